"""Lists and tables in a page."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template

register = template.Library()


def pair(row: Any) -> Mapping[str, Any]:
    """("Name", "Ann") or {"key": "Name", "value": "Ann", "href": …, "action": "Change", "hidden": "name"}"""
    given = dict(row) if isinstance(row, Mapping) else {"key": row[0], "value": row[1]}
    key = str(given["key"])
    return {"action": "Change", "hidden": key[:1].lower() + key[1:]} | given


@register.inclusion_tag("components/summary_list.html")
def summary_list(rows: Iterable[Any], title: str = "", empty: str = "Not recorded", borders: bool = True) -> dict[str, Any]:
    """{% summary_list rows title="About the person" %}: rows are (key, value) or dicts; with title a summary card."""
    every = [pair(row) for row in rows]
    return {"rows": every, "title": title, "empty": empty, "borders": borders}


@register.inclusion_tag("components/empty_state.html")
def empty_state(text: str, hint: str = "", href: str = "", action: str = "") -> dict[str, Any]:
    """{% empty_state "No visits recorded yet" hint="…" href=url action="Record a visit" %}"""
    return {"text": text, "hint": hint, "href": href, "action": action}
