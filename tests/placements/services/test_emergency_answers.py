import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Role
from people.models import Share
from placements.choices import (
    AgreementState,
    ArrangementKind,
    Brings,
    CheckKind,
    EmergencyState,
    EmergencyStep,
    GatePassed,
    HouseholdState,
    ReferralState,
    RefusedBecause,
    Trait,
)
from placements.models import Arrangement, DecidedOtherwise, Referral
from placements.rules.emergency import carers_are_willing, household_chosen, manager_approves, person_is_willing
from placements.rules.lines import message_of
from placements.services import agreements, emergency_answers, signing
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from tests.factories.careplans import CarePlanFactory
from tests.factories.emergencies import EmergencyFactory, emergency_home
from tests.factories.endings import AlsoUsedByFactory
from tests.factories.placements import ArrangementFactory, ReferralFactory
from tests.factories.written import write_everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager_of(worker_of):
    return lambda row: worker_of(row.scheme, Role.SCHEME_MANAGER)


def choose(row, home, by, **words):
    given = {"person_words": "I like it there.", "carer_words": "Of course."} | words
    return emergency_answers.choose(emergency=row, household=home, by=by, **given)


def test_accepted_and_whoever_accepts_looks_for_carers(worker_of):
    row = EmergencyFactory(asked=True)
    by = worker_of(row.scheme)

    row = emergency_answers.accept(emergency=row, by=by)

    assert (row.state, row.next_step, row.owner_id) == (EmergencyState.ACCEPTED, EmergencyStep.HOUSEHOLD, by.user_id)
    assert row.answered_at is not None


@pytest.mark.parametrize("trait", ["asked", "accepted"])
@pytest.mark.parametrize("because", RefusedBecause)
def test_a_scheme_may_refuse_with_its_reason(trait, because, worker_of):
    row = EmergencyFactory(**{trait: True})

    row = emergency_answers.refuse(emergency=row, by=worker_of(row.scheme), because=because, words="A day's notice.")

    assert (row.state, row.refused_because, row.is_open) == (EmergencyState.REFUSED, because, False)
    assert not Share.objects.filter(person=row.person, until=None).exists()


@pytest.mark.parametrize(("because", "words"), [("", "x"), ("nonsense", "x"), ("risk", " ")])
def test_refusing_needs_a_reason_and_what_would_have_made_it_possible(because, words, worker_of):
    row = EmergencyFactory(asked=True)

    with pytest.raises(Refusal):
        emergency_answers.refuse(emergency=row, by=worker_of(row.scheme), because=because, words=words)


def test_answering_is_the_schemes(council_of):
    row = EmergencyFactory(asked=True)

    with pytest.raises(PermissionDenied):
        emergency_answers.accept(emergency=row, by=council_of(row.person))


def test_carers_approved_and_trained_are_chosen_with_the_words_of_both(worker_of):
    row = EmergencyFactory(accepted=True)
    home = emergency_home(row.scheme)

    row = choose(row, home, worker_of(row.scheme))

    assert (row.household, row.person_words, row.carer_words) == (home, "I like it there.", "Of course.")


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"approved_kinds": [ArrangementKind.LIVE_IN]}, "Not approved for this kind"),
        ({"state": HouseholdState.SUSPENDED}, "not approved"),
        ({"oldest": 20}, "Approved for people aged"),
    ],
)
def test_g14_emg_1_no_carers_who_are_not_approved_for_it(wrong, reason, worker_of):
    row = EmergencyFactory(accepted=True, person__date_of_birth="1980-01-01")
    row.refresh_from_db()

    with pytest.raises(Refusal, match=reason):
        choose(row, emergency_home(row.scheme, **wrong), worker_of(row.scheme))


def test_g14_emg_1_no_carers_who_are_not_trained_for_it(worker_of):
    row = EmergencyFactory(accepted=True)
    home = emergency_home(row.scheme)
    home.checks.filter(kind=CheckKind.EMERGENCY_TRAINING).delete()

    with pytest.raises(Refusal, match="trained for them"):
        choose(row, home, worker_of(row.scheme))


def test_no_full_household_and_none_of_another_scheme(worker_of):
    row, other = EmergencyFactory(accepted=True), EmergencyFactory(accepted=True)
    full = emergency_home(row.scheme, approved_places=1)
    ArrangementFactory(household=full)

    with pytest.raises(Refusal, match="1 lives there already"):
        choose(row, full, worker_of(row.scheme))
    with pytest.raises(Refusal, match="another scheme’s"):
        choose(row, emergency_home(other.scheme), worker_of(row.scheme))


def test_carers_lent_by_another_scheme_take_somebody_in(worker_of, manager_of):
    row = EmergencyFactory(accepted=True)
    loan = AlsoUsedByFactory(household=emergency_home(EmergencyFactory().scheme), scheme=row.scheme)
    by = manager_of(row)

    choose(row, loan.household, by)
    emergency_answers.approve(emergency=row, by=by)
    arrangement = emergency_answers.start(emergency=row, by=by)

    assert (arrangement.household, arrangement.scheme) == (loan.household, row.scheme)


def lacking_a_bus():
    """An emergency of somebody who must have a bus stop nearby, and carers who have none."""
    row = EmergencyFactory(accepted=True)
    ReferralFactory(
        person=row.person, scheme_profile=row.scheme.scheme_profile, sent=True, preferred_area="", musts=[Trait.BUS]
    )
    return row, emergency_home(row.scheme)


def test_what_the_person_must_have_waits_when_the_manager_says_why(worker_of, manager_of):
    row, home = lacking_a_bus()
    with pytest.raises(Refusal, match="No bus stop nearby"):
        choose(row, home, worker_of(row.scheme), all_the_same="I think so.")
    with pytest.raises(Refusal, match="No bus stop nearby"):
        choose(row, home, manager_of(row), all_the_same=" ")

    row = choose(row, home, manager_of(row), all_the_same=" Her sister drives her. ")

    assert (row.household, row.all_the_same_because) == (home, "Her sister drives her.")


def test_what_was_let_wait_is_listed_until_the_emergency_is_over(worker_of, manager_of):
    row, home = lacking_a_bus()
    manager = manager_of(row)
    row = choose(row, home, manager, all_the_same="Her sister drives her.")
    emergency_answers.approve(emergency=row, by=manager)

    emergency_answers.start(emergency=row, by=worker_of(row.scheme))

    decision = DecidedOtherwise.objects.with_open().get(gate=GatePassed.MATCHED)
    assert (decision.by_user_id, decision.by_name) == (manager.user_id, manager.name)
    assert (decision.reason, decision.is_open) == ("Her sister drives her.", True)
    assert decision.lacked.get().rule == "must_bus"
    row.refresh_from_db()
    row.ended_on = dates.today()
    row.save()
    assert not DecidedOtherwise.objects.with_open().get(gate=GatePassed.MATCHED).is_open


def test_a_reason_where_nothing_is_lacking_is_not_kept(manager_of):
    row = EmergencyFactory(accepted=True)

    assert choose(row, emergency_home(row.scheme), manager_of(row), all_the_same="Why not").all_the_same_because == ""


def test_a_no_of_the_carers_stands_whatever_the_manager_says(manager_of):
    row, home = lacking_a_bus()
    row.person.referrals.update(brings=[Brings.NIGHTS])
    home.wont = [Brings.NIGHTS]
    home.save()

    with pytest.raises(Refusal, match="would not have somebody who needs somebody at night"):
        choose(row, home, manager_of(row), all_the_same="It is one night.")


def test_another_reason_is_approved_again(manager_of):
    row, home = lacking_a_bus()
    manager = manager_of(row)
    row = choose(row, home, manager, all_the_same="Her sister drives her.")
    emergency_answers.approve(emergency=row, by=manager)

    row = choose(row, home, manager, all_the_same="A taxi is paid.")

    assert row.approved_name == ""


@pytest.mark.parametrize("who", ["person_words", "carer_words"])
def test_both_sides_are_heard(who, worker_of):
    row = EmergencyFactory(accepted=True)

    with pytest.raises(Refusal, match="what the person says and what the carers say"):
        choose(row, emergency_home(row.scheme), worker_of(row.scheme), **{who: " "})


def test_the_manager_approves_by_name(manager_of):
    row = EmergencyFactory(accepted=True, household=None)
    by = manager_of(row)
    with pytest.raises(Refusal, match="Choose a household first"):
        emergency_answers.approve(emergency=row, by=by)
    choose(row, emergency_home(row.scheme), by)

    row = emergency_answers.approve(emergency=row, by=by)

    assert (row.approved_by_id, row.approved_name) == (by.user_id, by.name)


def test_a_scheme_worker_does_not_approve(worker_of):
    row = EmergencyFactory(approved=True)

    with pytest.raises(PermissionDenied):
        emergency_answers.approve(emergency=row, by=worker_of(row.scheme))


def test_another_household_is_approved_again(worker_of):
    row = EmergencyFactory(approved=True)

    row = choose(row, emergency_home(row.scheme), worker_of(row.scheme))

    assert (row.approved_by, row.approved_name, row.approved_at) == (None, "", None)


def test_the_first_night_takes_the_place_at_once_and_leaves_the_papers_due_in_three_days(worker_of):
    row = EmergencyFactory(approved=True)

    arrangement = emergency_answers.start(emergency=row, by=worker_of(row.scheme))

    row.refresh_from_db()
    today = dates.today()
    assert (arrangement.kind, arrangement.place, arrangement.started_on) == ("emergency", 1, today)
    assert (arrangement.planned_end, row.limit_on) == (dates.add_days(today, 91), dates.add_days(today, 91))
    assert (row.state, row.arrangement, row.started_on) == (EmergencyState.LIVE, arrangement, today)
    assert (row.next_step, row.due_on) == (EmergencyStep.MEETING, dates.add_working_days(today, 10))
    assert row.owner == row.person.owner
    agreement = arrangement.agreement
    assert (agreement.state, agreement.due_on) == (AgreementState.DRAFT, dates.add_days(today, 3))
    assert agreement.funding_authorised_on == today


def test_what_was_told_stands_in_the_referral_of_that_day(worker_of):
    row = EmergencyFactory(approved=True)
    plan = CarePlanFactory(person=row.person, in_force=True)

    emergency_answers.start(emergency=row, by=worker_of(row.scheme))

    referral = Referral.objects.get()
    assert (referral.state, referral.kind, referral.plan) == (ReferralState.CLOSED, ArrangementKind.EMERGENCY, plan)
    assert "Penicillin" in referral.health
    assert [change.to_state for change in referral.changes.all()] == ["sent", "accepted", "matched", "closed"]
    assert plan.releases.get().scheme == row.scheme


def test_somebody_who_is_being_matched_already_can_be_taken_in(worker_of):
    referral = ReferralFactory(accepted=True)
    row = EmergencyFactory(approved=True, person=referral.person, scheme_profile=referral.scheme.scheme_profile)

    emergency_answers.start(emergency=row, by=worker_of(row.scheme))

    assert Referral.objects.open().get().kind == ArrangementKind.LIVE_IN


@pytest.mark.parametrize(
    ("column", "rule"),
    [
        ("person_words", person_is_willing), ("carer_words", carers_are_willing), ("approved_name", manager_approves),
        ("household", household_chosen),
    ],
)  # fmt: skip
def test_nobody_is_taken_in_while_something_is_missing(column, rule, worker_of):
    row = EmergencyFactory(approved=True, **{column: None if column == "household" else ""})

    with pytest.raises(Refusal) as refusal:
        emergency_answers.start(emergency=row, by=worker_of(row.scheme))
    (missing,) = refusal.value.missing
    assert (missing.message, missing.can_override) == (message_of(rule), False)
    assert not Arrangement.objects.exists()


def test_a_household_that_lost_its_approval_meanwhile_takes_nobody(worker_of):
    row = EmergencyFactory(approved=True)
    row.household.state = HouseholdState.SUSPENDED
    row.household.save()

    with pytest.raises(Refusal, match="not approved"):
        emergency_answers.start(emergency=row, by=worker_of(row.scheme))


def test_of_two_who_want_the_last_place_one_gets_it(worker_of):
    first = EmergencyFactory(approved=True)
    first.household.approved_places = 1
    first.household.save()
    second = EmergencyFactory(approved=True, scheme_profile=first.scheme.scheme_profile, household=first.household)
    by = worker_of(first.scheme)
    emergency_answers.start(emergency=first, by=by)

    with pytest.raises(Refusal, match="1 lives there already"):
        emergency_answers.start(emergency=second, by=by)
    assert Arrangement.objects.count() == 1


def test_started_once(worker_of):
    row = EmergencyFactory(live=True)

    with pytest.raises(Refusal, match="Living there"):
        emergency_answers.start(emergency=row, by=worker_of(row.scheme))


def test_the_papers_are_written_and_signed_after_the_first_night(worker_of, council_of):
    row = EmergencyFactory(approved=True)
    by = worker_of(row.scheme)
    agreement = emergency_answers.start(emergency=row, by=by).agreement
    agreements.save_line(agreement=agreement, by=by, what="Meals together", party="carer")
    write_everything(agreement, by)
    agreements.ready_to_sign(agreement=agreement, by=by)
    for party in ("person", "carer", "scheme"):
        signing.sign(agreement=agreement, party=party, name="Name", by=by)
    signing.sign(agreement=agreement, party="council", name="Name", by=council_of(row.person))

    agreement.refresh_from_db()
    assert agreement.state == AgreementState.SIGNED
    assert agreement.due_on > dates.add_days(dates.today(), 27), "looked at again, and no more papers are owed"
