"""What a person's record is made of: banner, pathway, gate, timeline, cards."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django import template
from django.template import Context
from django.utils import timezone

from sharedliving.core.rules import Gate
from sharedliving.core.views import may_open

register = template.Library()

STEP_WORDS = {"done": "Done", "now": "Now", "not_yet": "Not yet", "blocked": "Blocked"}


@register.inclusion_tag("components/person_banner.html")
def person_banner(banner: Mapping[str, Any]) -> dict[str, Any]:
    """Who this is, how to communicate, who owns the case, what is next.

    {"name", "age", "reference", "communication", "alerts": [text or {"text", "quiet"}], "owner",
    "next": {"text", "on", "href"} or None, "died_on"}; it holds the page's h1.
    """
    alerts = [dict(a) if isinstance(a, Mapping) else {"text": a} for a in banner.get("alerts", ())]
    return {"person": banner, "alerts": alerts, "next": banner.get("next"), "died_on": banner.get("died_on")}


@register.inclusion_tag("components/pathway.html")
def pathway(steps: Iterable[Mapping[str, Any]], label: str = "Where things stand") -> dict[str, Any]:
    """{% pathway steps %}: {"name", "state": done, now, not_yet or blocked, "on": date, "text", "reason", "href"}"""
    shown = [{**step, "word": STEP_WORDS[step["state"]], "css": step["state"].replace("_", "-")} for step in steps]
    return {"steps": shown, "label": label}


@register.inclusion_tag("components/gate.html", takes_context=True)
def gate(context: Context, lines: Gate | Iterable[Mapping[str, Any]], title: str = "") -> dict[str, Any]:
    """Everything a step needs, met or missing, each with the place to put it right, for whoever may open that; a
    core.rules.Gate, or dicts {"text", "ok", "href", "action", "hidden"}."""
    shown = gate_lines(lines) if isinstance(lines, Gate) else [dict(line) for line in lines]
    viewer = getattr(context.get("request"), "viewer", None)
    shown = [line | {"href": line.get("href", "") if may_open(viewer, line.get("href", "")) else ""} for line in shown]
    missing = sum(not line["ok"] for line in shown)
    return {"lines": shown, "title": title, "missing": missing}


def gate_lines(given: Gate) -> list[dict[str, Any]]:
    return [
        {"text": line.label, "ok": True}
        if line.met or line.missing is None
        else {"text": line.missing.message, "ok": False, "href": line.missing.url, "hidden": line.label}
        for line in given.lines
    ]


def local_day(when: date | datetime) -> date:
    if isinstance(when, datetime):
        return timezone.localtime(when).date() if timezone.is_aware(when) else when.date()
    return when


@register.inclusion_tag("components/timeline.html")
def timeline(entries: Iterable[Mapping[str, Any]], level: int = 3) -> dict[str, Any]:
    """Newest first, grouped by month: {"when", "title", "who", "text", "kind", "written", "href", "action"}.

    `written` (when it was put down) shows only if that was on another day than it happened.
    """
    shown = [{**entry, "late": written_later(entry), "timed": isinstance(entry["when"], datetime)} for entry in entries]
    months = [
        {"name": f"{first:%B %Y}", "entries": list(group)}
        for first, group in groupby(shown, key=lambda entry: local_day(entry["when"]).replace(day=1))
    ]
    return {"months": months, "level": level, "below": level + 1}


def written_later(entry: Mapping[str, Any]) -> bool:
    written = entry.get("written")
    return written is not None and local_day(written) != local_day(entry["when"])


@register.inclusion_tag("components/card.html")
def card(item: Mapping[str, Any], level: int = 3) -> dict[str, Any]:
    """A carer household of the shortlist: {"name", "href", "status", "lead", "facts": [(key, value)], "reasons": […],
    "concerns": […], "action", "action_href"}"""
    return {"item": item, "level": level}
