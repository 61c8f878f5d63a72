from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import support_plan, words_of


def words(**changes):
    data = support_plan(**changes)
    return words_of(render_pdf("support_plan", {key: value for key, value in data.items() if value != "absent"}))


def test_the_carers_words_come_first():
    text = words()

    assert text.index("I have not slept through since March.") < text.index("Who does what, and by when")
    assert "Rita Sands cares for Danny Okafor, unpaid." in text


def test_each_need_says_what_changes_how_we_will_know_and_by_when():
    text = words()

    assert "1. Leisure: no time for it" in text
    assert "What should change Sings with the choir again" in text
    assert "How we will know Three weeks of four" in text
    assert "To whom support is given Support to the carer" in text


def test_a_need_that_its_reader_is_not_told_is_only_the_care():
    text = words(needs=[support_plan()["needs"][1]])

    assert "1. Danny stays with Grace" in text
    assert "What should change" not in text


def test_budget_charge_and_its_reason():
    text = words()

    assert "The budget, a week £60" in text
    assert "Paid once £300" in text
    assert "Why I am charged She asked to pay towards it." in text
    assert "Why I am charged" not in words(budget=support_plan()["budget"] | {"charge_reason": "", "one_off": None})


def test_what_is_not_for_the_reader_is_not_there_and_what_is_not_known_is_said():
    absent = dict.fromkeys(("own_words", "budget", "advice", "agreement", "agreed"), "absent")
    text = words(**absent, needs=[], next_review_on=None)

    for heading in ("In my own words", "My personal budget", "What can help me", "How we agreed", "Who has agreed"):
        assert heading not in text
    assert "No need is written down yet" in text
    assert "no date yet" in text
    assert "Not settled yet" in words(budget=None)
