"""A care co-ordinator of an NHS trust in a council's team owns people and assesses them like a care manager (domain 3.11)."""

from datetime import timedelta

import pytest

from careplans.models import Assessment
from careplans.services import allocation, kinds, requests
from people.choices import OrganisationKind, Role
from people.models import Organisation, Person, Team, User
from people.services import ownership
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from tests.factories.careplans import AssessmentFactory, CareCoordinationFactory
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory

DAY = {
    f"information_given_on_{n}": p for n, p in enumerate((dates.today().day, dates.today().month, dates.today().year))
}


@pytest.fixture
def trust(world) -> Organisation:
    return CouncilFactory(kind=OrganisationKind.TRUST, name="Westmere Mental Health NHS Trust", parent=world.council)


@pytest.fixture
def coordinator(world, trust) -> User:
    return UserFactory(organisation=trust, team=world.team, name="Nadia Rahman", roles=[Role.CARE_MANAGER])


def test_they_see_the_people_of_the_teams_department(world, coordinator):
    same = PersonFactory(
        owner=UserFactory(organisation=world.council, team=TeamFactory(
            organisation=world.council, department=world.team.department)),
    )  # fmt: skip
    PersonFactory()

    assert set(Person.objects.visible_to(viewer_for(coordinator))) == {world.person, same}


def test_a_team_of_another_council_gives_them_nobody(world, trust):
    elsewhere = PersonFactory()
    stray = UserFactory(organisation=trust, team=elsewhere.team)

    assert viewer_for(stray).team_ids == ()


def test_a_council_worker_in_another_councils_team_reaches_nobody_there(world):
    elsewhere = PersonFactory()
    world.care_manager.teams.add(elsewhere.team)

    assert elsewhere not in Person.objects.visible_to(world.by)


def test_they_can_be_chosen_as_assessor_and_as_owner(world, coordinator):
    assert coordinator in allocation.assessors(world.manager)
    assert coordinator in User.objects.visible_to(world.by)
    assert world.care_manager in User.objects.visible_to(viewer_for(coordinator))
    assert world.team in Team.objects.visible_to(viewer_for(coordinator))


def test_colleagues_of_another_council_stay_out_of_sight(world, coordinator):
    assert world.stranger not in User.objects.visible_to(viewer_for(coordinator))
    assert coordinator not in User.objects.visible_to(viewer_for(world.stranger))


def test_they_own_people_in_the_councils_team(world, coordinator):
    ownership.assign(person=world.person, owner=coordinator, by=world.manager, reason="Mental health")

    world.person.refresh_from_db()
    assert (world.person.owner, world.person.team) == (coordinator, world.team)


def test_a_trust_of_another_council_owns_nobody_here(world):
    foreign = CouncilFactory(kind=OrganisationKind.TRUST, parent=CouncilFactory())

    with pytest.raises(Refusal, match="works for the person"):
        ownership.assign(
            person=world.person, owner=UserFactory(organisation=foreign, team=world.team), by=world.manager, reason="x"
        )


def test_they_write_an_assessment_end_to_end(world, coordinator, sign_in):
    request = requests.record(
        person=world.person, by=world.by, first_contact_on=dates.today() - timedelta(days=3), source="gp", wants="Help."
    )
    row = allocation.allocate(request=request, assessor=coordinator, by=world.manager)
    ready = AssessmentFactory.build(person=world.person, owner=coordinator, ready=True)
    for name in ("strengths", "wellbeing", "method", "condition", "eligibility", "eligibility_reasons", "own_words"):
        setattr(row, name, getattr(ready, name))
    row.save()
    desk = sign_in(coordinator)

    assert desk.get(f"/assessments/{row.pk}/").status_code == 200
    assert (
        desk.post(f"/assessments/{row.pk}/words/", {"version": 1, "own_words": "I hear them less."}).status_code == 302
    )
    assert desk.post(f"/assessments/{row.pk}/people/alone/").status_code == 302
    cpa = CareCoordinationFactory(name="Care Programme Approach, as we do it")
    posted = {
        "version": 3,
        "method": "face_to_face",
        "care_coordination": cpa.pk,
        "care_coordinator": "Ines Ward",
        "information_format": "spoken",
    } | DAY
    assert desk.post(f"/assessments/{row.pk}/method/", posted).status_code == 302
    no = {f"difficulty_{kind}": "no" for kind in ("understanding", "retaining", "weighing", "communicating")}
    assert (
        desk.post(f"/assessments/{row.pk}/advocacy/", {"version": 4, "advocacy": "not_needed"} | no).status_code == 302
    )
    for outcome in Assessment.findings.rel.related_model._meta.get_field("outcome").choices:
        desk.post(
            f"/assessments/{row.pk}/outcomes/{outcome[0]}/",
            {"version": Assessment.objects.get(pk=row.pk).version, "ability": "needs_help", "evidence": "Every day."},
        )
    conditions = {
        "version": Assessment.objects.get(pk=row.pk).version, "needs_arise_from_condition": "yes", "condition": "Psychosis",
        "affects_wellbeing": "yes", "eligibility": "eligible", "eligibility_reasons": "Ten of ten.",
    }  # fmt: skip
    desk.post(f"/assessments/{row.pk}/decision/", conditions)
    nhs = {
        "version": Assessment.objects.get(pk=row.pk).version,
        "chc_considered": "yes",
        "chc_words": "No nursing need.",
    }
    desk.post(f"/assessments/{row.pk}/nhs/", nhs)
    said = {"version": Assessment.objects.get(pk=row.pk).version, "complexity": "standard"}
    desk.post(f"/assessments/{row.pk}/joint/", said)

    desk.post(f"/assessments/{row.pk}/complete/")

    row.refresh_from_db()
    assert (row.state, row.owner, row.care_coordination) == ("completed", coordinator, cpa)


def test_they_carry_out_every_other_kind(world, coordinator):
    row = kinds.start(person=world.person, kind="panel", assessor=coordinator, by=viewer_for(coordinator))

    assert row.owner == coordinator


def test_the_training_of_the_assessor_is_a_warning_and_no_refusal(world, sign_in):
    desk = sign_in(world.care_manager)
    row = AssessmentFactory(person=world.person, ready=True)
    other = OtherAssessmentFactory(person=world.person)
    warned = "Priya Nair has no training as an assessor on record in the last three years."

    assert warned in desk.get(f"/assessments/{row.pk}/complete/").content.decode()
    assert warned in desk.get(f"/other-assessments/{other.pk}/complete/").content.decode()
    world.care_manager.assessor_trained_on = dates.today() - timedelta(days=400)
    world.care_manager.save()
    assert warned not in desk.get(f"/assessments/{row.pk}/complete/").content.decode()
    assert desk.post(f"/assessments/{row.pk}/complete/").status_code == 302
