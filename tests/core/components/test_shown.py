from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db.models import TextChoices
from pytest_django.asserts import assertHTMLEqual

from sharedliving.core.components import Due, Link, Money, Quote, Tag
from sharedliving.core.components.status import STATUSES, status_word
from sharedliving.core.dates import today
from tests.core.components.drawn import draw


class Stage(TextChoices):
    DRAFT = "draft", "Being written"
    ODD = "odd_one", "Odd one"


@pytest.mark.parametrize(
    ("status", "word", "colour"),
    [
        ("overdue", "Overdue", " govuk-tag--red"),
        ("done", "Done", " govuk-tag--green"),
        ("now", "Now", ""),
        ("Not yet", "Not yet", " govuk-tag--grey"),
        ("something-else", "Something else", " govuk-tag--grey"),
    ],
)
def test_tag(status, word, colour):
    assertHTMLEqual(draw("{% tag status %}", status=status), f'<strong class="govuk-tag{colour}">{word}</strong>')


def test_tag_of_a_choice_uses_its_own_word():
    assertHTMLEqual(
        draw("{% tag s %}", s=Stage.DRAFT), '<strong class="govuk-tag govuk-tag--grey">Being written</strong>'
    )


def test_tag_in_other_words_is_escaped():
    assert "&lt;b&gt;" in draw("{% tag 'done' text=words %}", words="<b>")


def test_every_status_has_a_word_and_a_colour_that_exists():
    colours = {"", "grey", "green", "teal", "purple", "magenta", "red", "orange", "yellow"}
    assert all(word[:1].isupper() and colour in colours for word, colour in STATUSES.values())


def test_no_status_is_said_by_colour_alone():
    assert all(status_word(status)[0] for status in STATUSES)


@pytest.mark.parametrize(
    ("days", "near", "tag"),
    [
        (-61, "(61 days ago)", "Overdue"), (-1, "(yesterday)", "Overdue"), (0, "(today)", "Due today"),
        (1, "(tomorrow)", "Due soon"), (7, "(in 7 days)", "Due soon"), (8, "(in 8 days)", None), (60, "(in 60 days)", None),
        (61, None, None),
    ],
)  # fmt: skip
def test_due_date(days, near, tag):
    html = draw("{% due_date day %}", day=today() + timedelta(days=days))
    assert (near in html) if near else ("(" not in html)
    assert (f">{tag}<" in html) if tag else ("govuk-tag" not in html)


def test_due_date_once_done():
    assertHTMLEqual(
        draw("{% due_date day done=True %}", day=date(2020, 3, 3)), '<span class="sl-due">3 March 2020</span>'
    )


def test_no_due_date():
    assertHTMLEqual(draw("{% due_date day %}", day=None), '<span class="sl-none">No date</span>')


@pytest.mark.parametrize(
    ("source", "value", "words"),
    [
        ("{{ v|uk_date }}", date(2027, 3, 3), "3 March 2027"),
        ("{{ v|uk_date }}", datetime(2027, 3, 3, 23, tzinfo=UTC), "3 March 2027"),
        ("{{ v|uk_date }}", None, ""),
        ("{{ v|uk_date_time }}", datetime(2027, 3, 3, 14, 5, tzinfo=UTC), "3 March 2027 at 2:05pm"),
        ("{{ v|uk_date_time }}", datetime(2027, 7, 3, 23, 30, tzinfo=UTC), "4 July 2027 at 12:30am"),
        ("{{ v|uk_date_time }}", None, ""),
        ("{{ v|in_days }}", None, ""),
        ("{{ v|money }}", Decimal("1250.00"), "£1,250"),
        ("{{ v|money }}", Decimal("1250.5"), "£1,250.50"),
        ("{{ v|money }}", -3, "−£3"),
        ("{{ v|money }}", 0, "£0"),
        ("{{ v|money }}", None, ""),
        ("{{ v|nhs_number }}", "9990000018", "999 000 0018"),
        ("{{ v|nhs_number }}", "", ""),
        ("{{ v|nhs_number }}", None, ""),
        ("{{ v|initials }}", "Ann-Marie van den Berg", "AB"),
        ("{{ v|initials }}", "Cher", "C"),
        ("{{ v|initials }}", "  ", ""),
        ("{{ v|initials }}", None, ""),
        ("{{ v|initials }}", "Ольга Іванова", "ОІ"),
    ],
)
def test_filters(source, value, words):
    assert draw(source, v=value) == words


def test_in_days_counts_from_today():
    assert draw("{{ v|in_days }}", v=today()) == "today"


@pytest.mark.parametrize(
    ("value", "html"),
    [
        (None, '<span class="sl-none">Not recorded</span>'),
        ("", '<span class="sl-none">Not recorded</span>'),
        ([], '<span class="sl-none">Not recorded</span>'),
        (0, "0"),
        (12345, "12,345"),
        (True, "Yes"),
        (False, "No"),
        ("<b>", "&lt;b&gt;"),
        ("one\ntwo", "one<br>two"),
        ("one\r\ntwo", "one<br>two"),
        (date(2027, 3, 3), "3 March 2027"),
        (datetime(2027, 3, 3, 9, tzinfo=UTC), "3 March 2027 at 9:00am"),
        (Money(12), "£12"),
        (Tag("done"), '<strong class="govuk-tag govuk-tag--green">Done</strong>'),
        (["<a>", Money(1)], '<ul class="govuk-list sl-cell-list"><li>&lt;a&gt;</li><li>£1</li></ul>'),
        (Link("<x>", "/?a=1&b=2"), '<a class="govuk-link" href="/?a=1&amp;b=2">&lt;x&gt;</a>'),
        (
            Link("Open", "/", "the plan"),
            '<a class="govuk-link" href="/">Open<span class="govuk-visually-hidden"> the plan</span></a>',
        ),
        (Due(date(2020, 1, 1), done=True), '<span class="sl-due">1 January 2020</span>'),
    ],
)
def test_cell(value, html):
    assertHTMLEqual(draw("{% cell v %}", v=value), html)


def test_cell_may_say_something_else_when_empty():
    assertHTMLEqual(draw("{% cell v '–' %}", v=None), '<span class="sl-none">–</span>')


def test_cell_of_a_choice():
    assert draw("{% cell v %}", v=Stage.DRAFT.label) == "Being written"


def test_quote_is_escaped_and_named():
    html = draw("{% quote words who='Ann' %}", words="<i>I want</i>\nmy cat")
    assertHTMLEqual(
        html,
        '<blockquote class="sl-quote"><p class="govuk-body">&lt;i&gt;I want&lt;/i&gt;<br>my cat</p>'
        '<footer class="sl-quote__who">Ann</footer></blockquote>',
    )


def test_quote_in_a_cell():
    assert "sl-quote" in draw("{% cell v %}", v=Quote("my cat"))
