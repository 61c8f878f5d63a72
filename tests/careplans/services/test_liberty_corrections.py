"""What was written down wrongly about somebody's liberty is put right; a reason is marked once."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from careplans.choices.liberty import Shows
from careplans.models import LibertyObjection
from careplans.services import liberty
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.liberty import LibertyEvidenceFactory, LibertyObjectionFactory, LibertyScreenFactory, law

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shipped(db):
    law("agni")


@pytest.fixture
def seen(world):
    return LibertyEvidenceFactory(screen=LibertyScreenFactory(person=world.person))


def correct(seen, by, **changes):
    given = {
        "seen_on": dates.today(), "observer": "Maria", "what": "Sang, then asked to go out.", "shows": Shows.CONTENT,
        "why": "The wrong day",
    }  # fmt: skip
    return liberty.correct_evidence(evidence=seen, by=by, **given | changes)


def test_it_is_corrected_and_the_history_keeps_what_was_written_first(world, seen):
    liberty.add_evidence(
        screen=seen.screen, by=world.by, seen_on=dates.today(), observer="Tom", what="Slept", shows=Shows.NEITHER
    )
    row = seen.screen.evidence.get(observer="Tom")

    done = correct(row, world.by)

    assert (done.pk, done.what, done.corrected_on) == (row.pk, "Sang, then asked to go out.", dates.today())
    assert done.corrected_because == "The wrong day"
    assert [was.what for was in done.history.order_by("history_id")] == ["Slept", "Sang, then asked to go out."]
    assert Event.objects.get(verb="liberty.seen_corrected").person_id == world.person.pk


def test_what_now_shows_an_objection_is_told_once(world, seen):
    correct(seen, world.by, shows=Shows.OBJECTION)
    correct(seen, world.by, shows=Shows.OBJECTION, why="A word")

    assert LibertyObjection.objects.get().due_on == dates.today()


def test_an_objection_that_was_recorded_stays(world, seen):
    seen.shows = Shows.OBJECTION
    seen.save()
    LibertyObjectionFactory(screen=seen.screen)

    correct(seen, world.by, shows=Shows.CONTENT)

    assert LibertyObjection.objects.open().count() == 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"why": " "}, "Say what was wrong"),
        ({"what": " "}, "Say what was seen"),
        ({"seen_on": dates.today() + timedelta(days=1)}, "today or in the past"),
    ],
)
def test_what_is_missing_is_refused(world, seen, changes, words):
    with pytest.raises(Refusal, match=words):
        correct(seen, world.by, **changes)


def test_a_screen_whose_place_was_taken_is_left_as_it_is(world, seen):
    seen.screen.closed_at, seen.screen.due_on = timezone.now(), None
    seen.screen.save()

    with pytest.raises(WrongState):
        correct(seen, world.by)


@pytest.mark.parametrize("fields", [{"corrected_on": dates.today()}, {"corrected_because": "The wrong day"}])
def test_the_database_keeps_day_and_reason_together(seen, fields):
    with pytest.raises(IntegrityError, match="corrected_evidence_says_why"), transaction.atomic():
        LibertyEvidenceFactory(screen=seen.screen, **fields)


def test_the_same_reason_is_marked_once(world):
    why = "House rule agreed with Maria Okafor: The door is locked\nfrom ten to six"
    for _ in range(2):
        screen = liberty.reopen(person=world.person, why=why, by=world.by)

    assert screen.begun_because == why
    assert liberty.reopen(person=world.person, why="from ten", by=world.by).begun_because == f"{why}\nfrom ten"
