import pytest

from careplans.choices import AssessmentState, RequestOutcome, RequestState
from careplans.models import Triage
from careplans.services import allocation
from people.choices import CircleRole, Role
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory, TriageFactory
from tests.factories.people import CircleMemberFactory, TeamFactory, UserFactory


def test_allocating_closes_the_request_and_keeps_the_clock(world):
    request = SupportRequestFactory(person=world.person)

    assessment = allocation.allocate(request=request, assessor=world.line_manager, by=world.by)

    request.refresh_from_db()
    assert (request.state, request.due_on) == (RequestState.ASSESSMENT, None)
    assert assessment.owner == world.line_manager
    assert assessment.first_contact_on == request.first_contact_on
    assert (assessment.due_on - assessment.first_contact_on).days == 28
    assert Event.objects.get(verb="assessment.allocated").person_id == world.person.pk


@pytest.mark.parametrize("fields", [{"is_active": False}, {"roles": [Role.REVIEWING_OFFICER]}])
def test_some_cannot_assess(world, fields):
    assessor = UserFactory(organisation=world.council, team=world.team, **fields)

    with pytest.raises(Refusal, match="cannot carry out assessments"):
        allocation.allocate(request=SupportRequestFactory(person=world.person), assessor=assessor, by=world.by)


def test_an_assessor_must_be_able_to_open_the_record(world):
    with pytest.raises(Refusal, match="cannot open this person"):
        allocation.allocate(request=SupportRequestFactory(person=world.person), assessor=world.stranger, by=world.by)


def test_allocating_twice_is_refused(world):
    request = SupportRequestFactory(person=world.person)
    allocation.allocate(request=request, assessor=world.care_manager, by=world.by)

    with pytest.raises(WrongState):
        allocation.allocate(request=request, assessor=world.care_manager, by=world.by)


def test_assessors_are_colleagues_of_the_department(world):
    UserFactory(organisation=world.council, team=TeamFactory(organisation=world.council))
    UserFactory(organisation=world.council, team=world.team, is_active=False)
    UserFactory(organisation=world.council, team=world.team, roles=[Role.REVIEWING_OFFICER])

    assert list(allocation.assessors(world.by)) == [world.line_manager, world.care_manager]


def test_stopping(world):
    stopped = allocation.stop(assessment=AssessmentFactory(person=world.person), by=world.by, why="Moved away")

    assert (stopped.state, stopped.due_on) == (AssessmentState.CANCELLED, None)
    assert stopped.changes.get().why == "Moved away"
    assert Event.objects.filter(verb="assessment.stopped").count() == 1


def test_stopping_takes_a_reason(world):
    with pytest.raises(Refusal, match="Say why"):
        allocation.stop(assessment=AssessmentFactory(person=world.person), by=world.by, why="")


def test_an_unpaid_carer_is_not_given_the_persons_assessment(world):
    carer = CircleMemberFactory(person=world.person, role=CircleRole.UNPAID_CARER, name="Rita Okafor")
    request = SupportRequestFactory(person=world.person, about="unpaid_carer", carer=carer)

    with pytest.raises(Refusal, match="This request is for Rita Okafor, an unpaid carer"):
        allocation.allocate(request=request, assessor=world.care_manager, by=world.by)

    assert allocation.kind_for(request) == "unpaid_carer"


def test_allocating_is_the_outcome_of_the_request_and_ends_its_triage(world):
    request = SupportRequestFactory(person=world.person)
    TriageFactory(request=request)

    allocation.allocate(request=request, assessor=world.care_manager, by=world.by)

    request.refresh_from_db()
    assert allocation.kind_for(request) == "care_act"
    assert request.outcome == RequestOutcome.TO_ASSESSMENT
    assert not Triage.objects.open().exists()
