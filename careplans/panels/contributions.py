"""Contributions as a task, as cards on an assessment, and as rows of one of them."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from careplans.choices import ContributionState
from careplans.models import Assessment, Contribution
from careplans.rules.contributions import every_contribution_is_in
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Quote, Tag

TITLE = "Contributions of other professionals"
HEADERS = ["Profession", "Who", "State", "Due"]


def of(row: Assessment) -> list[Contribution]:
    """Those of an assessment with their chases, in two queries however many there are."""
    return list(row.contributions.prefetch_related("chases"))


def task(row: Assessment, contributions: Sequence[Contribution]) -> dict[str, Any]:
    """On the task list. Asking nobody is all right too, where nobody is needed."""
    came = sum(each.state != ContributionState.ASKED for each in contributions)
    hint = f"{came} of {len(contributions)} in" if contributions else "Nobody has been asked; only where it helps"
    status = "completed" if every_contribution_is_in(contributions) else "in_progress"
    status = status if contributions else "not_started"
    return {"title": TITLE, "href": reverse("contributions", args=[row.pk]), "status": status, "hint": hint}


def card(contributions: Sequence[Contribution]) -> list[tuple[str, list[dict[str, Any]]]]:
    """A card of an assessment to read: who was asked, and what each said."""
    if not contributions:
        return []
    return [(TITLE, [{"key": str(each), "value": _words(each)} for each in contributions])]


def _words(row: Contribution) -> Any:
    if row.state == ContributionState.RECEIVED:
        return Quote(row.said)
    if row.state == ContributionState.NOT_COMING:
        return f"Not coming: {row.not_coming_because}"
    return f"Asked on {dates.uk_date(row.asked_on)}, still to come"


def list_rows(contributions: Sequence[Contribution]) -> list[list[Any]]:
    """Rows of the table on the page where they are asked for."""
    return [
        [
            Link(each.get_profession_display(), each.get_absolute_url(), hidden=f"{each.who}, number {each.pk}"),
            each.who,
            Tag(each.state, each.get_state_display()),
            Due(each.due_on) if each.due_on else each.received_on or "",
        ]
        for each in contributions
    ]


def lines(row: Contribution) -> list[tuple[str, Any]]:
    """Everything about one of them."""
    every = [
        ("State", Tag(row.state, row.get_state_display())),
        ("Who", str(row)),
        ("Contact", row.contact),
        ("What they are asked", row.asked),
        ("Asked on", row.asked_on),
        ("Due", Due(row.due_on) if row.due_on else None),
        ("Asked again", [f"{dates.uk_date(chase.chased_on)}: {chase.note}" for chase in row.chases.all()]),
        ("Received", row.received_on),
        ("What they say", Quote(row.said) if row.said else None),
        ("Not coming because", row.not_coming_because),
    ]
    return [(key, value) for key, value in every if value]
