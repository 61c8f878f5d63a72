from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from placements.models.referral import Referral
from placements.querysets import MoreAskedQuerySet
from sharedliving.core.history import CaseModel


class MoreAsked(CaseModel):
    """The scheme asks the referrer for what a thin referral lacks, without declining it (G14-ASS-2).

    Open until it is answered, or dropped because the referral was declined or withdrawn. Meanwhile the referral itself is
    the referrer's to act on, by `answer_by`.
    """

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="more_asked")
    items = ArrayField(
        models.CharField(max_length=30), help_text="Which of the things that a match needs (rules/needed.py)"
    )
    words = models.TextField(help_text="What exactly is lacking, and what for")
    asked_on = models.DateField()
    asked_by = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="+")
    answer_by = models.DateField()
    answered_on = models.DateField(null=True)
    answered_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    answer = models.TextField(blank=True)
    dropped_on = models.DateField(null=True)

    objects = MoreAskedQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["referral"], name="one_open_question_a_referral",
                condition=Q(answered_on__isnull=True, dropped_on__isnull=True),
            ),
            models.CheckConstraint(
                name="question_names_something_lacking", condition=Q(items__len__gte=1) & ~Q(words="")
            ),
            models.CheckConstraint(name="question_gives_time", condition=Q(answer_by__gte=F("asked_on"))),
            models.CheckConstraint(
                name="answered_question_has_answer",
                condition=Q(answered_on__isnull=True, answered_by__isnull=True, answer="")
                | Q(answered_on__gte=F("asked_on"), answered_by__isnull=False, dropped_on__isnull=True) & ~Q(answer=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"More asked on {self.asked_on}"

    @property
    def is_open(self) -> bool:
        return self.answered_on is None and self.dropped_on is None
