"""Why something is late, and that no clock ever stops."""

import ast
import inspect
from datetime import timedelta

import pytest

import careplans.models
from careplans.models import Assessment, SupportRequest
from careplans.services import (
    allocation,
    assessments,
    delays,
    letters,
    requests,
    triage,
    waiting,
    waits,
)
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory, TriageFactory, WaitingContactFactory

LONG_AGO = dates.today() - timedelta(days=30)
STOPS = ("pause", "suspend", "hold", "stop", "freeze", "clock", "extend")


@pytest.mark.parametrize(("factory", "verb"), [(SupportRequestFactory, "request"), (AssessmentFactory, "assessment")])
def test_a_reason_is_recorded_at_any_time_after_the_date(world, factory, verb):
    row = factory(person=world.person, first_contact_on=LONG_AGO)

    late = delays.record(row=row, by=world.by, code="hospital", reason="Two weeks on the ward")

    assert (late.late_code, late.late_reason) == ("hospital", "Two weeks on the ward")
    event = Event.objects.get(verb=f"{verb}.delayed")
    assert (event.person_id, event.data["code"]) == (world.person.pk, "hospital")


def test_a_newer_reason_replaces_it_and_the_history_keeps_both(world):
    row = AssessmentFactory(person=world.person, first_contact_on=LONG_AGO)

    delays.record(row=row, by=world.by, code="hospital", reason="On the ward")
    delays.record(row=row, by=world.by, code="staff", reason="Two have left")

    assert {past.late_code for past in row.history.all()} >= {"hospital", "staff"}


@pytest.mark.parametrize(
    ("days", "given", "words"),
    [
        (30, {"code": "", "reason": "x"}, "Select why it is late"),
        (30, {"code": "staff", "reason": " "}, "Select why it is late"),
        (28, {"code": "staff", "reason": "x"}, "once the date has passed"),
    ],
)
def test_refusals(world, days, given, words):
    row = AssessmentFactory(person=world.person, first_contact_on=dates.today() - timedelta(days=days))

    with pytest.raises(Refusal, match=words):
        delays.record(row=row, by=world.by, **given)


def test_what_held_up_the_request_goes_along_to_the_assessment(world):
    request = SupportRequestFactory(person=world.person, first_contact_on=LONG_AGO)
    delays.record(row=request, by=world.by, code="staff", reason="Two have left")

    row = allocation.allocate(request=request, assessor=world.care_manager, by=world.by)

    assert (row.late_code, row.late_reason) == ("staff", "Two have left")


def everything_that_may_happen_to_a_request(world, request):
    today = dates.today()
    yield delays.record(row=request, by=world.by, code="person", reason="Asked us to wait")
    yield requests.tell_expected(
        request=request, by=world.by, expected_on=today + timedelta(days=90), told_on=today, told_how="phone"
    )
    yield triage.decide(triage=TriageFactory(request=request), by=world.by, priority="routine", reason="Manages")
    contact = WaitingContactFactory(request=request)
    yield waiting.contacted(contact=contact, by=world.by, on=today, how="phone", said="Well", more_urgent=False)


def test_nothing_that_happens_moves_the_date_of_a_request(world):
    request = SupportRequestFactory(person=world.person, first_contact_on=LONG_AGO)
    promised = LONG_AGO + timedelta(days=28)

    for _ in everything_that_may_happen_to_a_request(world, request):
        request.refresh_from_db()
        assert request.due_on == promised

    row = allocation.allocate(request=request, assessor=world.care_manager, by=world.by)
    assert row.due_on == promised


def test_nothing_that_happens_moves_the_date_of_an_assessment(world):
    row = AssessmentFactory(person=world.person, first_contact_on=LONG_AGO)
    promised = row.due_on

    delays.record(row=row, by=world.by, code="interpreter", reason="Booked for Monday")
    assessments.save_section(assessment=row, by=world.by, version=None, own_words="I cook")
    assessments.add_participant(assessment=row, by=world.by, name="Rita", relationship="sister")

    row.refresh_from_db()
    assert row.due_on == promised


@pytest.mark.parametrize("model", [SupportRequest, Assessment])
def test_no_column_stops_a_clock(model):
    names = [field.name for field in model._meta.get_fields()]

    assert [name for name in names if any(word in name for word in STOPS)] == []


def test_no_service_gives_a_date_but_from_a_clock_and_its_start():
    """Every `due_on` that is written is None, or the function of people/clocks over a clock."""
    for module in (allocation, assessments, delays, letters, requests, triage, waiting, waits):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.keyword) and node.arg == "due_on":
                assert ast.unparse(node.value) == "None" or is_clock(node.value), ast.unparse(node)
            if isinstance(node, ast.Assign) and "due_on" in ast.unparse(node.targets[0]):
                assert "None" in ast.unparse(node.value), ast.unparse(node)


def is_clock(value) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func) == "due_on" and "Clock." in ast.unparse(value)


def test_every_model_with_a_reason_for_delay_is_known_here():
    late = [m for m in vars(careplans.models).values() if hasattr(m, "_meta") and hasattr(m, "late_code")]

    assert set(late) == {SupportRequest, Assessment}
