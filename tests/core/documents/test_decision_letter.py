from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import decision, words_of


def words(**changes):
    return words_of(render_pdf("decision_letter", decision(**changes)))


def test_the_decision_comes_first():
    text = words()

    assert text.index("You are not eligible for support") < text.index("The three questions of the law")
    assert text.index("The three questions of the law") < text.index("What we found about your daily life")


def test_each_condition_has_its_answer_and_what_shows_it():
    text = words()

    assert "1. Your needs come from an illness." in text
    assert "Yes." in text
    assert "No." in text
    assert "We found 1. 2 or more are needed." in text


def test_each_outcome_has_its_answer_and_evidence():
    text = words()

    assert "Keeping clean" in text
    assert "You cannot do this without help or prompting." in text
    assert "Needs reminding" in text


def test_advice_is_there_when_it_is_owed():
    assert "A lunch club." in words()
    assert "What can help" not in words(advice="")


def test_it_says_how_to_ask_again_and_complain():
    text = words()

    assert "Ask us again." in text
    assert "Tell the Ombudsman." in text
    assert "Priya Nair" in text


def test_no_outcomes_says_so():
    assert "Nothing is written down yet" in words(outcomes=[])


def test_no_date_says_so():
    assert "Not recorded yet" in words(decided_on=None)
