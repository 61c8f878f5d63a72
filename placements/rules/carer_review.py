"""When the yearly review with approved carers may be completed: their own agenda first (G8-CAR, GLOS-MON)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from placements.rules import carer_review_outcome as outcome
from placements.rules.carer_review_facts import CarerReviewFacts
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
    outcome.strain_has_an_action,
    outcome.doubt_is_not_carried_on,
    outcome.actions_are_named,
    not_last_years_words,
)
"""Rules that speak up only when they are broken."""


def carer_review_gate(facts: CarerReviewFacts) -> Gate:
    """Everything that a review with carers needs before it is completed, in the order of its pages."""
    single = (
        carers_agenda_comes_first, what_they_raised_is_answered, asked_by_the_day, somebody_was_with_them,
        reviewer_has_no_private_tie, wellbeing_is_said, lapsing_checks_are_answered, each_arrangement_is_asked_about,
        people_are_asked_too, outcome.fitness_is_decided, outcome.strain_has_an_action, outcome.recommendation_has_reasons,
        outcome.doubt_is_not_carried_on, outcome.actions_are_named, outcome.next_carer_review_is_set, not_last_years_words,
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
