"""One record of a sample beside the standards: answered one by one, concluded, read by its author."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse

from careplans.choices.quality import FollowUp
from careplans.forms import quality as forms
from careplans.models import QualityCheck, QualityFinding, QualityFollowUp
from careplans.panels import quality as shown
from careplans.rules.quality import QUALITY, STANDARDS, g14_ass_5_nobody_checks_their_own_work
from careplans.services import quality
from careplans.services.writing import ChangedMeanwhile
from careplans.views.records import (
    OfRecord,
    RecordCompletePage,
    RecordPage,
    RecordPages,
    RecordSectionPage,
    RecordStopPage,
)
from careplans.views.rows import Crumbs, Guarded, Logged, WhileOpen
from people.choices import Role
from people.models import User
from sharedliving.core.access import Perm
from sharedliving.core.components import Link
from sharedliving.core.views import FormPage

PAGES = RecordPages(QUALITY, QualityCheck, "quality", forms.FORMS, Perm.CHECK_QUALITY)


class OfCheck(OfRecord):
    """The check with what it is about."""

    pages = PAGES
    related = (
        "person__council",
        "owner",
        "completed_by",
        "author",
        "change_owner",
        "assessment",
        "plan",
        "sample__team",
    )

    @property
    def crumbs(self) -> Crumbs:
        return [*shown.crumbs(self.row, self.viewer), (str(QUALITY.label), self.row.get_absolute_url())]

    @property
    def may_write(self) -> bool:
        others = g14_ass_5_nobody_checks_their_own_work(self.row.author_id, self.viewer.user_id)
        return super().may_write and others

    @cached_property
    def findings(self) -> dict[str, QualityFinding]:
        rows = QualityFinding.objects.visible_to(self.viewer).filter(quality_check=self.row)
        return {finding.standard: finding for finding in rows}

    def more_cards(self) -> list[Any]:
        return [("How far each standard is met", shown.finding_rows(self.row, self.findings, change=self.row.is_open))]

    def more_tasks(self, missing: set[str]) -> list[dict[str, Any]]:
        return shown.standard_tasks(self.row, self.findings)


class CheckPage(OfCheck, RecordPage):
    permission = Perm.READ_QUALITY

    def context(self) -> dict[str, Any]:
        given = super().context()
        crumbs = [*self.crumbs[:-1], (str(QUALITY.label), None)]
        if "items" not in given:
            return given | {"crumbs": crumbs}
        return given | {"crumbs": crumbs, "items": [*given["items"][1:], given["items"][0]]}

    def state_rows(self) -> list[tuple[str, Any]]:
        row = self.row
        record = Link(f"Open the {'assessment' if row.assessment_id else 'plan'}", row.record.get_absolute_url())
        rows = [("Record", record), ("Written by", row.author.name), *super().state_rows()]
        follow_ups = QualityFollowUp.objects.visible_to(self.viewer).filter(quality_check=row).select_related("owner")
        return [*rows, *shown.follow_up_rows(follow_ups, self.viewer)]


class StandardPage(OfCheck, Guarded, WhileOpen, FormPage):
    """One standard: what good looks like, and whether the record is like this."""

    permission = Perm.CHECK_QUALITY
    template_name = "careplans/quality_standard.html"
    form_class = forms.StandardForm

    @property
    def key(self) -> str:
        if self.kwargs["standard"] not in STANDARDS[self.row.of]:
            raise Http404
        return self.kwargs["standard"]

    def finding(self) -> QualityFinding:
        rows = QualityFinding.objects.visible_to(self.viewer).filter(quality_check=self.row, standard=self.key)
        return rows.first() or QualityFinding(quality_check=self.row, standard=self.key)

    def now(self, problem: ChangedMeanwhile) -> QualityFinding:
        return self.finding()

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.finding(), "version": self.row.version}

    def context(self) -> dict[str, Any]:
        each = STANDARDS[self.row.of][self.key]
        keys = list(STANDARDS[self.row.of])
        return {
            "title": each.title,
            "asked": each,
            "place": keys.index(self.key) + 1,
            "of": len(keys),
            "record_href": self.row.record.get_absolute_url(),
            "crumbs": [*self.crumbs, (each.title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def write(self, form: forms.StandardForm) -> str:
        quality.answer(check=self.row, standard=self.key, by=self.viewer, version=form.version, **form.answers())
        left = [key for key in STANDARDS[self.row.of] if key != self.key and key not in self.findings]
        whole = self.row.get_absolute_url()
        return reverse("quality-standard", args=[self.row.pk, left[0]]) if left else whole


class ConclusionPage(OfCheck, RecordSectionPage):
    permission = Perm.CHECK_QUALITY

    def colleagues(self) -> QuerySet[User]:
        near = User.objects.visible_to(self.viewer).active().filter(teams__in=self.viewer.team_ids)
        near = near.with_role(Role.CARE_MANAGER, Role.LINE_MANAGER)
        return near.distinct().order_by("name")

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"colleagues": self.colleagues()}


class CheckCompletePage(OfCheck, RecordCompletePage):
    permission = Perm.CHECK_QUALITY

    def complete(self, form: Any) -> QualityCheck:
        return quality.complete(check=self.row, by=self.viewer)


class CheckStopPage(OfCheck, RecordStopPage):
    permission = Perm.CHECK_QUALITY


class FollowUpPage(Logged, WhileOpen, FormPage):
    """The author has read the check; whoever makes the change says what was changed."""

    permission = Perm.READ_QUALITY
    template_name = "careplans/quality_follow_up.html"
    done = "Saved. Whoever checked it sees it."

    @cached_property
    def row(self) -> QualityFollowUp:
        rows = QualityFollowUp.objects.visible_to(self.viewer).select_related(
            "owner", "person", "quality_check__person", "quality_check__assessment__person", "quality_check__plan__person",
            "quality_check__completed_by", "quality_check__change_owner", "quality_check__author",
        )  # fmt: skip
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "check against the standards")

    @property
    def whole(self) -> QualityCheck:
        return self.row.quality_check

    @property
    def is_reading(self) -> bool:
        return self.row.kind == FollowUp.READ

    def get_form_class(self) -> Any:
        return forms.ReadForm if self.is_reading else forms.ChangedForm

    def context(self) -> dict[str, Any]:
        check = self.row.quality_check
        rows = QualityFinding.objects.visible_to(self.viewer).filter(quality_check=check)
        title = "What the check says" if self.is_reading else "The change that the check asks for"
        return {
            "title": title,
            "is_theirs": self.row.owner_id == self.viewer.user_id,
            "waits_for": self.row.owner,
            "conclusion_rows": shown.conclusion_rows(check),
            "finding_rows": shown.finding_rows(check, {each.standard: each for each in rows}),
            "button": "I have read it" if self.is_reading else "The change is made",
            "crumbs": [*shown.crumbs(check, self.viewer), (title, None)],
            "cancel_href": check.get_absolute_url(),
        }

    def save(self, form: Any) -> str:
        quality.follow_up_done(follow_up=self.row, by=self.viewer, said=form.cleaned_data["said"])
        return self.whole.get_absolute_url()
