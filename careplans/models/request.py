from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices import About, ContactWay, DelayReason, Priority, RequestOutcome, RequestState, Route, Source
from careplans.querysets import ChangeQuerySet, SupportRequestQuerySet
from people.models import CircleMember, OwnedRow, Person
from sharedliving.core.states import StateChange

NOT_TOLD = Q(expected_on__isnull=True, told_on__isnull=True, told_how="")
TOLD = Q(expected_on__isnull=False, told_on__isnull=False) & ~Q(told_how="")


class SupportRequest(OwnedRow):
    """Somebody asks for support. The date of first contact starts the 28-day clock, which this row carries until an
    assessment has been allocated and carries it instead. An unpaid carer may ask for support of their own.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="support_requests")
    about = models.CharField(max_length=12, choices=About.choices, default=About.PERSON)
    carer = models.ForeignKey(CircleMember, null=True, on_delete=models.PROTECT, related_name="support_requests")
    state = models.CharField(max_length=20, choices=RequestState.choices, default=RequestState.OPEN)
    first_contact_on = models.DateField()
    source = models.CharField(max_length=12, choices=Source.choices)
    route = models.CharField(max_length=12, choices=Route.choices, default=Route.COMMUNITY)
    wants = models.TextField()
    urgent_needs = models.TextField(blank=True, help_text="Needs that cannot wait for an assessment (CA19(3))")
    urgent_help = models.TextField(blank=True, help_text="What was done about them at once")
    priority = models.CharField(
        max_length=8, choices=Priority.choices, blank=True, help_text="That of the newest triage"
    )
    expected_on = models.DateField(null=True, help_text="When the person was told to expect the assessment")
    told_on = models.DateField(null=True)
    told_how = models.CharField(max_length=16, choices=ContactWay.choices, blank=True)
    late_code = models.CharField(max_length=12, choices=DelayReason.choices, blank=True)
    late_reason = models.TextField(blank=True)
    outcome = models.CharField(max_length=16, choices=RequestOutcome.choices, blank=True)
    outcome_reason = models.TextField(blank=True)
    advice_given = models.TextField(blank=True)
    recorded_by_id = models.BigIntegerField(null=True)

    objects = SupportRequestQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-first_contact_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "carer"], name="one_open_request", condition=Q(closed_at__isnull=True),
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="request_for_a_carer_names_them",
                condition=Q(about=About.PERSON, carer__isnull=True)
                | Q(about=About.UNPAID_CARER, carer__isnull=False),
            ),
            models.CheckConstraint(
                name="closed_request_has_outcome",
                condition=~Q(state=RequestState.CLOSED) | ~Q(outcome__in=["", RequestOutcome.TO_ASSESSMENT]),
            ),
            models.CheckConstraint(
                name="request_of_advice_has_the_advice",
                condition=~Q(outcome=RequestOutcome.ADVICE) | ~Q(advice_given=""),
            ),
            models.CheckConstraint(name="expected_date_was_told", condition=NOT_TOLD | TOLD),
            models.CheckConstraint(
                name="expected_after_it_was_told",
                condition=Q(expected_on__isnull=True) | Q(expected_on__gte=F("told_on")),
            ),
            models.CheckConstraint(
                name="request_delay_has_code_and_words",
                condition=Q(late_code="", late_reason="") | (~Q(late_code="") & ~Q(late_reason="")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Request for support by {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("request", args=[self.pk])


class SupportRequestChange(StateChange):
    row = models.ForeignKey(SupportRequest, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()
