"""Whether the council and the scheme work together, and who comes to a review (G14-ASS-3, G14-REV-2)."""

from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from commissioning.services.measuring.shape import Measure, Theme, Wanted, in_year, is_true
from placements.models import SchemeAssessment
from reviews.choices import ReviewerKind
from reviews.models import Review


def joint(on: date) -> QuerySet[Any]:
    """Schemes' own assessments of people referred to them, in the year."""
    return SchemeAssessment.objects.filter(in_year("held_on", on)).annotate(yes=F("council_took_part"))


def known(on: date) -> QuerySet[Any]:
    """Reviews of people in arrangements that were held in the year."""
    held = Review.objects.completed().filter(in_year("held_on", on), arrangement__isnull=False)
    return held.annotate(yes=is_true(Q(reviewer_kind=ReviewerKind.KNOWN_WORKER)))


MEASURES = (
    Measure(
        key="assessed-together",
        theme=Theme.TOGETHER,
        title="Assessed together",
        whole="assessments that schemes made of people referred to them in the last 12 months",
        part="were done together with the council",
        limits="The others a scheme did alone, each with a reason. Says nothing of referrals that no scheme assessed.",
        source="G14-ASS-3",
        rows=joint,
        council="referral__council_id",
        scheme="referral__scheme_id",
        wanted=Wanted.MORE,
    ),
    Measure(
        key="reviewed-by-somebody-known",
        theme=Theme.TOGETHER,
        title="Reviewed by somebody who knows the person",
        whole="reviews of people in arrangements in the last 12 months",
        part="were led by somebody who knows the person",
        limits="Whether they know the person is what the reviewer says, not what the person says.",
        source="G14-REV-2",
        rows=known,
        council="person__council_id",
        scheme="arrangement__scheme_id",
        wanted=Wanted.MORE,
    ),
)
