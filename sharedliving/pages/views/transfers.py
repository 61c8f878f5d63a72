"""People and households go from one scheme, or one council, to another (G14-SYS-5)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from people.models import Organisation
from placements.forms.answers import WhyForm
from placements.forms.joint import CouncilTransferForm, TransferAgreeForm, TransferForm
from placements.models import Transfer, TransferLine
from placements.rules.transfer import agreed_by_the_other_side, stopped_by_a_side
from placements.services import transfers
from placements.tables.joint import TRANSFER_HEADERS, transfer_facts, transfer_rows, transfer_state
from placements.transferring import moving
from placements.views.rows import Crumbs, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.rules import Line
from sharedliving.core.views import ListPage, NeedsPermission, PageView
from sharedliving.pages.journeys.transfer import agree_to_transfer, gate_of


class TransfersPage(ListPage):
    permission = Perm.TRANSFER
    template_name = "pages/transfers.html"

    def rows(self) -> QuerySet:
        return Transfer.objects.visible_to(self.viewer).for_list().order_by("-on", "-pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {"headers": TRANSFER_HEADERS, "lines": transfer_rows(given["page"].object_list)}


class TransferNewPage(PlainForm):
    permission = Perm.TRANSFER
    title = "Propose a transfer"
    button = "Propose the transfer"
    done = "Proposed. The other side is asked to agree; nothing changes before that."

    def crumbs(self) -> Crumbs:
        return [("Transfers", reverse("transfers"))]

    def back(self) -> str:
        return reverse("transfers")

    def get_form_class(self) -> type[TransferForm]:
        return TransferForm if self.viewer.in_scheme else CouncilTransferForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"viewer": self.viewer}

    def save(self, form: TransferForm) -> str:
        giving = Organisation.objects.visible_to(self.viewer).get(pk=self.viewer.organisation_id)
        return transfers.propose(giving=giving, by=self.viewer, **form.answers()).get_absolute_url()


class OfTransfer(NeedsPermission):
    abstract = True

    def rows(self) -> QuerySet:
        return Transfer.objects.visible_to(self.viewer).for_list().select_related("new_team")

    @cached_property
    def transfer(self) -> Transfer:
        return self.get_row(self.rows(), pk=self.kwargs["pk"])

    @property
    def parent(self) -> Any:
        return self.transfer

    def crumbs(self) -> Crumbs:
        return [("Transfers", reverse("transfers")), (str(self.transfer), self.transfer.get_absolute_url())]


class TransferPage(OfTransfer, PageView):
    """What goes along, previewed; what stands in the way. The receiving side reads no names of people before the day."""

    permission = Perm.TRANSFER
    template_name = "pages/transfer.html"

    def context(self) -> dict[str, Any]:
        row, viewer = self.transfer, self.viewer
        found = moving(row) if row.is_open else None
        receives = viewer.organisation_id == row.receiving_id
        return {
            "transfer": row,
            "crumbs": [self.crumbs()[0], (str(row), None)],
            "state": transfer_state(row),
            "facts": transfer_facts(row),
            "counts": found.counts if found else [],
            "gate": gate_of(row, found) if found else None,
            "names": self.names() if row.is_open else [],
            "may_agree": row.is_open and receives and row.agreed_by_id is None,
            "may_stop": row.is_open and viewer.organisation_id in (row.giving_id, row.receiving_id),
        }

    def names(self) -> list[str]:
        """The households by name for both sides; people by name for the giving side alone."""
        lines = TransferLine.objects.visible_to(self.viewer).filter(transfer=self.transfer)
        lines = lines.select_related("household", "arrangement__person", "arrangement__household")
        if self.viewer.organisation_id != self.transfer.giving_id:
            lines = lines.filter(household__isnull=False)
        return [str(line) for line in lines]


class OverTransfer(OfTransfer, PlainForm):
    """A form over a transfer that is not over. `allowed` says whether this side may use it."""

    abstract = True
    owes = ("allowed",)
    allowed: Line

    def rows(self) -> QuerySet:
        return super().rows().open()

    def context(self) -> dict[str, Any]:
        missing = self.allowed.missing
        return super().context() | ({"blocked": missing.message} if missing else {})


class TransferAgreePage(OverTransfer):
    permission = Perm.TRANSFER
    form_class = TransferAgreeForm
    title = "Agree to this transfer"
    button = "Agree to the transfer"
    done = "Agreed. It is carried out on its day."

    def rows(self) -> QuerySet:
        return super().rows().filter(agreed_by=None)

    @property
    def allowed(self) -> Line:
        return agreed_by_the_other_side(self.transfer, self.viewer)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"viewer": self.viewer}

    def save(self, form: TransferAgreeForm) -> str:
        return agree_to_transfer(transfer=self.transfer, by=self.viewer, **form.cleaned_data).get_absolute_url()


class TransferStopPage(OverTransfer):
    permission = Perm.TRANSFER
    form_class = WhyForm
    title = "Stop this transfer"
    button = "Stop the transfer"
    warning = True
    done = "Stopped. Nothing has changed hands."

    @property
    def allowed(self) -> Line:
        return stopped_by_a_side(self.transfer, self.viewer)

    def save(self, form: WhyForm) -> str:
        return transfers.stop(
            transfer=self.transfer, because=form.cleaned_data["why"], by=self.viewer
        ).get_absolute_url()  # fmt: skip
