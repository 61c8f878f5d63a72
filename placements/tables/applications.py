"""Carers' applications: the list, and everything that stands on the page of one."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from placements.choices import BEFORE_PANEL, STAGES, ApplicationState, PanelOutcome, Stage, StageResult, VettingItem
from placements.models import Application, PanelDecision, Reference, StageRecord
from placements.rules import counts
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

APPLICATION_HEADERS = [
    "Applicants", "Stage", {"text": "Days in this stage", "numeric": True}, {"text": "Days in all", "numeric": True},
    "Next due", "Worker",
]  # fmt: skip
TAG = {StageResult.PASSED: "done", StageResult.NOT_PASSED: "refused", StageResult.NOT_NEEDED: "closed"}
NO = "–"


def application_rows(rows: Iterable[Application]) -> list[list[Any]]:
    return [
        [
            Link(row.household.name, row.get_absolute_url(), hidden=f"application {row.pk}"),
            row.get_stage_display() if row.is_open else Tag(row.state, row.get_state_display()),
            _days(row.stage_since, row),
            _days(row.enquired_on, row),
            Due(row.due_on) if row.due_on else NO,
            row.owner.name if row.owner else NO,
        ]
        for row in rows
    ]


def _days(since: Any, row: Application) -> int:
    return max(((row.ended_on or dates.today()) - since).days, 0)


def application_facts(row: Application) -> list[tuple[str, Any]]:
    """Where it stands, whose it is, and since when."""
    number = STAGES.index(Stage(row.stage)) + 1
    stage = f"{row.get_stage_display()} (step {number} of {len(STAGES)})"
    ended = [("Why it stopped", [row.get_stop_reason_display(), row.stop_words])] if row.stop_reason else []
    return [
        ("Stage" if row.is_open else "Came as far as", stage),
        ("In this stage", f"{_days(row.stage_since, row)} days"),
        ("Next stage due", Due(row.due_on) if row.due_on else ""),
        ("Their worker", row.owner.name if row.owner else ""),
        ("They asked on", row.enquired_on),
        ("Heard of Shared Lives from", row.get_heard_from_display()),
        ("Goes to panel on", row.panel.on if row.panel else ""),
        *ended,
    ]


def next_step(row: Application, viewer: Viewer) -> Link | None:
    """The one thing to do next: record the stage, go to panel, open the panel, record the decision, or sign it."""
    if not row.is_open:
        return None
    if row.stage != Stage.PANEL:
        return Link(
            f"Record this stage: {inside(row.get_stage_display())}",
            reverse("application-stage", args=[row.pk, row.stage]),
        )
    waiting = [each for each in row.decisions.all() if each.signed_on is None]
    if waiting:
        sign = Link("Sign what the panel decided", reverse("decision-sign", args=[waiting[0].pk]))
        return sign if viewer.can(Perm.SIGN_APPROVAL) else None
    if row.panel is None:
        return Link("Put on the agenda of a panel", reverse("application-panel", args=[row.pk]))
    if row.panel.on > dates.today():
        return Link(f"Open the panel on {dates.uk_date(row.panel.on)}", row.panel.get_absolute_url())
    return Link("Record what the panel decided", reverse("application-decision", args=[row.pk]))


def application_page_tables(row: Application, viewer: Viewer) -> dict[str, Any]:
    """Headers and rows of every table on the page of an application."""
    may_write = row.is_open and viewer.can(Perm.WRITE_CARER)
    return {
        "stage_headers": ["Stage", "Result", "What was found", "By and when"], "stages": stage_rows(row),
        "vetting_headers": ["Item", "Result", "What was seen", "By and when"], "vetting": vetting_rows(row),
        "reference_headers": ["Given by", "Known since", "Asked, came, verified", "What it says", "Counts"],
        "references": reference_rows(row, may_write=may_write),
        "observation_headers": ["When", "Where and with whom", "What was seen", "Seen by"],
        "observations": [[each.on, each.with_whom, each.seen, each.by.name] for each in row.observations.all()],
        "declared_headers": ["Who", "Knows them privately", "Said on"],
        "declared": [
            [each.by.name, f"Yes: {each.how}" if each.knows_them else "No", each.on] for each in row.declarations.all()
        ],
        "decision_headers": ["Panel", "Decision", "Why", "Recorded and signed", "Next"],
        "decisions": [decision_row(each, viewer, row) for each in row.decisions.all()],
    }  # fmt: skip


def stage_rows(row: Application) -> list[list[Any]]:
    """Every stage in its order with each time it was tried; those to come are said to be so."""
    by_stage: dict[str, list[StageRecord]] = {}
    for each in row.stages.all():
        by_stage.setdefault(each.stage, []).append(each)
    lines: list[list[Any]] = []
    for stage in BEFORE_PANEL:
        tried = by_stage.get(stage, [])
        lines += [_stage_line(each) for each in tried]
        if not tried:
            now = row.is_open and stage == row.stage
            lines.append([stage.label, Tag("now") if now else Tag("not_yet"), "", ""])
    return lines


def _stage_line(each: StageRecord) -> list[Any]:
    looked = f"Looked for and found none: {', '.join(_subjects(each))}" if each.nothing_in else ""
    return [
        each.get_stage_display(), Tag(TAG[StageResult(each.result)], each.get_result_display()),
        [part for part in (each.found, looked) if part], f"{each.by.name}, {dates.uk_date(each.on)}",
    ]  # fmt: skip


def _subjects(each: StageRecord) -> list[str]:
    labels = dict(StageRecord._meta.get_field("nothing_in").base_field.choices)  # type: ignore[union-attr]
    return [str(labels.get(key, key)).lower() for key in each.nothing_in]


def vetting_rows(row: Application) -> list[list[Any]]:
    """Every item of the file (APS-S3), those that lack too."""
    seen = {each.item: each for each in row.vetting.all()}
    return [
        [
            item.label, Tag("done" if each.result == "seen" else "closed", each.get_result_display()), each.note,
            f"{each.by.name}, {dates.uk_date(each.on)}",
        ] if (each := seen.get(item)) else [item.label, Tag("missing"), "", ""]
        for item in VettingItem
    ]  # fmt: skip


def reference_rows(row: Application, *, may_write: bool) -> list[list[Any]]:
    return [
        [
            _given_by(each, may_write=may_write),
            each.known_since,
            [
                f"{word} {dates.uk_date(day)}" if day else f"{word}: not yet"
                for word, day in (
                    ("Asked", each.asked_on),
                    ("Came", each.received_on),
                    ("Verified", each.verified_on),
                )
            ],
            each.said,
            Tag("done", "Counts") if counts(each) else Tag("waiting", "Not yet"),
        ]
        for each in row.references.all()
    ]


def _given_by(each: Reference, *, may_write: bool) -> list[Any]:
    name = Link(each.name, reverse("reference", args=[each.pk]), f": change reference {each.pk}")
    return [name if may_write else each.name, each.relationship, *(["A relative"] if each.is_relative else [])]


def decision_row(each: PanelDecision, viewer: Viewer, application: Application) -> list[Any]:
    signed = f"Signed by {each.signed_by.name}, {dates.uk_date(each.signed_on)}" if each.signed_by else "Not signed yet"
    appeals = list(each.appeals.all())
    return [
        Link(dates.uk_date(each.panel.on), each.panel.get_absolute_url(), f": panel of decision {each.pk}"),
        [Tag("waiting" if each.signed_on is None else each.outcome, each.get_outcome_display()), *_terms(each)],
        each.reasons,
        [f"Recorded by {each.recorded_by.name}", signed],
        _after(each, appeals, viewer, application),
    ]


def _terms(each: PanelDecision) -> list[str]:
    if each.outcome == PanelOutcome.DEFERRED:
        return [f"To {dates.uk_date(each.deferred_until)}"]
    conditions = [f"{row.what}, by {dates.uk_date(row.by_when)}" for row in each.conditions.all()]
    return [*([f"For {each.places}"] if each.places else []), *conditions]


def _after(each: PanelDecision, appeals: list[Any], viewer: Viewer, application: Application) -> Any:
    """The appeal and what it came to, or how to record one."""
    if appeals:
        appeal = appeals[0]
        if appeal.answered_by is not None:
            return [f"Appeal of {appeal.raised_by}: {inside(appeal.get_outcome_display())}", appeal.answer]
        words = [f"Appeal of {appeal.raised_by}, answer due", Due(appeal.due_on)]
        may = viewer.can(Perm.SIGN_APPROVAL)
        return [*words, Link("Answer the appeal", reverse("appeal", args=[appeal.pk]))] if may else words
    if application.state == ApplicationState.DECLINED and each.outcome == PanelOutcome.DECLINED:
        return Link("Record an appeal", reverse("appeal-new", args=[each.pk]), f"against decision {each.pk}")
    return NO
