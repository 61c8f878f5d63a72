"""Sections of the record, drawn."""

from django.template.loader import render_to_string

from careplans import panels
from people.models import Person
from sharedliving.core.panels import Part
from tests.factories.careplans import AssessmentFactory, CarePlanFactory, PlanReleaseFactory, SupportRequestFactory


def drawn(world, looking=None, part=Part.SUPPORT):
    sections = panels.sections(looking or world.by, Person.objects.get(pk=world.person.pk), part)
    return {one.key: render_to_string(one.template, {"section": one.context}) for one in sections}


def test_empty_sections_say_so(world):
    html = drawn(world)

    assert "Nobody has asked for support yet" in html["assessment"]
    assert "Record a request for support" in html["assessment"]
    assert "No care and support plan yet" in html["plans"]


def test_a_request_comes_in_their_words(world):
    request = SupportRequestFactory(person=world.person, wants="My own <key>")

    html = drawn(world)["assessment"]

    assert "My own &lt;key&gt;" in html
    assert f'href="/requests/{request.pk}/"' in html
    assert "Record a request" not in html


def test_an_assessment_under_way_and_completed(world):
    row = AssessmentFactory(person=world.person)
    assert "Due" in drawn(world)["assessment"]

    AssessmentFactory.reset_sequence()
    row.state, row.closed_at, row.due_on = "cancelled", "2026-01-01T00:00Z", None
    row.save()
    AssessmentFactory(person=world.person, completed=True)

    assert "Eligible for support" in drawn(world)["assessment"]


def test_plans_newest_first(world):
    old = CarePlanFactory(person=world.person, in_force=True)
    CarePlanFactory(person=world.person, number=2, assessment=old.assessment)

    html = drawn(world)["plans"]

    assert html.index("plan 2") < html.index("plan 1")
    assert "Start a new plan" not in html


def test_a_new_plan_is_offered_beside_one_in_force(world):
    CarePlanFactory(person=world.person, in_force=True)

    assert "Start a new plan" in drawn(world)["plans"]


def test_a_scheme_has_the_plans_released_to_it(world, shared):
    PlanReleaseFactory(plan=CarePlanFactory(person=world.person, in_force=True), scheme=world.scheme)

    html = drawn(world, world.of_scheme)

    assert list(html) == ["plans"]
    assert list(drawn(world, world.of_scheme, Part.SAFETY)) == ["risk"]
    assert "Care and support plan 1" in html["plans"]
    assert "Start a new plan" not in html["plans"]
