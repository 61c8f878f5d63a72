from datetime import timedelta

import pytest

from careplans.services import contributions
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import AssessmentFactory
from tests.factories.kinds import ContributionFactory, OtherAssessmentFactory

TODAY = dates.today()


@pytest.fixture
def asked(world):
    return ContributionFactory(assessment=AssessmentFactory(person=world.person))


def verbs():
    return list(Event.objects.values_list("verb", flat=True))


def test_somebody_is_asked_and_it_falls_due(world):
    row = contributions.ask(
        assessment=AssessmentFactory(person=world.person), by=world.by, profession="nurse", who="Bea Lind",
        asked="How are medicines taken?", contact="01234",
    )  # fmt: skip

    assert (row.state, row.asked_on, row.due_on) == ("asked", TODAY, TODAY + timedelta(days=14))
    assert (row.owner, row.person) == (world.care_manager, world.person)
    assert verbs() == ["contribution.asked"]


def test_nobody_is_asked_for_a_day_to_come(world):
    with pytest.raises(Refusal, match="today or in the past"):
        contributions.ask(
            assessment=AssessmentFactory(person=world.person), by=world.by, profession="nurse", who="Bea Lind", asked="?",
            asked_on=TODAY + timedelta(days=1),
        )  # fmt: skip


def test_nobody_is_asked_for_a_closed_assessment(world):
    with pytest.raises(WrongState):
        contributions.ask(
            assessment=OtherAssessmentFactory(person=world.person, done=True), by=world.by, profession="nurse",
            who="Bea Lind", asked="?",
        )  # fmt: skip


def test_what_they_say_is_kept(world, asked):
    row = contributions.receive(contribution=asked, by=world.by, received_on=TODAY, said="Takes them well.")

    assert (row.state, row.said, row.due_on, row.is_open) == ("received", "Takes them well.", None, False)
    assert row.changes.get().to_state == "received"
    assert verbs() == ["contribution.received"]


def test_it_does_not_come_with_the_reason(world, asked):
    row = contributions.not_coming(contribution=asked, by=world.by, why="On leave until May.")

    assert (row.state, row.not_coming_because, row.is_open) == ("not_coming", "On leave until May.", False)
    assert verbs() == ["contribution.not_coming"]


def test_it_is_chased_and_stays_due(world, asked):
    chase = contributions.chase(contribution=asked, by=world.by, chased_on=TODAY, note="Rang; by Friday.")

    asked.refresh_from_db()
    assert (chase.note, asked.state, asked.is_open) == ("Rang; by Friday.", "asked", True)
    assert verbs() == ["contribution.chased"]


@pytest.mark.parametrize("day", [TODAY + timedelta(days=1), TODAY - timedelta(days=11)])
def test_dates_lie_between_the_asking_and_today(world, asked, day):
    with pytest.raises(Refusal, match="between the day"):
        contributions.receive(contribution=asked, by=world.by, received_on=day, said="Well.")
    with pytest.raises(Refusal, match="between the day"):
        contributions.chase(contribution=asked, by=world.by, chased_on=day, note="Rang.")


def test_nothing_is_recorded_without_words(world, asked):
    with pytest.raises(Refusal, match="Write down"):
        contributions.receive(contribution=asked, by=world.by, received_on=TODAY, said=" ")
    with pytest.raises(Refusal, match="Write down"):
        contributions.not_coming(contribution=asked, by=world.by, why="")
    with pytest.raises(Refusal, match="Write down"):
        contributions.chase(contribution=asked, by=world.by, chased_on=TODAY, note="")


def test_what_has_come_is_neither_chased_nor_received_again(world, asked):
    contributions.receive(contribution=asked, by=world.by, received_on=TODAY, said="Well.")

    with pytest.raises(WrongState):
        contributions.chase(contribution=asked, by=world.by, chased_on=TODAY, note="Rang.")
    with pytest.raises(WrongState):
        contributions.receive(contribution=asked, by=world.by, received_on=TODAY, said="Again.")
