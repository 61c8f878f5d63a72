"""When the yearly review with approved carers may be completed: their own agenda first (G8-CAR, GLOS-MON)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from placements.choices import STRAIN, CarerRecommendation, Fitness
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import CarerReview

COPIED = 40
LONG_TEXTS = (
    "agenda",
    "training",
    "wellbeing_words",
    "breaks",
    "at_home",
    "support",
    "health",
    "people_say",
    "reasons",
)


@dataclass(frozen=True, slots=True)
class CarerReviewFacts:
    """All that the rules need: the review, the live arrangements of which the carers' view is missing, what is to be done,
    the checks that have run out or do before the next review, the review before, and the last day for the next.
    """

    review: CarerReview
    unheard: Collection[str] = ()
    actions: int = 0
    lapsing: Collection[str] = ()
    supports_somebody: bool = False
    last: CarerReview | None = None
    latest_next: date | None = None

    def line(self, rule: Callable[..., Any], label: str, met: bool, section: str) -> Line:
        return check(rule, label, met, url=reverse("carer-review-section", args=[self.review.pk, section]))


def carers_agenda_comes_first(facts: CarerReviewFacts) -> Line:
    """Ask the carers first what they want to raise. “Nothing” is an answer too.

    Source: G8-CAR. Before the scheme's topics; carers said that their review had become about everything but them.
    """
    row = facts.review
    met = row.agenda_asked and (not row.agenda_raised or bool(row.agenda.strip()))
    return facts.line(carers_agenda_comes_first, "What the carers want to raise", met, "agenda")


def what_they_raised_is_answered(facts: CarerReviewFacts) -> Line:
    """Write down what was said and agreed about what the carers raised.

    Source: G8-CAR. An agenda that nobody answers is none.
    """
    met = not facts.review.agenda_raised or bool(facts.review.agenda_answer.strip())
    return facts.line(what_they_raised_is_answered, "An answer to what they raised", met, "agenda")


def asked_by_the_day(facts: CarerReviewFacts) -> Line:
    """The carers are asked what they want to raise on the day of the review at the latest, and no day is in the future.

    Source: G8-CAR, GLOS-MON.
    """
    row, today = facts.review, dates.today()
    asked, held = row.agenda_asked_on, row.held_on
    met = held is not None and held <= today and (asked is None or asked <= held)
    return facts.line(asked_by_the_day, "When it was held", met, "meeting")


def somebody_was_with_them(facts: CarerReviewFacts) -> Line:
    """Say where the review was held, and who was there.

    Source: GLOS-MON. A review is a meeting, not a form.
    """
    met = bool(facts.review.place.strip() and facts.review.present.strip())
    return facts.line(somebody_was_with_them, "Where, and who was there", met, "meeting")


def reviewer_has_no_private_tie(facts: CarerReviewFacts) -> Line:
    """Say whether you know the carers privately. Who does, does not review them.

    Source: GLOS-ASS, GLOS-SUP.
    """
    met = facts.review.knows_privately is False
    return facts.line(reviewer_has_no_private_tie, "The reviewer does not know them privately", met, "meeting")


def topics_written(facts: CarerReviewFacts) -> list[Line]:
    """Write down what was said about this.

    Source: GLOS-MON, GLOS-FAQ. Training, breaks, the home, support from the scheme, health.
    """
    return [
        check(
            topics_written, label, bool(getattr(facts.review, name).strip()), key=name,
            message=f"Write down what was said about this: {label.lower()}.",
            url=reverse("carer-review-section", args=[facts.review.pk, section]),
        )
        for name, section, label in TOPICS
    ]  # fmt: skip


TOPICS = (
    ("training", "training", "Training"),
    ("wellbeing_words", "wellbeing", "How they are"),
    ("breaks", "wellbeing", "Breaks"),
    ("at_home", "home", "The home and who lives there"),
    ("support", "support", "Support from the scheme"),
    ("health", "health", "Their health"),
)
"""Name of the answer, its section, its label."""


def wellbeing_is_said(facts: CarerReviewFacts) -> Line:
    """Say how the carers are.

    Source: INV-LON, GLOS-MON.
    """
    return facts.line(wellbeing_is_said, "How they are", bool(facts.review.wellbeing), "wellbeing")


def strain_has_an_action(facts: CarerReviewFacts) -> Line:
    """The carers are under strain: add what is to be done about it, by whom and by when.

    Source: INV-LON. Failure 16 of the safety net: strain that nobody answers ends in notice.
    """
    met = facts.review.wellbeing not in STRAIN or facts.actions > 0
    return facts.line(strain_has_an_action, "Something is done about strain", met, "recommendation")


def lapsing_checks_are_answered(facts: CarerReviewFacts) -> Line:
    """A check has run out, or does before the next review: say what is done about it.

    Source: GLOS-MON, APS13.
    """
    met = not facts.lapsing or bool(facts.review.checks.strip())
    return facts.line(lapsing_checks_are_answered, "Checks and insurance", met, "checks")


def each_arrangement_is_asked_about(facts: CarerReviewFacts) -> Line:
    """Ask the carers how it goes with everybody whom they support.

    Source: GLOS-MON, G8-CAR.
    """
    return facts.line(each_arrangement_is_asked_about, "How it goes with everybody", not facts.unheard, "arrangements")


def people_are_asked_too(facts: CarerReviewFacts) -> Line:
    """Ask those who live there, or visit, what they say of it, and keep it apart from what the carers say.

    Source: G8-CAR. Their feedback is a section of its own; the review is about the carers.
    """
    met = not facts.supports_somebody or bool(facts.review.people_say.strip())
    return facts.line(people_are_asked_too, "What those who are supported say", met, "people")


def fitness_is_decided(facts: CarerReviewFacts) -> Line:
    """Say whether the carers can go on, and what shows it.

    Source: GLOS-MON.
    """
    met = bool(facts.review.fitness and facts.review.fitness_words.strip())
    return facts.line(fitness_is_decided, "Whether they can go on", met, "fitness")


def recommendation_has_reasons(facts: CarerReviewFacts) -> Line:
    """Recommend what happens now, with the reasons, and write down what the carers say of it.

    Source: GLOS-MON, LANCS.
    """
    row = facts.review
    met = bool(row.recommendation and row.reasons.strip() and row.carers_say.strip())
    return facts.line(
        recommendation_has_reasons, "Recommendation, and what the carers say of it", met, "recommendation"
    )


def doubt_is_not_carried_on(facts: CarerReviewFacts) -> Line:
    """It is in doubt whether the carers can go on: the approval goes back to panel, or its terms change.

    Source: GLOS-MON. Approval is looked at again after significant events.
    """
    row = facts.review
    met = row.fitness != Fitness.IN_DOUBT or row.recommendation in (
        CarerRecommendation.TERMS,
        CarerRecommendation.PANEL,
    )
    return facts.line(doubt_is_not_carried_on, "A doubt has its answer", met, "recommendation")


def actions_are_named(facts: CarerReviewFacts) -> Line:
    """Add what is to be done, by whom and by when.

    Source: GLOS-MON.
    """
    met = facts.review.recommendation != CarerRecommendation.ACTIONS or facts.actions > 0
    return facts.line(actions_are_named, "What is to be done", met, "recommendation")


def next_carer_review_is_set(facts: CarerReviewFacts) -> Line:
    """Set the date of the next review: after this one, and within a year of it.

    Source: GLOS-MON. Or within what the timescale says.
    """
    due, held = facts.review.next_due_on, facts.review.held_on
    met = due is not None and (held is None or due > held) and (facts.latest_next is None or due <= facts.latest_next)
    return facts.line(next_carer_review_is_set, "Next review", met, "recommendation")


def not_last_years_words(facts: CarerReviewFacts) -> Line:
    """A long answer is the same as at the last review: write down what is so now.

    Source: GLOS-MON, G14-REV-3.
    """
    last = facts.last
    same = last is not None and any(
        len(_plain(text)) >= COPIED and _plain(text) == _plain(getattr(last, name))
        for name in LONG_TEXTS
        if (text := getattr(facts.review, name))
    )
    return facts.line(not_last_years_words, "Written afresh", not same, "agenda")


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


QUIET = (
    what_they_raised_is_answered,
    strain_has_an_action,
    doubt_is_not_carried_on,
    actions_are_named,
    not_last_years_words,
)
"""Rules that speak up only when they are broken."""


def carer_review_gate(facts: CarerReviewFacts) -> Gate:
    """Everything that a review with carers needs before it is completed, in the order of its pages."""
    single = (
        carers_agenda_comes_first, what_they_raised_is_answered, asked_by_the_day, somebody_was_with_them,
        reviewer_has_no_private_tie, wellbeing_is_said, lapsing_checks_are_answered, each_arrangement_is_asked_about,
        people_are_asked_too, fitness_is_decided, strain_has_an_action, recommendation_has_reasons,
        doubt_is_not_carried_on, actions_are_named, next_carer_review_is_set, not_last_years_words,
    )  # fmt: skip
    lines = [(rule, rule(facts)) for rule in single]
    shown = [line for rule, line in lines if not (line.met and rule in QUIET)]
    return Gate([*shown[:1], *topics_written(facts), *shown[1:]])


def scheme_asks_after_the_carers(review: CarerReview) -> Line:
    """Ask the carers what they want to raise before you write down anything else. “Nothing” is an answer too.

    Source: G8-CAR.
    """
    url = reverse("carer-review-section", args=[review.pk, "agenda"])
    return check(scheme_asks_after_the_carers, "The carers were asked first", review.agenda_asked, url=url)
