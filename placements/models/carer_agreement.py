from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import Organisation, OwnedRow
from placements.choices import CarerAgreementParty, PaperState
from placements.models.household import CarerHousehold
from placements.models.signature import MadeHow
from placements.querysets import CarerAgreementPartQuerySet, CarerAgreementQuerySet
from sharedliving.core.history import CaseModel
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange

IN_HAND = (PaperState.DRAFT, PaperState.SIGNED)


class CarerAgreement(OwnedRow):
    """What carers and scheme have agreed with each other, apart from any one person (W11; SLP-AGR).

    One row a version; in force it is looked at again every year, and it ends with the approval.
    """

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="carer_agreements")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField(default=1)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    state = models.CharField(max_length=20, choices=PaperState.choices, default=PaperState.DRAFT)
    policies = models.TextField(blank=True)
    premises = models.TextField(blank=True)
    health_care = models.TextField(blank=True)
    medicines = models.TextField(blank=True)
    money_help = models.TextField(blank=True)
    duty_to_tell = models.TextField(blank=True)
    fitness = models.TextField(blank=True)
    scheme_support = models.TextField(blank=True)
    signed_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    ended_because = models.TextField(blank=True)

    objects = CarerAgreementQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-number", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["household", "scheme", "state"], name="one_carer_agreement_in_hand",
                condition=Q(state__in=IN_HAND),
            ),
            models.UniqueConstraint(fields=["household", "scheme", "number"], name="carer_agreement_version_once"),
            models.CheckConstraint(
                name="carer_agreement_signed_has_day",
                condition=~Q(state__in=[PaperState.SIGNED, PaperState.SUPERSEDED]) | Q(signed_on__isnull=False),
            ),
            models.CheckConstraint(
                name="ended_carer_agreement_says_why",
                condition=~Q(state=PaperState.ENDED) | Q(ended_on__isnull=False) & ~Q(ended_because=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Carer agreement of {self.household}"

    def get_absolute_url(self) -> str:
        return reverse("carer-agreement-version", args=[self.pk])


class CarerAgreementChange(StateChange):
    row = models.ForeignKey(CarerAgreement, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()


class CarerAgreementSignature(MadeHow, CaseModel):
    agreement = models.ForeignKey(CarerAgreement, on_delete=models.PROTECT, related_name="signatures")
    party = models.CharField(max_length=8, choices=CarerAgreementParty.choices)
    name = models.CharField(max_length=200)
    on = models.DateField()
    recorded_by_id = models.BigIntegerField(null=True)

    objects = CarerAgreementPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            *MadeHow.Meta.constraints,
            models.UniqueConstraint(fields=["agreement", "party"], name="each_signs_carer_agreement_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_party_display()}: {self.name}"
