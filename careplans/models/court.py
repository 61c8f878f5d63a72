"""Applications to the Court of Protection, and the register of what it authorised."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices.court import AuthorisationState, CourtRoute, RepresentativeKind
from careplans.choices.records import RecordState
from careplans.models.liberty import LibertyScreen
from careplans.models.record import SectionedRecord
from careplans.querysets.common import ChangeQuerySet
from careplans.querysets.court import CourtApplicationQuerySet, CourtAuthorisationQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.states import StateChange


class CourtApplication(SectionedRecord):
    """The pack for an application (COPDOL11). Completed means ready to send, on the day it was."""

    screen = models.ForeignKey(LibertyScreen, on_delete=models.PROTECT, related_name="applications")
    route = models.CharField(max_length=12, choices=CourtRoute.choices, blank=True)
    representative_kind = models.CharField(max_length=12, choices=RepresentativeKind.choices, blank=True)
    has_objection = models.BooleanField(default=False, help_text="Kept by the service that records objections")

    objects = CourtApplicationQuerySet.as_manager()

    class Meta(SectionedRecord.Meta):
        constraints = [
            *SectionedRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["person"], name="one_court_application_written", condition=Q(state=RecordState.DRAFT)
            ),
            models.CheckConstraint(
                name="no_streamlined_route_with_objection",
                condition=Q(has_objection=False) | ~Q(route=CourtRoute.STREAMLINED) | Q(closed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="court_application_has_route", condition=~Q(state=RecordState.COMPLETED) | ~Q(route="")
            ),
        ]

    def __str__(self) -> str:
        return f"Court application about {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("court", args=[self.pk])


class CourtApplicationChange(StateChange):
    row = models.ForeignKey(CourtApplication, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class CourtAuthorisation(OwnedRow):
    """One case in the register: applied for, in force from a day until another, ended or withdrawn.

    Due when an answer of the court is to be chased, and then on the last day of the order.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="court_authorisations")
    application = models.ForeignKey(
        CourtApplication, null=True, on_delete=models.PROTECT, related_name="authorisations"
    )
    state = models.CharField(max_length=20, choices=AuthorisationState.choices, default=AuthorisationState.APPLIED)
    case_number = models.CharField(max_length=40)
    applied_on = models.DateField(null=True)
    order_on = models.DateField(null=True)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    reviewed_by_court_on = models.DateField(null=True, help_text="When the court looks at it, at least yearly")
    conditions = models.TextField(blank=True)
    representative = models.CharField(max_length=200, blank=True)
    representative_kind = models.CharField(max_length=12, choices=RepresentativeKind.choices, blank=True)
    closed_because = models.TextField(blank=True)

    objects = CourtAuthorisationQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-order_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["person"], name="one_court_order_in_force", condition=Q(state=AuthorisationState.IN_FORCE)
            ),
            models.CheckConstraint(
                name="court_order_has_dates",
                condition=~Q(state__in=[AuthorisationState.IN_FORCE, AuthorisationState.ENDED])
                | Q(order_on__isnull=False, starts_on__isnull=False, ends_on__gt=F("starts_on")),
            ),
            models.CheckConstraint(
                name="court_authorisation_closed_with_reason",
                condition=Q(closed_at__isnull=True) | ~Q(closed_because=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Court authorisation {self.case_number} for {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("court-order", args=[self.pk])


class CourtAuthorisationChange(StateChange):
    row = models.ForeignKey(CourtAuthorisation, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()
