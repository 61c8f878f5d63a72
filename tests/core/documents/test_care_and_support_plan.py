from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import need, plan, signature, words_of


def words(**changes):
    return words_of(render_pdf("care_and_support_plan", plan(**changes)))


def test_own_words_come_before_everything_else():
    text = words()

    assert text.index("I want to cook for my friends.") < text.index("What I need, and who does what about it")


def test_each_need_shows_outcome_how_who_and_when():
    text = words()

    assert "1. Managing and maintaining nutrition" in text
    assert "I cook an evening meal once a week" in text
    assert "Practise two dishes a month" in text
    assert "Grace Adeyemi, Shared Lives carer" in text
    assert "1 June 2027" in text


def test_needs_are_numbered():
    assert "2. Being clean" in words(needs=[need(), need(need="Being clean")])


def test_missing_answers_say_so():
    assert "Who does it Not recorded yet" in words(needs=[need(who="")])


def test_no_needs_says_so():
    assert "No need is written down yet" in words(needs=[])


def test_budget_in_pounds():
    text = words()

    assert "£1,612.40" in text
    assert "£88.00" in text
    assert "managed by the council" in text


def test_budget_not_settled_says_so():
    assert "Not settled yet" in words(budget=None)


def test_budget_not_for_this_reader_leaves_no_trace():
    sample = plan()
    del sample["budget"]

    assert "budget" not in words_of(render_pdf("care_and_support_plan", sample)).lower()


def test_no_review_date_says_so():
    assert "no date yet" in words(next_review_on=None)


def test_nobody_asked_says_so():
    assert "Not asked yet" in words(own_words=[])


def test_paragraphs_and_line_ends_are_kept():
    assert "First. Second. Third." in words(communication="First.\n\nSecond.\nThird.")


def test_who_signed_and_with_what_authority():
    text = words(
        agreed=[signature(name="J Okafor", capacity="for the person", authority="deputy, order of 3 May 2025")]
    )

    assert "J Okafor" in text
    assert "deputy, order of 3 May 2025" in text
    assert "1 March 2027" in text


def test_nobody_signed_says_so():
    assert "Nobody has signed yet" in words(agreed=[])


def test_a_hundred_needs_are_all_there():
    text = words(needs=[need(need=f"Need number {n}") for n in range(1, 101)])

    assert "100. Need number 100" in text
