from django.db import models
from django.db.models import F, Q

from people.models import Person
from placements.models.emergency import Emergency, filled
from placements.querysets import EmergencyPartQuerySet
from sharedliving.core.history import CaseModel


class EmergencyReview(CaseModel):
    """One of the four-weekly reviews of an emergency; the first is held face to face (GLOS-EMG). Never changed."""

    emergency = models.ForeignKey(Emergency, on_delete=models.PROTECT, related_name="reviews")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    face_to_face = models.BooleanField()
    who_came = models.TextField()
    person_view = models.TextField()
    found = models.TextField(help_text="How it goes, and what happens next")

    objects = EmergencyPartQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="emergency_review_says_what_was_found", condition=filled("who_came", "person_view", "found")
            )
        ]

    def __str__(self) -> str:
        return f"Review on {self.on}"


class OptionsReview(CaseModel):
    """Where the person could live from here: what was looked at, and what they say themselves (G14-EMG-3). Never changed."""

    emergency = models.ForeignKey(Emergency, on_delete=models.PROTECT, related_name="options_reviews")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    who_came = models.TextField()
    options = models.TextField(help_text="Every option that was looked at, with what speaks for and against it")
    person_view = models.TextField()
    came_to = models.TextField()

    objects = EmergencyPartQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="options_review_is_whole", condition=filled("who_came", "options", "person_view", "came_to")
            )
        ]

    def __str__(self) -> str:
        return f"Options review on {self.on}"


class EmergencyExtension(CaseModel):
    """An emergency is to last longer than it may: a line manager and a scheme manager decide, each by name (GLOS-EMG)."""

    emergency = models.ForeignKey(Emergency, on_delete=models.PROTECT, related_name="extensions")
    options_review = models.ForeignKey(OptionsReview, on_delete=models.PROTECT, related_name="+")
    until = models.DateField()
    why = models.TextField()
    line_manager = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    line_manager_on = models.DateField(null=True)
    scheme_manager = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    scheme_manager_on = models.DateField(null=True)
    refused_on = models.DateField(null=True)
    refused_by = models.CharField(max_length=200, blank=True)
    refused_words = models.TextField(blank=True)

    objects = EmergencyPartQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="extension_says_why", condition=filled("why")),
            models.CheckConstraint(
                name="extension_refused_by_name",
                condition=Q(refused_on__isnull=True) | filled("refused_by", "refused_words"),
            ),
            models.CheckConstraint(
                name="extension_decided_by_name",
                condition=Q(line_manager__isnull=True, line_manager_on__isnull=True)
                | Q(line_manager__isnull=False, line_manager_on__isnull=False),
            ),
            models.CheckConstraint(
                name="extension_decided_by_two",
                condition=Q(line_manager__isnull=True)
                | Q(scheme_manager__isnull=True)
                | ~Q(line_manager=F("scheme_manager")),
            ),
        ]

    def __str__(self) -> str:
        return f"Until {self.until}"

    @property
    def is_decided(self) -> bool:
        """Both have said yes."""
        return self.line_manager_on is not None and self.scheme_manager_on is not None
