"""Words, days and questions of assessments beside the needs they found (G14-SYS-3)."""

from datetime import timedelta

import pytest

from careplans.choices import Ability, Kind, Outcome
from careplans.models import Assessment, OutcomeFinding
from careplans.panels import length
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.people import PersonFactory

TODAY = dates.today()
PLAIN = dict.fromkeys(
    ("strengths", "wellbeing", "complexity_reason", "chc_words", "condition", "advice_on_needs"), ""
)  # fmt: skip


def assessed(person, words: str = "one two three", needs: int = 3, **fields) -> Assessment:
    """A completed one with these own words, two words of reasons and so many needs, each with two words of evidence."""
    made = AssessmentFactory(
        person=person, completed=True, **PLAIN | {"own_words": words, "eligibility_reasons": "well founded"} | fields
    )
    OutcomeFinding.objects.filter(assessment=made).delete()
    for number, outcome in enumerate(Outcome.values):
        ability = Ability.NEEDS_HELP if number < needs else Ability.CAN
        evidence = "with help" if number < needs else ""
        OutcomeFinding.objects.create(assessment=made, outcome=outcome, ability=ability, evidence=evidence)
    return made


def another(world) -> PersonFactory:
    return PersonFactory(owner=world.care_manager, team=world.team)


def test_words_days_questions_and_needs(world):
    began = TODAY - timedelta(days=9)
    made = assessed(world.person, "I  like\n the garden ", needs=2, started_on=began, first_contact_on=began)

    [found] = length.lengths(world.manager, TODAY)

    assert (found.pk, found.kind) == (made.pk, Kind.CARE_ACT)
    assert found.words == 4 + 2 + 2 * 2
    assert found.needs == 2
    assert found.days == 9
    assert found.questions == len(Outcome) + 2


def test_answers_of_another_kind_count_without_the_names_of_the_questions(world):
    assessed(world.person, needs=4)
    other = OtherAssessmentFactory(person=world.person, kind=Kind.NURSING, done=True)
    Assessment.objects.filter(pk=other.pk).update(
        own_words="", answers={"health": "Tablets twice a day", "care": "", "list": [], "agreed": True}
    )

    found = {each.kind: each for each in length.lengths(world.manager, TODAY)}[Kind.NURSING]

    assert (found.words, found.questions, found.needs) == (4 + 2, 2, 4)


def test_only_what_was_completed_in_the_year_and_may_be_seen(world):
    assessed(world.person)
    day = TODAY - timedelta(days=366)
    assessed(another(world), completed_on=day, first_contact_on=day, started_on=day)
    AssessmentFactory(person=another(world), started=True)
    assessed(PersonFactory())

    assert len(length.lengths(world.manager, TODAY)) == 1


def test_a_long_one_with_few_needs_is_named(world):
    for _ in range(5):
        assessed(another(world), "word " * 20, needs=4)
    long = assessed(another(world), "word " * 200, needs=1)
    assessed(another(world), "word " * 200, needs=8)

    found = length.lengths(world.manager, TODAY)
    usually = length.usual(found)

    assert [each.pk for each in length.too_long(found, usually)] == [long.pk]
    [row] = length.long_rows(world.manager, length.too_long(found, usually), usually)
    assert row[0].href == long.get_absolute_url()
    assert row[1:4] == [world.care_manager.name, 204, 1]


def test_of_few_nothing_is_usual(world):
    for _ in range(4):
        assessed(another(world), "word " * 20)
    assessed(
        another(world),
        "word " * 900,
        needs=0,
        completed_on=TODAY - timedelta(days=1),
        first_contact_on=TODAY - timedelta(days=1),
    )
    four = length.lengths(world.manager, TODAY)[:4]

    assert length.kind_rows(length.usual(four)) == [["Care Act assessment", 4, *[length.TOO_FEW] * 4]]
    assert length.too_long(four, length.usual(four)) == []


@pytest.mark.parametrize("number", [1, 3])
def test_two_statements_for_one_and_three(world, number, django_assert_num_queries):
    for _ in range(number):
        assessed(another(world))
    viewer = world.manager

    with django_assert_num_queries(2):
        found = length.lengths(viewer, TODAY)
        length.long_rows(viewer, found, length.usual(found))
