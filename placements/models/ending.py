from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import OwnedRow, Person
from placements.choices import EndReason, HomeKind, Party
from placements.models.arrangement import Arrangement
from placements.querysets import EndNoticeQuerySet, HostCouncilQuerySet, NextHomeQuerySet
from sharedliving.core.history import CaseModel


class EndNotice(OwnedRow):
    """Notice to end an arrangement (MEDWAY-N): by whom, when, and the day it ends. Owned by the scheme worker, due that day.

    Not before `earliest_on`, the day that the agreement's notice gives, unless everybody agreed to a shorter one.
    """

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="notices")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="end_notices")
    given_by = models.CharField(max_length=8, choices=Party.choices)
    given_on = models.DateField()
    in_writing = models.BooleanField()
    earliest_on = models.DateField(help_text="The first day on which the notice that was agreed has passed")
    ends_on = models.DateField()
    shorter_because = models.TextField(blank=True, help_text="How all agreed to a shorter notice")
    reason = models.CharField(max_length=16, choices=EndReason.choices)
    why = models.TextField()
    person_view = models.TextField(help_text="What the person says about it, in their words")
    who_disagrees = models.TextField(blank=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.TextField(blank=True)

    objects = EndNoticeQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-given_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["arrangement"], name="one_open_notice_an_arrangement", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="shorter_notice_was_agreed",
                condition=Q(ends_on__gte=F("earliest_on")) | (Q(ends_on__gte=F("given_on")) & ~Q(shorter_because="")),
            ),
            models.CheckConstraint(
                name="withdrawn_notice_says_why",
                condition=Q(withdrawn_on__isnull=True, withdrawn_because="")
                | (Q(withdrawn_on__isnull=False, closed_at__isnull=False) & ~Q(withdrawn_because="")),
            ),
            models.CheckConstraint(name="notice_asks_the_person", condition=~Q(person_view="") & ~Q(why="")),
        ]

    def __str__(self) -> str:
        return f"Notice of {self.given_on}"

    def get_absolute_url(self) -> str:
        return self.arrangement.get_absolute_url()


class NextHome(OwnedRow):
    """Where the person goes when an arrangement ends: asked, looked at, decided, done. Owned by their care manager."""

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="next_homes")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="next_homes")
    wants = models.TextField(blank=True, help_text="Where the person wants to go, in their words")
    options = models.TextField(blank=True, help_text="What was looked at, and what speaks for and against it")
    decided = models.CharField(max_length=12, choices=HomeKind.choices, blank=True)
    decided_on = models.DateField(null=True)
    decided_how = models.TextField(blank=True, help_text="Where exactly, and how it was decided")
    moved_on = models.DateField(null=True)
    closed_because = models.TextField(blank=True)

    objects = NextHomeQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["arrangement"], name="one_open_next_home", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="decided_home_says_when_and_how",
                condition=Q(decided="", decided_on__isnull=True)
                | (Q(decided_on__isnull=False) & ~Q(decided="") & ~Q(decided_how="") & ~Q(wants="")),
            ),
            models.CheckConstraint(
                name="next_home_ends_with_a_move_or_a_reason",
                condition=Q(closed_at__isnull=True, moved_on__isnull=True, closed_because="")
                | Q(closed_at__isnull=False) & (Q(moved_on__isnull=False) & ~Q(decided="") | ~Q(closed_because="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Where {self.person} goes next"

    def get_absolute_url(self) -> str:
        return reverse("next-home", args=[self.pk])


class HostCouncil(CaseModel):
    """Somebody lives in the area of another council than the one that placed them: which, and when it was told (OR, CONT)."""

    arrangement = models.OneToOneField(Arrangement, on_delete=models.PROTECT, related_name="host")
    name = models.CharField(
        max_length=100, help_text="The council’s name, as the Office for National Statistics has it"
    )
    told_on = models.DateField(null=True)
    told_how = models.TextField(blank=True, help_text="Whom, how, and what they answered")

    objects = HostCouncilQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="host_council_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(name="told_host_says_how", condition=Q(told_on__isnull=True) | ~Q(told_how="")),
        ]

    def __str__(self) -> str:
        return self.name
