from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import need, summary, words_of


def words(**changes):
    return words_of(render_pdf("carer_summary", summary(**changes)))


def test_it_says_what_the_carer_helps_with_and_how():
    text = words(tasks=[need(), need(need="Keeping clean")])

    assert "2. Keeping clean" in text
    assert "How you help Practise two dishes a month" in text


def test_it_says_who_helps_with_the_rest():
    assert "Keeping clean The NHS, Dr Rao" in words()


def test_it_says_whom_to_ask_and_what_to_do_when_something_goes_wrong():
    text = words()

    assert "Ring Grace, then the scheme." in text
    assert "01632 960 123" in text


def test_what_is_not_there_is_said():
    text = words(tasks=[], others=[], people=[], next_review_on=None, own_words=[])

    assert "names nothing for a Shared Lives carer yet" in text
    assert "Nobody else is named in the plan" in text
    assert "Nobody is named yet" in text
    assert "no date yet" in text
