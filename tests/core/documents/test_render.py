from io import BytesIO

import pytest
from pypdf import PdfReader

from sharedliving.core.documents import DocumentError, render_pdf, templates
from tests.core.documents.samples import SAMPLES, agreement, plan, words_of

HOSTILE = [
    "#panic(1)",
    '] #read("base.typ") [',
    "$ x / 0 $",
    "<script>alert(1)</script>",
    "\\ ` ```raw``` @label <label> *bold* _it_ = heading - list / term: x",
    '#import "@preview/cetz:0.3.0"',
    '"}; {"a": "b',
    "{{ danny }} {% now %}",
    "😀 👨‍👩‍👧 ❤️ 🏳️‍🌈",
    "محمد بن راشد",
    "张伟 張偉 さくら",
    "김민수 ไทย አማርኛ বাংলা ਪੰਜਾਬੀ ગુજરાતી தமிழ் עברית",
    "a\u0301\u0489\u20dd x\u0651 \u0301",
    "nul \x00 bell \x07 esc \x1b",
    "\ud800 lone",
    "\U000f0000 \U00013000 \ufffe",
    "\u202eevas ton oD\u202c",
    "W" * 3000,
]


def test_every_template_has_a_sample():
    assert templates() == sorted(SAMPLES)


@pytest.mark.parametrize("template", SAMPLES)
def test_document_is_a_tagged_pdf_in_british_english(template):
    pdf = render_pdf(template, SAMPLES[template]())

    root = PdfReader(BytesIO(pdf)).trailer["/Root"]
    assert pdf.startswith(b"%PDF-")
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].lower() == "en-gb"
    assert "/StructTreeRoot" in root


@pytest.mark.parametrize("template", SAMPLES)
def test_document_says_it_is_pdf_ua(template):
    pdf = render_pdf(template, SAMPLES[template]())

    metadata = PdfReader(BytesIO(pdf)).trailer["/Root"]["/Metadata"].get_data()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_document_has_the_title_and_the_person_as_its_name():
    assert PdfReader(BytesIO(render_pdf("care_and_support_plan", plan()))).metadata.title == (
        "Care and support plan: Danny Okafor"
    )


@pytest.mark.parametrize("template", SAMPLES)
def test_equal_data_give_equal_bytes(template):
    assert render_pdf(template, SAMPLES[template]()) == render_pdf(template, SAMPLES[template]())


def test_other_data_give_other_bytes():
    assert render_pdf("care_and_support_plan", plan()) != render_pdf("care_and_support_plan", plan(version="3"))


@pytest.mark.parametrize("template", SAMPLES)
def test_every_document_names_its_reader_and_what_it_leaves_out(template):
    words = words_of(render_pdf(template, SAMPLES[template](reader="the scheme", left_out=["notes on her sister"])))

    assert "For: the scheme" in words
    assert "What this copy leaves out" in words
    assert "notes on her sister" in words


def test_nothing_left_out_needs_no_heading():
    assert "leaves out" not in words_of(render_pdf("care_and_support_plan", plan(left_out=[])))


@pytest.mark.parametrize("template", SAMPLES)
def test_every_page_says_who_made_it_when_and_which_page_it_is(template):
    pages = PdfReader(BytesIO(render_pdf(template, SAMPLES[template]()))).pages

    for number, page in enumerate(pages, start=1):
        words = " ".join(page.extract_text().split())
        assert "Westmere Council, made on 3 March 2027, version 2" in words
        assert f"Page {number} of {len(pages)}" in words


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_never_markup(text):
    sample = plan(
        person_name=text,
        communication=text,
        own_words=[{"heading": text, "words": text}],
        people=[{"name": text, "role": text, "contact": text}],
        left_out=[text],
        reader=text,
    )

    assert render_pdf("care_and_support_plan", sample).startswith(b"%PDF-")


def test_markup_in_text_is_shown_as_it_was_typed():
    words = words_of(render_pdf("care_and_support_plan", plan(communication="#strong[x] $a$ <script> *b* ]")))

    assert "#strong[x] $a$ <script> *b* ]" in words


@pytest.mark.parametrize("name", ["张伟", "김민수", "Ngũgĩ", "Łukasz Żółć", "Ольга", "ไทย"])
def test_a_name_can_be_read_back_in_its_own_script(name):
    assert name in words_of(render_pdf("arrangement_agreement", agreement(speaks_up=name)))


def test_unknown_template_is_refused_with_the_ones_there_are():
    with pytest.raises(DocumentError, match=r"no document called '../base'; there are arrangement_agreement, care"):
        render_pdf("../base", plan())


def test_the_frame_alone_is_no_document():
    with pytest.raises(DocumentError):
        render_pdf("base", plan())


def test_missing_value_is_refused():
    sample = plan()
    del sample["needs"]

    with pytest.raises(DocumentError, match="care_and_support_plan could not be made"):
        render_pdf("care_and_support_plan", sample)
