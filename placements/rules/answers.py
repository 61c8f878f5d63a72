"""What a scheme has to say when it recommends something else, and the council when it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from placements.choices import OtherOption
from placements.rules.lines import check
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import Recommendation, Referral


def recommendation_gate(referral: Referral, option: str, why: str) -> Gate:
    """A referral may close with another option recommended: which, and why (G14-LOC-8)."""
    return Gate([option_named(referral, option), option_explained(referral, why)])


def option_named(referral: Referral, option: str) -> Line:
    """Select what would suit the person better.

    Source: G14-LOC-8. "Not Shared Lives" is no recommendation.
    """
    return check(option_named, "What you recommend", option in OtherOption.values, url=_page(referral))


def option_explained(referral: Referral, why: str) -> Line:
    """Say why it would suit them better, and what they said about it.

    Source: G14-LOC-8.
    """
    return check(option_explained, "Why", bool(why.strip()), url=_page(referral))


def reply_gate(recommendation: Recommendation, followed: bool | None, reply: str) -> Gate:
    """What the council answers to a recommendation."""
    return Gate([recommendation_answered(recommendation, followed, reply)])


def recommendation_answered(recommendation: Recommendation, followed: bool | None, reply: str) -> Line:
    """Say whether you follow the recommendation, and what happens for the person now.

    Source: G14-LOC-8. A referral that closes leaves nobody without a next step.
    """
    met = followed is not None and bool(reply.strip())
    return check(recommendation_answered, "Your answer", met, url=recommendation.get_absolute_url())


def _page(referral: Referral) -> str:
    return reverse("referral-recommend", args=[referral.pk])
