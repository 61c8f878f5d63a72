"""The arrangement agreement: begun, written line by line, made ready, signed, printed."""

from typing import Any

from django.http import Http404, HttpResponse
from django.views.generic import View

from placements.choices import AgreementState, Party
from placements.exports import agreement_document, names
from placements.forms.agreements import AgreementForm, LineForm, SignForm
from placements.forms.answers import WhyForm
from placements.models import AgreementLine
from placements.rules import agreement_gate, start_gate, unagreed_needs
from placements.services import agreements, signing
from placements.tables import agreement_rows, line_rows, money_rows, signature_rows
from placements.views.rows import OfAgreement, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.documents import render_pdf
from sharedliving.core.views import ActionPage, NeedsPermission, PageView


class AgreementPage(OfAgreement, PageView):
    """Who does what, what it costs, who has signed, and what is missing before the next step."""

    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/agreement.html"

    def context(self) -> dict[str, Any]:
        row, viewer = self.agreement, self.viewer
        self.saw(row.person_id, "arrangement agreement")
        draft, signing_now = row.state == AgreementState.DRAFT, row.state == AgreementState.SIGNING
        writes = row.is_open and viewer.can(Perm.WRITE_AGREEMENT)
        return {
            "agreement": row,
            "person": self.person,
            "crumbs": [*self.crumbs()[:2], ("Arrangement agreement", None)],
            "summary": agreement_rows(row),
            "line_headers": ["What", "Who has agreed to do it", "How", *(["Change"] if draft and writes else [])],
            "lines": line_rows(row, may_change=draft and writes),
            "unagreed": [need.outcome for need in unagreed_needs(row)],
            "money_headers": ["Part", {"text": "A week", "numeric": True}, "Paid by"],
            "money": money_rows(row),
            "sign_headers": ["Party", "Signed by", "On", "Next"],
            "signatures": signature_rows(row, viewer, may_sign=signing_now and row.is_open),
            "gate": (agreement_gate(row) if draft else start_gate(row)) if writes else None,
            "gate_title": "Before it can be signed" if draft else "Before the arrangement starts",
            "writes": writes,
            "is_draft": draft and writes,
            "is_signing": signing_now and writes,
            "may_start": self.may_start(),
        }

    def may_start(self) -> bool:
        row = self.agreement
        waiting = row.is_open and not hasattr(row, "arrangement")
        return waiting and row.state == AgreementState.SIGNED and self.viewer.can(Perm.START_ARRANGEMENT)


class AgreementChangePage(OfAgreement, PlainForm):
    permission = Perm.WRITE_AGREEMENT
    form_class = AgreementForm
    title = "Change the agreement"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.agreement}

    def save(self, form: AgreementForm) -> str:
        return agreements.save(agreement=self.agreement, by=self.viewer, **form.answers()).get_absolute_url()


class AgreementLinePage(OfAgreement, PlainForm):
    """A new line, or with `line` in the address one that is there."""

    permission = Perm.WRITE_AGREEMENT
    form_class = LineForm
    title = "Who does what"
    button = "Save this line"
    done = "Saved"

    @property
    def line(self) -> AgreementLine | None:
        if "line" not in self.kwargs:
            return None
        lines = AgreementLine.objects.visible_to(self.viewer).filter(agreement=self.agreement)
        return self.get_row(lines, pk=self.kwargs["line"])

    def get_initial(self) -> dict[str, Any]:
        line = self.line
        return {"what": line.what, "party": line.party, "how": line.how} if line else {}

    def save(self, form: LineForm) -> str:
        agreements.save_line(agreement=self.agreement, by=self.viewer, line=self.line, **form.cleaned_data)
        return self.agreement.get_absolute_url()


class AgreementReadyPage(OfAgreement, ActionPage):
    permission = Perm.WRITE_AGREEMENT
    done = "Ready to sign. All four can sign now."

    def act(self) -> str:
        return agreements.ready_to_sign(agreement=self.agreement, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return self.agreement.get_absolute_url()


class AgreementTakeBackPage(OfAgreement, PlainForm):
    permission = Perm.WRITE_AGREEMENT
    form_class = WhyForm
    title = "Take the agreement back to change it"
    button = "Take it back"
    done = "The agreement can be changed again. Nobody has signed it as it will be."

    def save(self, form: WhyForm) -> str:
        why = form.cleaned_data["why"]
        return agreements.take_back(agreement=self.agreement, by=self.viewer, why=why).get_absolute_url()


class AgreementSignPage(OfAgreement, PlainForm):
    """One party signs. Who may record whose signature is the service's rule; the page shows only what is allowed."""

    permission = Perm.SEE_ARRANGEMENTS
    form_class = SignForm
    button = "Sign the agreement"
    done = "Signed"

    @property
    def party(self) -> Party:
        if self.kwargs["party"] not in Party.values:
            raise Http404
        return Party(self.kwargs["party"])

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Sign for {self.party.label.lower()}"

    def get_initial(self) -> dict[str, Any]:
        own = {Party.SCHEME, Party.COUNCIL}
        return {"name": self.viewer.name if self.party in own else names(self.agreement)[self.party]}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"party": self.party}

    def context(self) -> dict[str, Any]:
        given = super().context()
        if signing.may_record(self.viewer, self.party):
            return given
        return given | {"blocked": f"Your role does not let you sign for {self.party.label.lower()}."}

    def save(self, form: SignForm) -> str:
        answers = {name: value for name, value in form.cleaned_data.items() if name != "agreed"}
        signing.sign(agreement=self.agreement, party=self.party, by=self.viewer, **answers)
        return self.agreement.get_absolute_url()


class AgreementPdfPage(OfAgreement, NeedsPermission, View):
    permission = Perm.SEE_ARRANGEMENTS

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.agreement
        self.saw(row.person_id, "arrangement agreement (document)")
        pdf = render_pdf("arrangement_agreement", agreement_document(row))
        name = f"arrangement-agreement-{row.person.reference}.pdf"
        return HttpResponse(
            pdf, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'}
        )
