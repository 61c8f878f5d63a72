"""What a yearly review with carers comes to: whether they can go on, what is recommended, what is done, and the next one."""

from placements.choices import STRAIN, CarerRecommendation, Fitness
from placements.rules.carer_review_facts import CarerReviewFacts
from sharedliving.core.rules import Line


def strain_has_an_action(facts: CarerReviewFacts) -> Line:
    """The carers are under strain: add what is to be done about it, by whom and by when.

    Source: INV-LON. Failure 16 of the safety net: strain that nobody answers ends in notice.
    """
    met = facts.review.wellbeing not in STRAIN or facts.actions > 0
    return facts.line(strain_has_an_action, "Something is done about strain", met, "recommendation")


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
