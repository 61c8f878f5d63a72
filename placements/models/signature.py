from django.db import models
from django.db.models import Q

from careplans.models import SignedFor
from careplans.models.on_behalf import RESTS_ON_RECORD
from placements.choices import AlsoAs, HowSigned, NotSignedWhy, Party
from placements.models.agreement import Agreement
from placements.models.scanned_paper import ScannedPaper
from placements.querysets import AgreementPartQuerySet
from sharedliving.core.history import CaseModel

WORDS_ONLY = Q(on_behalf=True, words_only=True, legal_authority__isnull=True, best_interests__isnull=True)
PAPER_IS_THERE = Q(how=HowSigned.ON_SCREEN, paper__isnull=True) | Q(how=HowSigned.PAPER, paper__isnull=False)


class MadeHow(models.Model):
    """Abstract: a signature made on the screen, in the signer's presence, or on a paper that was scanned in."""

    how = models.CharField(max_length=9, choices=HowSigned.choices, default=HowSigned.ON_SCREEN)
    paper = models.ForeignKey(ScannedPaper, null=True, on_delete=models.PROTECT, related_name="%(class)s_rows")

    class Meta:
        abstract = True
        constraints = [models.CheckConstraint(name="%(class)s_on_paper_has_paper", condition=PAPER_IS_THERE)]


class Signature(MadeHow, SignedFor, CaseModel):
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
            *MadeHow.Meta.constraints,
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


class NotSigned(CaseModel):
    """A party was asked and did not sign: not able, or declined, in words. The agreement waits (G14-RISK-10)."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="not_signed")
    party = models.CharField(max_length=8, choices=Party.choices)
    why = models.CharField(max_length=8, choices=NotSignedWhy.choices)
    words = models.TextField()
    on = models.DateField()

    objects = AgreementPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.CheckConstraint(name="not_signed_says_why", condition=~Q(words=""))]

    def __str__(self) -> str:
        return f"{self.get_party_display()}: {self.get_why_display()}"


class AlsoSigned(MadeHow, CaseModel):
    """Somebody beside the four: family, advocate, attorney, witness. Wanted, never needed."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="also_signed")
    capacity = models.CharField(max_length=8, choices=AlsoAs.choices)
    name = models.CharField(max_length=200)
    on = models.DateField()
    withdrawn_on = models.DateField(null=True, help_text="The agreement was changed after this was signed")

    objects = AgreementPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [*MadeHow.Meta.constraints]

    def __str__(self) -> str:
        return f"{self.get_capacity_display()}: {self.name}"
