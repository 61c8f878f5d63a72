"""Values as HTML. Whatever a person typed is escaped; nothing here marks text safe."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import normalize_newlines

from sharedliving.core.components.cells import Due, Link, Money, Quote, Tag
from sharedliving.core.components.status import status_word
from sharedliving.core.dates import in_days, today, uk_date

NEAR = 60  # days within which a date also says how far away it is
SOON = 7


def uk_date_time(moment: datetime | None) -> str:
    """3 March 2027 at 2:30pm, in London's time."""
    if not moment:
        return ""
    local = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    return f"{uk_date(local.date())} at {uk_time(moment)}"


def uk_time(moment: datetime) -> str:
    """2:30pm, in London's time."""
    local = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    return f"{local.hour % 12 or 12}:{local:%M}{'am' if local.hour < 12 else 'pm'}"


def money(amount: Decimal | int | float | str | None) -> str:
    """£1,250 or £1,250.50; nothing for None."""
    if amount is None or amount == "":
        return ""
    pounds = Decimal(str(amount)).quantize(Decimal("0.01"))
    sign, size = ("−" if pounds < 0 else ""), f"{abs(pounds):,.2f}"
    return f"{sign}£{size.removesuffix('.00')}"


def nhs_number_spaced(digits: str | None) -> str:
    """999 000 0018"""
    plain = "".join((digits or "").split())
    return f"{plain[:3]} {plain[3:6]} {plain[6:]}" if len(plain) == 10 else plain


def initials(name: str | None) -> str:
    """ "Ann-Marie van den Berg" → "AB"; one name gives one letter."""
    words = (name or "").split()
    letters = [words[0], words[-1]] if len(words) > 1 else words
    return "".join(word[0] for word in letters).upper()


def due_parts(on: date | None, done: bool = False) -> dict[str, Any]:
    """The words of a due date: its text, how far away it is when near, and the status it has today."""
    if on is None:
        return {"text": "", "near": "", "status": ""}
    away = (on - today()).days
    near = in_days(on) if not done and (away < 0 or away <= NEAR) else ""
    status = "" if done else "overdue" if away < 0 else "due_today" if away == 0 else "due_soon" if away <= SOON else ""
    return {"text": uk_date(on), "near": near, "status": status}


def tag_html(status: object, text: str = "") -> SafeString:
    word, colour = status_word(status, text)
    extra = f" govuk-tag--{colour}" if colour else ""
    return format_html('<strong class="govuk-tag{}">{}</strong>', extra, word)


def link_html(link: Link) -> SafeString:
    hidden = format_html('<span class="govuk-visually-hidden"> {}</span>', link.hidden) if link.hidden else ""
    return format_html('<a class="govuk-link" href="{}">{}{}</a>', link.href, link.text, hidden)


def list_html(items: list[Any] | tuple[Any, ...]) -> SafeString:
    lines = format_html_join("", "<li>{}</li>", ((cell_html(item),) for item in items))
    return format_html('<ul class="govuk-list sl-cell-list">{}</ul>', lines)


def text_html(text: object) -> SafeString:
    """Text with its line breaks."""
    lines = normalize_newlines(str(text)).split("\n")
    return format_html_join(SafeString("<br>"), "{}", ((conditional_escape(line),) for line in lines))


def part(name: str) -> Callable[..., str]:
    return lambda **context: render_to_string(f"components/{name}.html", context)


def due_html(due: Due) -> SafeString:
    """Put together here, not in a template: a page of the due list shows fifty of them."""
    parts = due_parts(due.on, due.done)
    if not parts["text"]:
        return format_html('<span class="sl-none">{}</span>', "No date")
    near = format_html(' <span class="sl-due__near">({})</span>', parts["near"]) if parts["near"] else ""
    status = format_html(" {}", tag_html(parts["status"])) if parts["status"] else ""
    return format_html('<span class="sl-due">{}{}{}</span>', parts["text"], near, status)


KINDS: tuple[tuple[Any, Callable[[Any], str]], ...] = (
    (SafeString, lambda value: value),
    (Link, link_html),
    (Tag, lambda tag: tag_html(tag.status, tag.text)),
    (Due, due_html),
    (Money, lambda value: conditional_escape(money(value.amount))),
    (Quote, lambda quote: part("quote")(words=quote.words, who=quote.who)),
    (datetime, lambda moment: conditional_escape(uk_date_time(moment))),
    (date, lambda day: conditional_escape(uk_date(day))),
    (bool, lambda yes: "Yes" if yes else "No"),
    (int, lambda number: f"{number:,}"),
    ((list, tuple), list_html),
)


def cell_html(value: Any, empty: str = "Not recorded") -> str:
    """Any value as it stands in a table or a summary list."""
    if value is None or value in ("", [], ()):
        return format_html('<span class="sl-none">{}</span>', empty) if empty else ""
    return next((show(value) for kind, show in KINDS if isinstance(value, kind)), None) or text_html(value)
