import pytest

from careplans.choices import AssessmentState, RequestOutcome, RequestState
from careplans.models import Assessment, Triage, WaitingContact
from careplans.services import allocation, kinds, waits
from people.choices import CircleRole, Role
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory, TriageFactory
from tests.factories.kinds import OtherAssessmentFactory
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


@pytest.fixture
def rita(world):
    return CircleMemberFactory(person=world.person, role=CircleRole.UNPAID_CARER, name="Rita Okafor")


@pytest.fixture
def of_rita(world, rita):
    return SupportRequestFactory(person=world.person, about="unpaid_carer", carer=rita)


def test_an_unpaid_carer_who_asked_is_given_an_assessment_of_their_own(world, rita, of_rita):
    waits.begin(request=of_rita, by=world.by)

    assessment = allocation.allocate(request=of_rita, assessor=world.care_manager, by=world.by)

    assert (assessment.kind, assessment.carer, assessment.request) == ("unpaid_carer", rita, of_rita)
    assert (assessment.due_on - assessment.first_contact_on).days == 28
    assert str(assessment) == "Unpaid carer’s assessment of Rita Okafor, unpaid carer"
    assert Event.objects.get(verb="assessment.allocated").data["kind"] == "unpaid_carer"
    assert not Triage.objects.open().exists()
    assert WaitingContact.objects.open().get().owner == world.care_manager


def test_they_wait_until_somebody_begins_it(world, of_rita):
    waits.begin(request=of_rita, by=world.by)
    assessment = allocation.allocate(request=of_rita, assessor=world.care_manager, by=world.by)

    kinds.save_section(assessment=assessment, by=world.by, version=None, own_words="I am tired.")

    assert not WaitingContact.objects.open().exists()


def test_a_carer_has_one_assessment_at_a_time(world, rita, of_rita):
    OtherAssessmentFactory(kind="unpaid_carer", person=world.person, carer=rita)

    with pytest.raises(Refusal, match="under way already: Unpaid carer’s assessment of Rita Okafor"):
        allocation.allocate(request=of_rita, assessor=world.care_manager, by=world.by)


def test_somebody_paid_meanwhile_is_not_assessed_as_an_unpaid_carer(world, rita, of_rita):
    rita.is_paid_to_support = True
    rita.save()

    with pytest.raises(Refusal, match="Choose an unpaid carer"):
        allocation.allocate(request=of_rita, assessor=world.care_manager, by=world.by)


def test_the_persons_own_request_and_a_carers_go_side_by_side(world, of_rita):
    own = SupportRequestFactory(person=world.person)

    for request in (own, of_rita):
        allocation.allocate(request=request, assessor=world.care_manager, by=world.by)

    assert {row.kind for row in Assessment.objects.open()} == {"care_act", "unpaid_carer"}


def test_allocating_is_the_outcome_of_the_request_and_ends_its_triage(world):
    request = SupportRequestFactory(person=world.person)
    TriageFactory(request=request)

    allocation.allocate(request=request, assessor=world.care_manager, by=world.by)

    request.refresh_from_db()
    assert allocation.kind_for(request) == "care_act"
    assert request.outcome == RequestOutcome.TO_ASSESSMENT
    assert not Triage.objects.open().exists()
