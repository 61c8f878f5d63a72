"""Samples, checks and their results in words that a page can show as they are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncQuarter
from django.urls import reverse

from careplans.choices.quality import FollowUp, Verdict
from careplans.models import QualityCheck, QualityFinding, QualityFollowUp, QualitySample
from careplans.rules.quality import STANDARDS, of_those
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.viewer import Viewer

HOME = "Records against the standards"
NUMBERS = [{"text": verdict.label, "numeric": True} for verdict in Verdict]
STANDARD_HEADERS = ["Standard", *NUMBERS, {"text": "Met, of those it applies to", "numeric": True}]
SAMPLE_HEADERS = ["Sample", "Completed between", "Drawn by", "Drawn on", "Checked"]
CHECK_HEADERS = ["Person", "Written by", "Checked by", "State", "Due"]
TAGS = {Verdict.MET: "done", Verdict.PARTLY: "in_progress", Verdict.NOT: "missing", Verdict.NOT_APPLICABLE: "not_yet"}
Counted = list[dict[str, Any]]


def crumbs(row: QualityCheck, viewer: Viewer) -> list[tuple[str, str | None]]:
    """Back to the sample for who checks; to the person for whose work it is."""
    if viewer.can(Perm.CHECK_QUALITY):
        return [(HOME, reverse("quality")), ("Sample", reverse("quality-sample", args=[row.sample_id]))]
    return [("People", reverse("people")), (row.person.name, row.person.get_absolute_url())]


def standard_tasks(row: QualityCheck, findings: Mapping[str, QualityFinding]) -> list[dict[str, Any]]:
    """One task for each standard."""
    return [
        {
            "title": each.title,
            "href": reverse("quality-standard", args=[row.pk, key]),
            "status": "done" if key in findings else "not_started",
            "text": findings[key].get_verdict_display() if key in findings else "",
        }
        for key, each in STANDARDS[row.of].items()
    ]


def finding_rows(
    row: QualityCheck, findings: Mapping[str, QualityFinding], *, change: bool = False
) -> list[dict[str, Any]]:
    """Each standard with what was found, and the address to change it."""
    return [
        {"key": each.title, "value": _verdict(findings.get(key))}
        | ({"href": reverse("quality-standard", args=[row.pk, key])} if change else {})
        for key, each in STANDARDS[row.of].items()
    ]


def _verdict(found: QualityFinding | None) -> Any:
    if found is None:
        return None
    tag = Tag(TAGS[Verdict(found.verdict)], found.get_verdict_display())
    return [tag, found.why] if found.why else tag


def conclusion_rows(row: QualityCheck) -> list[tuple[str, Any]]:
    """What was good before what should change."""
    rows: list[tuple[str, Any]] = [("Checked by", row.completed_by.name if row.completed_by else None)]
    rows += [("What was good", row.good), ("What should change", row.change or "Nothing has to")]
    if row.change and row.change_owner:
        rows.append(("Who changes it by when", f"{row.change_owner.name}, {dates.uk_date(row.change_by)}"))
    return [*rows, ("The record", Link("Open the record", row.record.get_absolute_url()))]


def follow_up_rows(rows: Iterable[QualityFollowUp], viewer: Viewer) -> list[tuple[str, Any]]:
    """Who has read it, what was changed, and what still waits."""
    return [(f"{_done_or_not(row)} by {row.owner.name}", _follow_up(row, viewer)) for row in rows]


def _done_or_not(row: QualityFollowUp) -> str:
    done = "Read" if row.kind == FollowUp.READ else "Changed"
    return done if row.done_on else f"To be {done.lower()}"


def _follow_up(row: QualityFollowUp, viewer: Viewer) -> Any:
    if row.done_on:
        return [dates.uk_date(row.done_on), row.said] if row.said else row.done_on
    if row.owner_id != viewer.user_id:
        return Due(row.due_on)
    return [Due(row.due_on), Link("Say that it is done", row.get_absolute_url(), hidden=row.get_kind_display())]


def counted(findings: QuerySet[QualityFinding]) -> Counted:
    """How often each verdict was given: by kind, standard, author and quarter; in one statement."""
    rows = findings.order_by().annotate(quarter=TruncQuarter("quality_check__completed_on"))
    names = {"of": "quality_check__sample__of", "author": "quality_check__author_id"}
    names["name"] = "quality_check__author__name"
    columns = ("standard", "verdict", "quarter", *names.values())
    grouped = rows.values(*columns).annotate(number=Count("pk"))
    return [row | {short: row[long] for short, long in names.items()} for row in grouped]


def by_standard(rows: Counted, kind: str) -> list[list[Any]]:
    """Each standard with how often each verdict was given; none when nothing was checked."""
    found: dict[str, Counter[str]] = {key: Counter() for key in STANDARDS[kind]}
    for row in rows:
        if row["of"] == kind and row["standard"] in found:
            found[row["standard"]][row["verdict"]] += row["number"]
    if not any(found.values()):
        return []
    return [
        [each.title, *(found[key][verdict] for verdict in Verdict), _share(found[key])]
        for key, each in STANDARDS[kind].items()
    ]


def _share(found: Counter[str]) -> str:
    applies = sum(found.values()) - found[Verdict.NOT_APPLICABLE]
    return of_those(found[Verdict.MET], applies) or "None"


def worker_headers(quarters: Sequence[date]) -> list[Any]:
    """The oldest quarter first, as one reads time."""
    return ["Worker", *({"text": dates.quarter_name(first), "numeric": True} for first in reversed(quarters))]


def by_worker(rows: Counted, quarters: Sequence[date]) -> list[list[Any]]:
    """Standards met of those that applied, for each worker and quarter."""
    found: dict[tuple[str, int], dict[date, Counter[str]]] = {}
    for row in rows:
        of = found.setdefault((row["name"], row["author"]), {first: Counter() for first in quarters})
        of[row["quarter"]][row["verdict"]] += row["number"]
    return [
        [name, *(_share(of[first]) if of[first] else "" for first in reversed(quarters))]
        for (name, _), of in sorted(found.items())
    ]


def sample_rows(samples: Iterable[QualitySample], viewer: Viewer) -> list[list[Any]]:
    samples = list(samples)
    checks = QualityCheck.objects.visible_to(viewer).filter(sample__in=samples).order_by()
    done = Counter(dict(checks.completed().values_list("sample_id").annotate(number=Count("pk"))))
    drawn = Counter(dict(checks.values_list("sample_id").annotate(number=Count("pk"))))
    return [
        [
            Link(str(row), row.get_absolute_url(), hidden=f"sample {row.pk}"),
            f"{dates.uk_date(row.since)} and {dates.uk_date(row.until)}",
            row.drawn_by.name,
            row.drawn_on,
            f"{done[row.pk]} of {drawn[row.pk]}",
        ]
        for row in samples
    ]


def _how_many(row: QualitySample) -> str:
    records, workers = len(row.pool), len({author for _, author in row.pool})
    return f"{records} record{'' if records == 1 else 's'} of {workers} worker{'' if workers == 1 else 's'}"


def sample_facts(row: QualitySample) -> list[tuple[str, Any]]:
    return [
        ("Completed between", f"{dates.uk_date(row.since)} and {dates.uk_date(row.until)}"),
        ("Drawn from", _how_many(row)),
        ("Drawn by", row.drawn_by.name),
        ("Drawn on", row.drawn_on),
        ("Number that draws the same ones again", str(row.seed)),
    ]


def check_rows(checks: Iterable[QualityCheck]) -> list[list[Any]]:
    return [
        [
            Link(row.person.name, row.get_absolute_url(), hidden=f"{row.person.reference}, check {row.pk}"),
            row.author.name,
            row.owner.name if row.owner else "",
            Tag(row.state, row.get_state_display()),
            Due(row.due_on) if row.due_on else "",
        ]
        for row in checks
    ]
