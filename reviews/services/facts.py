"""What the rules need to know about a review, read in a few queries."""

from django.db.models import F
from django.urls import reverse

from careplans.choices import Process
from careplans.models import AdvocateReferral, CarePlan, PlanNeed
from careplans.services import advocacy
from careplans.services.coordination import next_review
from people.models import Person
from reviews.choices import ReviewState
from reviews.models import Review
from reviews.rules import completion
from sharedliving.core.rules import Gate

SECTIONS = ("views", "people", "meeting", "working", "moving", "subjects", "decision", "next")


def last_held(review: Review) -> Review | None:
    """The completed review of the same person before this one."""
    held = Review.objects.filter(person_id=review.person_id).completed().exclude(pk=review.pk)
    if review.held_on and review.completed_on:
        held = held.filter(pk__lt=review.pk)
    return held.order_by(F("held_on").desc(), "-pk").first()


def plan_in_force(person: Person) -> CarePlan | None:
    return CarePlan.objects.in_force().filter(person=person).first()


def plan_of(review: Review) -> CarePlan | None:
    """The plan that a review looks at: until somebody writes in it, the one in force today."""
    if review.state != ReviewState.DUE:
        return review.plan
    return plan_in_force(review.person) or review.plan


def open_needs(review: Review) -> int:
    """How many outcomes of the plan this review has not looked at yet."""
    plan = plan_of(review)
    return PlanNeed.objects.filter(plan=plan).exclude(review_outcomes__review=review).count() if plan else 0


def addresses(review: Review) -> dict[str, str]:
    """Where each section is put right."""
    found = {section: reverse("review-section", args=[review.pk, section]) for section in SECTIONS}
    helped = advocacy.address(review.person, Process.REVIEW, back=review.get_absolute_url())
    return found | {"outcomes": reverse("review-outcomes", args=[review.pk]), "taking-part": helped}


def facts_of(review: Review) -> completion.ReviewFacts:
    """Facts for the gate; the next review may be no later than the council's yearly timescale allows."""
    latest = next_review(review.person, plan_of(review), review.held_on) if review.held_on else None
    return completion.ReviewFacts(
        review=review,
        roles=list(review.attendees.values_list("role", flat=True)),
        open_needs=open_needs(review),
        last=last_held(review),
        latest_next=latest,
        helped=advocacy.why_not(review.person, Process.REVIEW) is None,
        has_advocate=AdvocateReferral.objects.filter(person_id=review.person_id).helping().exists(),
        addresses=addresses(review),
    )


def gate(review: Review) -> Gate:
    """What stands between this review and its completion, every reason at once."""
    return completion.completion(facts_of(review))
