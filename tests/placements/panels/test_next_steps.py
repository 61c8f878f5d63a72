import pytest
from django.urls import reverse

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import CheckKind
from placements.panels import missing, next_steps
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory
from tests.factories.households import HouseholdFactory, scheme_worker
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, CandidateFactory, ReferralFactory

pytestmark = pytest.mark.django_db


def steps(person, by):
    return [step.text for step in next_steps(by, person)]


def council(person):
    return viewer_for(person.owner)


def scheme(row):
    return viewer_for(scheme_worker(row.candidate.referral.scheme if hasattr(row, "candidate") else row.scheme))


def test_plan_in_force_and_nowhere_to_go_yet():
    person = CarePlanFactory(in_force=True).person

    (step,) = next_steps(council(person), person)
    assert (step.text, step.url) == ("Refer to a Shared Lives scheme", reverse("referral-new", args=[person.reference]))
    assert step.due_on == dates.today(), "ahead of a contact in weeks"


def test_without_a_plan_in_force_nobody_is_told_to_refer():
    person = CarePlanFactory().person

    assert steps(person, council(person)) == []


def test_reviewing_officer_is_told_nothing():
    person = CarePlanFactory(in_force=True).person
    officer = UserFactory(organisation=person.council, team=person.team, roles=[Role.REVIEWING_OFFICER])

    assert steps(person, viewer_for(officer)) == []


def test_draft_is_the_councils_to_send():
    row = ReferralFactory()

    assert steps(row.person, council(row.person)) == [f"Send the referral to {row.scheme.name}"]


@pytest.mark.parametrize(
    ("trait", "text"),
    [("sent", "Answer the referral"), ("accepted", "Find a household"), ("matched", "Write the agreement")],
)
def test_referral_is_the_schemes_to_move(trait, text):
    row = ReferralFactory(**{trait: True})

    assert steps(row.person, scheme(row)) == [text]
    assert steps(row.person, council(row.person)) == []


@pytest.mark.parametrize(
    ("trait", "for_scheme", "for_council"),
    [
        ({}, ["Finish the agreement"], []),
        ({"signing": True}, ["Sign the agreement"], ["Sign the agreement"]),
        ({"signed": True}, ["Start the arrangement"], []),
    ],
)
def test_agreement(trait, for_scheme, for_council):
    row = AgreementFactory(**trait)

    assert steps(row.person, scheme(row)) == for_scheme
    assert steps(row.person, council(row.person)) == for_council


def test_live_arrangement_waits_for_a_visit():
    row = ArrangementFactory()

    (step,) = next_steps(scheme(row), row.person)
    assert (step.text, step.due_on) == ("Record a scheme visit", row.due_on)
    assert steps(row.person, council(row.person)) == []


def test_nobody_has_a_next_step_for_somebody_who_died():
    row = ReferralFactory(person__died_on=dates.today())

    assert next_steps(council(row.person), row.person) == []
    assert missing(council(row.person), row.person) == []


def test_candidate_alone_asks_for_nothing():
    row = CandidateFactory()

    assert steps(row.referral.person, council(row.referral.person)) == []


def test_missing_plan_of_a_live_arrangement():
    row = ArrangementFactory()

    (found,) = missing(council(row.person), row.person)
    assert (found.rule, found.url) == ("G14-PLAN-5", row.get_absolute_url())


def test_nothing_is_missing_with_a_plan_in_force():
    row = ArrangementFactory()
    CarePlanFactory(person=row.person, in_force=True)

    assert missing(council(row.person), row.person) == []


def test_expired_check_is_told_to_the_scheme_alone():
    expired = HouseholdFactory(checks={CheckKind.DBS: dates.add_days(dates.today(), -1)})
    row = ArrangementFactory(household=expired)
    CarePlanFactory(person=row.person, in_force=True)

    (found,) = missing(scheme(row), row.person)
    assert found.message.startswith(f"DBS of every adult of {expired.name} expired on")
    assert missing(council(row.person), row.person) == []


def test_commissioner_is_told_nothing():
    row = ArrangementFactory()
    commissioner = UserFactory(organisation=row.council, team=row.person.team, roles=[Role.COMMISSIONER])

    assert missing(viewer_for(commissioner), row.person) == []


def test_no_arrangement_misses_nothing():
    person = PersonFactory()

    assert missing(council(person), person) == []


def test_what_the_scheme_asks_for_is_the_councils_to_answer():
    row = ReferralFactory(more_asked=True)

    assert steps(row.person, council(row.person)) == [f"Answer what {row.scheme.name} asks for"]
    assert steps(row.person, scheme(row)) == []
