"""The risk assessment as a page: begun, read by council and scheme, declared, agreed, in force."""

import pytest

from careplans.choices.risk import RiskState
from careplans.models import RiskAgreement, RiskAssessment
from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.capacity import AuthorityFactory
from tests.factories.people import UserFactory
from tests.factories.risk import BehaviourFactory, RestrictionFactory, RiskAssessmentFactory


def on(day=None):
    day = day or dates.today()
    return {"on_0": day.day, "on_1": day.month, "on_2": day.year}


def test_it_is_begun_from_the_record(world, sign_in):
    client = sign_in(world.care_manager)

    page = client.get(f"/people/{world.person.reference}/risk/").text
    answer = client.post(f"/people/{world.person.reference}/risk/")

    assert "Begin the risk assessment" in page
    assert answer.url == f"/risk/{RiskAssessment.objects.get().pk}/"


def test_twice_is_refused_in_words(world, sign_in):
    RiskAssessmentFactory(person=world.person)

    answer = sign_in(world.care_manager).post(f"/people/{world.person.reference}/risk/")

    assert answer.status_code == 422
    assert "already being written" in answer.text


def test_a_draft_says_everything_that_is_missing(world, sign_in):
    row = RiskAssessmentFactory(person=world.person)

    page = sign_in(world.care_manager).get(row.get_absolute_url()).text

    for words in ("Add at least one risk", "Declare that all known", "Ask for agreement", "Add a behaviour"):
        assert words in page
    assert Event.objects.get(verb="record.viewed").text == "risk assessment 1"


def test_a_scheme_reads_all_of_what_is_in_force(world, shared, sign_in):
    row = RiskAssessmentFactory(person=world.person, in_force=True, returned_because="Councilnote")
    BehaviourFactory(assessment=row)
    RestrictionFactory(person=world.person)

    page = sign_in(world.scheme_manager).get(row.get_absolute_url()).text

    for words in (
        "wrong stop", "Hums and walks", "knives are locked", "Looked at again by",
        f"/risk/{row.pk}/agreement/scheme/", f"/risk/{row.pk}/agreement/carer/",
    ):  # fmt: skip
        assert words in page
    for words in ("Councilnote", "Look at the risks again", "End this risk", f"/risk/{row.pk}/agreement/person/"):
        assert words not in page


def test_a_scheme_does_not_find_a_draft(world, shared, sign_in):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)

    assert sign_in(world.scheme_manager).get(row.get_absolute_url()).status_code == 404


def test_an_officer_reads_without_buttons(world, sign_in):
    officer = UserFactory(organisation=world.council, team=world.team, roles=["reviewing_officer"])
    row = RiskAssessmentFactory(person=world.person)

    page = sign_in(officer).get(row.get_absolute_url()).text

    assert "Ask for agreement" not in page
    assert "Add a risk" not in page


@pytest.mark.parametrize("risks", [1, 50])
def test_fifty_risks_cost_what_one_costs(world, sign_in, risks, django_assert_num_queries):
    row = RiskAssessmentFactory(person=world.person, complete=True, risks=risks)
    BehaviourFactory.create_batch(risks, assessment=row)
    client = sign_in(world.care_manager)
    client.get(row.get_absolute_url())

    with django_assert_num_queries(12):
        client.get(row.get_absolute_url())


def test_declaring_takes_a_tick(world, sign_in):
    row = RiskAssessmentFactory(person=world.person)
    client = sign_in(world.care_manager)

    refused = client.post(f"/risk/{row.pk}/declare/", {})
    client.post(f"/risk/{row.pk}/declare/", {"declared": "on"})

    row.refresh_from_db()
    assert refused.status_code == 422
    assert "Tick the box once everything that is known is written down" in refused.text
    assert (row.disclosed_by, row.disclosed_on) == (world.care_manager, dates.today())


def test_asking_marks_and_putting_in_force(world, sign_in):
    row = RiskAssessmentFactory(person=world.person, complete=True)
    client = sign_in(world.care_manager)

    client.post(f"/risk/{row.pk}/ask/")
    for party in ("person", "care_manager"):
        client.post(f"/risk/{row.pk}/agreement/{party}/", {"mark": "signed", "name": "Somebody", "reason": ""} | on())
    too_early = client.post(f"/risk/{row.pk}/in-force/", follow=True).text
    for party in ("scheme", "carer"):
        client.post(
            f"/risk/{row.pk}/agreement/{party}/",
            {"mark": "not_able", "name": "Nobody yet", "reason": "No scheme is chosen"} | on(),
        )
    done = client.post(f"/risk/{row.pk}/in-force/", follow=True).text

    row.refresh_from_db()
    assert "The scheme: record that they agree" in too_early
    assert "The risk assessment is in force." in done
    assert row.state == RiskState.IN_FORCE


def test_asking_too_early_says_all_that_is_missing(world, sign_in):
    row = RiskAssessmentFactory(person=world.person)

    page = sign_in(world.care_manager).post(f"/risk/{row.pk}/ask/", follow=True).text

    assert "Enter the date by which it is looked at again" in page
    row.refresh_from_db()
    assert row.state == RiskState.DRAFT


def test_declining_needs_a_reason(world, sign_in):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)

    answer = sign_in(world.care_manager).post(
        f"/risk/{row.pk}/agreement/person/", {"mark": "declined", "name": "Danny", "reason": ""} | on()
    )

    assert answer.status_code == 422
    assert "Enter why" in answer.text
    assert not RiskAgreement.objects.exists()


def test_the_council_is_told_that_the_scheme_signs_itself(world, sign_in):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)
    client = sign_in(world.care_manager)

    page = client.get(f"/risk/{row.pk}/agreement/scheme/").text
    answer = client.post(f"/risk/{row.pk}/agreement/scheme/", {"mark": "signed", "name": "Sam", "reason": ""} | on())

    assert "The scheme marks for itself and its carers, once it sees" in page
    assert answer.status_code == 422


def test_the_scheme_signs_what_is_in_force(world, shared, sign_in):
    row = RiskAssessmentFactory(person=world.person, in_force=True)
    client = sign_in(world.scheme_manager)

    page = client.get(f"/risk/{row.pk}/agreement/scheme/").text
    client.post(f"/risk/{row.pk}/agreement/scheme/", {"mark": "signed", "name": "Sam Cole", "reason": ""} | on())

    assert "The scheme: do they agree?" in page
    assert row.agreements.get(party="scheme").name == "Sam Cole"


def test_an_unknown_party_is_not_found(world, sign_in):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)

    assert sign_in(world.care_manager).get(f"/risk/{row.pk}/agreement/nobody/").status_code == 404


def test_changing_and_ending_ask_why(world, sign_in):
    row = RiskAssessmentFactory(person=world.person, awaiting=True, marks=True)
    client = sign_in(world.care_manager)

    assert client.post(f"/risk/{row.pk}/change/", {"why": ""}).status_code == 422
    client.post(f"/risk/{row.pk}/change/", {"why": "The night is missing"})
    assert "The night is missing" in client.get(row.get_absolute_url()).text
    assert client.post(f"/risk/{row.pk}/end/", {"why": ""}).status_code == 422
    client.post(f"/risk/{row.pk}/end/", {"why": "Begun by mistake"})

    row.refresh_from_db()
    assert row.state == RiskState.ENDED
    assert client.get(f"/risk/{row.pk}/end/").url == row.get_absolute_url()


@pytest.mark.parametrize("end", ["", "declare/", "change/", "end/", "agreement/person/", "words/"])
def test_a_stranger_finds_nothing(world, sign_in, end):
    row = RiskAssessmentFactory(person=world.person)

    assert sign_in(world.stranger).get(f"/risk/{row.pk}/{end}").status_code == 404


def test_somebody_marks_for_the_person_with_authority_on_record(world, sign_in):
    row = RiskAssessmentFactory(person=world.person, awaiting=True)
    client, url = sign_in(world.care_manager), f"/risk/{row.pk}/agreement/person/"
    typed = {"mark": "signed", "name": "Rita Sands", "reason": "", "on_behalf": "on"} | on()

    refused = client.post(url, typed)
    AuthorityFactory(person=world.person, seen=True)
    client.post(url, typed)

    page = client.get(row.get_absolute_url()).content.decode()
    assert "Rita Sands cannot sign for Danny Okafor" in refused.content.decode()
    assert "for them: attorney for health and welfare" in page
    assert (
        "Somebody else says so for them" not in client.get(f"/risk/{row.pk}/agreement/care_manager/").content.decode()
    )
