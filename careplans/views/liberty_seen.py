"""What was seen of how content somebody is, and objections."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse

from careplans.choices.liberty import Shows
from careplans.forms.liberty import AnswerForm, CorrectEvidenceForm, EvidenceForm
from careplans.models import LibertyEvidence, LibertyObjection
from careplans.panels import liberty as shown
from careplans.services import liberty
from careplans.views.liberty import OfScreen
from careplans.views.rows import Crumbs, Logged, WhileOpen, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.components import Quote
from sharedliving.core.views import FormPage, PageView

OBJECTION_TOLD = (
    "The objection is recorded and due today. The owner and the line manager are told with the next reminders."
)


class LibertyEvidencePage(OfScreen, WhileOpen, FormPage):
    """Everything seen so far, and one more."""

    permission = Perm.WRITE_LIBERTY
    template_name = "careplans/liberty_evidence.html"
    form_class = EvidenceForm

    def context(self) -> dict[str, Any]:
        seen = LibertyEvidence.objects.visible_to(self.viewer).filter(screen=self.row)
        return {
            "title": "What was seen",
            "button": "Add it",
            "crumbs": [*self.crumbs, ("What was seen", None)],
            "headers": [*shown.SEEN_HEADERS, "Put right"],
            "rows": shown.seen_rows(seen, may_correct=True),
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: EvidenceForm) -> str:
        row = liberty.add_evidence(screen=self.row, by=self.viewer, **form.cleaned_data)
        tell(self.request, row.shows == Shows.OBJECTION, "Added")
        return self.request.path


def tell(request: HttpRequest, objects: bool, done: str) -> None:
    """What follows from what was written down."""
    if objects:
        messages.warning(request, OBJECTION_TOLD)
    else:
        messages.success(request, done)


class LibertyEvidenceCorrectPage(OfScreen, WhileOpen, FormPage):
    """Put right what was written down wrongly."""

    permission = Perm.WRITE_LIBERTY
    template_name = "careplans/form.html"
    form_class = CorrectEvidenceForm

    @cached_property
    def evidence(self) -> LibertyEvidence:
        seen = LibertyEvidence.objects.visible_to(self.viewer).filter(screen=self.row)
        return self.get_row(seen, pk=self.kwargs["evidence"])

    def get_initial(self) -> dict[str, Any]:
        row = self.evidence
        return {"seen_on": row.seen_on, "observer": row.observer, "what": row.what, "shows": row.shows}

    def context(self) -> dict[str, Any]:
        return {
            "title": "Put right what was seen",
            "button": "Save the correction",
            "inset": "An objection that was recorded from this stays on the record until somebody says what was done about it.",
            "crumbs": [*self.crumbs, ("Put right", None)],
            "cancel_href": reverse("liberty-evidence", args=[self.row.pk]),
        }

    def save(self, form: CorrectEvidenceForm) -> str:
        was = self.evidence.shows
        row = liberty.correct_evidence(evidence=self.evidence, by=self.viewer, **form.cleaned_data)
        tell(self.request, row.shows == Shows.OBJECTION and was != Shows.OBJECTION, "Corrected")
        return reverse("liberty-evidence", args=[self.row.pk])


class OfObjection(Logged):
    """An objection among those in sight."""

    @cached_property
    def row(self) -> LibertyObjection:
        rows = LibertyObjection.objects.visible_to(self.viewer).select_related("person", "screen", "owner")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "objection")

    @property
    def crumbs(self) -> Crumbs:
        screen = ("Liberty screen", self.row.screen.get_absolute_url())
        return crumbs_of(self.row.person, screen, ("Objection", self.row.get_absolute_url()))


class LibertyObjectionPage(OfObjection, PageView):
    """What somebody objects to, with whom it is, and what was done about it."""

    permission = Perm.SEE_LIBERTY
    template_name = "careplans/liberty_objection.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        may = row.is_open and self.viewer.can(Perm.WRITE_LIBERTY)
        return {
            "title": "Objection",
            "row": row,
            "rows": [("What was objected to", Quote(row.what)), *shown.objection_lines(row)],
            "crumbs": self.crumbs,
            "answer_href": reverse("liberty-objection-answer", args=[row.pk]) if may else "",
        }


class LibertyObjectionAnswerPage(OfObjection, WhileOpen, FormPage):
    """Say what was done about it."""

    permission = Perm.WRITE_LIBERTY
    template_name = "careplans/form.html"
    form_class = AnswerForm
    done = "Saved what was done about the objection"

    def context(self) -> dict[str, Any]:
        return {
            "title": "What was done about the objection",
            "button": "Save what was done",
            "inset": "Take legal advice and talk with the person. The streamlined court route stays closed.",
            "crumbs": [*self.crumbs, ("What was done", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: AnswerForm) -> str:
        liberty.answer_objection(objection=self.row, by=self.viewer, answer=form.cleaned_data["answer"])
        return self.row.get_absolute_url()
