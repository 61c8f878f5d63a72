import pytest
from django.utils import timezone

from people.choices import Clock, Role
from placements.due import KINDS, due_items
from sharedliving.core import dates
from sharedliving.core.due import DueItem
from tests.factories.emergencies import EmergencyFactory, TransitionStepFactory
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ReferralFactory
from tests.factories.practice import ProtocolFactory

pytestmark = pytest.mark.django_db

LATER = dates.add_days(dates.today(), 400)


def found(viewer, until=LATER, owner_ids=None):
    """(kind, object id, person id) of everything due."""
    return {row[:3] for queryset in due_items(viewer, until, owner_ids) for row in queryset}


def test_every_kind_has_a_clock_and_an_address():
    for kind in KINDS:
        assert kind.clock in Clock.values
        item = DueItem(kind=kind, object_id=7, person_id=None, due_on=dates.today(), owner_id=None)
        assert "/7/" in item.url


@pytest.mark.parametrize(
    ("trait", "kind"),
    [
        ({}, "referral_draft"),
        ({"sent": True}, "referral_answer"),
        ({"more_asked": True}, "referral_more"),
        ({"accepted": True}, "matching"),
        ({"matched": True}, "agreement_to_write"),
    ],
)
def test_referral_is_due_as_what_it_waits_for(council_of, trait, kind):
    row = ReferralFactory(**trait)

    assert found(council_of(row.person)) == {(kind, row.pk, row.person_id)}


def test_referral_whose_agreement_is_being_written_is_due_once(worker_of):
    row = AgreementFactory()

    assert found(worker_of(row.candidate.referral.scheme)) == {
        ("agreement", row.pk, row.person_id),
        ("household_checks", row.candidate.household_id, None),
    }


@pytest.mark.parametrize(("kind", "due"), [("live_in", "agreement"), ("emergency", "emergency_papers")])
def test_unsigned_agreement_of_somebody_who_lives_there(kind, due, council_of):
    """Those who were imported live there, and not in an emergency."""
    row = AgreementFactory(kind=kind)
    ArrangementFactory(agreement=row, person=row.person, household=row.household, kind=kind)

    assert [key for key, pk, _ in found(council_of(row.person)) if pk == row.pk and "visit" not in key] == [due]


def test_signed_agreement_waits_for_the_start(council_of):
    row = AgreementFactory(signed=True)

    assert found(council_of(row.person)) == {("arrangement_start", row.pk, row.person_id)}


def test_arrangement_waits_for_a_visit(council_of):
    row = ArrangementFactory()

    assert found(council_of(row.person)) == {("scheme_visit", row.pk, row.person_id)}


def test_checks_are_the_schemes(worker_of):
    row = HouseholdFactory()

    assert found(worker_of(row.scheme)) == {("household_checks", row.pk, None)}


def test_only_what_is_due_by_the_day(council_of):
    row = ReferralFactory()
    by = council_of(row.person)

    assert not found(by, until=dates.add_days(row.due_on, -1))
    assert found(by, until=row.due_on)


def test_only_what_somebody_owns(worker_of):
    row, other = HouseholdFactory(), HouseholdFactory()

    assert not found(worker_of(row.scheme), owner_ids=[other.owner_id])
    assert found(worker_of(row.scheme), owner_ids=[row.owner_id])


def test_nobody_is_reminded_about_somebody_who_died(council_of):
    row = ReferralFactory(person__died_on=dates.today())
    ArrangementFactory(person=row.person)

    assert not found(council_of(row.person))


def test_closed_rows_are_not_due(council_of, worker_of):
    row = ArrangementFactory(ended=True)

    assert not found(council_of(row.person))


def test_other_councils_and_schemes_see_nothing(council_of, worker_of):
    row = ReferralFactory(sent=True)

    assert not found(council_of(PersonFactory()))
    assert not found(worker_of(HouseholdFactory(due_on=dates.add_days(LATER, 9)).scheme))
    assert not found(worker_of(row.scheme, Role.SCHEME_WORKER), until=dates.add_days(dates.today(), -900))


def test_a_protocol_is_due_on_both_sides_and_is_about_nobody(council_of, worker_of):
    person = PersonFactory()
    row = ProtocolFactory(profile=SchemeFactory(councils=[person.council]))
    due = {("protocol", row.pk, None)}

    assert found(council_of(person)) == due
    assert found(worker_of(row.scheme)) == due
    assert not found(council_of(PersonFactory()))
    row.closed_at, row.due_on, row.ended_on, row.ended_because = timezone.now(), None, dates.today(), "It ended"
    row.save()
    assert not found(council_of(person))


@pytest.mark.parametrize("trait", ["asked", "accepted", "live", None])
def test_an_open_emergency_falls_due_for_whoever_owes_the_next_step(trait, council_of):
    row = EmergencyFactory(**{trait: True} if trait else {}, due_on=dates.today())

    found_kinds = {
        kind for kind, pk, _ in found(council_of(row.person)) if pk == row.pk and kind.startswith("emergency")
    }

    step = {"asked": "answer", "accepted": "household", "live": "meeting", None: "ask"}[trait]
    assert f"emergency_{step}" in found_kinds


def test_papers_of_an_emergency_have_a_clock_of_their_own(council_of):
    row = EmergencyFactory(live=True)
    agreement = row.arrangement.agreement
    agreement.due_on = dates.today()
    agreement.save()

    kinds = {kind for kind, pk, _ in found(council_of(row.person)) if pk == agreement.pk}

    assert "emergency_papers" in kinds
    assert "agreement" not in kinds


def test_a_step_into_adulthood_falls_due(council_of):
    step = TransitionStepFactory(due_on=dates.today())

    assert ("transition", step.pk, step.person_id) in found(council_of(step.person))
