"""How long applications take at each stage and where applicants leave, and a scheme's panels."""

from collections.abc import Iterable, Sequence
from datetime import date
from statistics import median
from typing import Any

from placements.choices import STAGES, ApplicationState, Stage, StageResult, StopReason
from placements.models import Application, Panel, PanelDecision
from sharedliving.core.components import Link, Tag
from sharedliving.core.dates import uk_date

STAGE_FIGURE_HEADERS = [
    "Stage", {"text": "Came to it", "numeric": True}, {"text": "Went on", "numeric": True},
    {"text": "There now", "numeric": True}, {"text": "Left here", "numeric": True},
    {"text": "Median days", "numeric": True},
]  # fmt: skip
STOP_HEADERS = ["Why", {"text": "Applications", "numeric": True}]
PANEL_HEADERS = ["Day", "Chair", {"text": "On the agenda", "numeric": True}, {"text": "Decided", "numeric": True}]
AGENDA_HEADERS = ["Applicants", "Worker", "Decision"]


def stage_figures(rows: Sequence[Application], today: date) -> list[list[Any]]:
    """For each stage: who came to it, went on, is there now, left there, and the median of the days of those who went on."""
    lines: list[list[Any]] = []
    for number, stage in enumerate(STAGES):
        come = [row for row in rows if STAGES.index(Stage(row.stage)) >= number]
        here = [row for row in come if row.stage == stage]
        now = sum(row.is_open for row in here)
        left = sum(row.state in (ApplicationState.STOPPED, ApplicationState.DECLINED) for row in here)
        days = [each for row in come if (each := days_of(row, stage)) is not None]
        lines.append([stage.label, len(come), len(come) - now - left, now, left, round(median(days)) if days else "–"])
    return lines


def days_of(row: Application, stage: str) -> int | None:
    """The days a stage took, for those who went on from it; None for all others."""
    if stage == Stage.PANEL:
        return (
            (row.ended_on - row.stage_since).days if row.state == ApplicationState.APPROVED and row.ended_on else None
        )
    done = [each for each in row.stages.all() if each.stage == stage and each.result != StageResult.NOT_PASSED]
    return (done[0].on - (row.enquired_on if stage == Stage.ENQUIRY else done[0].begun_on)).days if done else None


def stop_figures(rows: Sequence[Application]) -> list[list[Any]]:
    """Why applications came to nothing, the most frequent reason first; declined at panel beside them."""
    counted = {reason.label: sum(row.stop_reason == reason for row in rows) for reason in StopReason}
    counted["Declined at panel"] = sum(row.state == ApplicationState.DECLINED for row in rows)
    return [[label, number] for label, number in sorted(counted.items(), key=lambda pair: -pair[1]) if number]


def panel_rows(rows: Iterable[Panel]) -> list[list[Any]]:
    return [
        [
            Link(uk_date(row.on), row.get_absolute_url(), "panel"),
            row.chair,
            len(row.applications.all()),
            len(row.decisions.all()),
        ]
        for row in rows
    ]


def panel_facts(row: Panel) -> list[tuple[str, Any]]:
    return [("Chair", row.chair), ("Also there", [line for line in row.present.splitlines() if line.strip()])]


def agenda_rows(agenda: Iterable[Application], decided: Iterable[PanelDecision]) -> list[list[Any]]:
    """Who is on the agenda, with what was decided; those who were deferred stay on the agenda that deferred them."""
    by_application = {each.application_id: each for each in decided}
    listed = {row.pk: row for row in agenda}
    listed |= {pk: each.application for pk, each in by_application.items() if pk not in listed}
    return [
        [
            Link(row.household.name, row.get_absolute_url(), f"application {row.pk}"),
            row.owner.name if row.owner else "–",
            _decided(by_application.get(pk)),
        ]
        for pk, row in listed.items()
    ]


def _decided(each: PanelDecision | None) -> Any:
    if each is None:
        return Tag("waiting", "Not decided yet")
    if each.signed_on is None:
        return [Tag("waiting", each.get_outcome_display()), "Not signed yet"]
    return [Tag(each.outcome, each.get_outcome_display()), f"Signed by {each.signed_by}"]
