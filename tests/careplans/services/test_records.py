"""What every record written section by section does: begun, saved, completed, stopped; through mental capacity."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from careplans.choices.records import RecordState
from careplans.models import CapacityAssessment
from careplans.rules.capacity_gate import CAPACITY
from careplans.services import records
from careplans.services.writing import ChangedMeanwhile
from people.choices import Clock
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.capacity import CapacityAssessmentFactory
from tests.factories.people import PersonFactory

TODAY = dates.today()


def begun(world, person=None, **fields):
    row = CapacityAssessment(person=person or world.person, decision="Where to live", **fields)
    return records.begin(row=row, kind=CAPACITY, by=world.by, clock=Clock.CAPACITY)


def save(row, world, version=1, **fields):
    return records.save_section(row=row, kind=CAPACITY, by=world.by, version=version, **fields)


def test_it_begins_today_with_the_persons_owner_and_a_date(world):
    row = begun(world)

    assert (row.owner, row.started_on, row.due_on) == (world.care_manager, TODAY, TODAY + timedelta(days=14))
    assert Event.objects.get(verb="capacity.begun").text == "Mental capacity assessment begun"


def test_what_is_named_already_stays(world):
    days = {"started_on": TODAY - timedelta(days=3), "due_on": TODAY + timedelta(days=1)}

    row = begun(world, owner=world.line_manager, **days)

    assert (row.owner, row.started_on, row.due_on) == (world.line_manager, *days.values())


def test_nothing_begins_on_a_closed_record(world):
    person = PersonFactory(owner=world.care_manager, closed_at=timezone.now(), due_on=None)

    with pytest.raises(Refusal, match="Open it again first"):
        begun(world, person=person)


def test_columns_and_answers_are_saved_and_the_version_rises(world):
    saved = save(begun(world), world, understands=False, own_words="I like it here")

    saved.refresh_from_db()
    assert (saved.understands, saved.answers["own_words"], saved.version) == (False, "I like it here", 2)
    assert "understands" not in saved.answers
    event = Event.objects.get(verb="capacity.saved")
    assert event.data["fields"] == ["own_words", "understands"]
    assert saved.history.first().answers == saved.answers


def test_a_later_section_leaves_the_earlier_alone(world):
    saved = save(save(begun(world), world, own_words="I like it here"), world, version=2, trigger="A fall")

    assert saved.answer("own_words") == "I like it here"


def test_a_name_of_no_section_is_refused(world):
    with pytest.raises(TypeError, match="no answer called colour, state"):
        save(begun(world), world, state="completed", colour="red")


def test_a_second_writer_overwrites_nothing(world):
    row = begun(world)
    save(row, world, own_words="First")

    with pytest.raises(ChangedMeanwhile) as problem:
        save(row, world, own_words="Second")

    assert problem.value.now.answer("own_words") == "First"
    row.refresh_from_db()
    assert row.answer("own_words") == "First"


@pytest.mark.parametrize(
    "fields", [{"completed": True}, {"state": RecordState.STOPPED, "closed_at": timezone.now(), "due_on": None}]
)
def test_what_is_done_is_not_changed(world, fields):
    row = CapacityAssessmentFactory(person=world.person, **fields)

    with pytest.raises(WrongState, match="can no longer be changed"):
        save(row, world, own_words="Late")
    with pytest.raises(WrongState):
        records.complete(row=row, kind=CAPACITY, by=world.by)
    with pytest.raises(WrongState):
        records.stop(row=row, kind=CAPACITY, by=world.by, why="Late")


def test_completing_closes_it_with_what_goes_with_it(world):
    row = CapacityAssessmentFactory(person=world.person, ready=True)

    done = records.complete(row=row, kind=CAPACITY, by=world.by, review_on=TODAY)

    assert (done.state, done.completed_on, done.completed_by_id) == ("completed", TODAY, world.care_manager.pk)
    assert (done.due_on, done.is_open, done.version, done.review_on) == (None, False, 2, TODAY)
    assert done.changes.get().by_name == "Priya Nair"
    assert Event.objects.filter(verb="capacity.completed", subject_id=done.pk).exists()


def test_completing_before_its_gate_is_open_is_refused(world):
    with pytest.raises(Refusal) as refusal:
        records.complete(row=begun(world), kind=CAPACITY, by=world.by)

    assert all(reason.url for reason in refusal.value.missing)


def test_completing_what_somebody_else_changed_is_refused(world):
    row = CapacityAssessmentFactory(person=world.person, ready=True, version=3)

    with pytest.raises(ChangedMeanwhile):
        records.complete(row=row, kind=CAPACITY, by=world.by, version=2)


def test_stopping_needs_a_reason(world):
    row = begun(world)

    with pytest.raises(Refusal, match="Say why"):
        records.stop(row=row, kind=CAPACITY, by=world.by, why="  ")
    stopped = records.stop(row=row, kind=CAPACITY, by=world.by, why="She decided herself")

    assert (stopped.state, stopped.due_on, stopped.is_open) == ("stopped", None, False)
    assert stopped.changes.get().why == "She decided herself"
    assert Event.objects.filter(verb="capacity.stopped").exists()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (date(2027, 3, 27), "2027-03-27"),
        (Decimal("12.50"), "12.50"),
        (("a", "b"), ["a", "b"]),
        (True, True),
        (None, None),
        ("words", "words"),
    ],
)
def test_how_an_answer_is_kept(given, kept):
    assert records.kept(given) == kept


def test_a_row_is_kept_as_its_number(world):
    assert records.kept(world.person) == world.person.pk
