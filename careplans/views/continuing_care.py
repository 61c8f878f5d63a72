"""What the NHS makes of a positive Continuing Healthcare checklist."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from careplans.choices import ChcState
from careplans.forms.kinds.chc import ChcDecisionForm, ChcReviewForm
from careplans.models import ContinuingCare
from careplans.services import continuing_care
from careplans.views.rows import Crumbs, Logged, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.views import FormPage, PageView

TITLE = "NHS Continuing Healthcare"


class OfContinuingCare(Logged):
    @cached_property
    def row(self) -> ContinuingCare:
        rows = ContinuingCare.objects.visible_to(self.viewer).select_related("person__council", "owner", "assessment")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "NHS Continuing Healthcare decision")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, (TITLE, self.row.get_absolute_url()))


class ContinuingCarePage(OfContinuingCare, PageView):
    """Where the decision stands, and what comes next."""

    permission = Perm.SEE_ASSESSMENTS
    template_name = "careplans/continuing_care.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        may = self.viewer.can(Perm.WRITE_ASSESSMENT)
        return {
            "row": row,
            "title": TITLE,
            "crumbs": crumbs_of(row.person, (TITLE, None)),
            "rows": self.lines(),
            "decide_href": self.at("decision") if may and row.state == ChcState.WAITING else "",
            "review_href": self.at("review") if may and row.state == ChcState.ELIGIBLE else "",
        }

    def at(self, what: str) -> str:
        return reverse(f"continuing-care-{what}", args=[self.row.pk])

    def lines(self) -> list[tuple[str, Any]]:
        row = self.row
        every = [
            ("State", Tag(row.state, row.get_state_display())),
            ("Checklist", Link("Open the checklist", row.assessment.get_absolute_url())),
            ("Sent to the integrated care board", row.sent_on),
            (
                "Decision due" if row.state == ChcState.WAITING else "Review due",
                Due(row.due_on) if row.due_on else None,
            ),
            ("Decision support tool meeting", row.dst_on),
            ("Decided", row.decided_on),
            ("Reasons", row.reasons),
            ("Last reviewed", row.reviewed_on),
            ("With", row.owner.name if row.owner else None),
        ]
        return [(key, value) for key, value in every if value]


class InState(OfContinuingCare, FormPage):
    """A form that is there in one state only; afterwards the visitor is taken to read it."""

    abstract = True
    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/form.html"
    state: ChcState
    title: str

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().get(request, *args, **kwargs) if self.row.state == self.state else redirect(self.row)

    def context(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "button": "Save",
            "crumbs": [*self.crumbs, (self.title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class ChcDecisionPage(InState):
    """What the NHS decided."""

    form_class = ChcDecisionForm
    state = ChcState.WAITING
    title = "Decision of the NHS"
    done = "Decision recorded"

    def save(self, form: ChcDecisionForm) -> str:
        return continuing_care.decided(row=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class ChcReviewPage(InState):
    """A review of the NHS."""

    form_class = ChcReviewForm
    state = ChcState.ELIGIBLE
    title = "Review by the NHS"
    done = "Review recorded"

    def save(self, form: ChcReviewForm) -> str:
        answers = form.cleaned_data | {"goes_on": form.cleaned_data["goes_on"] == "yes"}
        return continuing_care.reviewed(row=self.row, by=self.viewer, **answers).get_absolute_url()
