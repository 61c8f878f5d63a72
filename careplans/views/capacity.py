"""Mental capacity assessments: begin, write, complete, read; and the date to look again."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from careplans.choices.records import RecordState
from careplans.forms import capacity as forms
from careplans.models import CapacityAssessment, CapacityReview
from careplans.rules.capacity import lacks
from careplans.rules.capacity_gate import CAPACITY
from careplans.services import capacity
from careplans.views.records import RecordCompletePage, RecordPage, RecordPages, RecordSectionPage, RecordStopPage
from careplans.views.rows import Crumbs, Logged, OfPerson, WhileOpen, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.components import Link, Quote
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage

PAGES = RecordPages(CAPACITY, CapacityAssessment, "capacity", forms.FORMS, Perm.WRITE_ASSESSMENT)


class CapacityNewPage(OfPerson, FormPage):
    """Begin an assessment of one decision; `?again=` names the one it looks at again."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/form.html"
    form_class = forms.BeginCapacityForm
    what = "beginning of a mental capacity assessment"

    @cached_property
    def again(self) -> CapacityAssessment | None:
        number = self.request.GET.get("again", "")
        if not (number.isascii() and number.isdigit() and len(number) < 16):
            return None
        rows = CapacityAssessment.objects.visible_to(self.viewer).completed()
        return rows.filter(person=self.person, pk=number).first()

    def get_initial(self) -> dict[str, Any]:
        if self.again is None:
            return {"subject": self.request.GET.get("subject")} | super().get_initial()
        again = {name: self.again.answer(name) for name in ("decision", "subject", "trigger")}
        return again | super().get_initial()

    def context(self) -> dict[str, Any]:
        return {
            "title": "Assess mental capacity for a decision",
            "inset": "Everybody is presumed able to decide for themselves until it is shown that they cannot.",
            "button": "Begin the assessment",
            "crumbs": crumbs_of(self.person, ("Assess mental capacity", None)),
            "cancel_href": self.person.part_url(Part.SAFETY),
        }

    def save(self, form: forms.BeginCapacityForm) -> str:
        row = capacity.begin(person=self.person, by=self.viewer, again=self.again, **form.cleaned_data)
        return row.get_absolute_url()


class CapacityPage(RecordPage):
    pages = PAGES
    permission = Perm.SEE_ASSESSMENTS
    related = (*RecordPage.related, "review")

    def state_rows(self) -> list[tuple[str, Any]]:
        rows = [("The decision", self.row.decision), ("About", self.row.get_subject_display()), *super().state_rows()]
        if self.row.conclusion and not self.row.is_open:
            rows.insert(2, ("Conclusion", self.row.get_conclusion_display()))
        return rows

    def links(self) -> list[Link]:
        row, review = self.row, getattr(self.row, "review", None)
        if not self.viewer.can(Perm.WRITE_ASSESSMENT) or not lacks(row) or row.state != RecordState.COMPLETED:
            return []
        begin = Link("Begin a best interests decision", reverse("best-interests-new", args=[row.pk]))
        again = [Link("Look at this decision again", review.get_absolute_url())] if review and review.is_open else []
        return [begin, *again]


class CapacitySectionPage(RecordSectionPage):
    pages = PAGES
    permission = Perm.WRITE_ASSESSMENT


class CapacityCompletePage(RecordCompletePage):
    pages = PAGES
    permission = Perm.WRITE_ASSESSMENT

    def complete(self, form: Any) -> CapacityAssessment:
        return capacity.complete(row=self.row, by=self.viewer)


class CapacityStopPage(RecordStopPage):
    pages = PAGES
    permission = Perm.WRITE_ASSESSMENT


class CapacityReviewPage(Logged, WhileOpen, FormPage):
    """What was found, a link to assess it again, or the reason why it need not be."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/capacity_review.html"
    form_class = forms.CloseReviewForm
    done = "Closed"

    @cached_property
    def row(self) -> CapacityReview:
        rows = CapacityReview.objects.visible_to(self.viewer).select_related("assessment", "person", "owner")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "mental capacity to be looked at again")

    @property
    def crumbs(self) -> Crumbs:
        found = self.row.assessment
        return crumbs_of(self.row.person, (CAPACITY.label, found.get_absolute_url()), ("Look again", None))

    def context(self) -> dict[str, Any]:
        review, found = self.row, self.row.assessment
        again = f"{reverse('capacity-new', args=[review.person.reference])}?again={found.pk}"
        words = found.answer("own_words")
        return {
            "title": "Look at this decision again",
            "crumbs": self.crumbs,
            "rows": [
                ("The decision", found.decision),
                ("Conclusion", found.get_conclusion_display()),
                ("Assessed", found.assessed_on),
                ("They said", Quote(words) if words else None),
                ("Could they come to decide it", found.answer("could_regain")),
            ],
            "again_href": again,
            "cancel_href": found.get_absolute_url(),
        }

    def save(self, form: forms.CloseReviewForm) -> str:
        capacity.close_review(review=self.row, by=self.viewer, why=form.cleaned_data["why"])
        return self.row.assessment.get_absolute_url()
