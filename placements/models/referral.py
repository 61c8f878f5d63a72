from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.models import CarePlan
from people.models import Organisation, OwnedRow, Person
from placements.choices import ArrangementKind, Brings, DeclineReason, Pressure, ReferralState, Trait
from placements.querysets import ReferralQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange


class Referral(OwnedRow):
    """A council asks a scheme for a Shared Lives home for somebody. Owned by the care manager as a draft, then by the scheme.

    Carries everything a good match needs (G14-ASS-2), so that the scheme needs nothing else of the council's file.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="referrals")
    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="referrals_made")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="referrals")
    plan = models.ForeignKey(CarePlan, null=True, on_delete=models.PROTECT, related_name="referrals")
    care_manager = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="referrals_made")
    state = models.CharField(max_length=20, choices=ReferralState.choices, default=ReferralState.DRAFT)
    version = models.PositiveIntegerField(default=1)
    kind = models.CharField(max_length=12, choices=ArrangementKind.choices, default=ArrangementKind.LIVE_IN)
    views = models.TextField(blank=True, help_text="What the person says about where and with whom they want to live")
    about = models.TextField(blank=True, help_text="Likes, dislikes, routines")
    communication = models.TextField(blank=True)
    health = models.TextField(blank=True)
    risks = models.TextField(blank=True)
    key_people = models.TextField(blank=True)
    culture = models.TextField(blank=True)
    behaviour = models.TextField(
        blank=True, help_text="Behaviour, triggers, early signs, what helps and what makes it worse"
    )
    capacity = models.TextField(
        blank=True, help_text="Which decisions they make alone, and what was decided about the others"
    )
    past_homes = models.TextField(blank=True, help_text="Where they have lived, what worked and what did not")
    finances = models.TextField(blank=True, help_text="Benefits, income, who manages the money")
    preferred_area = models.CharField(max_length=8, blank=True)
    needs_wheelchair_access = models.BooleanField(default=False)
    cannot_live_with_pets = models.BooleanField(default=False)
    cannot_live_with_smoke = models.BooleanField(default=False)
    language = models.CharField(max_length=40, blank=True)
    language_must = models.BooleanField(default=False)
    other_areas = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    area_must = models.BooleanField(default=False)
    musts = ArrayField(
        models.CharField(max_length=16, choices=Trait.choices), default=list, blank=True,
        help_text="What the home or the carers must have or be",
    )  # fmt: skip
    likes = ArrayField(
        models.CharField(max_length=16, choices=Trait.choices), default=list, blank=True,
        help_text="What the person would like",
    )  # fmt: skip
    interests = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    brings = ArrayField(
        models.CharField(max_length=16, choices=Brings.choices), default=list, blank=True,
        help_text="What carers may have to be ready for",
    )  # fmt: skip
    wish_words = models.TextField(blank=True, help_text="What else they must have, would like or cannot live with")
    pressures = ArrayField(
        models.CharField(max_length=10, choices=Pressure.choices), default=list, blank=True,
        help_text="What hurries or bends this referral (G14-ASS-6); empty while nobody has said",
    )  # fmt: skip
    discharge_on = models.DateField(null=True, help_text="Planned discharge from hospital")
    notice_until = models.DateField(null=True, help_text="By when they have to leave where they live")
    pressure_words = models.TextField(blank=True)
    consent = models.TextField(
        blank=True, help_text="How the person agreed to be referred, or the best interests decision"
    )
    all_risk_disclosed_on = models.DateField(null=True, help_text="The referrer declares all known risk is disclosed")
    override_reason = models.TextField(blank=True)
    accepted_without_plan_because = models.TextField(
        blank=True, help_text="Why the scheme manager accepted all the same"
    )
    only_one_because = models.TextField(
        blank=True, help_text="Why the person could be offered one household alone (G14-ASS-8)"
    )
    sent_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    decline_reason = models.CharField(max_length=12, choices=DeclineReason.choices, blank=True)
    answer = models.TextField(blank=True)

    objects = ReferralQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "scheme"],
                name="one_open_referral_a_scheme",
                condition=Q(closed_at__isnull=True) & ~Q(kind=ArrangementKind.EMERGENCY),
            ),
            models.CheckConstraint(
                name="sent_referral_has_date_and_plan",
                condition=Q(state__in=[ReferralState.DRAFT, ReferralState.CLOSED]) | Q(sent_on__isnull=False),
            ),
            models.CheckConstraint(
                name="declined_referral_has_reason", condition=~Q(state=ReferralState.DECLINED) | ~Q(decline_reason="")
            ),
            models.CheckConstraint(
                name="no_pressure_stands_alone",
                condition=~Q(pressures__contains=[Pressure.NONE]) | Q(pressures__len=1),
            ),
            models.CheckConstraint(
                name="pressure_of_a_day_has_its_day",
                condition=(~Q(pressures__contains=[Pressure.DISCHARGE]) | Q(discharge_on__isnull=False))
                & (~Q(pressures__contains=[Pressure.NOTICE]) | Q(notice_until__isnull=False)),
            ),
        ]
        indexes = [
            *OwnedRow.Meta.indexes,
            models.Index(
                fields=["person"],
                name="open_referral_overridden",
                condition=~Q(override_reason="") & Q(closed_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"Referral of {self.person} to {self.scheme}"

    def get_absolute_url(self) -> str:
        return reverse("referral", args=[self.pk])


class ReferralChange(StateChange):
    row = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()
