import time

from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import aspect, risk_assessment, words_of


def words(**changes):
    return words_of(render_pdf("risk_assessment", risk_assessment(**changes)))


def test_it_reads_in_the_order_in_which_it_is_needed():
    text = words()

    order = (
        "I want to go to town on my own.", "Short sentences.", "1. Out and about, roads and travel", "I know the way.",
        "What they gain What could happen", "His own friends, his own time.", "He gets off at the wrong stop.",
        "He carries a card with the number.", "The Shared Lives carer", "Asks about the bus again and again.",
        "The bus route changes.", "Ring the driver, then the scheme.", "Bangs doors", "The knives are locked away",
        "Yes. The scheme knows the roads.", "Priya Nair declared on 2 March 2027", "Agrees and has signed",
        "Everybody looks at this again by: 1 September 2027",
    )  # fmt: skip
    found = [
        text.index(part, text.index("1. Out and about") if part == "The Shared Lives carer" else 0) for part in order
    ]
    assert found == sorted(found)


def test_a_risk_that_rests_on_a_restriction_names_it():
    assert "It rests on a restriction The bus pass is kept" in words(risks=[aspect(restriction="The bus pass is kept")])
    assert "It rests on a restriction" not in words()


def test_how_a_restriction_was_decided_is_said_where_it_is_told():
    assert "Who asked for it Danny himself" in words()


def test_who_has_not_marked_it_can_sign():
    assert "The scheme Not yet" in words()


def test_a_mark_that_is_no_agreement_says_why():
    mark = {"party": "The carer", "name": "Grace", "mark": "Declined", "reason": "Not on her own at night", "on": None}

    assert "Declined Not on her own at night" in words(marks=[mark])


def test_what_is_not_written_down_is_said():
    text = words(risks=[], behaviours=[], restrictions=[], review_on=None, in_force_on=None, own_words="")

    for said in ("No risk is written down yet", "No behaviour is written down", "They are not kept from anything",
                 "no date yet", "Not asked yet"):  # fmt: skip
        assert said in text
    assert "In force since" not in text


def test_thirty_risks_take_less_than_a_second():
    sample = risk_assessment(risks=[aspect() for _ in range(30)])
    begun = time.perf_counter()

    render_pdf("risk_assessment", sample)

    assert time.perf_counter() - begun < 1
