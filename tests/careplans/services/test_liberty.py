"""A liberty screen from its first day until it is made again, and what happens the moment somebody objects."""

from datetime import date, timedelta

import pytest
import time_machine

from careplans.choices.court import CourtRoute
from careplans.choices.liberty import LibertyConsent, LibertyDecision, LibertyPriority, Shows
from careplans.choices.records import RecordState
from careplans.models import CourtApplication, LibertyEvidence, LibertyObjection, LibertyScreen
from careplans.services import liberty, restrictions
from careplans.services.liberty_kind import gate, proposal_for
from careplans.services.writing import ChangedMeanwhile
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.liberty import (
    CourtApplicationFactory,
    CourtAuthorisationFactory,
    LibertyEvidenceFactory,
    LibertyObjectionFactory,
    LibertyScreenFactory,
    law,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shipped(db):
    law("acid-test")
    law("agni")


def verbs() -> list[str]:
    return list(Event.objects.order_by("id").values_list("verb", flat=True))


@pytest.fixture
def ready(world):
    """A draft with everything but the pressing of the button."""
    screen = LibertyScreenFactory(person=world.person, ready=True)
    LibertyEvidenceFactory(screen=screen)
    return screen


def test_a_screen_begins_under_the_law_of_its_day(world):
    screen = liberty.begin(person=world.person, by=world.by, why="New restriction")

    assert screen.framework.code == "agni"
    assert (screen.owner, screen.started_on) == (world.care_manager, dates.today())
    assert screen.due_on == dates.today() + timedelta(days=14)
    assert screen.begun_because == "New restriction"
    assert verbs() == ["liberty.begun"]


@pytest.mark.parametrize(("day", "code"), [(date(2026, 6, 1), "acid-test"), (date(2026, 6, 2), "agni")])
def test_the_law_changed_on_2_june_2026(world, day, code):
    with time_machine.travel(day):
        assert liberty.begin(person=world.person, by=world.by).framework.code == code


def test_without_a_law_in_force_nothing_begins(world):
    with time_machine.travel(date(2010, 1, 1)), pytest.raises(Refusal, match="No framework is in force"):
        liberty.begin(person=world.person, by=world.by)


def test_one_screen_is_written_at_a_time(world):
    liberty.begin(person=world.person, by=world.by)

    with pytest.raises(Refusal, match="being screened already"):
        liberty.begin(person=world.person, by=world.by)


def test_reopening_begins_a_screen_with_the_reason(world):
    screen = liberty.reopen(person=world.person, why="Restriction recorded: the front door is locked", by=world.by)

    assert screen.begun_because == "Restriction recorded: the front door is locked"


def test_reopening_marks_the_one_that_is_written(world):
    draft = LibertyScreenFactory(person=world.person, begun_because="Yearly")

    marked = liberty.reopen(person=world.person, why="House rules changed", by=world.by)

    assert marked.pk == draft.pk
    assert marked.begun_because == "Yearly\nHouse rules changed"
    assert marked.version == draft.version + 1
    assert verbs() == ["liberty.marked"]


def test_reopening_after_a_completed_screen_begins_another(world):
    before = LibertyScreenFactory(person=world.person, completed=True)

    again = liberty.reopen(person=world.person, why="New restriction", by=world.by)

    assert again.pk != before.pk
    before.refresh_from_db()
    assert before.stands, "the screen before holds until the new one is completed"


def test_reopening_needs_a_reason(world):
    with pytest.raises(Refusal, match="Say why"):
        liberty.reopen(person=world.person, why=" ", by=world.by)


def test_on_a_day_without_a_law_the_change_is_recorded_all_the_same(world):
    with time_machine.travel(date(2010, 1, 1)):
        assert liberty.reopen(person=world.person, why="The door is locked", by=world.by) is None

    assert verbs() == ["liberty.no_law"]


def test_a_new_restriction_opens_the_screen_again(world):
    restrictions.add(
        person=world.person, by=world.by, what="The door is locked", why="Traffic", since=dates.today(),
        asked_by="His carer", less_restrictive="A bell was tried", look_again_on=dates.today() + timedelta(days=90),
        consent_on=dates.today(), consent_how="Asked for it himself",
    )  # fmt: skip

    assert LibertyScreen.objects.get().begun_because == "Restriction recorded: The door is locked"


def test_answers_are_saved_under_the_names_of_the_framework(world):
    screen = LibertyScreenFactory(person=world.person)

    saved = liberty.save_section(
        screen=screen, by=world.by, version=1, factor_purpose="partly", factor_purpose_why="At night"
    )

    assert (saved.factor("purpose"), saved.version) == ("partly", 2)
    assert verbs() == ["liberty.saved"]


def test_an_answer_of_another_framework_is_no_answer(world):
    screen = LibertyScreenFactory(person=world.person)

    with pytest.raises(TypeError, match="factor_not_free_to_leave"):
        liberty.save_section(screen=screen, by=world.by, version=1, factor_not_free_to_leave="yes")


def test_a_second_writer_is_told(world):
    screen = LibertyScreenFactory(person=world.person)
    liberty.save_section(screen=screen, by=world.by, version=1, own_words="I like it.")

    with pytest.raises(ChangedMeanwhile):
        liberty.save_section(screen=screen, by=world.manager, version=1, own_words="Other")


@pytest.mark.parametrize(
    "traits", [{"completed": True}, {"state": RecordState.STOPPED, "due_on": None, "closed_at": "now"}]
)
def test_what_is_completed_or_stopped_is_not_written_any_more(world, now, traits):
    traits = {name: now if value == "now" else value for name, value in traits.items()}
    screen = LibertyScreenFactory(person=world.person, **traits)

    with pytest.raises(WrongState):
        liberty.save_section(screen=screen, by=world.by, version=1, own_words="Other")


# Objections


def test_what_was_seen_is_added(world):
    screen = LibertyScreenFactory(person=world.person)

    row = liberty.add_evidence(
        screen=screen, by=world.by, seen_on=dates.today(), observer="Maria", what="Sang", shows=Shows.CONTENT
    )

    assert (row.observer, row.shows) == ("Maria", Shows.CONTENT)
    assert verbs() == ["liberty.seen"]
    assert not LibertyObjection.objects.exists()


def test_an_objection_that_was_seen_is_due_today(world):
    screen = LibertyScreenFactory(person=world.person)

    liberty.add_evidence(
        screen=screen, by=world.by, seen_on=dates.today(), observer="Maria", what="Cried", shows=Shows.OBJECTION
    )

    objection = LibertyObjection.objects.get()
    assert (objection.owner, objection.due_on, objection.what) == (world.care_manager, dates.today(), "Cried")
    assert verbs() == ["liberty.seen", "liberty.objection"]


def test_an_objection_after_the_screen_is_completed_counts_too(world):
    screen = LibertyScreenFactory(person=world.person, completed=True)

    liberty.add_evidence(
        screen=screen, by=world.by, seen_on=dates.today(), observer="Maria", what="Cried", shows=Shows.OBJECTION
    )

    assert LibertyObjection.objects.get().screen == screen


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"seen_on": dates.today() + timedelta(days=1)}, "today or in the past"),
        ({"observer": " "}, "who saw it"),
        ({"what": ""}, "what was seen"),
    ],
)
def test_what_was_seen_has_a_day_an_observer_and_words(world, changes, words):
    given = {"seen_on": dates.today(), "observer": "Maria", "what": "Sang", "shows": Shows.CONTENT} | changes

    with pytest.raises(Refusal, match=words):
        liberty.add_evidence(screen=LibertyScreenFactory(person=world.person), by=world.by, **given)
    assert not LibertyEvidence.objects.exists()


def test_nothing_is_added_to_a_screen_whose_place_was_taken(world, now):
    screen = LibertyScreenFactory(person=world.person, completed=True, due_on=None, closed_at=now)

    with pytest.raises(WrongState):
        liberty.add_evidence(
            screen=screen, by=world.by, seen_on=dates.today(), observer="Maria", what="Sang", shows=Shows.CONTENT
        )


def test_the_factor_of_objection_answered_yes_is_told_once(world):
    screen = LibertyScreenFactory(person=world.person)
    given = {"factor_objection": "yes", "factor_objection_why": "Shouts at the door"}

    liberty.save_section(screen=screen, by=world.by, version=1, **given)
    liberty.save_section(screen=screen, by=world.by, version=2, **given)

    objection = LibertyObjection.objects.get()
    assert objection.what.endswith("Shouts at the door")


def test_an_objection_closes_the_streamlined_route(world):
    screen = LibertyScreenFactory(person=world.person, completed=True)
    application = CourtApplicationFactory(screen=screen, ready=True)

    liberty.record_objection(screen=screen, by=world.by, what="Shouts at the door")

    application.refresh_from_db()
    assert (application.has_objection, application.route, application.version) == (True, "", 2)


def test_an_objection_leaves_the_route_with_a_hearing(world):
    screen = LibertyScreenFactory(person=world.person, completed=True)
    application = CourtApplicationFactory(screen=screen, ready=True, route=CourtRoute.HEARING)

    liberty.record_objection(screen=screen, by=world.by, what="Shouts at the door")

    application.refresh_from_db()
    assert (application.has_objection, application.route) == (True, CourtRoute.HEARING)


def test_an_objection_is_answered_in_words_and_stays(world):
    objection = LibertyObjectionFactory(screen__person=world.person)

    answered = liberty.answer_objection(
        objection=objection, by=world.by, answer="The solicitor rang; she goes out daily."
    )

    assert not answered.is_open and answered.due_on is None
    assert verbs() == ["liberty.objection_answered"]
    with pytest.raises(WrongState):
        liberty.answer_objection(objection=objection, by=world.by, answer="Again")


def test_an_objection_is_not_answered_with_nothing(world):
    with pytest.raises(Refusal, match="what was done"):
        liberty.answer_objection(objection=LibertyObjectionFactory(), by=world.by, answer=" ")


# Completing


def test_a_completed_screen_stands_until_it_is_made_again(world, ready):
    done = liberty.complete(screen=ready, by=world.by)

    assert (done.state, done.stands, done.due_on) == (RecordState.COMPLETED, True, ready.rescreen_on)
    assert done.proposed_priority == LibertyPriority.LOW
    assert done.completed_by == world.care_manager
    assert verbs() == ["liberty.completed"]


def test_the_screen_before_is_closed(world, ready):
    before = LibertyScreenFactory(person=world.person, old=True)

    liberty.complete(screen=ready, by=world.by)

    before.refresh_from_db()
    assert not before.is_open and before.due_on is None
    assert before.history.first().history_change_reason == "Screened again"


def test_everything_missing_is_said_at_once(world):
    with pytest.raises(Refusal) as refused:
        liberty.complete(screen=LibertyScreenFactory(person=world.person), by=world.by)

    assert len(refused.value.missing) == 8
    assert all(reason.url for reason in refused.value.missing)
    assert {reason.rule for reason in refused.value.missing} == {"LLG-AGNI", "DOL2020", "COPDOL10"}


def test_the_law_before_asks_neither_for_behaviour_nor_for_consent(world):
    old = LibertyScreenFactory(person=world.person, framework=law("acid-test"))

    labels = {line.label for line in gate(old).lines}

    assert not labels & {"What was seen", "Consent"}


def test_a_draft_of_the_law_before_is_not_completed_under_the_law_of_today(world):
    old = LibertyScreenFactory(person=world.person, ready=True, framework=law("acid-test"))

    with pytest.raises(Refusal, match="The law has changed since this screen was begun"):
        liberty.complete(screen=old, by=world.by)


def test_under_its_own_law_it_was_completed(world):
    with time_machine.travel(date(2026, 5, 20)):
        old = LibertyScreenFactory(person=world.person, ready=True, framework=law("acid-test"))

        assert liberty.complete(screen=old, by=world.by).stands


def test_another_priority_than_proposed_needs_a_reason(world, ready):
    ready.priority = LibertyPriority.HIGH
    ready.save()
    with pytest.raises(Refusal, match="The tool proposes another priority"):
        liberty.complete(screen=ready, by=world.by)

    ready.answers["priority_reasons"] = "Her brother comes to take her away on Friday."
    ready.save()

    done = liberty.complete(screen=ready, by=world.by)
    assert (done.priority, done.proposed_priority) == (LibertyPriority.HIGH, LibertyPriority.LOW)


def test_an_objection_makes_the_priority_high_and_asks_for_advice(world, ready):
    LibertyObjectionFactory(screen=ready)

    assert proposal_for(ready).priority == LibertyPriority.HIGH
    with pytest.raises(Refusal, match="write down the legal advice"):
        liberty.complete(screen=ready, by=world.by)


def test_authorised_already_needs_an_order_in_the_register(world, ready):
    ready.decision = LibertyDecision.AUTHORISED
    ready.save()
    with pytest.raises(Refusal, match="the register holds no order in force"):
        liberty.complete(screen=ready, by=world.by)

    CourtAuthorisationFactory(person=world.person)

    assert liberty.complete(screen=ready, by=world.by).stands


def test_a_decision_to_apply_begins_the_application(world, ready):
    ready.decision = LibertyDecision.APPLY
    ready.save()

    done = liberty.complete(screen=ready, by=world.by)

    application = CourtApplication.objects.get()
    assert (application.screen, application.owner) == (done, world.care_manager)
    assert application.due_on == dates.today() + timedelta(days=28)


def test_contentment_can_be_consent_without_capacity(world, ready):
    assert ready.consent == LibertyConsent.SHOWN

    assert liberty.complete(screen=ready, by=world.by).decision == LibertyDecision.NOT


def test_a_draft_is_stopped_with_the_reason(world):
    stopped = liberty.stop(screen=LibertyScreenFactory(person=world.person), by=world.by, why="Moved to hospital")

    assert (stopped.state, stopped.due_on) == (RecordState.STOPPED, None)


def test_a_screen_is_set_aside_with_the_reason(world):
    screen = LibertyScreenFactory(person=world.person, completed=True)
    with pytest.raises(Refusal, match="Say why"):
        liberty.set_aside(screen=screen, by=world.by, why="")

    aside = liberty.set_aside(screen=screen, by=world.by, why="Moved to hospital")

    assert (aside.is_open, aside.due_on) == (False, None)
    assert verbs() == ["liberty.set_aside"]


def test_a_draft_is_not_set_aside(world):
    with pytest.raises(WrongState):
        liberty.set_aside(screen=LibertyScreenFactory(person=world.person), by=world.by, why="Because")
    assert LibertyScreen.objects.drafts().exists()
