"""Records compared and transfers, in tables."""

from collections.abc import Iterable
from typing import Any

from django.utils.formats import date_format

from placements.models import Difference, Reconciliation, Transfer
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.words import inside

RECONCILIATION_HEADERS = ["Month", "Between", "Arrangements", "Differences then", "Checked by", "Due"]
DIFFERENCE_HEADERS = ["Person", "What differs", "Since", "Answers for them"]
TRANSFER_HEADERS = ["From and to", "Day", "Where it stands", "Owner"]


def reconciliation_rows(rows: Iterable[Reconciliation]) -> list[list[Any]]:
    return [
        [
            Link(month_of(row), row.get_absolute_url(), hidden=f"{row.scheme.name} and {row.council.name}"),
            f"{row.scheme.name} and {row.council.name}",
            row.people,
            row.differing,
            ", ".join(name for name in (row.scheme_name, row.council_name) if name) or "Nobody yet",
            Due(row.due_on) if row.due_on else Tag("done"),
        ]
        for row in rows
    ]


def month_of(row: Reconciliation) -> str:
    return date_format(row.month, "F Y")


def difference_rows(rows: Iterable[Difference]) -> list[list[Any]]:
    return [
        [
            Link(row.person.name, _where(row), hidden=f"{row.person.reference}, {inside(row.get_kind_display())}"),
            row.get_kind_display(),
            row.since,
            row.person.owner.name if row.person.owner else Tag("nobody"),
        ]
        for row in rows
    ]


def _where(row: Difference) -> str:
    """Where it is put right: the arrangement, else the record."""
    return row.arrangement.get_absolute_url() if row.arrangement else row.person.get_absolute_url()


def reconciliation_facts(row: Reconciliation) -> list[tuple[str, Any]]:
    return [
        ("Compared on", row.compared_on),
        ("Live arrangements then", row.people),
        ("Differences then", row.differing),
        ("Scheme", _side(row.scheme_on, row.scheme_name, row.scheme_words)),
        ("Council", _side(row.council_on, row.council_name, row.council_words)),
        ("Answers for it", row.owner.name if row.owner else ""),
    ]


def _side(on: Any, name: str, words: str) -> str:
    return f"{name}: {words}" if on else "Not checked yet"


def transfer_rows(rows: Iterable[Transfer]) -> list[list[Any]]:
    return [
        [
            Link(f"{row.giving.name} to {row.receiving.name}", row.get_absolute_url(), hidden=f"transfer {row.pk}"),
            row.on,
            transfer_state(row),
            row.owner.name if row.owner else "–",
        ]
        for row in rows
    ]


def transfer_state(row: Transfer) -> Tag:
    if row.done_on:
        return Tag("done", "Carried out")
    if not row.is_open:
        return Tag("stopped")
    return Tag("agreed") if row.agreed_by_id else Tag("proposed", "Waits for the other side")


def transfer_facts(row: Transfer) -> list[tuple[str, Any]]:
    agreed = f"{row.agreed_by.name}, {row.receiving.name}" if row.agreed_by else "Nobody yet"
    return [
        ("From", row.giving.name),
        ("To", row.receiving.name),
        ("From which day", row.on),
        ("What", "Everything that the scheme has" if row.whole else "What is listed here"),
        ("Why", row.why),
        ("What people and carers said", row.consents),
        ("Proposed by", f"{row.proposed_by.name}, {row.giving.name}"),
        ("Agreed by", agreed),
        ("Answers for them from that day", row.new_owner.name if row.new_owner else "Not named yet"),
        *([("Carried out on", row.done_on)] if row.done_on else []),
        *([("Stopped because", row.stopped_because)] if row.stopped_because else []),
    ]
