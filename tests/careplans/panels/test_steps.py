"""The pathway, what comes next, what is missing."""

from datetime import timedelta

import pytest

from careplans import panels
from people.choices import Role
from people.models import Person
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.careplans import AssessmentFactory, CarePlanFactory, PlanReleaseFactory, SupportRequestFactory
from tests.factories.people import UserFactory

CLOSED = {"closed_at": "2026-01-01T00:00Z", "due_on": None}


def fresh(world):
    return Person.objects.get(pk=world.person.pk)


def path(world, looking=None):
    return {step.key: step for step in panels.pathway(looking or world.by, fresh(world))}


def states(world):
    return [step.state for step in path(world).values()]


def texts(world, looking=None):
    return [step.text for step in panels.next_steps(looking or world.by, fresh(world))]


def gaps(world, looking=None):
    return [gap.message for gap in panels.missing(looking or world.by, fresh(world))]


def test_nothing_yet(world):
    assert states(world) == ["not_yet", "not_yet", "not_yet"]
    (step,) = panels.next_steps(world.by, fresh(world))
    assert (step.text, step.due_on) == ("Record a request for support", dates.today())
    assert gaps(world) == []


def test_of_somebody_long_known_a_request_is_not_asked_for_today(world):
    world.person.came_by_import = True
    world.person.save()

    assert [step.due_on for step in panels.next_steps(world.by, fresh(world))] == [None]


def test_a_request_waits(world):
    request = SupportRequestFactory(person=world.person)

    assert states(world) == ["now", "not_yet", "not_yet"]
    assert path(world)["request"].url == f"/requests/{request.pk}/"
    assert texts(world) == ["Allocate the assessment"]


def test_a_request_was_closed(world):
    SupportRequestFactory(person=world.person, state="closed", **CLOSED)

    assert path(world)["request"].why == "Moved to another local authority"
    assert states(world) == ["done", "not_yet", "not_yet"]


def test_an_assessment_is_under_way(world):
    AssessmentFactory(person=world.person)

    assert states(world) == ["done", "now", "not_yet"]
    assert path(world)["assessment"].why == "Day 10 of 28"
    assert texts(world) == ["Continue the assessment"]


def test_an_assessment_was_stopped(world):
    AssessmentFactory(person=world.person, state="cancelled", **CLOSED)

    assert path(world)["assessment"].state == "not_yet"


def test_a_newer_request_waits_for_another_assessment(world):
    AssessmentFactory(person=world.person, completed=True)
    SupportRequestFactory(person=world.person)

    assert states(world)[:2] == ["now", "not_yet"]


def test_found_eligible(world):
    assessment = AssessmentFactory(person=world.person, completed=True)

    assert path(world)["assessment"].on == assessment.completed_on
    assert texts(world) == ["Start the care and support plan"]
    assert gaps(world) == ["There is no care and support plan in force"]


def test_not_eligible_blocks_the_plan(world):
    AssessmentFactory(person=world.person, completed=True, eligibility="not_eligible")

    assert path(world)["plan"].state == "blocked"
    assert path(world)["plan"].why == "Not eligible for support"
    assert texts(world) == []


def test_a_plan_is_being_written(world):
    plan = CarePlanFactory(person=world.person, returned_because="Say more")

    (step,) = panels.next_steps(world.by, fresh(world))

    assert path(world)["plan"].why == "Plan 1: draft"
    assert (step.text, step.why, step.url) == ("Continue plan 1", "Returned: Say more", f"/plans/{plan.pk}/")


def test_a_plan_waits_for_the_line_manager(world):
    CarePlanFactory(person=world.person, awaiting=True)

    assert texts(world) == []
    assert texts(world, world.manager) == ["Sign off plan 1"]


def test_a_plan_in_force_is_done_while_the_next_is_written(world):
    plan = CarePlanFactory(person=world.person, in_force=True)
    CarePlanFactory(person=world.person, number=2, assessment=plan.assessment)

    step = path(world)["plan"]

    assert (step.state, step.on, step.why) == ("done", plan.signed_off_on, "Plan 2: draft")
    assert gaps(world) == []


def test_a_late_assessment_is_missing(world):
    start = dates.today() - timedelta(days=40)
    AssessmentFactory(person=world.person, first_contact_on=start)

    assert gaps(world) == [f"The assessment was due on {dates.uk_date(start + timedelta(days=28))}"]


def test_a_scheme_that_has_not_acknowledged(world, shared):
    release = PlanReleaseFactory(plan=CarePlanFactory(person=world.person, in_force=True), scheme=world.scheme)

    assert gaps(world) == ["Westmere Shared Lives has not acknowledged plan 1"]
    (step,) = panels.next_steps(world.of_scheme, fresh(world))
    assert (step.text, step.url) == ("Acknowledge plan 1", f"/plans/releases/{release.pk}/acknowledge/")


def test_a_scheme_with_the_plan_before_is_to_get_the_new_one(world):
    old = CarePlanFactory(person=world.person, in_force=True, state="superseded")
    release = PlanReleaseFactory(plan=old, scheme=world.scheme, owner=world.care_manager, replaced_on=dates.today())
    CarePlanFactory(person=world.person, in_force=True, number=2, assessment=old.assessment)

    (step,) = panels.next_steps(world.by, fresh(world))
    assert step.text == "Release plan 2 to Westmere Shared Lives, or say why not"
    assert (step.url, step.why) == (f"/plans/releases/{release.pk}/again/", "They still hold plan 1")


def test_a_scheme_is_not_asked_to_release_anything(world, shared):
    old = CarePlanFactory(person=world.person, in_force=True, state="superseded")
    PlanReleaseFactory(plan=old, scheme=world.scheme, owner=world.care_manager, replaced_on=dates.today())

    assert texts(world, world.of_scheme) == []


def test_a_carer_who_has_not_said_that_they_have_it_is_missing(world):
    plan = CarePlanFactory(person=world.person, in_force=True)
    PlanReleaseFactory(plan=plan, to_carer=True, through=world.scheme)

    assert gaps(world) == ["Grace Adeyemi (by way of Westmere Shared Lives) has not acknowledged plan 1"]


def test_a_scheme_sees_only_the_plan_on_the_pathway(world, shared):
    AssessmentFactory(person=world.person, completed=True)

    assert list(path(world, world.of_scheme)) == ["plan"]
    assert gaps(world, world.of_scheme) == ["The council has not released a care and support plan in force"]


def test_nothing_comes_next_for_somebody_who_has_died(world):
    SupportRequestFactory(person=world.person)
    world.person.died_on = dates.today()
    world.person.save()

    assert texts(world) == []


def test_a_reviewing_officer_is_offered_nothing_to_write(world):
    AssessmentFactory(person=world.person)
    officer = UserFactory(organisation=world.council, team=world.team, roles=[Role.REVIEWING_OFFICER])

    assert texts(world, viewer_for(officer)) == []


def test_all_panels_of_a_page_together_read_once(world, django_assert_num_queries):
    CarePlanFactory(person=world.person, in_force=True)
    looking, person = world.by, fresh(world)

    with django_assert_num_queries(13):
        panels.pathway(looking, person)
        panels.next_steps(looking, person)
        panels.missing(looking, person)
        panels.sections(looking, person, Part.SUPPORT)


@pytest.mark.parametrize("other", ["of_scheme", "manager"])
def test_what_one_viewer_read_is_not_shown_to_another(world, other):
    AssessmentFactory(person=world.person)
    person = fresh(world)
    panels.pathway(world.by, person)

    steps = {step.key for step in panels.pathway(getattr(world, other), person)}

    assert ("assessment" in steps) == (other == "manager")
