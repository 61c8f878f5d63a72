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
from tests.factories.capacity import BestInterestsFactory, CapacityAssessmentFactory
from tests.factories.careplans import CarePlanFactory
from tests.factories.liberty import (
    CourtApplicationFactory,
    CourtAuthorisationFactory,
    LibertyEvidenceFactory,
    LibertyObjectionFactory,
    LibertyScreenFactory,
)

pytestmark = pytest.mark.django_db
CAPACITY = "Capacity to decide where they live and their care (COP3)"
DECISION = "Best interests decision about where they live and their care"


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
    assert {"Care and support plan in force", CAPACITY, DECISION, "Route", "Urgency"} <= missing(application)


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
    assert missing(application) == {CAPACITY, DECISION}


def part(application, label):
    return next(part for part in court_pack.parts(application) if part.label == label)


def test_capacity_and_decision_are_those_of_residence_and_care(world, screen):
    home = CapacityAssessmentFactory(person=world.person, completed=True)
    decided = BestInterestsFactory(person=world.person, assessment=home, completed=True)
    CapacityAssessmentFactory(person=world.person, completed=True, decision="Who pays the rent", subject="money")
    BestInterestsFactory(person=world.person, completed=True, subject="money", assessment__subject="money")
    application = CourtApplicationFactory(screen=screen)

    assert part(application, CAPACITY).url == home.get_absolute_url()
    assert part(application, CAPACITY).found.startswith("Whether to move to a Shared Lives home: assessed ")
    assert part(application, DECISION).url == decided.get_absolute_url()


def test_those_of_another_decision_are_none(world, screen):
    CapacityAssessmentFactory(person=world.person, completed=True, subject="money")
    BestInterestsFactory(person=world.person, completed=True, subject="money", assessment__subject="money")
    application = CourtApplicationFactory(screen=screen)

    begin = f"/people/{world.person.reference}/capacity/?subject=home"
    assert (part(application, CAPACITY).found, part(application, CAPACITY).url) == ("", begin)
    assert (part(application, DECISION).found, part(application, DECISION).url) == ("", begin)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"has": True, "review_on": None}, "found that they can decide this themselves"),
        ({"review_on": dates.today() - timedelta(days=1)}, "look at it again"),
    ],
)
def test_capacity_that_is_there_or_past_its_date_is_missing(world, screen, fields, words):
    CapacityAssessmentFactory(person=world.person, completed=True, **fields)

    found = part(CourtApplicationFactory(screen=screen), CAPACITY)

    assert found.found == ""
    assert words in found.put_right


def test_a_decision_past_its_date_is_looked_at_again(world, screen):
    day = dates.today() - timedelta(days=30)
    decided = BestInterestsFactory(
        person=world.person, completed=True, decided_on=day, review_on=day + timedelta(days=10)
    )

    found = part(CourtApplicationFactory(screen=screen), DECISION)

    assert (found.found, found.url) == ("", f"/capacity/{decided.assessment_id}/best-interests/begin/")


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
