"""Who has a plan: to whom it was given, how much of it, whether they have said so, and what can be done about it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse

from careplans.choices import PlanState
from careplans.choices.releases import Holder
from careplans.models import PlanRelease
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link
from sharedliving.core.components.shown import uk_date_time
from sharedliving.core.dates import uk_date
from sharedliving.core.models import Event
from sharedliving.core.viewer import Viewer

RELEASE_HEADERS = ["Who has it", "What they have", "Given", "Acknowledged", "What you can do"]
LOG_HEADERS = ["When", "Who", "What"]


def release_rows(releases: Sequence[PlanRelease], viewer: Viewer) -> list[list[Any]]:
    """A row for everybody who has the plan or had it."""
    return [[row.to_whom, _what(row), _given(row), _acknowledged(row), _actions(row, viewer)] for row in releases]


def _what(row: PlanRelease) -> Any:
    if not row.reader_key:
        return row.get_level_display()
    url = reverse("plan-copy", args=[row.plan_id, row.reader_key])
    return Link(row.get_level_display(), url, hidden=f"for {row.to_whom}")


def _given(row: PlanRelease) -> Any:
    if row.released_on is None:
        return "Not given yet" if row.is_owed else "Never given"
    lasts = "Agreed for new versions too" if row.consent_lasts and row.holder != Holder.PERSON else ""
    return [part for part in (row.released_on, row.get_how_display(), row.consent, lasts) if part]


def _acknowledged(row: PlanRelease) -> Any:
    if row.ended_on:
        return f"Ended on {uk_date(row.ended_on)}: {row.ended_because}"
    if row.is_owed and row.due_on:
        return ["Owed by law", Due(row.due_on)]
    if row.is_waiting and row.due_on:
        return Due(row.due_on)
    said = [part for part in (row.acknowledged_on, row.acknowledged_how) if part]
    if row.is_to_release_again:
        return [*said, "They have this old plan and not yet the new one"]
    return said or ("Replaced by a newer plan" if row.replaced_on else "Taken back")


def _actions(row: PlanRelease, viewer: Viewer) -> list[Any]:
    if row.ended_on or row.plan.state not in (PlanState.IN_FORCE, PlanState.SUPERSEDED):
        return []
    links = []
    if row.is_owed and viewer.can(Perm.WRITE_PLAN):
        links.append(Link("Record that they have their copy", reverse("plan-own-copy", args=[row.plan_id])))
    if row.is_waiting and row.holder not in (Holder.SCHEME, Holder.PERSON) and viewer.can(Perm.RECORD_RECEIPT):
        links.append(
            Link("Record that they have it", reverse("plan-receipt", args=[row.pk]), hidden=f"({row.to_whom})")
        )
    if viewer.can(Perm.RELEASE_PLAN):
        if row.is_to_release_again:
            links.append(Link("Release the new plan", reverse("plan-again", args=[row.pk]), hidden=f"to {row.to_whom}"))
        if not row.is_owed:
            links.append(Link("End it", reverse("plan-withdraw", args=[row.pk]), hidden=f"for {row.to_whom}"))
    return links


def replaces(releases: Sequence[PlanRelease]) -> str:
    """For a scheme: that it had an older version before this one; "" when it did not."""
    before = next((row.previous for row in releases if row.scheme_id and row.previous_id), None)
    if before is None or before.released_on is None:
        return ""
    return f"This is a new version. It replaces plan {before.plan.number}, which you had from {uk_date(before.released_on)}."


def log_rows(logged: Iterable[Event]) -> list[list[Any]]:
    """When, who and what, for each event of the log."""
    return [[uk_date_time(row.at), row.actor_name, row.text] for row in logged]
