"""The decision letter: read as the person will read it, as a document, and given to them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from careplans.exports import decision_letter
from careplans.forms.letters import LetterSentForm
from careplans.panels.letters import OUTCOME_HEADERS, letter_rows, outcome_rows
from careplans.services import letters
from careplans.views.rows import OfLetter, WhileOpen
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.documents import render_pdf
from sharedliving.core.views import FormPage, NeedsPermission, PageView


class LetterPage(OfLetter, PageView):
    """What the letter says, in the words that the person will read."""

    permission = Perm.SEE_ASSESSMENTS
    template_name = "careplans/letter.html"

    def context(self) -> dict[str, Any]:
        row, data = self.row, decision_letter(self.row)
        may = row.is_open and self.viewer.can(Perm.WRITE_ASSESSMENT)
        return {
            "row": row,
            "crumbs": [*self.crumbs, ("Decision letter", None)],
            "rows": letter_rows(row),
            "letter": data,
            "outcome_headers": OUTCOME_HEADERS,
            "outcomes": outcome_rows(data),
            "pdf_href": reverse("decision-letter-pdf", args=[row.pk]),
            "sent_href": reverse("decision-letter-sent", args=[row.pk]) if may else "",
        }


class LetterPdf(OfLetter, NeedsPermission):
    """The letter as a document to print or to send."""

    permission = Perm.SEE_ASSESSMENTS

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        name = f"decision-{self.row.person.reference}.pdf"
        return HttpResponse(
            render_pdf("decision_letter", decision_letter(self.row)),
            content_type="application/pdf",
            headers={"Content-Disposition": f'inline; filename="{name}"'},
        )


class LetterSentPage(OfLetter, WhileOpen, FormPage):
    """When and how the person was given it."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/form.html"
    form_class = LetterSentForm
    done = "It is recorded that they have the decision"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"initial": {"sent_on": dates.today()}}

    def context(self) -> dict[str, Any]:
        needs = self.row.person.communication
        return {
            "title": "Give the decision in writing",
            "button": "Save how it was given",
            "crumbs": [*self.crumbs, ("Give the decision", None)],
            "inset": f"How {self.row.person.name} communicates: {needs}" if needs else "",
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: LetterSentForm) -> str:
        return letters.sent(letter=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()
