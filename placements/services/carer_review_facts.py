"""What the rules need to know about a review with carers, read in a few queries."""

from datetime import date

from people.choices import Clock
from people.clocks import due_on
from placements.choices import NEEDED_CHECKS, CheckKind
from placements.models import Arrangement, CarerReview, HouseholdCheck
from placements.rules.carer_review import carer_review_gate
from placements.rules.carer_review_facts import CarerReviewFacts
from sharedliving.core import dates
from sharedliving.core.rules import Gate


def living_of(review: CarerReview) -> list[Arrangement]:
    """Everybody whom these carers support now."""
    live = Arrangement.objects.live().filter(household_id=review.household_id)
    return list(live.select_related("person").order_by("started_on", "pk"))


def last_held(review: CarerReview) -> CarerReview | None:
    """The review with the same carers before this one."""
    rows = CarerReview.objects.held().filter(household_id=review.household_id)
    return rows.filter(pk__lt=review.pk).first()


def lapsing(review: CarerReview, until: date) -> list[str]:
    """Checks that are missing, or run out before a day; the approval itself is what the review is about."""
    valid = dict(HouseholdCheck.objects.filter(household_id=review.household_id).values_list("kind", "valid_until"))
    asked = [kind for kind in NEEDED_CHECKS if kind != CheckKind.APPROVAL]
    return [CheckKind(kind).label for kind in asked if kind not in valid or valid[kind] < until]


def latest_next(review: CarerReview) -> date:
    """The last day for the next review: a year after this one, or what the timescale says."""
    return due_on(Clock.CARER_REVIEW, review.held_on or dates.today(), None)


def facts_of(review: CarerReview) -> CarerReviewFacts:
    living = living_of(review)
    heard = set(review.views.values_list("arrangement_id", flat=True))
    return CarerReviewFacts(
        review=review,
        unheard=[each.person.name for each in living if each.pk not in heard],
        actions=review.actions.count(),
        lapsing=lapsing(review, dates.today()),
        supports_somebody=bool(living),
        last=last_held(review),
        latest_next=latest_next(review) if review.held_on else None,
    )


def gate(review: CarerReview) -> Gate:
    """What stands between this review and its completion, every reason at once."""
    return carer_review_gate(facts_of(review))
