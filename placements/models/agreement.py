from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.models import CarePlan, PlanNeed
from people.models import Organisation, OwnedRow, Person
from placements.choices import BEING_MADE, MOST_PLACES, AgreementState, ArrangementKind, Party, Payer, WhyRevised
from placements.models.household import CarerHousehold
from placements.models.matching import Candidate
from placements.querysets import AgreementPartQuerySet, AgreementQuerySet
from sharedliving.core.history import CaseModel
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange


class Agreement(OwnedRow):
    """The arrangement agreement between person, carer, scheme and council (APS13, W12): who does what. Money in £ a week.

    One row a version. What was signed stays as it was: a new version opens from it and takes its place when all four have
    signed that one too (ADR 11). In force it is due to be looked at again. An arrangement that came with a scheme's own
    list has no candidate behind its agreement.
    """

    candidate = models.ForeignKey(Candidate, null=True, on_delete=models.PROTECT, related_name="agreements")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="agreements")
    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="agreements")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(CarePlan, null=True, on_delete=models.PROTECT, related_name="agreements")
    number = models.PositiveSmallIntegerField(default=1)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    revised_because = models.CharField(max_length=8, choices=WhyRevised.choices, blank=True)
    revised_words = models.TextField(blank=True)
    state = models.CharField(max_length=20, choices=AgreementState.choices, default=AgreementState.DRAFT)
    kind = models.CharField(max_length=12, choices=ArrangementKind.choices, default=ArrangementKind.LIVE_IN)

    planned_start = models.DateField()
    planned_end = models.DateField(null=True)
    room = models.CharField(max_length=120, blank=True)
    places = models.PositiveSmallIntegerField(
        null=True, help_text="How many people the carers may support at one time, for all councils together (APS13)"
    )
    also_living_there = models.TextField(blank=True)

    supervision = models.TextField(blank=True)
    time_alone = models.TextField(blank=True)
    medicines = models.TextField(blank=True)
    money_handling = models.TextField(blank=True)

    house_rules = models.TextField(blank=True)
    rules_restrict = models.BooleanField(
        null=True, help_text="Whether something that was agreed keeps the person from something, or watches over them"
    )
    restrictive_rules = models.TextField(blank=True)
    keys = models.TextField(blank=True)
    visitors = models.TextField(blank=True)
    family_contact = models.TextField(blank=True)

    holidays = models.TextField(blank=True)
    carer_breaks = models.TextField(blank=True)
    back_up_carer = models.CharField(max_length=200, blank=True)
    notice_days = models.PositiveSmallIntegerField(default=28)
    notice_words = models.TextField(blank=True)

    speaks_up = models.CharField(
        max_length=200,
        blank=True,
        help_text="Who, outside scheme and household, helps the person to say what they think",
    )
    complaints = models.TextField(blank=True)
    information_sharing = models.TextField(blank=True)
    review_triggers = models.TextField(blank=True)
    review_on = models.DateField(null=True)

    weekly_care_fee = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    care_fee_paid_by = models.CharField(max_length=8, choices=Payer.choices, default=Payer.COUNCIL)
    weekly_rent = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    rent_paid_by = models.CharField(max_length=8, choices=Payer.choices, default=Payer.PERSON)
    weekly_food = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    no_private_money = models.BooleanField(
        default=False, help_text="Both said that no money passes between them outside this agreement (SLP-COL)"
    )
    funding_authorised_on = models.DateField(null=True)
    licence_on = models.DateField(null=True, help_text="The day the licence was signed by both; kept by its service")

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
            models.UniqueConstraint(
                fields=["person", "household"], name="one_agreement_being_made",
                condition=Q(closed_at__isnull=True, state__in=BEING_MADE),
            ),
            models.UniqueConstraint(fields=["candidate", "number"], name="agreement_version_once"),
            models.CheckConstraint(
                name="new_version_says_why",
                condition=Q(replaces__isnull=True, number=1, revised_because="")
                | Q(replaces__isnull=False, number__gt=1) & ~Q(revised_because=""),
            ),
            models.CheckConstraint(
                name="agreement_never_above_three", condition=Q(places__isnull=True) | Q(places__lte=MOST_PLACES)
            ),
            models.CheckConstraint(
                name="agreement_ends_after_start",
                condition=Q(planned_end__isnull=True) | Q(planned_end__gte=F("planned_start")),
            ),
        ]  # fmt: skip

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
        indexes = [
            models.Index(fields=["agreement"], name="line_nobody_does", condition=Q(party="", need__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.what
