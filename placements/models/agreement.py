from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.models import PlanNeed, SignedFor
from careplans.models.on_behalf import RESTS_ON_RECORD
from people.models import OwnedRow, Person
from placements.choices import AgreementState, ArrangementKind, Party
from placements.models.matching import Candidate
from placements.querysets import AgreementPartQuerySet, AgreementQuerySet
from sharedliving.core.history import CaseModel
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange

WORDS_ONLY = Q(on_behalf=True, words_only=True, legal_authority__isnull=True, best_interests__isnull=True)


class Agreement(OwnedRow):
    """The arrangement agreement between person, carer, scheme and council (APS13, W12): who does what. Money in £ a week."""

    candidate = models.OneToOneField(Candidate, on_delete=models.PROTECT, related_name="agreement")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="agreements")
    state = models.CharField(max_length=20, choices=AgreementState.choices, default=AgreementState.DRAFT)
    kind = models.CharField(max_length=12, choices=ArrangementKind.choices, default=ArrangementKind.LIVE_IN)
    planned_start = models.DateField()
    room = models.CharField(max_length=120, blank=True)
    also_living_there = models.TextField(blank=True)
    house_rules = models.TextField(blank=True)
    rules_restrict = models.BooleanField(
        null=True, help_text="Whether something that was agreed keeps the person from something, or watches over them"
    )
    restrictive_rules = models.TextField(blank=True)
    speaks_up = models.CharField(
        max_length=200,
        blank=True,
        help_text="Who, outside scheme and household, helps the person to say what they think",
    )
    back_up_carer = models.CharField(max_length=200, blank=True)
    notice_days = models.PositiveSmallIntegerField(default=28)
    weekly_care_fee = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    weekly_rent = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    weekly_food = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    funding_authorised_on = models.DateField(null=True)
    licence_on = models.DateField(null=True, help_text="When the licence to live there was agreed; live-in only")

    objects = AgreementQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="restrictive_rules_are_written",
                condition=(Q(rules_restrict__isnull=False, rules_restrict=True) & ~Q(restrictive_rules=""))
                | ((Q(rules_restrict__isnull=True) | Q(rules_restrict=False)) & Q(restrictive_rules="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Arrangement agreement of {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("agreement", args=[self.pk])


class AgreementChange(StateChange):
    row = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()


class AgreementLine(CaseModel):
    """Who does one thing. Linked to the plan's need that it delivers, where there is one (G14-PLAN-2)."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="lines")
    need = models.ForeignKey(PlanNeed, null=True, on_delete=models.PROTECT, related_name="agreement_lines")
    what = models.TextField()
    party = models.CharField(max_length=8, choices=Party.choices, blank=True)
    how = models.TextField(blank=True)

    objects = AgreementPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.what


class Signature(SignedFor, CaseModel):
    """One party's signature, made by the party or, with authority on record, on their behalf.

    `authority` is what it was called that day, as it is printed.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="signatures")
    party = models.CharField(max_length=8, choices=Party.choices)
    name = models.CharField(max_length=200)
    on = models.DateField()
    authority = models.CharField(max_length=200, blank=True)
    recorded_by_id = models.BigIntegerField(null=True)
    words_only = models.BooleanField(
        default=False, help_text="Older than the rule that it rests on something on record: `authority` is all there is"
    )
    withdrawn_on = models.DateField(null=True, help_text="The agreement was changed after this was signed")

    objects = AgreementPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="signature_for_another_rests_on_record",
                condition=(RESTS_ON_RECORD & Q(words_only=False)) | WORDS_ONLY,
            ),
            models.CheckConstraint(
                name="only_the_person_is_signed_for", condition=Q(on_behalf=False) | Q(party=Party.PERSON)
            ),
            models.UniqueConstraint(
                fields=["agreement", "party"], name="each_party_signs_once", condition=Q(withdrawn_on__isnull=True)
            ),
            models.CheckConstraint(name="on_behalf_needs_authority", condition=Q(on_behalf=False) | ~Q(authority="")),
        ]

    def __str__(self) -> str:
        return f"{self.get_party_display()}: {self.name}"
