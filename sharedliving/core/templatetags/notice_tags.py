"""Notices, buttons and ways around a page."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.template import RequestContext
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sharedliving.core.standards import Standard

register = template.Library()


@register.inclusion_tag("components/warning.html")
def warning(text: str) -> dict[str, Any]:
    return {"text": text}


@register.inclusion_tag("components/standard.html")
def standard(standard: Standard) -> dict[str, Any]:
    """{% standard standard %}: what good looks like here, closed until somebody wants to know (G14-ASS-5)."""
    return {"standard": standard}


@register.inclusion_tag("components/inset.html")
def inset(text: str) -> dict[str, Any]:
    return {"text": text}


@register.inclusion_tag("components/notification_banner.html")
def notification_banner(text: str, title: str = "", success: bool = False, id: str = "banner-title") -> dict[str, Any]:  # noqa: A002
    """{% notification_banner "Saved" success=True %}"""
    return {"text": text, "title": title or ("Done" if success else "Important"), "success": success, "id": id}


@register.inclusion_tag("components/breadcrumbs.html")
def breadcrumbs(items: Iterable[tuple[str, str | None]]) -> dict[str, Any]:
    """{% breadcrumbs crumbs %}: [("People", "/people/"), ("Ann Carr", None)]"""
    return {"items": list(items)}


@register.inclusion_tag("components/side_nav.html")
def side_nav(items: Iterable[Mapping[str, Any]], label: str = "Sections") -> dict[str, Any]:
    """{% side_nav items label="Ann's record" %}: {"text", "href", "current"} or {"heading", "items": […]}"""
    groups: list[dict[str, Any]] = []
    for item in items:
        if "items" in item:
            groups.append(dict(item))
        elif groups and "heading" not in groups[-1]:
            groups[-1]["items"].append(item)
        else:
            groups.append({"items": [item]})
    return {"groups": groups, "label": label}


@register.inclusion_tag("components/link_button.html")
def link_button(text: str, href: str, secondary: bool = False) -> dict[str, Any]:
    return {"text": text, "href": href, "secondary": secondary}


@register.inclusion_tag("components/post_button.html", takes_context=True)
def post_button(
    context: RequestContext,
    text: str,
    action: str,
    *,
    name: str = "",
    value: str = "",
    secondary: bool = False,
    warning: bool = False,
    plain: bool = False,
    hidden: str = "",
    next: str = "",  # noqa: A002
) -> dict[str, Any]:
    """{% post_button "Acknowledge the plan" url hidden="for Ann Carr" %}: one button, a form of its own."""
    look = "--warning" if warning else "--secondary" if secondary else ""
    return {
        "text": text, "action": action, "name": name, "value": value, "look": look, "plain": plain, "hidden": hidden,
        "next": next, "csrf_token": context.get("csrf_token"),
    }  # fmt: skip


@register.simple_block_tag
def details(content: str, summary: str, open: bool = False) -> SafeString:  # noqa: A002
    """{% details "Why we ask" %}…{% enddetails %}"""
    start = format_html("<details class='govuk-details'{}>", SafeString(" open") if open else "")
    words = format_html("<span class='govuk-details__summary-text'>{}</span>", summary)
    title = format_html("<summary class='govuk-details__summary'>{}</summary>", words)
    return format_html("{}{}<div class='govuk-details__text'>{}</div></details>", start, title, content)
