import pytest

from careplans.choices import MetBy
from placements.choices import ArrangementKind, CheckKind, HouseholdState, Party
from placements.models import AgreementLine
from placements.rules import agreement_gate, signatures_in_force, signing_gate, start_gate, unagreed_needs
from placements.rules.agreement import (
    back_up_named,
    funding_authorised,
    licence_agreed,
    money_in_three_parts,
    not_supported_there_already,
    restrictions_answered,
    room_named,
    signed_by_all,
)
from placements.rules.lines import message_of
from placements.rules.match import carer_approved_for_person
from sharedliving.core import dates
from tests.factories.careplans import PlanNeedFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, LineFactory, SignatureFactory

pytestmark = pytest.mark.django_db


def missing(gate):
    return [each.message for each in gate.missing]


def emergency(**fields):
    agreement = AgreementFactory(kind=ArrangementKind.EMERGENCY, **fields)
    household = agreement.candidate.household
    household.approved_kinds = [*household.approved_kinds, ArrangementKind.EMERGENCY]
    household.save()
    household.checks.create(kind=CheckKind.EMERGENCY_TRAINING, done_on=dates.today(), valid_until=dates.today())
    return agreement


def test_complete_agreement_can_be_signed():
    assert agreement_gate(AgreementFactory(ready=True)).is_open


def test_signed_agreement_can_start():
    assert start_gate(AgreementFactory(signed=True)).is_open


def test_signed_by_all():
    agreement = AgreementFactory(signing=True, funding_authorised_on=dates.today(), licence_on=dates.today())
    SignatureFactory(agreement=agreement, party=Party.PERSON)

    assert missing(start_gate(agreement)) == [
        "Have the agreement signed; not signed yet: the Shared Lives carer, the scheme, the council."
    ]


def test_signed_by_all_counts_no_signature_from_before_a_change():
    agreement = AgreementFactory(signed=True)
    agreement.signatures.filter(party=Party.COUNCIL).update(withdrawn_on=dates.today())

    assert len(signatures_in_force(agreement)) == 3
    assert missing(start_gate(agreement)) == ["Have the agreement signed; not signed yet: the council."]


def test_signed_by_all_needs_the_state_too():
    agreement = AgreementFactory(signed=True)
    agreement.state = "signing"

    assert missing(start_gate(agreement)) == [message_of(signed_by_all)]


def test_roles_named():
    agreement = AgreementFactory(signed=True)
    need = PlanNeedFactory(plan=agreement.candidate.referral.plan, outcome="I see my sister")
    LineFactory(agreement=agreement, what="Lift to college", party="")

    assert unagreed_needs(agreement) == [need]
    assert missing(start_gate(agreement)) == ["Nobody has agreed to do this yet: I see my sister; Lift to college."]


def test_roles_named_leads_to_the_first_line_without_anybody():
    agreement = AgreementFactory()

    (found,) = [each for each in agreement_gate(agreement).missing if "Nobody has agreed" in each.message]
    assert found.url.endswith(f"/lines/{agreement.lines.get().pk}/")


def test_roles_named_of_an_agreement_with_nothing_in_it():
    agreement = AgreementFactory(ready=True, lines=False, candidate__referral__plan=None)

    assert missing(agreement_gate(agreement)) == ["Say who does what."]


def test_roles_named_leaves_out_what_the_council_does_not_meet():
    agreement = AgreementFactory(ready=True)
    PlanNeedFactory(plan=agreement.candidate.referral.plan, met_by=MetBy.NOT_MET)

    assert unagreed_needs(agreement) == []


def test_roles_named_by_another_line_for_the_same_need():
    agreement = AgreementFactory(ready=True)
    need = agreement.candidate.referral.plan.needs.get()
    AgreementLine.objects.update(party="")
    LineFactory(agreement=agreement, need=need)

    assert unagreed_needs(agreement) == []


def test_back_up_named():
    agreement = AgreementFactory(signed=True, back_up_carer=" ")

    assert missing(start_gate(agreement)) == [message_of(back_up_named)]
    assert missing(agreement_gate(agreement)) == [message_of(back_up_named)]


def test_room_named():
    agreement = AgreementFactory(ready=True)
    agreement.room = ""

    assert missing(agreement_gate(agreement)) == [message_of(room_named)]


def test_room_named_only_where_somebody_stays():
    agreement = AgreementFactory(ready=True, kind=ArrangementKind.DAY)
    agreement.room = ""

    assert agreement_gate(agreement).is_open


def test_restrictions_answered():
    agreement = AgreementFactory(ready=True, rules_restrict=None)

    assert missing(agreement_gate(agreement)) == [message_of(restrictions_answered)]


def test_restrictions_answered_before_anybody_signs_one_that_was_ready_before_it_was_asked():
    agreement = AgreementFactory(signing=True, rules_restrict=None)

    said = missing(signing_gate(agreement))
    assert said == [f"Take the agreement back first. {message_of(restrictions_answered)}"]
    assert signing_gate(AgreementFactory(signing=True)).is_open


def test_restrictions_answered_with_what_they_are():
    agreement = AgreementFactory(ready=True, rules_restrict=True, restrictive_rules="The front door is locked")

    assert agreement_gate(agreement).is_open


@pytest.mark.parametrize("part", ["weekly_care_fee", "weekly_rent", "weekly_food"])
def test_money_in_three_parts(part):
    agreement = AgreementFactory(ready=True, **{part: None})

    assert missing(agreement_gate(agreement)) == [message_of(money_in_three_parts)]


def test_money_in_three_parts_may_be_nothing():
    assert agreement_gate(AgreementFactory(ready=True, weekly_rent=0)).is_open


def test_funding_authorised():
    agreement = AgreementFactory(signed=True, funding_authorised_on=None)

    assert missing(start_gate(agreement)) == [message_of(funding_authorised)]


def test_licence_agreed():
    assert missing(start_gate(AgreementFactory(signed=True, licence_on=None))) == [message_of(licence_agreed)]


def test_licence_agreed_only_where_somebody_lives():
    agreement = AgreementFactory(signed=True, licence_on=None, kind=ArrangementKind.SHORT_BREAK)

    assert start_gate(agreement).is_open


def test_lives_nowhere_else():
    agreement = AgreementFactory(signed=True)
    now = ArrangementFactory(person=agreement.person, household__scheme=agreement.candidate.household.scheme)

    gate = start_gate(agreement)
    assert missing(gate) == [f"{agreement.person} lives with {now.household} by arrangement; end that first."]
    assert gate.missing[0].url == now.get_absolute_url()


def test_lives_nowhere_else_does_not_name_the_carers_of_another_scheme():
    agreement = AgreementFactory(signed=True)
    now = ArrangementFactory(person=agreement.person)

    (lacking,) = start_gate(agreement).missing
    assert now.household.name not in lacking.message
    assert str(agreement.candidate.referral.care_manager) in lacking.message
    assert lacking.url == ""


def test_not_supported_there_already():
    agreement = AgreementFactory(signed=True)
    before = ArrangementFactory(person=agreement.person, household=agreement.household, kind="short_break", place=2)

    assert message_of(not_supported_there_already) in [each.message for each in start_gate(agreement).missing]
    before.state = "ended"
    before.ended_on, before.end_reason = dates.today(), "moved_on"
    before.save()
    assert message_of(not_supported_there_already) not in [each.message for each in start_gate(agreement).missing]


def test_lives_nowhere_else_is_not_asked_for_a_short_break():
    agreement = AgreementFactory(signed=True, kind=ArrangementKind.SHORT_BREAK)
    ArrangementFactory(person=agreement.person)

    assert start_gate(agreement).is_open


def test_start_needs_a_household_that_is_approved_for_this_person():
    agreement = AgreementFactory(signed=True)
    agreement.household.only_for = agreement.person
    assert start_gate(agreement).is_open

    agreement.household.only_for = PersonFactory()

    (found,) = start_gate(agreement).missing
    assert (found.message, found.can_override) == (message_of(carer_approved_for_person), False)


def test_start_needs_a_household_that_is_still_approved_and_has_room():
    agreement = AgreementFactory(signed=True)
    household = agreement.candidate.household
    household.approved_places = 1
    ArrangementFactory(household=household)
    household.state = HouseholdState.SUSPENDED

    gate = start_gate(agreement)
    assert len(gate.missing) == 2
    assert not gate.can_override


def test_emergency_may_start_before_its_papers():
    gate = start_gate(emergency())

    assert len(gate.missing) == 4
    assert gate.can_override


def test_emergency_may_not_start_with_a_carer_not_trained_for_it():
    agreement = emergency()
    agreement.candidate.household.checks.filter(kind=CheckKind.EMERGENCY_TRAINING).delete()

    assert not start_gate(agreement).can_override


def test_emergency_may_not_start_with_a_carer_not_approved_for_it():
    agreement = emergency()
    agreement.candidate.household.approved_kinds = []

    assert not start_gate(agreement).can_override
