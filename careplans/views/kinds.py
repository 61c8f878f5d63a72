"""Assessments of the other kinds: the pages of records that are written section by section, over the table of assessments.

One set of addresses serves every kind; the row says which it is.
"""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.urls import reverse

from careplans.choices import AssessmentState, Kind
from careplans.forms.kinds import FORMS
from careplans.forms.kinds.common import CopyGivenForm, StartForm
from careplans.forms.sections import SectionForm
from careplans.models import Assessment, AssessmentCopy, SupportPlan
from careplans.panels import contributions
from careplans.panels import kinds as panels
from careplans.panels.requests import standing
from careplans.rules.joint import untrained
from careplans.rules.kinds import KINDS
from careplans.services import allocation, assessment_copies, kinds
from careplans.views.records import (
    OfRecord,
    RecordCompletePage,
    RecordPage,
    RecordPages,
    RecordSectionPage,
    RecordStopPage,
)
from careplans.views.rows import Logged, OfPerson, WhileOpen, crumbs_of
from careplans.views.waiting import DelayPage
from people.choices import CircleRole
from people.models import CircleMember
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage

PAGES: dict[str, RecordPages] = {
    key: RecordPages(
        kind=kind, model=Assessment, name="other-assessment", forms=FORMS[key], write=Perm.WRITE_ASSESSMENT
    )
    for key, kind in KINDS.items()
}


class OfKind(OfRecord):
    """An assessment that is not the Care Act one; its own kind says what is asked."""

    @property
    def pages(self) -> RecordPages:  # type: ignore[override]
        return PAGES[self.row.kind]

    @cached_property
    def row(self) -> Assessment:
        rows = Assessment.objects.visible_to(self.viewer).other_kinds()
        rows = rows.select_related("person__council", "owner", "carer", "copy", "continuing_care", "request")
        row = self.get_row(rows, pk=self.kwargs["pk"])
        return self.look(row, row.get_kind_display())

    @property
    def caption(self) -> str:
        return (
            f"{self.row.carer.name}, who cares for {self.row.person.name}" if self.row.carer else self.row.person.name
        )


class OtherAssessmentPage(OfKind, RecordPage):
    """What is still to do; what was answered, for everybody else and afterwards."""

    permission = Perm.SEE_ASSESSMENTS

    def get_template_names(self) -> list[str]:
        return [f"careplans/other_assessment{'' if self.may_write else '_read'}.html"]

    def context(self) -> dict[str, Any]:
        row, contributed = self.row, contributions.of(self.row)
        context = super().context() | {"count": panels.count(row), "line_rows": panels.line_rows(row)}
        if self.may_write:
            parts = [*panels.part_tasks(row), contributions.task(row, contributed)]
            context["items"] = [*parts, *context["items"]]
            context["done"] += sum(item["status"] == "completed" for item in parts)
        else:
            context["cards"] += contributions.card(contributed)
        more = {"copy_href": self.copy_href(), "delay_href": self.delay_href(), "after": panels.after(row, self.viewer)}
        return context | more | {"support_href": self.support_href()}

    def support_href(self) -> str:
        """A support plan can follow a completed carer's assessment; by the council's power where it found no duty."""
        row = self.row
        follows = row.kind == Kind.UNPAID_CARER and row.state == AssessmentState.COMPLETED
        may = follows and self.viewer.can(Perm.WRITE_PLAN) and not self.is_followed()
        return reverse("support-plan-new", args=[row.pk]) if may else ""

    def is_followed(self) -> bool:
        """A plan of this assessment is being written or in force: a new version is started from there."""
        return SupportPlan.objects.visible_to(self.viewer).filter(assessment=self.row, closed_at=None).exists()

    def delay_href(self) -> str:
        """Only a carer's is promised by a date that somebody was told, so only there is a reason owed."""
        row = self.row
        late = row.kind == Kind.UNPAID_CARER and row.due_on is not None and row.due_on < dates.today()
        return reverse("other-assessment-delay", args=[row.pk]) if late and self.may_write else ""

    def copy_href(self) -> str:
        copy = getattr(self.row, "copy", None)
        owed = copy is not None and copy.is_open and self.viewer.can(Perm.WRITE_ASSESSMENT)
        return reverse("assessment-copy", args=[copy.pk]) if owed else ""

    def state_rows(self) -> list[tuple[str, Any]]:
        row = self.row
        rows: list[tuple[str, Any]] = [
            ("State", Tag(row.state, row.get_state_display())),
            ("About", row.carer.name if row.carer else row.person.name),
            ("Assessor", row.owner.name if row.owner else None),
            ("Allocated", row.allocated_on),
        ]
        if row.due_on:
            rows.append(("Due", Due(row.due_on)))
        if row.request_id:
            rows += [*standing(row), ("Request", Link("Open the request", row.request.get_absolute_url()))]
        if row.state == AssessmentState.COMPLETED:
            rows += [("Completed", row.completed_on), *panels.copy_rows(row)]
        return rows


class OtherSectionPage(OfKind, RecordSectionPage):
    """One section, with what the answers come to beside a decision."""

    permission = Perm.WRITE_ASSESSMENT

    def write(self, form: SectionForm) -> str:
        saved = kinds.save_section(assessment=self.row, by=self.viewer, version=form.version, **form.answers())
        return saved.get_absolute_url()


class OtherCompletePage(OfKind, RecordCompletePage):
    """Every answer, everything missing at once, then the button."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/other_assessment_complete.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        own = {
            "gate": kinds.gate(row),
            "count": panels.count(row),
            "line_rows": panels.line_rows(row),
            "untrained": untrained(row, dates.today()),
        }
        return super().context() | own

    def complete(self, form: Any) -> Assessment:
        return kinds.complete(assessment=self.row, by=self.viewer)


class OtherDelayPage(OfKind, DelayPage):
    """Why a carer's assessment is late: they were promised the same days."""

    permission = Perm.WRITE_ASSESSMENT


class OtherStopPage(OfKind, RecordStopPage):
    """Stop one that will not be completed."""

    permission = Perm.WRITE_ASSESSMENT

    def save(self, form: Any) -> str:
        why = form.cleaned_data["why"]
        return allocation.stop(assessment=self.row, by=self.viewer, why=why).get_absolute_url()


class StartPage(OfPerson, FormPage):
    """Choose a kind, who carries it out, and for an unpaid carer, which of them."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/form.html"
    form_class = StartForm
    what = "assessments"

    def get_form_kwargs(self) -> dict[str, Any]:
        circle = CircleMember.objects.visible_to(self.viewer).filter(person=self.person, role=CircleRole.UNPAID_CARER)
        given = {"assessors": allocation.assessors(self.viewer), "carers": circle.filter(is_paid_to_support=False)}
        return super().get_form_kwargs() | given | {"initial": {"assessor": self.viewer.user_id}}

    def context(self) -> dict[str, Any]:
        return {
            "title": "Start another assessment",
            "button": "Start the assessment",
            "crumbs": crumbs_of(self.person, ("Start another assessment", None)),
            "inset": "A Care Act assessment of needs begins with a request for support, not here.",
            "cancel_href": self.person.part_url(Part.SUPPORT),
        }

    def save(self, form: StartForm) -> str:
        row = kinds.start(person=self.person, by=self.viewer, **form.cleaned_data)
        messages.success(self.request, f"{row.get_kind_display()} started, due {dates.uk_date(row.due_on)}.")
        return row.get_absolute_url()


class CopyGivenPage(Logged, WhileOpen, FormPage):
    """Record when and how the copy was given."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/form.html"
    form_class = CopyGivenForm
    done = "Recorded that the copy was given"

    @cached_property
    def row(self) -> AssessmentCopy:
        rows = AssessmentCopy.objects.visible_to(self.viewer).select_related("person", "assessment__carer")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "copy of an assessment")

    def context(self) -> dict[str, Any]:
        of = self.row.assessment
        return {
            "title": "Copy given",
            "button": "Save",
            "crumbs": crumbs_of(self.row.person, (of.get_kind_display(), of.get_absolute_url()), ("Copy given", None)),
            "inset": f"{self.row}. A written copy is owed (Care Act section 12), in a form that suits them.",
            "cancel_href": of.get_absolute_url(),
        }

    def save(self, form: CopyGivenForm) -> str:
        return assessment_copies.given(copy=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()
