from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Value

from placements.models.household import CarerHousehold
from placements.querysets import ReadinessQuerySet


class Readiness(models.Model):
    """What a search asks of a household, in one narrow row of numbers: one statement reads all of a region (ADR 11).

    Kept by triggers on households, checks and arrangements (migration 0015), never written by hand; the gates read what
    it is made from. A number with several things in it has a bit for each, in the order of placements.matching.codes.
    """

    household = models.OneToOneField(
        CarerHousehold, primary_key=True, on_delete=models.CASCADE, related_name="readiness", db_constraint=False
    )
    checks_until = models.DateField(null=True, help_text="Empty while a check that is needed was never recorded")
    emergency_until = models.DateField(null=True, help_text="Until when the training for emergencies holds")
    traits = models.BigIntegerField(db_default=0, help_text="What the home and its carers are")
    only_for = models.BigIntegerField(null=True, help_text="The one person it is approved for")
    free_from = models.DateField(null=True)
    free_until = models.DateField(null=True)
    kinds = models.PositiveSmallIntegerField(db_default=0, help_text="The kinds it is approved for")
    wont = models.PositiveSmallIntegerField(db_default=0, help_text="What the carers would not have")
    others_wont = models.PositiveSmallIntegerField(db_default=0, help_text="What the others there would not have")
    rather_not = models.PositiveSmallIntegerField(db_default=0)
    youngest = models.PositiveSmallIntegerField(db_default=0)
    oldest = models.PositiveSmallIntegerField(db_default=0)
    places = models.PositiveSmallIntegerField(db_default=0, help_text="Approved places, never more than three")
    taken = models.PositiveSmallIntegerField(db_default=0, help_text="Live arrangements, of all schemes and councils")
    approved = models.BooleanField(db_default=False)
    paused = models.BooleanField(db_default=False)
    area = models.CharField(max_length=8, db_default="", help_text="In capitals, without blanks around it")
    languages = ArrayField(models.CharField(max_length=40), db_default=Value("{}"), help_text="In small letters")
    interests = ArrayField(models.CharField(max_length=40), db_default=Value("{}"))

    objects = ReadinessQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "readiness"

    def __str__(self) -> str:
        return f"Checks until {self.checks_until}"
