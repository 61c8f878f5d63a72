"""The gate at the end of introductions: both sides have decided, in their own words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from placements.choices import ON_PAPER, CandidateState, CarersAnswer, Decision, Step
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import Candidate, Referral


def introductions_gate(candidate: Candidate) -> Gate:
    """Both said yes after they had met: then, and only then, can this household be chosen (3.18)."""
    return Gate(
        [
            introductions_held(candidate),
            choice_offered(candidate),
            person_said_yes(candidate),
            carer_said_yes(candidate),
        ]
    )


def meeting_gate(candidate: Candidate, on: date | None = None) -> Gate:
    """Before a meeting (on a day, or today) the person was told about these carers, and said what they think (G14-ASS-8)."""
    return Gate([carers_described(candidate, on or dates.today())])


def ending_gate(candidate: Candidate) -> Gate:
    """Introductions that have begun end with a decision of both sides, whichever it is (3.18)."""
    return Gate([] if candidate.state != CandidateState.INTRODUCING else [both_decided(candidate)])


def introductions_held(candidate: Candidate) -> Line:
    """Record where the person and the carers have met before anybody decides: a profile alone is no meeting.

    Source: G14-ASS-7, G14-ASS-8, G8-MAT. Nobody may decide otherwise.
    """
    met = candidate.introductions.exclude(step__in=ON_PAPER).exists()
    return check(introductions_held, "They have met", met, url=_page(candidate))


def carers_described(candidate: Candidate, on: date) -> Line:
    """Record how these carers were described to the person before they meet, and what the person said.

    Source: G14-ASS-8. Nobody may decide otherwise. Described afterwards is not described.
    """
    first = candidate.described.order_by("on").first()
    late = "These carers were first described to the person on {day}: nobody meets them before that day."
    message = late.format(day=dates.uk_date(first.on)) if first else ""
    return check(
        carers_described, "Described to the person before they meet", first is not None and first.on <= on,
        message=message, url=reverse("candidate-describe", args=[candidate.pk]),
    )  # fmt: skip


def choice_offered(candidate: Candidate) -> Line:
    """Describe more than one household to the person, or say why there is only one to offer.

    Source: G14-ASS-8. Nobody may decide otherwise: one household is no choice.
    """
    referral = candidate.referral
    met = bool(referral.only_one_because) or offered(referral) > 1
    url = reverse("referral-only-one", args=[referral.pk])
    return check(choice_offered, "A real choice", met, url=url)


def offered(referral: Referral) -> int:
    """How many households were described to the person."""
    return referral.candidates.filter(described__isnull=False).distinct().count()


def person_said_yes(candidate: Candidate) -> Line:
    """Record that the person said yes, in their words.

    Source: G14-ASS-8. Nobody may decide otherwise.
    """
    met = candidate.person_decision == Decision.YES
    return check(person_said_yes, "The person said yes", met, url=_page(candidate))


def carer_said_yes(candidate: Candidate) -> Line:
    """Record that the Shared Lives carer said yes, in their words.

    Source: G14-ASS-8. Nobody may decide otherwise.
    """
    met = candidate.carer_decision == Decision.YES
    return check(carer_said_yes, "The Shared Lives carer said yes", met, url=_page(candidate))


def both_decided(candidate: Candidate) -> Line:
    """Record what the person and the carer decided before you end the introductions.

    Source: G14-ASS-8. Nobody may decide otherwise. Carers who said no to a profile have decided for both (NNH).
    """
    met = (bool(candidate.person_decision) and bool(candidate.carer_decision)) or said_no_to_profile(candidate)
    return check(both_decided, "Both have decided", met, url=_page(candidate))


def said_no_to_profile(candidate: Candidate) -> bool:
    """The carers said no before anybody met."""
    met = candidate.introductions.exclude(step__in=ON_PAPER).exists()
    newest = candidate.introductions.filter(step=Step.CARER_DECIDES).order_by("pk").last()
    return newest is not None and newest.answer == CarersAnswer.NO and not met


def _page(candidate: Candidate) -> str:
    return reverse("candidate", args=[candidate.pk])
