"""Writing a risk assessment: its sections, its risks, its behaviours."""

from datetime import timedelta

import pytest

from careplans.models import BehaviourSupport, Risk
from careplans.services import risk as services
from sharedliving.core import dates
from tests.factories.risk import BehaviourFactory, RestrictionFactory, RiskAssessmentFactory, RiskFactory


def risk(**changes):
    return {
        "version": 1, "area": "out", "person_view": "I can", "benefit": "Friends", "what_could_happen": "Gets lost",
        "how_likely": "", "strategy": "A card", "owner_role": "person", "who_does_what": "", "restriction": "",
        "early_signs": "", "triggers": "Lost", "contingency": "Ring",
    } | changes  # fmt: skip


def behaviour(**changes):
    return {
        "version": 1, "behaviour": "Shouts", "trigger": "Dogs", "early_sign": "Hums", "what_helps": "The garden",
        "what_makes_it_worse": "Being told off", "communication": "Few words",
    } | changes  # fmt: skip


@pytest.mark.parametrize("section", ["words", "joint", "review"])
def test_each_section_opens(world, sign_in, section):
    row = RiskAssessmentFactory(person=world.person, complete=True)

    assert sign_in(world.care_manager).get(f"/risk/{row.pk}/{section}/").status_code == 200


def test_words_are_saved(world, sign_in):
    row = RiskAssessmentFactory(person=world.person)

    answer = sign_in(world.care_manager).post(f"/risk/{row.pk}/words/", {"version": 1, "own_words": "I want to go out"})

    row.refresh_from_db()
    assert (answer.url, row.own_words) == (row.get_absolute_url(), "I want to go out")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("", "", ""), "Enter the date by which it is looked at again"),
        (("31", "2", "2030"), "must be a real date"),
        (("1", "1", "2001"), "must be on or after"),
    ],
)
def test_the_review_date_cannot_be_blank_impossible_or_past(world, sign_in, typed, said):
    row = RiskAssessmentFactory(person=world.person)
    posted = {"version": 1} | {f"review_on_{part}": value for part, value in enumerate(typed)}

    answer = sign_in(world.care_manager).post(f"/risk/{row.pk}/review/", posted)

    assert answer.status_code == 422
    assert said in answer.text


def test_the_review_date_is_saved(world, sign_in):
    row, day = RiskAssessmentFactory(person=world.person), dates.today() + timedelta(days=60)
    posted = {"version": 1, "review_on_0": day.day, "review_on_1": day.month, "review_on_2": day.year}

    sign_in(world.care_manager).post(f"/risk/{row.pk}/review/", posted)

    row.refresh_from_db()
    assert row.review_on == day


def test_a_second_writer_is_told_and_keeps_what_they_typed(world, sign_in):
    row = RiskAssessmentFactory(person=world.person)
    services.save_section(assessment=row, by=world.manager, version=1, own_words="Theirs")

    answer = sign_in(world.care_manager).post(f"/risk/{row.pk}/words/", {"version": 1, "own_words": "Mine"})

    assert answer.status_code == 422
    assert "Theirs" in answer.text
    assert "Mine" in answer.text


def test_a_risk_is_added_changed_and_removed(world, sign_in):
    row = RiskAssessmentFactory(person=world.person)
    client = sign_in(world.care_manager)

    client.post(f"/risk/{row.pk}/risks/add/", risk())
    added = Risk.objects.get()
    page = client.get(f"/risk/{row.pk}/risks/{added.pk}/").text
    client.post(f"/risk/{row.pk}/risks/{added.pk}/", risk(version=2, benefit="Freedom"))
    added.refresh_from_db()
    assert "Remove this risk" in page
    assert added.benefit == "Freedom"

    asked = client.get(f"/risk/{row.pk}/risks/{added.pk}/remove/").text
    client.post(f"/risk/{row.pk}/risks/{added.pk}/remove/")
    assert "Remove this risk?" in asked
    assert not Risk.objects.exists()


@pytest.mark.parametrize("area", ["household", "premises"])
def test_household_and_premises_are_refused_at_the_field(world, sign_in, area):
    row = RiskAssessmentFactory(person=world.person)

    answer = sign_in(world.care_manager).post(f"/risk/{row.pk}/risks/add/", risk(area=area))

    assert answer.status_code == 422
    assert "the scheme records them about the household" in answer.text
    assert "Gets lost" in answer.text


def test_jointly_asks_who_does_what(world, sign_in):
    row = RiskAssessmentFactory(person=world.person)
    client = sign_in(world.care_manager)

    refused = client.post(f"/risk/{row.pk}/risks/add/", risk(owner_role="jointly"))
    client.post(f"/risk/{row.pk}/risks/add/", risk(owner_role="jointly", who_does_what="Priya rings"))

    assert "Enter who does what" in refused.text
    assert Risk.objects.get().who_does_what == "Priya rings"


def test_own_restrictions_are_offered_alone(world, sign_in):
    own, other = RestrictionFactory(person=world.person), RestrictionFactory(what="Somebody else’s")
    row = RiskAssessmentFactory(person=world.person)
    client = sign_in(world.care_manager)

    page = client.get(f"/risk/{row.pk}/risks/add/").text
    refused = client.post(f"/risk/{row.pk}/risks/add/", risk(restriction=other.pk))
    client.post(f"/risk/{row.pk}/risks/add/", risk(restriction=own.pk))

    assert own.what in page
    assert other.what not in page
    assert refused.status_code == 422
    assert Risk.objects.get().restriction == own


def test_two_writers_of_a_risk(world, sign_in):
    part = RiskFactory(assessment=RiskAssessmentFactory(person=world.person))
    services.save_risk(assessment=part.assessment, by=world.manager, risk=part, benefit="Theirs")

    answer = sign_in(world.care_manager).post(f"/risk/{part.assessment_id}/risks/{part.pk}/", risk(benefit="Mine"))

    assert answer.status_code == 422
    assert "Theirs" in answer.text
    assert "Mine" in answer.text


@pytest.mark.parametrize("words", ["x" * 1_000_000, "nothing\0there"])
def test_odd_words_are_answered(world, sign_in, words):
    row = RiskAssessmentFactory(person=world.person)

    answer = sign_in(world.care_manager).post(f"/risk/{row.pk}/risks/add/", risk(benefit=words))

    assert answer.status_code in (302, 422)


def test_a_behaviour_is_added_changed_and_removed(world, sign_in):
    row = RiskAssessmentFactory(person=world.person)
    client = sign_in(world.care_manager)

    client.post(f"/risk/{row.pk}/behaviours/add/", behaviour())
    added = BehaviourSupport.objects.get()
    client.post(f"/risk/{row.pk}/behaviours/{added.pk}/", behaviour(version=2, what_helps="Music"))
    added.refresh_from_db()
    assert added.what_helps == "Music"

    assert "Shouts" in client.get(f"/risk/{row.pk}/behaviours/{added.pk}/remove/").text
    client.post(f"/risk/{row.pk}/behaviours/{added.pk}/remove/")
    assert not BehaviourSupport.objects.exists()


def test_a_behaviour_says_what_one_sees(world, sign_in):
    row = RiskAssessmentFactory(person=world.person)

    answer = sign_in(world.care_manager).post(f"/risk/{row.pk}/behaviours/add/", behaviour(behaviour=""))

    assert "Enter what you see" in answer.text


def test_parts_of_another_assessment_are_not_found(world, sign_in):
    row = RiskAssessmentFactory(person=world.person)
    client = sign_in(world.care_manager)

    assert client.get(f"/risk/{row.pk}/risks/{RiskFactory().pk}/").status_code == 404
    assert client.get(f"/risk/{row.pk}/behaviours/{BehaviourFactory().pk}/remove/").status_code == 404
    assert client.get(f"/risk/{row.pk}/nothing/").status_code == 404


@pytest.mark.parametrize("end", ["words/", "risks/add/", "behaviours/add/", "declare/"])
def test_in_force_it_is_read_not_written(world, sign_in, end):
    row = RiskAssessmentFactory(person=world.person, in_force=True)

    assert sign_in(world.care_manager).get(f"/risk/{row.pk}/{end}").url == row.get_absolute_url()
