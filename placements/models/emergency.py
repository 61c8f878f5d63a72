from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import Organisation, OwnedRow, Person, Team
from placements.choices import (
    Avoidable,
    EmergencyOutcome,
    EmergencyState,
    EmergencyStep,
    RefusedBecause,
)
from placements.models.arrangement import Arrangement
from placements.models.household import CarerHousehold
from placements.querysets import EmergencyQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange

LEAST = (
    "identity", "why_now", "avoidable", "risks_to", "risks_from", "medication", "allergies", "communication", "capacity",
    "gp", "next_of_kin", "calms", "upsets", "authority", "expected_length", "asked_by", "out_of_hours", "funded_by",
    "consent",
)  # fmt: skip
"""The least that must be known at the moment somebody is taken in (G14-EMG-2)."""
UNASKED = Q(state__in=[EmergencyState.TAKEN, EmergencyState.WITHDRAWN])
LIVED_IN = Q(state__in=[EmergencyState.LIVE, EmergencyState.ENDED])


def filled(*names: str) -> Q:
    """None of these columns is empty."""
    found = Q()
    for name in names:
        found &= ~Q(**{name: ""})
    return found


class Emergency(OwnedRow):
    """Somebody needs a home today: the call, what has to be known, the scheme's answer, the stay and where they went (1.7).

    `next_step` and `due_on` say what it waits for. Owned by whoever owes that: the care manager, the scheme, then again
    the care manager, who stays involved as long as it lasts (GLOS-EMG).
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="emergencies")
    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="emergencies")
    team = models.ForeignKey(Team, null=True, on_delete=models.PROTECT, related_name="+")
    care_manager = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="emergencies_called")
    state = models.CharField(max_length=20, choices=EmergencyState.choices, default=EmergencyState.TAKEN)
    next_step = models.CharField(max_length=10, choices=EmergencyStep.choices, blank=True)
    called_at = models.DateTimeField(help_text="When the call came; its day and hour are counted")
    asked_by = models.CharField(max_length=200, blank=True, help_text="Who asked, and what they are to the person")
    out_of_hours = models.CharField(max_length=40, blank=True, help_text="Where the referrer is reached day and night")
    why_now = models.TextField(blank=True)
    avoidable = models.CharField(max_length=10, choices=Avoidable.choices, blank=True)
    avoidable_words = models.TextField(blank=True)
    identity = models.TextField(blank=True, help_text="How it is known who they are")
    risks_to = models.TextField(blank=True)
    risks_from = models.TextField(blank=True)
    medication = models.TextField(blank=True)
    allergies = models.TextField(blank=True)
    communication = models.TextField(blank=True)
    capacity = models.TextField(blank=True)
    gp = models.TextField(blank=True)
    next_of_kin = models.TextField(blank=True)
    calms = models.TextField(blank=True)
    upsets = models.TextField(blank=True)
    authority = models.TextField(blank=True, help_text="Who holds legal authority, if anybody")
    expected_length = models.TextField(blank=True)
    funded_by = models.CharField(max_length=200, blank=True, help_text="Who authorised the funding, by name")
    consent = models.TextField(blank=True, help_text="How the person agreed, or who decided in their best interests")
    asked_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    refused_because = models.CharField(max_length=12, choices=RefusedBecause.choices, blank=True)
    refused_words = models.TextField(blank=True)
    household = models.ForeignKey(CarerHousehold, null=True, on_delete=models.PROTECT, related_name="emergencies")
    person_words = models.TextField(blank=True, help_text="That the person is willing, in their words")
    carer_words = models.TextField(blank=True, help_text="That the carers are willing, in their words")
    all_the_same_because = models.TextField(
        blank=True, help_text="Why these carers, though they lack something that the person must have and that can wait"
    )
    approved_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    approved_name = models.CharField(max_length=200, blank=True)
    approved_at = models.DateTimeField(null=True)
    arrangement = models.OneToOneField(Arrangement, null=True, on_delete=models.PROTECT, related_name="emergency")
    started_on = models.DateField(null=True)
    limit_on = models.DateField(null=True, help_text="The last day that it may last")
    meeting_on = models.DateField(null=True)
    meeting_who = models.TextField(blank=True)
    meeting_decided = models.TextField(blank=True)
    ended_on = models.DateField(null=True)
    outcome = models.CharField(max_length=10, choices=EmergencyOutcome.choices, blank=True)

    objects = EmergencyQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        verbose_name_plural = "emergencies"
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["person"], name="one_open_emergency_a_person", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="open_emergency_waits_for_something",
                condition=Q(closed_at__isnull=True) & ~Q(next_step="") | Q(closed_at__isnull=False, next_step=""),
            ),
            models.CheckConstraint(name="scheme_asked_with_the_least", condition=UNASKED | filled(*LEAST)),
            models.CheckConstraint(name="scheme_asked_at", condition=UNASKED | Q(asked_at__isnull=False)),
            models.CheckConstraint(
                name="refused_emergency_says_why",
                condition=~Q(state=EmergencyState.REFUSED) | filled("refused_because", "refused_words"),
            ),
            models.CheckConstraint(
                name="lived_in_emergency_was_agreed",
                condition=~LIVED_IN
                | filled("person_words", "carer_words", "approved_name")
                & Q(household__isnull=False, arrangement__isnull=False, started_on__isnull=False, limit_on__isnull=False),
            ),
            models.CheckConstraint(
                name="ended_emergency_says_where",
                condition=~Q(state=EmergencyState.ENDED) | Q(ended_on__isnull=False) & ~Q(outcome=""),
            ),
            models.CheckConstraint(
                name="held_planning_meeting_was_written_down",
                condition=Q(meeting_on__isnull=True) | filled("meeting_who", "meeting_decided"),
            ),
            models.CheckConstraint(
                name="emergency_ends_after_start",
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Emergency of {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("emergency", args=[self.pk])


class EmergencyChange(StateChange):
    row = models.ForeignKey(Emergency, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()
