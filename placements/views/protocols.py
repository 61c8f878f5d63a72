"""Protocols and service level agreements between councils and schemes (G14-ASS-4)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from people.choices import OrganisationKind
from people.models import Organisation
from placements.forms.protocols import EndProtocolForm, ProtocolForm
from placements.lacking_protocols import lacking_protocols, own_pairs_of
from placements.models import Protocol
from placements.rules import writer_gate
from placements.services import protocols
from placements.tables import (
    LACKING_HEADERS,
    PROTOCOL_HEADERS,
    VERSION_HEADERS,
    lacking_rows,
    protocol_facts,
    protocol_rows,
    version_rows,
)
from placements.views.rows import Crumbs, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.rules import Gate
from sharedliving.core.views import ListPage, NeedsPermission, PageView


class ProtocolsPage(ListPage):
    """What is in force between the reader's own organisation and others, the first to be looked at again first; and what
    is missing.
    """

    permission = Perm.SEE_PROTOCOLS
    template_name = "placements/protocols.html"

    @property
    def of_trust(self) -> bool:
        """Staff of an NHS trust read the protocols of the council in whose teams they work, and write none."""
        return self.viewer.organisation_kind == OrganisationKind.TRUST

    def rows(self) -> QuerySet:
        return Protocol.objects.visible_to(self.viewer).open().for_list().order_by("due_on", "pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "headers": PROTOCOL_HEADERS,
            "lines": protocol_rows(given["page"].object_list),
            "lacking_headers": LACKING_HEADERS,
            "lacking": lacking_rows(lacking_protocols(self.viewer, dates.today())),
            "may_write": self.viewer.can(Perm.WRITE_PROTOCOL) and not self.of_trust,
        }


class OfProtocol(NeedsPermission):
    abstract = True

    @cached_property
    def protocol(self) -> Protocol:
        return self.get_row(Protocol.objects.visible_to(self.viewer).for_list(), pk=self.kwargs["pk"])

    @property
    def parent(self) -> Any:
        return self.protocol

    @property
    def writer(self) -> Gate:
        """Whether this viewer may write in it."""
        return writer_gate(self.protocol.council_id, self.protocol.scheme_id, self.viewer.organisation_id)

    def crumbs(self) -> Crumbs:
        return [("Protocols", reverse("protocols")), (self.protocol.title, self.protocol.get_absolute_url())]


class ProtocolPage(OfProtocol, PageView):
    permission = Perm.SEE_PROTOCOLS
    template_name = "placements/protocol.html"

    def context(self) -> dict[str, Any]:
        row = self.protocol
        versions = Protocol.objects.visible_to(self.viewer).versions_of(row.council_id, row.scheme_id, row.kind)
        return {
            "protocol": row,
            "crumbs": [self.crumbs()[0], (row.title, None)],
            "facts": protocol_facts(row),
            "headers": VERSION_HEADERS,
            "versions": version_rows(versions),
            "may_write": row.is_open and self.viewer.can(Perm.WRITE_PROTOCOL) and self.writer.is_open,
        }


class ProtocolNewPage(PlainForm):
    permission = Perm.WRITE_PROTOCOL
    form_class = ProtocolForm
    title = "Add a protocol"
    button = "Add the protocol"
    done = "The protocol was added."

    @cached_property
    def sides(self) -> list[tuple[Organisation, Organisation]]:
        return own_pairs_of(self.viewer)

    def crumbs(self) -> Crumbs:
        return [("Protocols", reverse("protocols"))]

    def back(self) -> str:
        return reverse("protocols")

    def context(self) -> dict[str, Any]:
        blocked = {} if self.sides else {"blocked": "Your organisation has nobody to write one down with."}
        return super().context() | blocked

    def get_form_kwargs(self) -> dict[str, Any]:
        ids = {(council if self.viewer.in_scheme else scheme).pk for council, scheme in self.sides}
        others = Organisation.objects.visible_to(self.viewer).filter(pk__in=ids).order_by("name")
        return super().get_form_kwargs() | {"instance": Protocol(), "viewer": self.viewer, "others": others}

    def save(self, form: ProtocolForm) -> str:
        other = form.cleaned_data["other_side"]
        council, scheme = next(pair for pair in self.sides if other in pair)
        return protocols.write(council=council, scheme=scheme, by=self.viewer, **form.answers()).get_absolute_url()


class OverProtocol(OfProtocol, PlainForm):
    """A form over a protocol that still holds."""

    abstract = True

    def context(self) -> dict[str, Any]:
        reasons = [missing.message for missing in self.writer.missing]
        reasons += [] if self.protocol.is_open else ["This version no longer holds. Open the newest one."]
        blocked = {"blocked": reasons[0]} if reasons else {}
        return super().context() | {"caption": self.protocol.title} | blocked


class ProtocolChangePage(OverProtocol):
    permission = Perm.WRITE_PROTOCOL
    form_class = ProtocolForm
    title = "Change this protocol"
    button = "Save it"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.protocol, "viewer": self.viewer}

    def save(self, form: ProtocolForm) -> str:
        return protocols.change(protocol=self.protocol, by=self.viewer, **form.answers()).get_absolute_url()


class ProtocolRenewPage(ProtocolChangePage):
    permission = Perm.WRITE_PROTOCOL
    title = "Renew this protocol"
    button = "Put the new version in force"
    done = "The new version takes the place of the old one, which is kept."

    def get_initial(self) -> dict[str, Any]:
        return {"in_force_from": dates.today(), "review_on": None}

    def save(self, form: ProtocolForm) -> str:
        return protocols.renew(protocol=self.protocol, by=self.viewer, **form.answers()).get_absolute_url()


class ProtocolEndPage(OverProtocol):
    permission = Perm.WRITE_PROTOCOL
    form_class = EndProtocolForm
    title = "End this protocol"
    button = "End the protocol"
    warning = True
    done = "It no longer holds. Its text is kept."

    def save(self, form: EndProtocolForm) -> str:
        protocols.end(protocol=self.protocol, by=self.viewer, why=form.cleaned_data["why"])
        return reverse("protocols")
