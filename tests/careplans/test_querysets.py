"""Who sees which rows: own team, other council, own scheme, other scheme, restricted, nobody."""

import pytest

from careplans.models import (
    Assessment,
    AssessmentChange,
    CarePlan,
    CarePlanChange,
    DecisionLetter,
    EasyRead,
    OutcomeFinding,
    Participant,
    PlanNeed,
    PlanRelease,
    PromisedService,
    PromisedServiceChange,
    PromiseNote,
    SupportRequest,
    Triage,
    WaitingContact,
)
from careplans.services import plans, promises
from people.choices import Role
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from tests.factories.careplans import (
    ONE_NEED,
    AssessmentFactory,
    CarePlanFactory,
    DecisionLetterFactory,
    PlanReleaseFactory,
    PromisedServiceFactory,
    SupportRequestFactory,
    TriageFactory,
    WaitingContactFactory,
)
from tests.factories.people import ShareFactory, viewer

EVERY = (SupportRequest, Assessment, AssessmentChange, OutcomeFinding, Participant, CarePlan, CarePlanChange, PlanNeed,
         PlanRelease, EasyRead, PromisedService, PromisedServiceChange, PromiseNote, Triage, WaitingContact,
         DecisionLetter)  # fmt: skip
OF_A_SCHEME = (CarePlan, PlanNeed, PlanRelease, EasyRead)


@pytest.fixture
def file(world, shared):
    """One row of every kind about one person; the plan in force is released to their scheme."""
    request = SupportRequestFactory(person=world.person)
    TriageFactory(request=request)
    WaitingContactFactory(request=request)
    assessment = AssessmentFactory(person=world.person, completed=True, findings=ONE_NEED)
    DecisionLetterFactory(assessment=assessment)
    draft = CarePlanFactory(person=world.person, complete=True, assessment=assessment)
    plans.sign_off(plan=plans.ask_for_sign_off(plan=draft, by=world.by), by=world.manager)
    promised = PromisedServiceFactory(plan=draft, owner=world.care_manager)
    promises.chase(promise=promised, by=world.by, text="Rang the college", by_when=dates.today())
    promises.deliver(promise=promised, by=world.by, on=dates.today())
    assessment.changes.create(from_state="allocated", to_state="in_progress", by_name="Priya Nair")
    EasyRead.objects.create(plan=draft)
    return PlanReleaseFactory(plan=draft, scheme=world.scheme)


def seen(looking):
    return {model for model in EVERY if model.objects.visible_to(looking).exists()}


def test_colleagues_of_the_department_see_all_of_it(world, file):
    assert seen(world.by) == seen(world.manager) == set(EVERY)


def test_the_system_sees_all_of_it(file):
    assert seen(SYSTEM) == set(EVERY)


def test_another_council_sees_nothing(world, file):
    assert seen(viewer_for(world.stranger)) == set()


def test_a_scheme_sees_what_was_released_to_it(world, file):
    assert seen(world.of_scheme) == set(OF_A_SCHEME)


def test_another_scheme_sees_nothing_of_it_even_when_it_knows_the_person(world, file):
    ShareFactory(person=world.person, organisation=world.other_scheme_worker.organisation)

    assert seen(viewer_for(world.other_scheme_worker)) == set()


def test_a_scheme_sees_nothing_once_the_share_has_ended(world, file, shared):
    shared.until = shared.since
    shared.save()

    assert seen(world.of_scheme) == set()


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_neither_commissioners_nor_administrators_see_rows(world, file, role):
    assert seen(viewer(role, organisation=world.council)) == set()


def test_a_stranger_to_the_service_sees_nothing(file):
    assert seen(None) == set()


def test_restricted_rows_are_for_those_named(world, file):
    world.person.is_restricted, world.person.may_open = True, [world.line_manager.pk]
    world.person.save()

    assert seen(world.by) == set()
    assert seen(world.of_scheme) == set()
    assert seen(world.manager) == set(EVERY)
