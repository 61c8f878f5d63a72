"""A new version asks every holder again; consent that is withdrawn ends what they had."""

from datetime import timedelta

import pytest

from careplans.models import CarePlan, PlanRelease
from careplans.services import plans, releases, renewals
from people.models import Share
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import CarePlanFactory, PlanReleaseFactory
from tests.factories.people import CircleMemberFactory

TODAY = dates.today()


@pytest.fixture
def before(world, shared):
    return CarePlanFactory(person=world.person, in_force=True)


def sign_off_next(world):
    """Plan 2 comes into force."""
    draft = CarePlanFactory(person=world.person, complete=True, number=2)
    return plans.sign_off(plan=plans.ask_for_sign_off(plan=draft, by=world.by), by=world.manager)


def fresh(row):
    return PlanRelease.objects.get(pk=row.pk)


def test_every_holder_whose_consent_lasts_is_given_the_new_plan_and_has_to_acknowledge_it(world, before):
    member = CircleMemberFactory(person=world.person, may_be_told=True)
    lasting = {"plan": before, "consent_lasts": True, "acknowledged": True}
    held = [
        PlanReleaseFactory(to_carer=True, through=world.scheme, **lasting),
        PlanReleaseFactory(scheme=world.scheme, **lasting),
        PlanReleaseFactory(to_member=True, member=member, **lasting),
    ]

    after = sign_off_next(world)

    renewed = PlanRelease.objects.filter(plan=after).exclude(holder="person")
    assert {(row.previous_id, row.level, row.is_waiting, row.acknowledged_on) for row in renewed} == {
        (row.pk, row.level, True, None) for row in held
    }
    assert all(fresh(row).replaced_on == TODAY and not fresh(row).is_open for row in held)
    assert Event.objects.get(verb="plan.renewed").text == "3 of 3 holders of plan 1 given plan 2"


def test_the_others_are_decided_about_by_the_owner(world, before):
    row = PlanReleaseFactory(plan=before, scheme=world.scheme, acknowledged=True)

    after = sign_off_next(world)

    assert not PlanRelease.objects.filter(plan=after).exclude(holder="person").exists()
    assert fresh(row).is_to_release_again
    assert (fresh(row).owner, fresh(row).due_on) == (world.care_manager, TODAY + timedelta(days=7))
    assert not fresh(row).is_waiting


def test_somebody_who_may_no_longer_be_told_is_asked_about(world, before):
    member = CircleMemberFactory(person=world.person, may_be_told=True)
    row = PlanReleaseFactory(plan=before, to_member=True, member=member, consent_lasts=True)
    member.may_be_told = False
    member.save()

    sign_off_next(world)

    assert fresh(row).is_to_release_again


def test_a_carer_whose_scheme_waits_for_the_new_plan_is_asked_about(world, before):
    PlanReleaseFactory(plan=before, scheme=world.scheme)
    row = PlanReleaseFactory(plan=before, to_carer=True, through=world.scheme, consent_lasts=True)

    sign_off_next(world)

    assert fresh(row).is_to_release_again


def test_a_scheme_that_no_longer_supports_the_person_is_not_asked_about(world, before):
    row = PlanReleaseFactory(plan=before, scheme=world.scheme, consent_lasts=True)
    Share.objects.update(until=TODAY)

    after = sign_off_next(world)

    assert not fresh(row).is_open
    assert not PlanRelease.objects.filter(plan=after).exclude(holder="person").exists()


def test_a_release_that_was_taken_back_or_ended_stays_so(world, before):
    taken_back = PlanReleaseFactory(plan=before, scheme=world.scheme, closed_at=before.closed_at, due_on=None)
    ended = PlanReleaseFactory(
        plan=before,
        to_member=True,
        member=CircleMemberFactory(person=world.person, may_be_told=True),
        acknowledged=True,
        ended_on=TODAY,
        ended_because="Asked for it",
        consent_lasts=True,
    )

    after = sign_off_next(world)

    assert not PlanRelease.objects.filter(plan=after).exclude(holder="person").exists()
    assert (fresh(taken_back).is_open, fresh(ended).is_open) == (False, False)


def test_a_plan_comes_into_force_even_when_a_scheme_has_nobody_to_receive_it(world, before):
    row = PlanReleaseFactory(plan=before, scheme=world.scheme, consent_lasts=True)
    world.scheme.duty_manager = None
    world.scheme.save()
    world.scheme_manager.is_active = False
    world.scheme_manager.save()

    after = sign_off_next(world)

    assert after.state == "in_force"
    assert fresh(row).is_to_release_again


@pytest.fixture
def waiting(world, before):
    """A scheme with plan 1, about which nobody has decided since plan 2."""
    row = PlanReleaseFactory(plan=before, scheme=world.scheme, acknowledged=True)
    sign_off_next(world)
    return fresh(row)


def test_the_new_plan_is_released_to_the_same_holder(world, waiting):
    given = renewals.release_again(release=waiting, consent="Yes, still", consent_lasts=True, by=world.by)

    assert (given.plan.number, given.scheme, given.previous, given.consent_lasts) == (2, world.scheme, waiting, True)
    assert (given.is_waiting, given.owner) == (True, world.scheme_manager)
    assert not fresh(waiting).is_open
    assert Event.objects.filter(verb="plan.released_again").count() == 1


def test_releasing_it_to_the_scheme_decides_it_as_well(world, waiting):
    given = releases.release(plan=CarePlan.objects.in_force().get(), scheme=world.scheme, consent="Yes", by=world.by)

    assert given.previous == waiting
    assert not fresh(waiting).is_open


def test_it_takes_consent_again(world, waiting):
    with pytest.raises(Refusal, match="Say how Danny Okafor agreed"):
        renewals.release_again(release=waiting, consent=" ", by=world.by)


def test_it_is_decided_once(world, waiting):
    renewals.release_again(release=waiting, consent="Yes", by=world.by)

    with pytest.raises(Refusal, match="decided already"):
        renewals.release_again(release=waiting, consent="Yes", by=world.by)


def test_there_is_nothing_to_release_without_a_plan_in_force(world, before):
    row = PlanReleaseFactory(plan=before, scheme=world.scheme, replaced_on=TODAY)
    CarePlan.objects.update(state="superseded")

    with pytest.raises(Refusal, match="No plan of Danny Okafor is in force"):
        renewals.release_again(release=row, consent="Yes", by=world.by)


def test_a_scheme_loses_every_version_and_its_carers_theirs(world, before, waiting):
    carer = PlanReleaseFactory(plan=before, to_carer=True, through=world.scheme, acknowledged=True)
    person = PlanReleaseFactory(plan=before, to_person=True, acknowledged=True)

    ended = renewals.withdraw(release=waiting, why="Danny no longer agrees", by=world.by)

    assert {row.pk for row in ended} == {waiting.pk, carer.pk}
    assert (fresh(waiting).ended_on, fresh(waiting).ended_because) == (TODAY, "Danny no longer agrees")
    assert fresh(person).ended_on is None
    assert not CarePlan.objects.visible_to(world.of_scheme).exists()
    assert not PlanRelease.objects.visible_to(world.of_scheme).exists()
    assert Event.objects.get(verb="plan.withdrawn").text.endswith("Danny no longer agrees")


def test_the_history_of_the_release_stays(world, waiting):
    renewals.withdraw(release=waiting, why="No longer", by=world.by)

    assert fresh(waiting).history.first().history_change_reason == "Ended: No longer"


def test_after_it_ended_it_can_be_given_anew(world, before):
    row = PlanReleaseFactory(plan=before, scheme=world.scheme)
    renewals.withdraw(release=row, why="Changed their mind", by=world.by)

    assert releases.release(plan=before, scheme=world.scheme, consent="And back", by=world.by).is_waiting


@pytest.mark.parametrize("why", ["", "  "])
def test_ending_takes_a_reason(world, waiting, why):
    with pytest.raises(Refusal, match="Say why"):
        renewals.withdraw(release=waiting, why=why, by=world.by)


def test_it_ends_once(world, waiting):
    renewals.withdraw(release=waiting, why="No longer", by=world.by)

    with pytest.raises(Refusal, match="no longer has it"):
        renewals.withdraw(release=waiting, why="No longer", by=world.by)


def test_a_copy_that_is_owed_by_law_is_given_and_not_ended(world, before):
    row = PlanReleaseFactory(plan=before, owed=True)

    with pytest.raises(Refusal, match="is owed a copy of the plan by law"):
        renewals.withdraw(release=row, why="They did not ask", by=world.by)

    assert fresh(row).is_owed
