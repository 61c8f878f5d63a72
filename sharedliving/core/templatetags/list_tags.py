"""Lists and tables in a page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import template
from django.core.paginator import Page
from django.template import RequestContext
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


def pair(row: Any) -> Mapping[str, Any]:
    """("Name", "Ann") or {"key": "Name", "value": "Ann", "href": …, "action": "Change", "hidden": "name"}"""
    given = dict(row) if isinstance(row, Mapping) else {"key": row[0], "value": row[1]}
    key = str(given["key"])
    return {"action": "Change", "hidden": key[:1].lower() + key[1:]} | given


@register.inclusion_tag("components/summary_list.html")
def summary_list(
    rows: Iterable[Any], title: str = "", empty: str = "Not recorded", borders: bool = True
) -> dict[str, Any]:
    """{% summary_list rows title="About the person" %}: rows are (key, value) or dicts; with title a summary card."""
    every = [pair(row) for row in rows]
    return {
        "rows": every,
        "title": title,
        "empty": empty,
        "borders": borders,
        "actions": any("href" in r for r in every),
    }


@register.inclusion_tag("components/task_list.html")
def task_list(items: Sequence[Mapping[str, Any]], id_prefix: str = "task") -> dict[str, Any]:
    """{% task_list items %}: {"title", "href", "status", "text", "hint"}; without href it cannot be started yet."""
    return {"items": items, "id_prefix": id_prefix}


def cell_frame(column: Mapping[str, Any], is_first: bool, stack: bool) -> tuple[SafeString, SafeString]:
    """What stands before and after each value of a column, made once a table and not once a cell."""
    if is_first:
        role = SafeString(' role="rowheader"') if stack else ""
        before = '<th scope="row" class="govuk-table__header"{}>'
        return format_html(before, role), SafeString("</th>")
    numeric = " govuk-table__cell--numeric" if column.get("numeric") else ""
    role = SafeString(' role="cell"') if stack else ""
    label = format_html('<span class="sl-row-label" aria-hidden="true">{}</span>', column["text"]) if stack else ""
    return format_html('<td class="govuk-table__cell{}"{}>{}', numeric, role, label), SafeString("</td>")


@register.inclusion_tag("components/data_table.html")
def data_table(
    caption: str,
    headers: Sequence[Any],
    rows: Iterable[Sequence[Any]],
    stack: bool = True,
    empty: str = "Nothing here yet",
    hide_caption: bool = False,
) -> dict[str, Any]:
    """{% data_table "Reviews due" headers rows %}: the first cell of a row is its header."""
    columns = [dict(h) if isinstance(h, Mapping) else {"text": h} for h in headers]
    frames = [cell_frame(column, number == 0, stack) for number, column in enumerate(columns)]
    lines = [list(zip(frames, row, strict=True)) for row in rows]
    return {
        "caption": caption, "columns": columns, "lines": lines, "stack": stack, "empty": empty, "hide_caption": hide_caption,
    }  # fmt: skip


@register.inclusion_tag("components/stats.html")
def stats(items: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """{% stats items %}: {"number": 3, "text": "overdue", "href": "/due/?only=overdue"}"""
    return {"items": list(items)}


@register.inclusion_tag("components/meter.html")
def meter(filled: int, parts: int, words: str, id: str = "meter") -> dict[str, Any]:  # noqa: A002
    """{% meter 11 15 "11 of 15 parts filled in" %}: the words first, and a bar that says the same."""
    return {"filled": filled, "parts": parts, "words": words, "id": id}


@register.inclusion_tag("components/empty_state.html")
def empty_state(text: str, hint: str = "", href: str = "", action: str = "") -> dict[str, Any]:
    """{% empty_state "No visits recorded yet" hint="…" href=url action="Record a visit" %}"""
    return {"text": text, "hint": hint, "href": href, "action": action}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: RequestContext, page: Page, label: str = "Pages") -> dict[str, Any]:
    """{% pagination page %}: keeps the other parameters of the address."""
    query = context["request"].GET.copy() if "request" in context else None

    def address(number: int) -> str:
        if query is None:
            return f"?page={number}"
        query["page"] = str(number)
        return f"?{query.urlencode()}"

    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {
        "page": page,
        "label": label,
        "previous": address(page.previous_page_number()) if page.has_previous() else "",
        "next": address(page.next_page_number()) if page.has_next() else "",
        "numbers": [(n, address(n) if isinstance(n, int) else "") for n in numbers],
    }
