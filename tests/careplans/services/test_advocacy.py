"""Deciding how somebody is helped to take part: for plans, reviews and enquiries by the rules of assessments."""

from datetime import timedelta

import pytest

from careplans.choices import AdvocacyDecision, AdvocateState, Process
from careplans.models import AdvocacyRecord, AdvocateReferral
from careplans.services import advocacy, assessments, plans
from people.choices import CircleRole, Role
from people.services import circle
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.advocacy import (
    AdvocacyRecordFactory,
    AdvocateReferralFactory,
)
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
    PlanNeedFactory,
)
from tests.factories.people import CircleMemberFactory, UserFactory
from tests.factories.safeguarding import SafeguardingConcernFactory

TODAY = dates.today()
CLEAR = {f"difficulty_{kind}": False for kind in ("understanding", "retaining", "weighing", "communicating")}
ALONE = CLEAR | {"advocacy": AdvocacyDecision.NOT_NEEDED}
HARD = CLEAR | {"difficulty_weighing": True, "evidence_weighing": "Agrees with whoever spoke last"}
SISTER = HARD | {
    "advocacy": AdvocacyDecision.APPROPRIATE_PERSON, "appropriate_person": "Rita Sands",
    "appropriate_person_relationship": "sister", "appropriate_person_is_paid": False,
    "appropriate_person_accepted": True, "appropriate_person_is_able": True, "appropriate_person_is_implicated": False,
}  # fmt: skip
ASKED = HARD | {"advocacy": AdvocacyDecision.ADVOCATE, "advocate_asked_on": TODAY}


def decide(world, about=Process.PLAN, **fields):
    return advocacy.decide(person=world.person, by=world.by, about=about, **fields)


def test_a_decision_is_kept_with_who_made_it(world):
    row = decide(world, **SISTER)

    assert (row.about, row.decided_on, row.decided_by_id) == (Process.PLAN, TODAY, world.care_manager.pk)
    assert Event.objects.get(verb="advocacy.decided").person_id == world.person.pk
    assert not AdvocateReferral.objects.exists()


def test_an_advocate_who_is_needed_is_waited_for(world):
    decide(world, **ASKED)

    referral = AdvocateReferral.objects.get()
    assert (referral.state, referral.asked_on, referral.about) == (AdvocateState.WAITING, TODAY, Process.PLAN)
    assert (referral.owner, referral.due_on) == (world.care_manager, TODAY + timedelta(days=10))


@pytest.mark.parametrize("alleged", ["Rita Sands", "Ms RITA sands"])
def test_ca68_appropriate_person_is_not_alleged(world, alleged):
    concern = SafeguardingConcernFactory(person=world.person, answers={"alleged_name": alleged})

    with pytest.raises(Refusal, match="caused the harm"):
        decide(world, Process.ENQUIRY, **SISTER)

    decide(world, Process.PLAN, **SISTER)
    concern.answers = {"alleged_name": "A visitor"}
    concern.save()
    assert decide(world, Process.ENQUIRY, **SISTER).appropriate_person == "Rita Sands"


def test_a_decision_no_longer_counts_once_the_concern_names_the_one_who_helps(world):
    SafeguardingConcernFactory(person=world.person, answers={"alleged_name": "Rita Sands"})
    AdvocacyRecordFactory(person=world.person, about=Process.ENQUIRY, hard=True)

    assert advocacy.why_not(world.person, Process.ENQUIRY) is not None


def test_an_enquiry_is_seen_by_those_on_the_concern_alone(world):
    colleague = viewer_for(UserFactory(organisation=world.council, team=world.team, name="Amir Khan"))
    row = AdvocacyRecordFactory(person=world.person, about=Process.ENQUIRY)
    asked = AdvocateReferralFactory(person=world.person, about=Process.ENQUIRY, owner=world.line_manager)

    def sees(viewer):
        return [model.objects.visible_to(viewer).exists() for model in (AdvocacyRecord, AdvocateReferral)]

    assert sees(colleague) == [False, False]
    assert sees(world.manager) == [False, True]
    SafeguardingConcernFactory(person=world.person, owner=world.care_manager)
    assert sees(colleague) == [False, False]
    assert sees(world.by) == sees(world.manager) == [True, True]
    assert (str(row), asked.about) == ("Safeguarding enquiry: Not needed: no substantial difficulty", "enquiry")


@pytest.mark.parametrize("traits", [{}, {"allocated": True}])
def test_one_advocate_is_waited_for_once(world, traits):
    AdvocateReferralFactory(person=world.person, **traits)

    decide(world, **ASKED)

    assert AdvocateReferral.objects.count() == 1


def test_a_refused_advocate_is_asked_for_again(world):
    AdvocateReferralFactory(person=world.person, refused=True)

    decide(world, **ASKED)

    assert AdvocateReferral.objects.waiting().count() == 1


def test_an_assessment_that_asks_for_an_advocate_waits_for_one(world):
    assessment = AssessmentFactory(person=world.person)

    assessments.save_section(assessment=assessment, by=world.by, version=1, **ASKED)

    assert AdvocateReferral.objects.get().about == Process.ASSESSMENT


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"appropriate_person_is_paid": True}, "must not be paid"),
        ({"appropriate_person_accepted": False}, "must accept the appropriate person"),
        ({"appropriate_person_is_able": False}, "must be able and willing"),
        ({"appropriate_person_is_implicated": True}, "safeguarding concern"),
        ({"appropriate_person": ""}, "Enter the name"),
        ({"evidence_weighing": ""}, "what shows each difficulty"),
        ({"difficulty_retaining": None}, "Answer the four questions"),
        ({"advocacy": AdvocacyDecision.NOT_NEEDED}, "has difficulty in taking part"),
        ({"advocacy": AdvocacyDecision.ADVOCATE}, "Enter the date an advocate was asked for"),
        ({"advocacy": ""}, "Decide how"),
    ],
)
def test_a_decision_that_breaks_a_rule_is_refused(world, changes, message):
    with pytest.raises(Refusal, match=message):
        decide(world, **SISTER | changes)

    assert not AdvocacyRecord.objects.exists()


@pytest.mark.parametrize("name", ["Priya Nair", "Ms. PRIYA nair", "Priya J. Nair"])
def test_the_care_manager_is_no_appropriate_person(world, name):
    with pytest.raises(Refusal, match="works for the council or the scheme"):
        decide(world, **SISTER | {"appropriate_person": name})


@pytest.mark.parametrize("shared_with", ["own", "other"])
def test_a_scheme_worker_is_no_appropriate_person(world, shared, shared_with):
    scheme = world.scheme if shared_with == "own" else world.other_scheme_worker.organisation
    UserFactory(name="Tom Hadley", organisation=scheme, roles=[Role.SCHEME_WORKER], team=False)

    if shared_with == "other":  # a scheme that has nothing to do with the person
        assert decide(world, **SISTER | {"appropriate_person": "Tom Hadley"})
        return
    with pytest.raises(Refusal, match="works for the council or the scheme"):
        decide(world, **SISTER | {"appropriate_person": "Tom Hadley"})


def test_the_own_shared_lives_carer_is_no_appropriate_person(world):
    circle.carers_begin(person=world.person, names=["Maria Okafor", "John Okafor"], by=world.by)

    with pytest.raises(Refusal, match="paid to support them, like a Shared Lives carer"):
        decide(world, **SISTER | {"appropriate_person": "Mrs Maria Okafor"})


def test_a_paid_member_of_the_circle_is_no_appropriate_person(world):
    CircleMemberFactory(person=world.person, name="Rita Sands", is_paid_to_support=True)

    with pytest.raises(Refusal, match="paid to support them"):
        decide(world, **SISTER)


def test_an_unpaid_member_of_the_circle_is(world):
    CircleMemberFactory(person=world.person, name="Rita Sands", role=CircleRole.FAMILY)

    assert decide(world, **SISTER).appropriate_person == "Rita Sands"


# which decision serves which process


def test_a_plan_follows_the_decision_of_the_assessment(world):
    AssessmentFactory(person=world.person, completed=True)

    found = advocacy.decided_for(world.person, Process.PLAN)

    assert (found.about, found.on) == (Process.ASSESSMENT, TODAY)
    assert advocacy.why_not(world.person, Process.PLAN) is None


def test_the_newest_decision_counts(world):
    AssessmentFactory(person=world.person, completed=True)
    row = AdvocacyRecordFactory(person=world.person, about=Process.REVIEW)

    assert advocacy.decided_for(world.person, Process.PLAN).decision == row


def test_a_stopped_assessment_decided_nothing(world):
    AssessmentFactory(person=world.person, completed=True, state="cancelled")

    assert advocacy.decided_for(world.person, Process.PLAN) is None


def test_an_enquiry_needs_a_decision_of_its_own(world):
    AssessmentFactory(person=world.person, completed=True)
    AdvocacyRecordFactory(person=world.person, about=Process.PLAN)
    assert advocacy.decided_for(world.person, Process.ENQUIRY) is None

    AdvocacyRecordFactory(person=world.person, about=Process.ENQUIRY)

    assert advocacy.why_not(world.person, Process.ENQUIRY) is None


def test_an_earlier_enquiry_does_not_decide_for_this_one(world):
    AdvocacyRecordFactory(person=world.person, about=Process.ENQUIRY, decided_on=TODAY - timedelta(days=30))

    assert advocacy.why_not(world.person, Process.ENQUIRY, since=TODAY) is not None


def test_after_a_year_it_is_decided_again(world):
    AdvocacyRecordFactory(person=world.person, decided_on=TODAY - timedelta(days=366))

    with pytest.raises(Refusal, match="more than a year ago"):
        advocacy.refuse_undecided(world.person, Process.REVIEW)


def test_somebody_who_became_a_carer_since_does_not_count_any_more(world):
    AdvocacyRecordFactory(person=world.person, hard=True)
    assert advocacy.line(world.person, Process.PLAN).met

    circle.carers_begin(person=world.person, names=["Rita Sands"], by=world.by)

    assert not advocacy.line(world.person, Process.PLAN).met


def test_the_refusal_leads_to_the_decision_and_back(world):
    with pytest.raises(Refusal) as refused:
        advocacy.refuse_undecided(world.person, Process.PLAN, back="/plans/7/")

    assert refused.value.missing[0].url == f"/people/{world.person.reference}/taking-part/plan/?back=%2Fplans%2F7%2F"
    assert refused.value.missing[0].rule == "CA67"


# nothing goes past its start


@pytest.fixture
def undecided(world):
    """A draft after an assessment in which nobody decided about advocacy, as on lists that were brought in."""
    return CarePlanFactory(person=world.person, assessment=None)


def test_the_persons_words_come_before_the_decision(world, undecided):
    row = plans.save_section(plan=undecided, by=world.by, version=1, own_words="I want a job", what_matters="My bike")

    assert row.own_words == "I want a job"


@pytest.mark.parametrize("fields", [{"back_up": "Rita"}, {"weekly_budget": 100}, {"involved": "Both"}])
def test_a_plan_goes_no_further_without_the_decision(world, undecided, fields):
    with pytest.raises(Refusal, match="Decide how Danny Okafor is helped"):
        plans.save_section(plan=undecided, by=world.by, version=1, **fields)

    decide(world, **SISTER)
    assert plans.save_section(plan=undecided, by=world.by, version=1, **fields)


def test_a_need_is_not_written_without_the_decision(world, undecided):
    need = PlanNeedFactory(plan=undecided)

    with pytest.raises(Refusal, match="is helped to take part"):
        plans.save_need(plan=undecided, by=world.by, need=need, outcome="I cook")


def test_a_plan_is_not_signed_off_without_the_decision(world):
    plan = CarePlanFactory(person=world.person, complete=True, assessment=None)

    assert "Decide how Danny Okafor is helped" in " ".join(m.message for m in plans.gate(plan).missing)
