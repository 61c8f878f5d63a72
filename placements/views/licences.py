"""The licence of the room: written, signed by person and carer, withdrawn, renewed, printed."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.generic import View

from placements.choices import LicenceParty, PaperState, Party
from placements.exports import licence_document
from placements.forms.answers import WhyForm
from placements.forms.papers import LicenceForm
from placements.forms.signing import SignForm
from placements.models import Licence, ScannedPaper
from placements.services import licences
from placements.tables import PAPER_SIGN_HEADERS, licence_facts, licence_money, paper_signature_rows
from placements.views.agreement_signing import paper_answer
from placements.views.documents import pdf_answer
from placements.views.paper_rows import OfLicence
from placements.views.rows import OfAgreement, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import NeedsPermission, PageView
from sharedliving.core.words import inside


class LicencePage(OfLicence, PageView):
    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/licence.html"

    def context(self) -> dict[str, Any]:
        row = self.licence
        self.saw(row.person_id, "licence of the room")
        is_draft = row.state == PaperState.DRAFT
        writes = self.viewer.can(Perm.WRITE_AGREEMENT)
        signs = paper_signature_rows(
            row, LicenceParty, sign="licence-sign", paper="licence-paper", may_sign=is_draft and writes
        )
        return {
            "licence": row,
            "person": self.person,
            "crumbs": [*self.crumbs()[:-1], ("Licence", None)],
            "facts": licence_facts(row),
            "money_headers": ["Part", {"text": "A week", "numeric": True}],
            "money": licence_money(row),
            "sign_headers": PAPER_SIGN_HEADERS,
            "signatures": signs,
            "is_draft": is_draft and writes,
            "may_renew": row.state == PaperState.SIGNED and writes and not hasattr(row, "replaced_by"),
        }


class LicenceNewPage(OfAgreement, PlainForm):
    """A first licence, or the renewal of the one that is in force: begun with what was agreed before."""

    permission = Perm.WRITE_AGREEMENT
    form_class = LicenceForm
    title = "Write the licence of the room"
    button = "Save the licence"
    done = "Saved. The person and the carer can sign it now."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": Licence(agreement=self.agreement, person=self.person)}

    def get_initial(self) -> dict[str, Any]:
        row = self.agreement
        of_home = {"person": self.person, "agreement__household": row.household}
        rows = Licence.objects.visible_to(self.viewer).filter(state=PaperState.SIGNED, **of_home)
        old = rows.first()
        if old is not None:
            kept = ("room", "shared_rooms", "weekly_rent", "weekly_food", "weekly_utilities", "terms")
            return {name: getattr(old, name) for name in kept} | {"starts_on": dates.add_days(old.until, 1)}
        return {"room": row.room, "weekly_rent": row.weekly_rent, "starts_on": row.planned_start}

    def save(self, form: LicenceForm) -> str:
        return licences.write(agreement=self.agreement, by=self.viewer, **form.answers()).get_absolute_url()


class LicenceChangePage(OfLicence, PlainForm):
    permission = Perm.WRITE_AGREEMENT
    form_class = LicenceForm
    title = "Change the licence"
    button = "Save the licence"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.licence}

    def save(self, form: LicenceForm) -> str:
        row = licences.write(agreement=self.licence.agreement, licence=self.licence, by=self.viewer, **form.answers())
        return row.get_absolute_url()


class LicenceSignPage(OfLicence, PlainForm):
    permission = Perm.SIGN_FOR_SCHEME
    form_class = SignForm
    button = "Sign the licence"
    done = "Signed"

    @property
    def party(self) -> LicenceParty:
        if self.kwargs["party"] not in LicenceParty.values:
            raise Http404
        return LicenceParty(self.kwargs["party"])

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Sign the licence for {inside(self.party.label)}"

    def get_initial(self) -> dict[str, Any]:
        own = {LicenceParty.PERSON: self.person.name, LicenceParty.CARER: self.licence.agreement.household.name}
        return {"name": own[self.party], "how": "on_screen"}

    def get_form_kwargs(self) -> dict[str, Any]:
        party = Party.PERSON if self.party == LicenceParty.PERSON else Party.CARER
        return super().get_form_kwargs() | {"party": party}

    def save(self, form: SignForm) -> str:
        licences.sign(licence=self.licence, party=self.party, by=self.viewer, **form.answers())
        return self.licence.get_absolute_url()


class LicenceWithdrawPage(OfLicence, PlainForm):
    permission = Perm.WRITE_AGREEMENT
    form_class = WhyForm
    title = "Withdraw this licence"
    button = "Withdraw it"
    warning = True
    done = "Withdrawn"

    def save(self, form: WhyForm) -> str:
        row = licences.withdraw(licence=self.licence, by=self.viewer, why=form.cleaned_data["why"])
        return reverse("agreement", args=[row.agreement_id])


class LicencePaperPage(OfLicence, NeedsPermission, View):
    permission = Perm.SEE_ARRANGEMENTS

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        shown = [each.paper_id for each in self.licence.signatures.all() if each.paper_id]
        rows = ScannedPaper.objects.visible_to(self.viewer).filter(pk__in=shown)
        paper = self.get_row(rows, pk=self.kwargs["paper"])
        self.saw(self.licence.person_id, "signed paper of the licence")
        return paper_answer(paper)


class LicencePdfPage(OfLicence, NeedsPermission, View):
    permission = Perm.SEE_ARRANGEMENTS

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.licence
        self.saw(row.person_id, "licence of the room (document)")
        return pdf_answer("licence", licence_document(row), f"licence-{row.person.reference}")
