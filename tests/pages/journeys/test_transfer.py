"""Households, arrangements, referrals, sharing, plans and open work change hands on one day: all of it, or nothing."""

import pytest
from django.utils import timezone

from careplans.models import CarePlan, PlanRelease
from people.choices import Role
from people.models import Ownership, Person
from people.viewers import viewer_for
from placements.models import Agreement, AlsoUsedBy, Arrangement, CarerHousehold, HouseholdRisk, Referral, TransferLine
from placements.transferring import moving
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.pages.journeys.transfer import agree_to_transfer, carry_out, carry_out_due
from sharedliving.pages.tasks import together
from tests.factories.applications import AppealFactory, PanelDecisionFactory, at_panel
from tests.factories.endings import AlsoUsedByFactory, NextHomeFactory, TransferFactory
from tests.factories.households import HouseholdFactory, HouseholdRiskFactory, SchemeFactory, scheme_worker
from tests.factories.moving import PlannedStepFactory
from tests.factories.papers import CarerAgreementFactory
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ReferralFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def council():
    return TeamFactory().organisation


@pytest.fixture
def person(council):
    team = council.teams.get()
    return PersonFactory(owner=UserFactory(organisation=council, team=team), team=team)


@pytest.fixture
def giving(council):
    return SchemeFactory(councils=[council]).organisation


@pytest.fixture
def receiving(council):
    return SchemeFactory(councils=[council]).organisation


@pytest.fixture
def life(person, giving):
    """Somebody who lives with carers of the giving scheme, by a signed agreement."""
    referral = ReferralFactory(person=person, scheme_profile=giving.scheme_profile, matched=True)
    agreement = AgreementFactory(candidate__referral=referral, candidate__chosen=True, signed=True)
    Referral.objects.filter(pk=referral.pk).update(state="closed", closed_at=timezone.now(), due_on=None)
    row = ArrangementFactory(person=person, household=agreement.candidate.household, agreement=agreement)
    Agreement.objects.filter(pk=agreement.pk).update(closed_at=timezone.now(), due_on=None)
    return row


def agreed(giving, receiving, lines, **more):
    profile = receiving.scheme_profile if hasattr(receiving, "scheme_profile") else None
    return TransferFactory(
        giving=giving,
        receiving=receiving,
        profile=profile,
        household=None,
        lines=lines,
        on=dates.today(),
        agreed=True,
        **more,
    )


def seen_by(user):
    viewer = viewer_for(user)
    models = (Person, Arrangement, CarerHousehold, Agreement, CarePlan)
    return [model.objects.visible_to(viewer).count() for model in models]


def test_a_household_goes_with_everybody_and_everything(life, giving, receiving, person):
    risk = HouseholdRiskFactory(household=life.household, owner=life.owner)
    transfer = agreed(giving, receiving, [life.household])
    old, new = scheme_worker(giving), transfer.new_owner
    assert (seen_by(old), seen_by(new)) == ([1, 1, 1, 1, 1], [0, 0, 0, 0, 0])

    done = carry_out(transfer=transfer, by=viewer_for(transfer.agreed_by))

    assert (done.done_on, done.is_open) == (dates.today(), False)
    assert (seen_by(old), seen_by(new)) == ([0, 0, 0, 0, 0], [1, 1, 1, 1, 1])
    life.refresh_from_db()
    risk.refresh_from_db()
    assert (life.scheme, life.owner, life.household.scheme, life.household.owner) == (receiving, new, receiving, new)
    assert risk.owner == new and HouseholdRisk.objects.visible_to(viewer_for(new)).exists()
    assert life.place == 1 and life.started_on < dates.today()
    release = PlanRelease.objects.get(scheme=receiving)
    assert release.is_open and release.owner == receiving.duty_manager
    assert [each.scheme_id for each in life.history.order_by("history_id")] == [giving.pk, receiving.pk]
    assert Event.objects.get(verb="person.transferred").person_id == person.pk


def test_an_arrangement_alone_leaves_the_household_and_lends_it(life, giving, receiving):
    carry_out(transfer=agreed(giving, receiving, [life]), by=viewer_for(receiving.duty_manager))

    life.refresh_from_db()
    loan = AlsoUsedBy.objects.get()
    assert (life.scheme, life.household.scheme) == (receiving, giving)
    assert (loan.scheme, loan.household, loan.until) == (receiving, life.household, None)


def test_a_loan_to_the_receiving_scheme_is_over_when_the_household_is_its_own(life, giving, receiving):
    loan = AlsoUsedByFactory(household=life.household, scheme=receiving)
    carry_out(transfer=agreed(giving, receiving, [life.household]), by=viewer_for(receiving.duty_manager))
    loan.refresh_from_db()
    assert loan.until == dates.today()


def test_a_whole_scheme_goes_in_one(council, giving, receiving, life):
    homes = HouseholdFactory.create_batch(3, scheme=giving)
    lives = [ArrangementFactory(person=PersonFactory(team=council.teams.get()), household=home) for home in homes]
    asked = ReferralFactory(
        person=PersonFactory(team=council.teams.get()), scheme_profile=giving.scheme_profile, sent=True
    )
    lent = AlsoUsedByFactory(scheme=giving)
    transfer = agreed(giving, receiving, [], whole=True)
    assert dict(moving(transfer).counts) == {
        "Carer households": 4, "Arrangements": 4, "Open referrals": 1, "People": 5
    }  # fmt: skip

    carry_out(transfer=transfer, by=viewer_for(receiving.duty_manager))

    assert not CarerHousehold.objects.filter(scheme=giving).exists()
    assert Arrangement.objects.live().filter(scheme=receiving).count() == len(lives) + 1
    asked.refresh_from_db()
    assert (asked.scheme, asked.owner) == (receiving, transfer.new_owner)
    assert seen_by(scheme_worker(giving)) == [0, 0, 0, 0, 0]
    assert Event.objects.filter(verb="person.transferred").count() == 5
    assert transfer.lines.count() == 4
    lent.refresh_from_db()
    assert lent.until == dates.today()


def test_all_or_nothing(council, giving, life):
    """One of two councils is not served by the receiving scheme: nobody goes."""
    far = TeamFactory()
    elsewhere = ArrangementFactory(person=PersonFactory(team=far), household=HouseholdFactory(scheme=giving))
    receiving = SchemeFactory(councils=[council]).organisation
    transfer = agreed(giving, receiving, [life.household, elsewhere.household])

    with pytest.raises(Refusal, match=f"does not serve {far.organisation.name}"):
        carry_out(transfer=transfer, by=viewer_for(receiving.duty_manager))

    assert set(Arrangement.objects.values_list("scheme", flat=True)) == {giving.pk}
    transfer.refresh_from_db()
    assert transfer.is_open


def test_referred_to_both_stops_it(life, giving, receiving, person):
    for scheme in (giving, receiving):
        ReferralFactory(person=person, scheme_profile=scheme.scheme_profile, planless=True)
    with pytest.raises(Refusal, match="referred to"):
        carry_out(transfer=agreed(giving, receiving, [life]), by=viewer_for(receiving.duty_manager))


def test_it_waits_for_its_day_and_is_carried_out_by_itself(life, giving, receiving):
    transfer = TransferFactory(giving=giving, receiving=receiving, profile=None, household=None, lines=[life.household])
    boss = viewer_for(receiving.duty_manager)
    agree_to_transfer(transfer=transfer, new_owner=scheme_worker(receiving), by=boss)
    assert carry_out_due() == 0
    with pytest.raises(Refusal, match="on the day"):
        carry_out(transfer=transfer, by=boss)

    type(transfer).objects.filter(pk=transfer.pk).update(on=dates.today())
    together()

    transfer.refresh_from_db()
    assert transfer.done_on == dates.today()


def test_one_that_cannot_be_carried_out_stays_due(life, giving):
    receiving = SchemeFactory().organisation
    transfer = agreed(giving, receiving, [life.household])
    assert carry_out_due() == 0
    transfer.refresh_from_db()
    assert (transfer.is_open, transfer.due_on) == (True, dates.today())


def test_agreed_on_its_day_it_is_carried_out_at_once(life, giving, receiving):
    transfer = TransferFactory(
        giving=giving, receiving=receiving, profile=None, household=None, lines=[life.household], on=dates.today()
    )
    row = agree_to_transfer(
        transfer=transfer, new_owner=scheme_worker(receiving), by=viewer_for(receiving.duty_manager)
    )  # fmt: skip
    assert row.done_on == dates.today()


@pytest.fixture
def far():
    """Another council with a worker in a team and a manager on duty."""
    council = CouncilFactory()
    team = TeamFactory(organisation=council)
    council.duty_manager = UserFactory(organisation=council, team=team, roles=[Role.LINE_MANAGER])
    council.save()
    return council


def between_councils(council, far, life, **more):
    owner = UserFactory(organisation=far, team=far.teams.get())
    boss = UserFactory(organisation=council, team=council.teams.get(), roles=[Role.LINE_MANAGER])
    return TransferFactory(
        kind="council", giving=council, receiving=far, profile=None, household=None, lines=[life], on=dates.today(),
        proposed_by=boss, owner=far.duty_manager, agreed_by=far.duty_manager, agreed_on=dates.today(), new_owner=owner,
        new_team=far.teams.get(), **more,
    )  # fmt: skip


def test_a_person_goes_to_another_council_without_a_gap(council, far, giving, life, person):
    giving.scheme_profile.councils.add(far)
    home = NextHomeFactory(arrangement=life)
    asked = ReferralFactory(person=person, scheme_profile=SchemeFactory(councils=[council, far]), planless=True)
    transfer = between_councils(council, far, life)
    before, after = person.owner, transfer.new_owner

    carry_out(transfer=transfer, by=viewer_for(far.duty_manager))

    for row in (person, life, home, asked):
        row.refresh_from_db()
    assert (person.council, person.owner, person.team) == (far, after, far.teams.get())
    assert (life.council, life.scheme) == (far, giving)
    assert (asked.council, asked.care_manager, asked.owner, home.owner) == (far, after, after, after)
    assert not Person.objects.visible_to(viewer_for(before)).exists()
    assert Person.objects.visible_to(viewer_for(after)).get() == person
    last, first = Ownership.objects.filter(person=person).order_by("-pk")[:2]
    assert (first.until, last.since, last.until) == (dates.today(), dates.today(), None)
    assert Person.objects.visible_to(viewer_for(scheme_worker(giving))).exists()


def test_a_record_of_the_same_nhs_number_stops_it(council, far, giving, life, person):
    giving.scheme_profile.councils.add(far)
    Person.objects.filter(pk=person.pk).update(nhs_number="9990000018")
    PersonFactory(team=far.teams.get(), nhs_number="9990000018")
    with pytest.raises(Refusal, match="has a record of"):
        carry_out(transfer=between_councils(council, far, life), by=viewer_for(far.duty_manager))


def test_a_restricted_record_is_open_to_its_new_owner_alone(council, far, giving, life, person):
    giving.scheme_profile.councils.add(far)
    Person.objects.filter(pk=person.pk).update(is_restricted=True, may_open=[person.owner_id])
    transfer = between_councils(council, far, life)
    carry_out(transfer=transfer, by=viewer_for(far.duty_manager))
    person.refresh_from_db()
    assert person.may_open == [transfer.new_owner_id]


def test_lines_of_what_ended_meanwhile_do_nothing(council, giving, receiving, life):
    transfer = agreed(giving, receiving, [life])
    Arrangement.objects.filter(pk=life.pk).update(
        state="ended", ended_on=dates.today(), end_reason="moved_on", closed_at=timezone.now(), due_on=None
    )
    assert TransferLine.objects.count() == 1
    with pytest.raises(Refusal, match="has ended meanwhile"):
        carry_out(transfer=transfer, by=viewer_for(receiving.duty_manager))


def opened(agreement):
    """The agreement is open, as it stays while somebody lives by it."""
    Agreement.objects.filter(pk=agreement.pk).update(closed_at=None, due_on=dates.today())
    return agreement


def test_open_agreements_go_along_to_the_scheme(life, giving, receiving):
    agreement = opened(life.agreement)
    other = AgreementFactory(candidate__referral__person=life.person, candidate__referral__planless=True, scheme=giving)
    stays = ArrangementFactory(person=life.person, household=HouseholdFactory(scheme=giving), place=2)
    Agreement.objects.filter(pk=other.pk).update(household=stays.household)

    carry_out(transfer=agreed(giving, receiving, [life]), by=viewer_for(receiving.duty_manager))

    agreement.refresh_from_db()
    other.refresh_from_db()
    assert (agreement.scheme, agreement.owner.organisation) == (receiving, receiving)
    assert other.scheme == giving


def test_open_agreements_go_along_to_the_council(council, far, giving, life):
    giving.scheme_profile.councils.add(far)
    agreement = opened(life.agreement)

    carry_out(transfer=between_councils(council, far, life), by=viewer_for(far.duty_manager))

    agreement.refresh_from_db()
    assert (agreement.council, agreement.scheme) == (far, giving)


def test_the_carers_contract_with_the_giving_scheme_ends(life, giving, receiving):
    signed = CarerAgreementFactory(household=life.household, scheme=giving, signed=True)
    draft = CarerAgreementFactory(household=life.household, scheme=giving, number=2, replaces=signed)
    with_other = CarerAgreementFactory(household=life.household, scheme=receiving)

    carry_out(transfer=agreed(giving, receiving, [life.household]), by=viewer_for(receiving.duty_manager))

    for row in (signed, draft, with_other):
        row.refresh_from_db()
    assert [signed.state, draft.state, with_other.state] == ["ended", "ended", "draft"]
    assert (signed.scheme, signed.ended_on, signed.is_open) == (giving, dates.today(), False)
    assert receiving.name in signed.ended_because


def test_planned_steps_and_appeals_are_handed_on(life, giving, receiving, person):
    worker = scheme_worker(giving)
    asked = ReferralFactory(person=person, scheme_profile=giving.scheme_profile, accepted=True, planless=True)
    step = PlannedStepFactory(candidate__referral=asked, owner=worker)
    decision = PanelDecisionFactory(application=at_panel(household=life.household), declined=True)
    appeal = AppealFactory(decision=decision, owner=worker)
    transfer = agreed(giving, receiving, [life.household])

    carry_out(transfer=transfer, by=viewer_for(receiving.duty_manager))

    step.refresh_from_db()
    appeal.refresh_from_db()
    assert (step.owner, appeal.owner) == (transfer.new_owner, transfer.new_owner)
