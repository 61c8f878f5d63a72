from datetime import timedelta

import pytest

from careplans.choices import Ability, AssessmentState, DelayReason, Eligibility, Outcome
from careplans.models import OutcomeFinding, Participant, WaitingContact
from careplans.services import assessments
from careplans.services.writing import ChangedMeanwhile
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory, WaitingContactFactory


def verbs():
    return list(Event.objects.order_by("id").values_list("verb", flat=True))


def test_saving_a_section_starts_counts_and_records(world):
    row = AssessmentFactory(person=world.person)

    saved = assessments.save_section(assessment=row, by=world.by, version=1, own_words="Hello")

    assert (saved.state, saved.version, saved.started_on) == (AssessmentState.IN_PROGRESS, 2, dates.today())
    assert verbs() == ["assessment.saved"]
    assert Event.objects.get().data == {"fields": ["own_words"]}


def test_saving_again_does_not_start_again(world):
    row = AssessmentFactory(person=world.person, started=True)

    saved = assessments.save_section(assessment=row, by=world.by, version=1, own_words="Hello")

    assert not saved.changes.exists()


def test_a_second_writer_overwrites_nothing(world):
    row = AssessmentFactory(person=world.person)
    assessments.save_section(assessment=row, by=world.by, version=1, own_words="First")

    with pytest.raises(ChangedMeanwhile) as problem:
        assessments.save_section(assessment=row, by=world.by, version=1, own_words="Second")

    assert problem.value.now.own_words == "First"
    row.refresh_from_db()
    assert row.own_words == "First"


def test_a_column_that_is_no_answer_cannot_be_written(world):
    with pytest.raises(TypeError, match="state"):
        assessments.save_section(assessment=AssessmentFactory(), by=world.by, version=1, state="completed")


def test_past_the_start_advocacy_has_to_be_decided(world):
    row = AssessmentFactory(person=world.person)

    with pytest.raises(Refusal, match="Decide about advocacy") as refused:
        assessments.save_section(assessment=row, by=world.by, version=1, strengths="Cooks")
    assert refused.value.missing[0].url == f"/assessments/{row.pk}/advocacy/"
    with pytest.raises(Refusal, match="Decide about advocacy"):
        assessments.record_finding(assessment=row, by=world.by, outcome=Outcome.WORK, ability=Ability.CAN)


def test_an_unsound_advocacy_decision_is_refused(world):
    answers = {f"difficulty_{kind}": True for kind in ("understanding", "retaining", "weighing", "communicating")}

    with pytest.raises(Refusal, match="name an appropriate person or ask for an advocate"):
        assessments.save_section(
            assessment=AssessmentFactory(), by=world.by, version=1, advocacy="not_needed", **answers
        )


def test_a_finding_is_recorded_once_an_outcome(world):
    row = AssessmentFactory(person=world.person, started=True)

    assessments.record_finding(
        assessment=row, by=world.by, outcome=Outcome.WORK, ability=Ability.SLOW, evidence="Hours"
    )
    assessments.record_finding(assessment=row, by=world.by, outcome=Outcome.WORK, ability=Ability.CAN)

    finding = OutcomeFinding.objects.get()
    row.refresh_from_db()
    assert finding.ability == Ability.CAN
    assert finding.history.count() == 2
    assert row.version == 3
    assert verbs() == ["assessment.finding_recorded"] * 2
    assert Event.objects.first().person_id == world.person.pk


def test_a_finding_that_they_cannot_needs_evidence(world):
    row = AssessmentFactory(started=True)

    with pytest.raises(Refusal, match="Say what shows this about “keeping clean”"):
        assessments.record_finding(assessment=row, by=world.by, outcome="hygiene", ability=Ability.DANGER)


def test_a_finding_notices_a_second_writer(world):
    row = AssessmentFactory(started=True)
    assessments.record_finding(assessment=row, by=world.by, outcome="work", ability=Ability.CAN)

    with pytest.raises(ChangedMeanwhile):
        assessments.record_finding(assessment=row, by=world.by, outcome="work", ability=Ability.CAN, version=1)


def test_participants(world):
    row = AssessmentFactory(person=world.person)

    rita = assessments.add_participant(assessment=row, by=world.by, name="Rita", relationship="sister")
    kept = rita.pk
    assessments.remove_participant(participant=rita, by=world.by)

    assert not Participant.objects.exists()
    assert Participant.history.filter(id=kept, history_type="-").get().history_user_id == world.care_manager.pk
    assert verbs() == ["assessment.participant_added", "assessment.participant_removed"]


def test_completing(world):
    row = AssessmentFactory(person=world.person, ready=True, eligibility="", eligibility_reasons="", findings=None)
    assert assessments.gate(row).missing
    for outcome in Outcome:
        assessments.record_finding(assessment=row, by=world.by, outcome=outcome, ability=Ability.SLOW, evidence="Hours")
    assessments.add_participant(assessment=row, by=world.by, name="Rita", relationship="sister")

    done = assessments.complete(
        assessment=row, by=world.by, eligibility=Eligibility.ELIGIBLE, eligibility_reasons="Ten outcomes"
    )

    assert (done.state, done.due_on, done.completed_on) == (AssessmentState.COMPLETED, None, dates.today())
    assert done.eligibility_reasons == "Ten outcomes"
    assert verbs()[-1] == "assessment.completed"


def test_completing_is_refused_with_everything_missing(world):
    row = AssessmentFactory(person=world.person, started=True)

    with pytest.raises(Refusal) as refused:
        assessments.complete(assessment=row, by=world.by)

    assert len(refused.value.missing) == 9
    row.refresh_from_db()
    assert row.state == AssessmentState.IN_PROGRESS


def test_not_eligible_needs_advice(world):
    row = AssessmentFactory(person=world.person, ready=True)
    given = {"assessment": row, "by": world.by, "eligibility": Eligibility.NOT_ELIGIBLE}

    with pytest.raises(Refusal, match="advice"):
        assessments.complete(**given)
    done = assessments.complete(
        **given, advice_on_needs="A lunch club", against_count_reason="The help they have is enough"
    )

    assert done.eligibility == Eligibility.NOT_ELIGIBLE


def test_the_worker_may_decide_otherwise_than_the_count(world):
    row = AssessmentFactory(person=world.person, ready=True, findings=dict.fromkeys(Outcome, Ability.CAN))

    with pytest.raises(Refusal, match="The answers point to “not eligible for support”"):
        assessments.complete(assessment=row, by=world.by)
    done = assessments.complete(assessment=row, by=world.by, against_count_reason="It changes from week to week")

    assert done.eligibility == Eligibility.ELIGIBLE
    assert done.against_count_reason == "It changes from week to week"


def test_a_decision_is_owed_in_writing(world):
    done = assessments.complete(assessment=AssessmentFactory(person=world.person, ready=True), by=world.by)

    letter = done.letter
    assert (letter.due_on, letter.owner) == (dates.today() + timedelta(days=7), done.owner)
    assert letter.history.get().history_user_id == world.care_manager.pk


def test_the_wait_is_over_once_the_assessment_begins(world):
    request = SupportRequestFactory(person=world.person)
    WaitingContactFactory(request=request)
    row = assessments.allocate(request=request, assessor=world.line_manager, by=world.by)
    assert WaitingContact.objects.open().get().owner == world.line_manager

    assessments.save_section(assessment=row, by=world.by, version=1, own_words="I cook")

    assert not WaitingContact.objects.open().exists()


def test_a_late_assessment_needs_a_reason(world):
    row = AssessmentFactory(person=world.person, ready=True, first_contact_on=dates.today() - timedelta(days=29))

    with pytest.raises(Refusal, match="Say why the assessment is completed after"):
        assessments.complete(assessment=row, by=world.by)
    with pytest.raises(Refusal, match="Say why the assessment is completed after"):
        assessments.complete(assessment=row, by=world.by, late_reason="In hospital")
    done = assessments.complete(assessment=row, by=world.by, late_code=DelayReason.HOSPITAL, late_reason="In hospital")

    assert (done.late_code, done.late_reason) == (DelayReason.HOSPITAL, "In hospital")


def test_a_reason_that_was_recorded_before_is_enough(world):
    late = {"first_contact_on": dates.today() - timedelta(days=29), "late_code": "staff", "late_reason": "Two left"}
    row = AssessmentFactory(person=world.person, ready=True, **late)

    assert assessments.complete(assessment=row, by=world.by).late_reason == "Two left"


def test_the_last_day_is_not_late(world):
    row = AssessmentFactory(person=world.person, ready=True, first_contact_on=dates.today() - timedelta(days=28))

    assert assessments.complete(assessment=row, by=world.by).late_reason == ""


def test_an_allocated_assessment_cannot_be_completed(world):
    row = AssessmentFactory(person=world.person, ready=True, state=AssessmentState.ALLOCATED)

    with pytest.raises(WrongState):
        assessments.complete(assessment=row, by=world.by)


@pytest.mark.parametrize(
    "write",
    [
        lambda row, by: assessments.save_section(assessment=row, by=by, version=1, own_words="x"),
        lambda row, by: assessments.record_finding(assessment=row, by=by, outcome="work", ability="can"),
        lambda row, by: assessments.add_participant(assessment=row, by=by, name="x", relationship="y"),
        lambda row, by: assessments.remove_participant(participant=row.participants.get(), by=by),
        lambda row, by: assessments.complete(assessment=row, by=by),
        lambda row, by: assessments.stop(assessment=row, by=by, why="x"),
    ],
)
def test_nothing_is_written_once_completed(world, write):
    row = AssessmentFactory(person=world.person, completed=True)

    with pytest.raises(WrongState):
        write(row, world.by)

    assert not Event.objects.exists()
