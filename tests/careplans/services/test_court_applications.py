"""The pack: begun on a screen that stands, filled from the record, ready when nothing is missing."""

from datetime import timedelta

import pytest

from careplans.choices.court import CourtRoute
from careplans.choices.records import RecordState
from careplans.models import CourtApplication
from careplans.services import court_applications, court_pack
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import CarePlanFactory
from tests.factories.liberty import (
    CourtApplicationFactory,
    CourtAuthorisationFactory,
    LibertyEvidenceFactory,
    LibertyObjectionFactory,
    LibertyScreenFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def screen(world):
    row = LibertyScreenFactory(person=world.person, completed=True)
    row.answers |= {"restraint": "A lap belt in the car.", "medication": "None."}
    row.save()
    return row


def missing(application) -> set[str]:
    return {part.label for part in court_pack.parts(application) if not part.found}


def test_it_begins_on_the_screen_that_stands_with_what_that_says(world, screen):
    application = court_applications.begin(person=world.person, by=world.by)

    assert (application.screen, application.due_on) == (screen, dates.today() + timedelta(days=28))
    assert application.answers == {
        "supervision": "Seen over a week.", "restraint": "A lap belt in the car.", "sedation": "None.",
        "why_deprivation": "One restriction, for safety, as in other homes.",
    }  # fmt: skip
    assert Event.objects.get().verb == "court.begun"


def test_without_a_completed_screen_there_is_nothing_to_begin_on(world):
    LibertyScreenFactory(person=world.person)

    with pytest.raises(Refusal, match="the pack is made from a completed liberty screen"):
        court_applications.begin(person=world.person, by=world.by)


def test_one_application_is_written_at_a_time(world, screen):
    court_applications.begin(person=world.person, by=world.by)

    with pytest.raises(Refusal, match="being written already"):
        court_applications.begin(person=world.person, by=world.by)


def test_a_decision_to_apply_begins_none_while_the_court_has_one(world, screen):
    CourtAuthorisationFactory(person=world.person, applied=True)

    assert court_applications.begin_after(screen=screen, by=world.by) is None
    assert not CourtApplication.objects.exists()


def test_an_objection_on_record_closes_the_streamlined_route_from_the_start(world, screen):
    LibertyObjectionFactory(screen=screen)
    application = court_applications.begin(person=world.person, by=world.by)
    assert application.has_objection

    with pytest.raises(Refusal, match=r"the streamlined \(Re X\) route is closed"):
        court_applications.save_section(application=application, by=world.by, version=1, route=CourtRoute.STREAMLINED)

    saved = court_applications.save_section(application=application, by=world.by, version=1, route=CourtRoute.HEARING)
    assert saved.route == CourtRoute.HEARING


def test_each_part_is_found_or_says_how_to_put_it_right(world, screen):
    application = CourtApplicationFactory(screen=screen)

    for part in court_pack.parts(application):
        assert part.url.startswith("/")
        assert part.found or part.put_right, part.label
    assert {"Care and support plan in force", "Capacity assessment (COP3)", "Route", "Urgency"} <= missing(application)


def test_what_the_record_holds_is_found(world, screen):
    plan = CarePlanFactory(person=world.person, in_force=True)
    world.person.area = "WM1"
    world.person.save()
    LibertyEvidenceFactory(screen=screen)
    application = CourtApplicationFactory(screen=screen, ready=True)

    found = {part.label: part for part in court_pack.parts(application) if part.found}

    assert found["Care and support plan in force"].url == plan.get_absolute_url()
    assert found["Accommodation"].found == "WM1"
    assert found["What was seen"].found == "1 on record"
    assert found["Proposed representative"].found.endswith("Rule 1.2 representative")
    assert missing(application) <= {"Capacity assessment (COP3)", "Best interests decision"}


def test_not_ready_while_something_is_missing(world, screen):
    application = CourtApplicationFactory(screen=screen)

    with pytest.raises(Refusal) as refused:
        court_applications.ready(application=application, by=world.by)

    words = [reason.message for reason in refused.value.missing]
    assert "Urgency: give the reasons, or say that it is not urgent" in words
    assert len(words) == len(missing(application))


def test_ready_to_send_is_kept_with_its_day(world, screen, monkeypatch):
    monkeypatch.setattr(court_pack, "parts", lambda application: [])
    application = CourtApplicationFactory(screen=screen, ready=True)

    done = court_applications.ready(application=application, by=world.by)

    assert (done.state, done.completed_on, done.due_on) == (RecordState.COMPLETED, dates.today(), None)


def test_it_is_stopped_with_the_reason(world, screen):
    stopped = court_applications.stop(
        application=CourtApplicationFactory(screen=screen), by=world.by, why="Not needed under the law of today"
    )

    assert stopped.state == RecordState.STOPPED
