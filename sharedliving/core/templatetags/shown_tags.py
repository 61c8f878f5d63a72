"""Words, dates and statuses in a page."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils.safestring import SafeString

from sharedliving.core import dates
from sharedliving.core.components import Due, shown

register = template.Library()

register.filter("uk_date", lambda day: dates.uk_date(as_date(day)))
register.filter("uk_date_time", shown.uk_date_time)
register.filter("uk_time", shown.uk_time)
register.filter("in_days", lambda day: dates.in_days(as_date(day) or dates.today()) if day else "")
register.filter("money", shown.money)
register.filter("nhs_number", shown.nhs_number_spaced)
register.filter("initials", shown.initials)


def as_date(day: date | datetime | None) -> date | None:
    return day.date() if isinstance(day, datetime) else day


@register.simple_tag
def tag(status: object, text: str = "") -> SafeString:
    """{% tag "overdue" %}, {% tag plan.state %}, {% tag "done" text="Signed" %}"""
    return shown.tag_html(status, text)


@register.simple_tag
def cell(value: Any, empty: str = "Not recorded") -> str:
    """Any value: text, date, Link, Tag, Due, Money, a list."""
    return shown.cell_html(value, empty)


@register.simple_tag
def due_date(on: date | None, done: bool = False) -> SafeString:
    """3 March 2027 (in 12 days), with a tag when overdue, due today or soon."""
    return shown.due_html(Due(on, done))


@register.inclusion_tag("components/quote.html")
def quote(words: str, who: str = "") -> dict[str, Any]:
    """The person's own words."""
    return {"words": words, "who": who}
