"""Capacity and legal authority on a person's record."""

import pytest
from django.utils import timezone

from careplans.panels import sections
from careplans.panels.capacity import capacity
from people.choices import Role
from people.viewers import viewer_for
from sharedliving.core.components import Due
from sharedliving.core.panels import Part
from tests.factories.capacity import (
    AuthorityFactory,
    BestInterestsFactory,
    CapacityAssessmentFactory,
    CapacityReviewFactory,
)
from tests.factories.people import UserFactory


def rows(viewer, person):
    return capacity(viewer, person).context["rows"]


def test_a_decision_says_what_was_concluded_and_when_it_is_looked_at_again(world):
    review = CapacityReviewFactory(person=world.person)

    [[decision, concluded, assessed, then]] = rows(world.by, world.person)

    assert (decision.text, decision.href) == (review.assessment.decision, review.assessment.get_absolute_url())
    assert concluded == "Lacks capacity to make this decision now"
    assert assessed == review.assessment.assessed_on
    assert then == ["Look again", Due(review.due_on)]


def test_one_being_written_shows_no_conclusion_yet(world):
    row = CapacityAssessmentFactory(person=world.person, ready=True)

    [[_, state, _, then]] = rows(world.by, world.person)

    assert state.text == "Being written"
    assert then == Due(row.due_on)


def test_one_without_a_date_to_look_again(world):
    CapacityAssessmentFactory(person=world.person, completed=True)

    assert rows(world.by, world.person)[0][-1] == ""


def test_who_writes_may_begin_one(world):
    officer = UserFactory(organisation=world.council, team=world.team, roles=[Role.REVIEWING_OFFICER])

    assert capacity(world.by, world.person).context["new_href"] == f"/people/{world.person.reference}/capacity/"
    assert capacity(viewer_for(officer), world.person).context["new_href"] == ""
    world.person.closed_at = timezone.now()
    assert capacity(world.by, world.person).context["new_href"] == ""


def test_a_scheme_has_no_such_section(world, shared):
    CapacityAssessmentFactory(person=world.person, completed=True)

    assert "capacity" not in [section.key for section in sections(world.of_scheme, world.person, Part.SAFETY)]
    assert rows(world.of_scheme, world.person) == []


@pytest.mark.parametrize("n", [1, 3])
def test_three_queries(world, n, django_assert_num_queries):
    CapacityReviewFactory.create_batch(n, person=world.person)

    looking = world.by
    rows(looking, world.person)

    with django_assert_num_queries(3):
        rows(looking, world.person)


def test_a_decision_made_for_them_and_who_may_decide(world):
    row = BestInterestsFactory(person=world.person, completed=True)
    AuthorityFactory(person=world.person, name="Ann Unseen")
    AuthorityFactory(person=world.person, name="Bea Seen", seen=True)
    AuthorityFactory(person=world.person, name="Cat Over", seen=True, ended_on="2020-01-01", ended_why="Revoked")

    shown = capacity(world.by, world.person).context

    assert shown["rows"][-1][1:3] == [row.decided, row.decided_on]
    assert [each[-1] for each in shown["authorities"]] == ["Nobody has seen the document", "Counts", "Does not count"]
