"""What the rules need to know about a review, read in a few queries."""

from django.db.models import F
from django.urls import reverse

from careplans.models import PlanNeed
from people.choices import Clock
from people.clocks import due_on
from reviews import rules
from reviews.models import Review
from sharedliving.core.rules import Gate

SECTIONS = ("views", "people", "meeting", "working", "moving", "decision", "next")


def last_held(review: Review) -> Review | None:
    """The completed review of the same person before this one."""
    held = Review.objects.filter(person_id=review.person_id).completed().exclude(pk=review.pk)
    if review.held_on and review.completed_on:
        held = held.filter(pk__lt=review.pk)
    return held.order_by(F("held_on").desc(), "-pk").first()


def open_needs(review: Review) -> int:
    """How many outcomes of the plan this review has not looked at yet."""
    return PlanNeed.objects.filter(plan_id=review.plan_id).exclude(review_outcomes__review=review).count()


def addresses(review: Review) -> dict[str, str]:
    """Where each section is put right."""
    found = {section: reverse("review-section", args=[review.pk, section]) for section in SECTIONS}
    return found | {"outcomes": reverse("review-outcomes", args=[review.pk])}


def facts_of(review: Review) -> rules.ReviewFacts:
    """Facts for the gate; the next review may be no later than the council's yearly timescale allows."""
    latest = due_on(Clock.REVIEW_ANNUAL, review.held_on, review.person.council_id) if review.held_on else None
    return rules.ReviewFacts(
        review=review,
        roles=list(review.attendees.values_list("role", flat=True)),
        open_needs=open_needs(review) if review.plan_id else 0,
        last=last_held(review),
        latest_next=latest,
        addresses=addresses(review),
    )


def gate(review: Review) -> Gate:
    """What stands between this review and its completion, every reason at once."""
    return rules.completion(facts_of(review))
