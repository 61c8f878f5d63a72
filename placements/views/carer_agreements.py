"""The agreement of carers and scheme: read, written, signed, looked at, ended, printed."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.generic import View

from placements.choices import CarerAgreementParty, PaperState, Party
from placements.exports import carer_agreement_document
from placements.forms.answers import WhyForm
from placements.forms.papers import CarerAgreementForm, LookedAtForm
from placements.forms.signing import SignForm
from placements.models import CarerAgreement, ScannedPaper
from placements.rules.carer_agreement import carer_agreement_gate
from placements.services import carer_agreements
from placements.tables import (
    CARER_AGREEMENT_HEADERS,
    PAPER_SIGN_HEADERS,
    carer_agreement_parts,
    carer_agreement_rows,
    paper_signature_rows,
)
from placements.views.agreement_signing import paper_answer
from placements.views.documents import pdf_answer
from placements.views.paper_rows import OfCarerAgreement
from placements.views.rows import OfHousehold, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, NeedsPermission, PageView
from sharedliving.core.words import inside


class CarerAgreementsPage(OfHousehold, PageView):
    """Every version of a household, and the way to begin the next."""

    permission = Perm.SEE_CARERS
    template_name = "placements/carer_agreements.html"

    def context(self) -> dict[str, Any]:
        rows = list(CarerAgreement.objects.visible_to(self.viewer).filter(household=self.household))
        drafts = [row for row in rows if row.state == PaperState.DRAFT]
        return {
            "household": self.household,
            "crumbs": [*self.crumbs(), ("Carer agreement", None)],
            "headers": CARER_AGREEMENT_HEADERS,
            "rows": carer_agreement_rows(rows),
            "in_force": any(row.state == PaperState.SIGNED for row in rows),
            "may_begin": self.viewer.can(Perm.WRITE_CARER) and not drafts,
        }


class CarerAgreementBeginPage(OfHousehold, ActionPage):
    permission = Perm.WRITE_CARER
    done = "Begun with the usual words. Change what is different here."

    def act(self) -> str:
        return carer_agreements.begin(household=self.household, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return reverse("carer-agreements", args=[self.household.pk])


class CarerAgreementPage(OfCarerAgreement, PageView):
    permission = Perm.SEE_CARERS
    template_name = "placements/carer_agreement.html"

    def context(self) -> dict[str, Any]:
        row = self.carer_agreement
        writes = self.viewer.can(Perm.WRITE_CARER)
        is_draft = row.state == PaperState.DRAFT and writes
        gate = carer_agreement_gate(row) if is_draft else None
        signs = paper_signature_rows(
            row, CarerAgreementParty, sign="carer-agreement-sign", paper="carer-agreement-paper",
            may_sign=gate is not None and gate.is_open,
        )  # fmt: skip
        return {
            "row": row,
            "household": row.household,
            "crumbs": [*self.crumbs()[:-1], ("Carer agreement", None)],
            "parts": carer_agreement_parts(row),
            "sign_headers": PAPER_SIGN_HEADERS,
            "signatures": signs,
            "gate": gate,
            "is_draft": is_draft,
            "holds": row.state == PaperState.SIGNED and writes,
        }


class CarerAgreementChangePage(OfCarerAgreement, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = CarerAgreementForm
    title = "Change the carer agreement"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.carer_agreement}

    def save(self, form: CarerAgreementForm) -> str:
        row = carer_agreements.save(agreement=self.carer_agreement, by=self.viewer, **form.answers())
        return row.get_absolute_url()


class CarerAgreementSignPage(OfCarerAgreement, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = SignForm
    button = "Sign the carer agreement"
    done = "Signed"

    @property
    def party(self) -> CarerAgreementParty:
        if self.kwargs["party"] not in CarerAgreementParty.values:
            raise Http404
        return CarerAgreementParty(self.kwargs["party"])

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Sign for {inside(self.party.label)}"

    def get_initial(self) -> dict[str, Any]:
        is_scheme = self.party == CarerAgreementParty.SCHEME
        return {"name": self.viewer.name if is_scheme else self.carer_agreement.household.name, "how": "on_screen"}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"party": Party.SCHEME}

    def save(self, form: SignForm) -> str:
        carer_agreements.sign(agreement=self.carer_agreement, party=self.party, by=self.viewer, **form.answers())
        return self.carer_agreement.get_absolute_url()


class CarerAgreementLookAgainPage(OfCarerAgreement, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = LookedAtForm
    title = "Looked at again, and left as it is"
    button = "Write it down"
    done = "Written down. The next look is due in a year."

    def save(self, form: LookedAtForm) -> str:
        words = form.cleaned_data["words"]
        row = carer_agreements.look_again(agreement=self.carer_agreement, by=self.viewer, words=words)
        return row.get_absolute_url()


class CarerAgreementEndPage(OfCarerAgreement, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = WhyForm
    title = "End this carer agreement"
    button = "End it"
    warning = True
    done = "Ended"

    def save(self, form: WhyForm) -> str:
        row = carer_agreements.end(agreement=self.carer_agreement, by=self.viewer, because=form.cleaned_data["why"])
        return reverse("carer-agreements", args=[row.household_id])


class CarerAgreementPaperPage(OfCarerAgreement, NeedsPermission, View):
    permission = Perm.SEE_CARERS

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        shown = [each.paper_id for each in self.carer_agreement.signatures.all() if each.paper_id]
        rows = ScannedPaper.objects.visible_to(self.viewer).filter(pk__in=shown)
        return paper_answer(self.get_row(rows, pk=self.kwargs["paper"]))


class CarerAgreementPdfPage(OfCarerAgreement, NeedsPermission, View):
    permission = Perm.SEE_CARERS

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.carer_agreement
        return pdf_answer("carer_agreement", carer_agreement_document(row), f"carer-agreement-{row.pk}")
