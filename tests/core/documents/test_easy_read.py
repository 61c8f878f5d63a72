import time
from io import BytesIO

from pypdf import PdfReader

from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import easy_read, idea, words_of


def chapter(ideas=(), quote=""):
    return {"heading": "About me", "ideas": list(ideas), "quote": quote}


def test_each_idea_stands_on_a_line_of_its_own():
    pdf = render_pdf("easy_read", easy_read(chapters=[chapter([idea("One."), idea("Two.", "home")])]))

    lines = [line.strip() for line in PdfReader(BytesIO(pdf)).pages[0].extract_text().splitlines()]
    assert {"One.", "Two."} <= set(lines)


def test_words_are_quoted_as_they_were_said():
    assert "“Tea first”, he said." in words_of(
        render_pdf("easy_read", easy_read(chapters=[chapter(quote="“Tea first”, he said.")]))
    )


def test_no_type_is_smaller_than_16_points():
    sizes = set()

    def look(text, matrix, _, font, size):
        if text.strip():
            sizes.add(round(size * abs(matrix[3]), 1))

    for page in PdfReader(BytesIO(render_pdf("easy_read", easy_read()))).pages:
        page.extract_text(visitor_text=lambda text, cm, tm, font, size: look(text, tm, cm, font, size))

    assert min(sizes) >= 16


def test_the_makers_of_the_pictures_are_named():
    assert "OpenMoji" in words_of(render_pdf("easy_read", easy_read()))


def test_what_is_left_out_is_said_in_its_own_words():
    words = words_of(render_pdf("easy_read", easy_read(left_out=["The money for my help."])))

    assert "My full plan has more in it. This copy leaves out: • The money for my help." in words


def test_a_hundred_ideas_take_less_than_a_second():
    sample = easy_read(chapters=[chapter(idea(f"Idea {n}.") for n in range(100))])
    begun = time.perf_counter()

    render_pdf("easy_read", sample)

    assert time.perf_counter() - begun < 1
