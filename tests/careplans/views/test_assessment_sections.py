"""The sections of an assessment: saved, resumed, never overwritten in silence."""

import pytest

from careplans.choices import Ability, AssessmentState, Outcome
from careplans.models import Assessment, Participant
from careplans.services import assessments
from sharedliving.core.models import Event
from tests.factories.careplans import AssessmentFactory, FindingFactory, ParticipantFactory, SupportRequestFactory

NO = {f"difficulty_{kind}": "no" for kind in ("understanding", "retaining", "weighing", "communicating")}


def test_the_first_section_saved_starts_the_assessment(world, sign_in):
    row = AssessmentFactory(person=world.person)

    answer = sign_in(world.care_manager).post(f"/assessments/{row.pk}/words/", {"own_words": "Hello", "version": 1})

    row.refresh_from_db()
    assert answer.url == f"/assessments/{row.pk}/"
    assert (row.own_words, row.state, row.version) == ("Hello", AssessmentState.IN_PROGRESS, 2)


def test_a_section_resumes_with_what_was_saved(world, sign_in):
    row = AssessmentFactory(person=world.person, own_words="I like trains")

    page = sign_in(world.care_manager).get(f"/assessments/{row.pk}/words/").content.decode()

    assert "I like trains" in page
    assert 'name="version" value="1"' in page


def test_their_words_are_shown_from_the_request(world, sign_in):
    request = SupportRequestFactory(person=world.person, state="assessment", closed_at="2026-01-01T00:00Z", due_on=None)
    row = AssessmentFactory(person=world.person, request=request)

    page = sign_in(world.care_manager).get(f"/assessments/{row.pk}/words/").content.decode()

    assert request.wants in page


def test_a_second_writer_is_told_and_keeps_what_they_typed(world, sign_in):
    row = AssessmentFactory(person=world.person)
    assessments.save_section(assessment=row, by=world.manager, version=1, own_words="From the manager")
    client = sign_in(world.care_manager)

    first = client.post(f"/assessments/{row.pk}/words/", {"own_words": "From me", "version": 1})
    page = first.content.decode()

    assert first.status_code == 422
    assert "Somebody else changed this" in page
    assert "From me" in page
    assert "From the manager" in page
    assert 'name="version" value="2"' in page
    row.refresh_from_db()
    assert row.own_words == "From the manager"

    second = client.post(f"/assessments/{row.pk}/words/", {"own_words": "From me", "version": 2})

    row.refresh_from_db()
    assert second.status_code == 302
    assert row.own_words == "From me"


def test_a_form_without_a_version_counts_as_out_of_date(world, sign_in):
    row = AssessmentFactory(person=world.person)

    answer = sign_in(world.care_manager).post(f"/assessments/{row.pk}/words/", {"own_words": "From me"})

    assert answer.status_code == 422


def test_advocacy_refuses_an_appropriate_person_who_is_paid(world, sign_in):
    row = AssessmentFactory(person=world.person)
    posted = NO | {
        "version": 1, "difficulty_weighing": "yes", "evidence_weighing": "Agrees with whoever spoke last",
        "advocacy": "appropriate_person", "appropriate_person": "Rita", "appropriate_person_relationship": "carer",
        "appropriate_person_is_paid": "yes", "appropriate_person_accepted": "no", "appropriate_person_is_able": "yes",
        "appropriate_person_is_implicated": "no",
    }  # fmt: skip

    answer = sign_in(world.care_manager).post(f"/assessments/{row.pk}/advocacy/", posted)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "must not be paid" in page
    assert "must accept the appropriate person" in page
    assert "Rita" in page


def test_evidence_is_asked_for_at_its_question_once_it_is_decided(world, sign_in):
    row = AssessmentFactory(person=world.person)
    posted = NO | {"version": 1, "difficulty_weighing": "yes", "advocacy": "advocate"}

    page = sign_in(world.care_manager).post(f"/assessments/{row.pk}/advocacy/", posted).content.decode()

    assert 'href="#id_evidence_weighing"' in page
    assert "Enter what shows that they have difficulty in using or weighing" in page


def test_the_four_questions_can_be_saved_before_the_decision(world, sign_in):
    row = AssessmentFactory(person=world.person)

    answer = sign_in(world.care_manager).post(
        f"/assessments/{row.pk}/advocacy/", {"version": 1, "difficulty_weighing": "yes"}
    )

    row.refresh_from_db()
    assert answer.status_code == 302
    assert row.difficulty_weighing is True


def test_past_the_start_advocacy_has_to_be_decided(world, sign_in):
    row = AssessmentFactory(person=world.person)

    answer = sign_in(world.care_manager).post(
        f"/assessments/{row.pk}/strengths/", {"version": 1, "strengths": "Cooks well"}
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Decide about advocacy before you go on" in page
    assert "Cooks well" in page


def test_the_decision_stands_beside_the_count(world, sign_in):
    row = AssessmentFactory(person=world.person, ready=True)

    page = sign_in(world.care_manager).get(f"/assessments/{row.pk}/decision/").content.decode()

    assert "2 of 10 outcomes cannot be achieved" in page
    assert "points to “eligible for support”" in page
    assert "The count proposes; you decide" in page
    assert Outcome.WORK.label in page


def test_the_condition_is_asked_for_when_needs_arise_from_one(world, sign_in):
    row = AssessmentFactory(person=world.person, started=True)

    answer = sign_in(world.care_manager).post(
        f"/assessments/{row.pk}/decision/", {"version": 1, "needs_arise_from_condition": "yes"}
    )

    assert answer.status_code == 422
    assert "Enter the impairment or illness" in answer.content.decode()


def test_an_outcome_leads_to_the_next(world, sign_in):
    row = AssessmentFactory(person=world.person, started=True)
    posted = {"version": 1, "ability": Ability.DISTRESS, "evidence": "Cries when dressing"}

    answer = sign_in(world.care_manager).post(f"/assessments/{row.pk}/outcomes/clothing/", posted)

    assert answer.url == f"/assessments/{row.pk}/outcomes/home_safety/"
    assert assessments.findings_of(row)[Outcome.CLOTHING].evidence == "Cries when dressing"


@pytest.mark.parametrize(("outcome", "extra"), [("children", {}), ("nutrition", {"save_only": "1"})])
def test_the_last_outcome_and_coming_back_later_lead_to_the_list(world, sign_in, outcome, extra):
    row = AssessmentFactory(person=world.person, started=True)

    answer = sign_in(world.care_manager).post(
        f"/assessments/{row.pk}/outcomes/{outcome}/", {"version": 1, "ability": Ability.CAN} | extra
    )

    assert answer.url == f"/assessments/{row.pk}/"


def test_an_outcome_that_cannot_be_achieved_needs_evidence(world, sign_in):
    row = AssessmentFactory(person=world.person, started=True)

    answer = sign_in(world.care_manager).post(
        f"/assessments/{row.pk}/outcomes/work/", {"version": 1, "ability": Ability.SLOW}
    )

    assert answer.status_code == 422
    assert "Enter what shows this" in answer.content.decode()


def test_a_second_writer_of_an_outcome_is_told(world, sign_in):
    row = AssessmentFactory(person=world.person, started=True)
    given = {"outcome": Outcome.WORK, "ability": Ability.SLOW, "evidence": "Two hours"}
    assessments.record_finding(assessment=row, by=world.manager, **given)

    answer = sign_in(world.care_manager).post(
        f"/assessments/{row.pk}/outcomes/work/", {"version": 1, "ability": Ability.CAN, "evidence": "Quick"}
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Two hours" in page
    assert "Quick" in page
    assert 'name="version" value="2"' in page


def test_outcome_pages_say_where_one_is(world, sign_in):
    row = AssessmentFactory(person=world.person, started=True)
    FindingFactory(assessment=row, outcome=Outcome.HYGIENE, evidence="Needs a reminder")
    client = sign_in(world.care_manager)

    first = client.get(f"/assessments/{row.pk}/outcomes/nutrition/").content.decode()
    second = client.get(f"/assessments/{row.pk}/outcomes/hygiene/").content.decode()
    last = client.get(f"/assessments/{row.pk}/outcomes/children/").content.decode()

    assert "outcome 1 of 10" in first
    assert 'rel="prev"' not in first
    assert "Needs a reminder" in second
    assert f'href="/assessments/{row.pk}/outcomes/toilet/"' in second
    assert 'rel="next"' not in last


def test_people_who_take_part_are_added_and_removed(world, sign_in):
    row = AssessmentFactory(person=world.person)
    client = sign_in(world.care_manager)

    client.post(f"/assessments/{row.pk}/people/", {"name": "Rita Sands", "relationship": "sister"})
    rita = Participant.objects.get()
    page = client.get(f"/assessments/{row.pk}/people/").content.decode()
    client.post(f"/assessments/{row.pk}/people/{rita.pk}/remove/")

    assert "Rita Sands, sister" in page
    assert not Participant.objects.exists()


def test_the_person_may_take_part_alone(world, sign_in):
    row = AssessmentFactory(person=world.person)

    sign_in(world.care_manager).post(f"/assessments/{row.pk}/people/alone/")

    assert str(Participant.objects.get()) == "Danny Okafor, the person, alone"


def test_somebody_of_another_assessment_cannot_be_removed(world, sign_in):
    row, other = AssessmentFactory(person=world.person), ParticipantFactory()

    answer = sign_in(world.care_manager).post(f"/assessments/{row.pk}/people/{other.pk}/remove/")

    assert answer.status_code == 404


@pytest.mark.parametrize("end", ["nothing/", "outcomes/nothing/"])
def test_an_unknown_section_is_not_found(world, sign_in, end):
    row = AssessmentFactory(person=world.person)

    assert sign_in(world.care_manager).get(f"/assessments/{row.pk}/{end}").status_code == 404


@pytest.mark.parametrize("end", ["words/", "outcomes/work/", "people/", "complete/", "stop/"])
def test_a_completed_assessment_cannot_be_written(world, sign_in, end):
    row = AssessmentFactory(person=world.person, completed=True)

    answer = sign_in(world.care_manager).get(f"/assessments/{row.pk}/{end}")

    assert answer.status_code == 302
    assert answer.url == f"/assessments/{row.pk}/"


def test_a_completed_assessment_refuses_to_alter(world, sign_in):
    row = AssessmentFactory(person=world.person, completed=True)

    answer = sign_in(world.care_manager).post(f"/assessments/{row.pk}/words/", {"own_words": "New", "version": 1})

    assert answer.status_code == 422
    assert "can no longer be changed" in answer.content.decode()


@pytest.mark.parametrize("end", ["", "words/", "outcomes/work/", "people/", "complete/", "stop/"])
def test_out_of_sight_is_not_found(world, sign_in, end):
    row = AssessmentFactory(person=world.person)

    assert sign_in(world.stranger).get(f"/assessments/{row.pk}/{end}").status_code == 404


@pytest.mark.parametrize("end", ["", "words/", "outcomes/work/", "people/", "complete/", "stop/"])
def test_a_scheme_may_not_open_assessments(world, shared, sign_in, end):
    row = AssessmentFactory(person=world.person)

    assert sign_in(world.scheme_manager).get(f"/assessments/{row.pk}/{end}").status_code == 403


def test_each_visit_is_logged_once(world, sign_in):
    row = AssessmentFactory(person=world.person)

    sign_in(world.care_manager).get(f"/assessments/{row.pk}/words/")

    assert Event.objects.filter(verb="record.viewed", text="assessment", person_id=world.person.pk).count() == 1
    assert Assessment.objects.get().version == 1
