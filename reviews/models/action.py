from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.choices import PlanState
from careplans.choices.risk import RiskState
from careplans.models import CarePlan, RiskAssessment
from people.models import OwnedRow, Person
from placements.choices import ActionEnd, AgreementState
from placements.models import Agreement
from reviews.choices import ActionKind
from reviews.models.review import Review
from reviews.models.visit import Visit
from reviews.querysets import ReviewActionQuerySet

OF_ITS_KIND = {ActionKind.PLAN: "plan", ActionKind.RISK: "risk", ActionKind.AGREEMENT: "agreement"}
"""What has versions, and the column that names the one which a review opened."""

HOLDS = {
    ActionKind.PLAN: (PlanState.IN_FORCE, PlanState.SUPERSEDED),
    ActionKind.RISK: (RiskState.IN_FORCE, RiskState.SUPERSEDED),
    ActionKind.AGREEMENT: (AgreementState.SIGNED, AgreementState.SUPERSEDED),
}
"""The states in which a version has been signed off, agreed or signed by all."""


def _opens_its_kind() -> Q:
    """The version of a plan stands in the column for plans alone; and so on."""
    columns = OF_ITS_KIND.values()
    allowed = Q(**{f"{name}__isnull": True for name in columns})
    for kind, own in OF_ITS_KIND.items():
        allowed |= Q(kind=kind, **{f"{name}__isnull": True for name in columns if name != own})
    return allowed


class ReviewAction(OwnedRow):
    """What a review or a visit leaves to be done, by whom and by when; it falls due until it is done or no longer needed.

    Where something needs a new version, that version is begun with it, and it is done once the version holds.
    """

    review = models.ForeignKey(Review, null=True, on_delete=models.PROTECT, related_name="actions")
    visit = models.ForeignKey(Visit, null=True, on_delete=models.PROTECT, related_name="actions")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=ActionKind.choices, default=ActionKind.TASK)
    what = models.TextField()
    end = models.CharField(max_length=12, choices=ActionEnd.choices, blank=True)
    ended_on = models.DateField(null=True)
    words = models.TextField(blank=True, help_text="What came of it, or why it was put off")
    plan = models.ForeignKey(CarePlan, null=True, on_delete=models.PROTECT, related_name="opened_by")
    risk = models.ForeignKey(RiskAssessment, null=True, on_delete=models.PROTECT, related_name="opened_by")
    agreement = models.ForeignKey(Agreement, null=True, on_delete=models.PROTECT, related_name="opened_by")
    not_begun = models.TextField(blank=True, help_text="Why no new version could be begun by itself")

    objects = ReviewActionQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(name="review_action_says_something", condition=~Q(what="")),
            models.CheckConstraint(
                name="review_action_is_open_until_its_end",
                condition=Q(closed_at__isnull=True, end="", ended_on__isnull=True)
                | (Q(closed_at__isnull=False, ended_on__isnull=False) & ~Q(end="")),
            ),
            models.CheckConstraint(
                name="review_action_given_up_has_reason", condition=~Q(end=ActionEnd.NOT_NEEDED) | ~Q(words="")
            ),
            models.CheckConstraint(
                name="action_is_of_a_review_or_a_visit",
                condition=Q(review__isnull=False, visit__isnull=True)
                | Q(review__isnull=True, visit__isnull=False, kind=ActionKind.TASK),
            ),
            models.CheckConstraint(name="review_action_opens_its_kind", condition=_opens_its_kind()),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def version(self) -> "CarePlan | RiskAssessment | Agreement | None":
        """The version that was begun with it."""
        found: CarePlan | RiskAssessment | Agreement | None = self.plan or self.risk or self.agreement
        return found

    @property
    def version_holds(self) -> bool:
        """Whether the version that was begun has been signed off, agreed or signed by all."""
        return self.version is not None and self.version.state in HOLDS[ActionKind(self.kind)]

    def get_absolute_url(self) -> str:
        return reverse("review-action", args=[self.pk])
