"""Best interests decisions."""

from datetime import timedelta

import pytest

from careplans.choices.records import RecordState
from careplans.services import best_interests
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.capacity import (
    AuthorityFactory,
    BestInterestsFactory,
    CapacityAssessmentFactory,
    CapacityReviewFactory,
    ConsultedFactory,
    OptionFactory,
)

TODAY = dates.today()


def ready(world, **fields):
    row = BestInterestsFactory(person=world.person, ready=True, **fields)
    OptionFactory.create_batch(2, best_interests=row)
    ConsultedFactory(best_interests=row)
    return row


def test_it_begins_with_what_they_said(world):
    found = CapacityAssessmentFactory(person=world.person, completed=True)

    row = best_interests.begin(assessment=found, subject="home", by=world.by)

    row.refresh_from_db()
    assert (row.assessment, row.person, row.owner) == (found, world.person, world.care_manager)
    assert row.answer("wishes_now") == "I want to stay near my sister."
    assert row.due_on == TODAY + timedelta(days=28)


@pytest.mark.parametrize("fields", [{"ready": True}, {"has": True, "completed": True, "review_on": None}])
def test_nobody_decides_for_who_can(world, fields):
    with pytest.raises(Refusal, match="Nobody decides for Danny Okafor"):
        best_interests.begin(
            assessment=CapacityAssessmentFactory(person=world.person, **fields), subject="home", by=world.by
        )


def test_completing_brings_the_next_look_at_capacity_forward(world):
    review = CapacityReviewFactory(person=world.person)

    done = best_interests.complete(row=ready(world, assessment=review.assessment), by=world.by)

    review.refresh_from_db()
    assert done.state == RecordState.COMPLETED
    assert review.due_on == done.review_on == TODAY + timedelta(days=180)


def test_the_council_does_not_decide_instead_of_an_attorney(world):
    row = ready(world)
    rita = AuthorityFactory(person=world.person, seen=True)

    with pytest.raises(Refusal, match="Rita Sands, attorney for health and welfare decides"):
        best_interests.complete(row=row, by=world.by)
    row.decided_by = rita
    row.save()
    assert best_interests.complete(row=row, by=world.by).decided_by == rita


def test_options_and_people_are_added_and_removed_while_it_is_a_draft(world):
    row = BestInterestsFactory(person=world.person)

    option = best_interests.add_option(row=row, by=world.by, option="Stay", good="x", bad="y", is_less_restrictive=True)
    rita = best_interests.add_consulted(row=row, by=world.by, name="Rita", consulted_as="family", said="Yes")
    best_interests.remove_part(part=option, by=world.by)

    assert list(row.consulted.all()) == [rita]
    assert not row.options.exists()
    assert option.history.model.objects.filter(history_type="-").get().history_user_id == world.care_manager.pk
    assert Event.objects.filter(verb="best_interests.part_removed").exists()


def test_what_is_completed_stays(world):
    row = BestInterestsFactory(person=world.person, completed=True)

    with pytest.raises(WrongState):
        best_interests.remove_part(part=OptionFactory(best_interests=row), by=world.by)


def test_it_is_about_what_was_assessed(world):
    found = CapacityAssessmentFactory(person=world.person, completed=True, subject="money")

    with pytest.raises(Refusal, match="The assessment was about something else"):
        best_interests.begin(assessment=found, subject="home", by=world.by)
    assert best_interests.begin(assessment=found, subject="money", by=world.by).subject == "money"
