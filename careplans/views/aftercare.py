"""Section 117 aftercare of somebody."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from careplans.choices.aftercare import AftercareState
from careplans.forms import aftercare as forms
from careplans.models import Aftercare
from careplans.services import aftercare
from careplans.views.rows import Crumbs, Logged, OfPerson, WhileOpen, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Tag
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage, PageView


class AftercareNewPage(OfPerson, FormPage):
    """Record that aftercare is owed; what is recorded already is shown instead."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/form.html"
    form_class = forms.AftercareForm
    what = "section 117 aftercare"
    done = "Aftercare recorded"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        owed = Aftercare.objects.visible_to(self.viewer).filter(person=self.person, closed_at=None).first()
        return redirect(owed) if owed else super().get(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        return {
            "title": "Record section 117 aftercare",
            "button": "Record the aftercare",
            "inset": "Aftercare is free. It lasts until council and NHS are both satisfied that it is no longer needed.",
            "crumbs": crumbs_of(self.person, ("Section 117 aftercare", None)),
            "cancel_href": self.person.part_url(Part.SUPPORT),
        }

    def save(self, form: forms.AftercareForm) -> str:
        return aftercare.record(person=self.person, by=self.viewer, **form.cleaned_data).get_absolute_url()


class OfAftercare(Logged):
    @cached_property
    def row(self) -> Aftercare:
        rows = Aftercare.objects.visible_to(self.viewer).select_related("person__council", "owner")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "section 117 aftercare")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, ("Section 117 aftercare", self.row.get_absolute_url()))


class AftercarePage(OfAftercare, PageView):
    """What is owed, by whom, and when it is reviewed."""

    permission = Perm.SEE_PLAN_FILE
    template_name = "careplans/aftercare.html"

    def context(self) -> dict[str, Any]:
        return {
            "row": self.row,
            "crumbs": [*self.crumbs[:-1], ("Section 117 aftercare", None)],
            "rows": rows_of(self.row),
            "may_write": self.row.is_open and self.viewer.can(Perm.WRITE_PLAN),
        }


def rows_of(row: Aftercare) -> list[tuple[str, Any]]:
    """Every answer; how it ended once it has."""
    rows: list[tuple[str, Any]] = [
        ("State", Tag("in_force" if row.is_open else "ended", row.get_state_display())),
        ("Detained under", row.get_detained_under_display()),
        ("Detained", row.detained_on),
        ("Discharged", row.discharged_on),
        ("Responsible council", row.responsible_council),
        ("Responsible integrated care board", row.responsible_icb),
        ("Aftercare needs", row.needs),
        ("How the cost is shared", row.split),
        ("Last reviewed", row.reviewed_on),
        ("What the review found", row.review_notes),
    ]
    if row.due_on:
        rows.append(("Next review", Due(row.due_on)))
    if row.state == AftercareState.ENDED:
        rows += [
            ("The council was satisfied", row.council_satisfied_on),
            ("The council’s reasons", row.council_reasons),
            ("The NHS was satisfied", row.nhs_satisfied_on),
            ("The NHS’s reasons", row.nhs_reasons),
        ]
    return rows


class AftercareReviewPage(OfAftercare, WhileOpen, FormPage):
    permission = Perm.WRITE_PLAN
    template_name = "careplans/form.html"
    form_class = forms.AftercareReviewForm
    done = "Review saved. The next is due in a year."

    def context(self) -> dict[str, Any]:
        return {
            "title": "Aftercare reviewed",
            "button": "Save the review",
            "crumbs": [*self.crumbs, ("Reviewed", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.AftercareReviewForm) -> str:
        return aftercare.review(aftercare=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class AftercareEndPage(OfAftercare, WhileOpen, FormPage):
    permission = Perm.WRITE_PLAN
    template_name = "careplans/form.html"
    form_class = forms.AftercareEndForm
    done = "Aftercare ended"

    def context(self) -> dict[str, Any]:
        return {
            "title": "End the aftercare",
            "button": "End the aftercare",
            "warning": True,
            "inset": "It ends only when council and NHS are both satisfied, each with reasons.",
            "crumbs": [*self.crumbs, ("End", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.AftercareEndForm) -> str:
        return aftercare.end(aftercare=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()
