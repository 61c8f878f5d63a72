"""The licence, carer agreement, fee band or amount that an address names; out of sight is 404."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from people.models import Person
from placements.models import CarerAgreement, FeeBand, Licence, MoneyLine
from placements.views.rows import Crumbs
from sharedliving.core.views import NeedsPermission


class OfLicence(NeedsPermission):
    abstract = True

    @cached_property
    def licence(self) -> Licence:
        rows = Licence.objects.visible_to(self.viewer).select_related(
            "person__council", "person__owner", "agreement__household", "agreement__scheme", "owner", "replaces"
        )
        return self.get_row(rows.prefetch_related("signatures"), pk=self.kwargs["pk"])

    @property
    def person(self) -> Person:
        return self.licence.person

    @property
    def parent(self) -> Any:
        return self.licence

    def crumbs(self) -> Crumbs:
        row = self.licence
        return [
            (self.person.name, self.person.get_absolute_url()),
            ("Arrangement agreement", row.agreement.get_absolute_url()),
            ("Licence", row.get_absolute_url()),
        ]


class OfCarerAgreement(NeedsPermission):
    abstract = True

    @cached_property
    def carer_agreement(self) -> CarerAgreement:
        return self.get_row(CarerAgreement.objects.visible_to(self.viewer).for_page(), pk=self.kwargs["pk"])

    @property
    def parent(self) -> Any:
        return self.carer_agreement

    def crumbs(self) -> Crumbs:
        row = self.carer_agreement
        return [
            ("Carer households", reverse("carers")),
            (row.household.name, row.household.get_absolute_url()),
            ("Carer agreement", row.get_absolute_url()),
        ]


class OfFeeBand(NeedsPermission):
    abstract = True

    @cached_property
    def band(self) -> FeeBand:
        return self.get_row(
            FeeBand.objects.visible_to(self.viewer).select_related("scheme", "owner"), pk=self.kwargs["pk"]
        )

    @property
    def parent(self) -> Any:
        return self.band

    def crumbs(self) -> Crumbs:
        return [("Fee bands", reverse("fees")), (self.band.name, self.band.get_absolute_url())]


class OfMoneyLine(NeedsPermission):
    abstract = True

    @cached_property
    def line(self) -> MoneyLine:
        rows = MoneyLine.objects.visible_to(self.viewer).select_related("arrangement__person", "arrangement__household")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @property
    def person(self) -> Person:
        return self.line.arrangement.person

    @property
    def parent(self) -> Any:
        return self.line.arrangement

    def crumbs(self) -> Crumbs:
        return [
            (self.person.name, self.person.get_absolute_url()),
            ("What it costs and who pays", self.back()),
        ]

    def back(self) -> str:
        return reverse("money", args=[self.line.arrangement_id])
