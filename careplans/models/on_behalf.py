from django.db import models
from django.db.models import Q

from careplans.models.authority import LegalAuthority
from careplans.models.best_interests import BestInterestsDecision

RESTS_ON_RECORD = Q(on_behalf=False, legal_authority__isnull=True, best_interests__isnull=True) | (
    Q(on_behalf=True) & (Q(legal_authority__isnull=False) | Q(best_interests__isnull=False))
)


class SignedFor(models.Model):
    """Abstract: a mark that somebody may have made for the person, and what on record allowed it (MCA).

    Nobody signs for another without an authority that was seen, or a decision in their best interests.
    """

    on_behalf = models.BooleanField(default=False)
    legal_authority = models.ForeignKey(LegalAuthority, null=True, on_delete=models.PROTECT, related_name="+")
    best_interests = models.ForeignKey(BestInterestsDecision, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
        constraints = [models.CheckConstraint(name="%(class)s_for_another_rests_on_record", condition=RESTS_ON_RECORD)]
