"""Signing the arrangement agreement: made ready, taken back, signed, not signed, signed too; and the scanned papers."""

from typing import Any

from django.http import Http404, HttpResponse
from django.views.generic import View

from placements.choices import Party
from placements.exports import names
from placements.forms.answers import WhyForm
from placements.forms.signing import AlsoSignForm, NotSignedForm, SignForm
from placements.models import ScannedPaper
from placements.services import agreements, papers, signing
from placements.views.rows import OfAgreement, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, NeedsPermission
from sharedliving.core.words import inside


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


class OfParty(OfAgreement):
    """The party that the address names. Who may record whose answer is the service's rule; the page shows what is allowed."""

    abstract = True

    @property
    def party(self) -> Party:
        if self.kwargs["party"] not in Party.values:
            raise Http404
        return Party(self.kwargs["party"])

    def context(self) -> dict[str, Any]:
        given = super().context()  # type: ignore[misc]
        if signing.may_record(self.viewer, self.party):
            return given
        return given | {"blocked": f"Your role does not let you sign for {inside(self.party.label)}."}


class AgreementSignPage(OfParty, PlainForm):
    """One party signs, on screen or on a paper that is scanned in."""

    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/agreement_sign.html"
    form_class = SignForm
    button = "Sign the agreement"
    done = "Signed"

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Sign for {inside(self.party.label)}"

    def get_initial(self) -> dict[str, Any]:
        own = {Party.SCHEME, Party.COUNCIL}
        return {
            "name": self.viewer.name if self.party in own else names(self.agreement)[self.party],
            "how": "on_screen",
        }

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"party": self.party}

    def context(self) -> dict[str, Any]:
        return super().context() | {"agreement": self.agreement, "party": self.party}

    def save(self, form: SignForm) -> str:
        signing.sign(agreement=self.agreement, party=self.party, by=self.viewer, **form.answers())
        return self.agreement.get_absolute_url()


class AgreementNotSignedPage(OfParty, PlainForm):
    """Somebody was asked and does not sign: why, in words."""

    permission = Perm.SEE_ARRANGEMENTS
    form_class = NotSignedForm
    button = "Write it down"
    done = "Written down. The agreement waits for this signature."

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Not signed: {inside(self.party.label)}"

    def save(self, form: NotSignedForm) -> str:
        signing.not_signed(agreement=self.agreement, party=self.party, by=self.viewer, **form.cleaned_data)
        return self.agreement.get_absolute_url()


class AgreementAlsoSignPage(OfAgreement, PlainForm):
    """Family, an advocate or a witness signs too."""

    permission = Perm.SEE_ARRANGEMENTS
    form_class = AlsoSignForm
    title = "Somebody else signs too"
    button = "Sign too"
    done = "Signed"

    def get_initial(self) -> dict[str, Any]:
        return {"how": "on_screen"}

    def context(self) -> dict[str, Any]:
        given = super().context()
        if signing.may_record(self.viewer, Party.PERSON):
            return given
        return given | {"blocked": "Your role does not let you record a signature."}

    def save(self, form: AlsoSignForm) -> str:
        signing.also_sign(agreement=self.agreement, by=self.viewer, **form.answers())
        return self.agreement.get_absolute_url()


def paper_answer(paper: ScannedPaper) -> HttpResponse:
    """A scan, always as a file to keep and never shown as a page of ours."""
    return HttpResponse(
        bytes(paper.content), content_type=papers.TYPES[paper.kind],
        headers={
            "Content-Disposition": f'attachment; filename="signed-paper-{paper.pk}.{paper.kind}"',
            "X-Content-Type-Options": "nosniff",
        },
    )  # fmt: skip


class AgreementPaperPage(OfAgreement, NeedsPermission, View):
    """The scan of a signature of this agreement."""

    permission = Perm.SEE_ARRANGEMENTS

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.agreement
        shown = [each.paper_id for each in (*row.signatures.all(), *row.also_signed.all()) if each.paper_id]
        rows = ScannedPaper.objects.visible_to(self.viewer).filter(pk__in=shown)
        paper = self.get_row(rows, pk=self.kwargs["paper"])
        self.saw(row.person_id, "signed paper of the arrangement agreement")
        return paper_answer(paper)
