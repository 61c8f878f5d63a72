"""What a yearly review with carers needs before it is completed; each rule broken under its own name."""

from dataclasses import fields, replace

import pytest

from placements.choices import CarerRecommendation, Fitness, Wellbeing
from placements.rules import carer_review as rules
from placements.rules import carer_review_outcome as outcome
from placements.rules.carer_review import carer_review_gate
from placements.rules.carer_review_facts import CarerReviewFacts
from placements.rules.lines import message_of, source_of
from sharedliving.core import dates
from tests.factories.caring import CarerReviewFactory

TODAY = dates.today()
YEAR = dates.add_days(TODAY, 365)


def facts(**changes):
    row = CarerReviewFactory.build(written=True, pk=7, household=None, reviewer=None)
    given = {"actions": 0, "supports_somebody": True, "latest_next": YEAR}
    for name, value in changes.items():
        if name in {each.name for each in fields(CarerReviewFacts)}:
            given[name] = value
        else:
            setattr(row, name, value)
    return CarerReviewFacts(review=row, **given)


def broken(given):
    return [missing.key for missing in carer_review_gate(given).missing]


def only(rule, **changes):
    """The gate misses this rule alone, with its message and its source."""
    missing = carer_review_gate(facts(**changes)).missing
    return [(each.key, each.message, each.rule) for each in missing] == [
        (rule.__name__, message_of(rule), source_of(rule))
    ]


def test_a_review_with_everything_is_completed():
    assert broken(facts()) == []


@pytest.mark.parametrize("answers", [{"agenda_asked_on": None}, {"agenda_raised": None, "agenda": ""}])
def test_carers_agenda_comes_first(answers):
    given = facts(**answers)

    assert carer_review_gate(given).missing[0].message == message_of(rules.carers_agenda_comes_first)
    assert carer_review_gate(given).missing[0].url.endswith("/sections/agenda/")


def test_carers_agenda_comes_first_and_nothing_is_an_answer():
    assert broken(facts(agenda_raised=False, agenda="", agenda_answer="")) == []
    assert only(rules.carers_agenda_comes_first, agenda=" ")


def test_what_they_raised_is_answered():
    assert only(rules.what_they_raised_is_answered, agenda_answer=" ")


@pytest.mark.parametrize("held", [None, dates.add_days(TODAY, 1), dates.add_days(TODAY, -8)])
def test_asked_by_the_day(held):
    assert "asked_by_the_day" in broken(facts(held_on=held))


@pytest.mark.parametrize("answers", [{"place": ""}, {"present": " "}])
def test_somebody_was_with_them(answers):
    assert only(rules.somebody_was_with_them, **answers)


@pytest.mark.parametrize("knows", [None, True])
def test_reviewer_has_no_private_tie(knows):
    assert only(rules.reviewer_has_no_private_tie, knows_privately=knows)


@pytest.mark.parametrize(("name", "section", "label"), rules.TOPICS)
def test_topics_written(name, section, label):
    missing = carer_review_gate(facts(**{name: " "})).missing

    assert [(each.key, each.url) for each in missing] == [(name, f"/carers/reviews/7/sections/{section}/")]
    assert label.lower() in missing[0].message


def test_wellbeing_is_said():
    assert only(rules.wellbeing_is_said, wellbeing="")


@pytest.mark.parametrize("wellbeing", [Wellbeing.STRAINED, Wellbeing.NOT_COPING])
def test_strain_has_an_action(wellbeing):
    assert only(outcome.strain_has_an_action, wellbeing=wellbeing)
    assert broken(facts(wellbeing=wellbeing, actions=1)) == []


def test_lapsing_checks_are_answered():
    assert only(rules.lapsing_checks_are_answered, lapsing=["Insurance"], checks="")
    assert broken(facts(lapsing=["Insurance"])) == []
    assert broken(facts(checks="")) == [], "nothing runs out"


def test_each_arrangement_is_asked_about():
    assert only(rules.each_arrangement_is_asked_about, unheard=["Josie"])


def test_people_are_asked_too():
    assert only(rules.people_are_asked_too, people_say=" ")
    assert broken(facts(people_say="", supports_somebody=False)) == []


@pytest.mark.parametrize("answers", [{"fitness": ""}, {"fitness_words": " "}])
def test_fitness_is_decided(answers):
    assert only(outcome.fitness_is_decided, **answers)


@pytest.mark.parametrize("answers", [{"recommendation": ""}, {"reasons": " "}, {"carers_say": " "}])
def test_recommendation_has_reasons(answers):
    assert only(outcome.recommendation_has_reasons, **answers)


@pytest.mark.parametrize("recommendation", CarerRecommendation)
def test_doubt_is_not_carried_on(recommendation):
    given = facts(fitness=Fitness.IN_DOUBT, recommendation=recommendation, actions=1)
    goes_on = recommendation in (CarerRecommendation.CONTINUE, CarerRecommendation.ACTIONS)

    assert broken(given) == (["doubt_is_not_carried_on"] if goes_on else [])


def test_actions_are_named():
    assert only(outcome.actions_are_named, recommendation=CarerRecommendation.ACTIONS)
    assert broken(facts(recommendation=CarerRecommendation.ACTIONS, actions=1)) == []


@pytest.mark.parametrize("due", [None, TODAY, dates.add_days(YEAR, 1)])
def test_next_carer_review_is_set(due):
    assert only(outcome.next_carer_review_is_set, next_due_on=due)


def test_not_last_years_words():
    said = "The worker rings back on the same day, and knows everybody by name."
    last = CarerReviewFactory.build(written=True, support=said, household=None, reviewer=None)

    assert broken(replace(facts(support=f"{said} "), last=last)) == ["not_last_years_words"]
    assert broken(replace(facts(), last=last)) == [], "short answers may well be the same"


def test_scheme_asks_after_the_carers():
    line = rules.scheme_asks_after_the_carers(facts(agenda_raised=None).review)

    assert line.missing.message == message_of(rules.scheme_asks_after_the_carers)
    assert rules.scheme_asks_after_the_carers(facts().review).met
