import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from careplans.models import PlanRelease
from people.choices import CircleRole
from people.models import Person, Share
from placements.choices import ArrangementKind, DeclineReason, ReferralState
from placements.models import Referral
from placements.services import referrals
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import CarePlanFactory
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.people import CircleMemberFactory, PersonFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ReferralFactory
from tests.factories.risk import RiskAssessmentFactory

pytestmark = pytest.mark.django_db


def event(verb):
    return Event.objects.get(verb=verb)


def test_start_fills_in_what_the_record_knows(council_of):
    person = PersonFactory(languages=["English", "Urdu"], area="WM4", communication="Signs")
    plan = CarePlanFactory(person=person, in_force=True)
    CircleMemberFactory(person=person, may_be_told=True)
    CircleMemberFactory(person=person, may_be_told=True, role=CircleRole.OTHER, name="Somebody")
    CircleMemberFactory(person=person, name="Not Told")
    scheme = SchemeFactory(councils=[person.council]).organisation

    row = referrals.start(person=person, scheme=scheme, by=council_of(person), kind=ArrangementKind.DAY)

    assert (row.plan, row.views, row.language, row.preferred_area) == (plan, plan.own_words, "Urdu", "WM4")
    assert (row.communication, row.key_people, row.kind) == ("Signs", "Rita Sands, sister", "day")
    assert (row.owner, row.care_manager, row.state) == (person.owner, person.owner, ReferralState.DRAFT)
    assert row.due_on == dates.add_days(dates.today(), 7)
    assert event("referral.started").person_id == person.pk


def test_start_is_refused_for_a_closed_record(council_of):
    person = PersonFactory()
    scheme = SchemeFactory(councils=[person.council]).organisation
    Person.objects.filter(pk=person.pk).update(closed_at=timezone.now(), due_on=None)

    with pytest.raises(Refusal, match="closed"):
        referrals.start(person=person, scheme=scheme, by=council_of(person))


def test_start_without_a_plan_begins_empty(council_of):
    person = PersonFactory()
    scheme = SchemeFactory(councils=[person.council]).organisation

    assert referrals.start(person=person, scheme=scheme, by=council_of(person)).views == ""


def test_start_takes_the_declaration_of_the_risk_assessment_in_force(council_of):
    person, scheme = PersonFactory(), SchemeFactory()
    scheme.councils.add(person.council)
    RiskAssessmentFactory(person=person, number=2)
    before = RiskAssessmentFactory(person=person, in_force=True)

    referral = referrals.start(person=person, scheme=scheme.organisation, by=council_of(person))

    assert referral.all_risk_disclosed_on == before.disclosed_on


def test_start_takes_no_declaration_of_a_draft(council_of):
    person, scheme = PersonFactory(), SchemeFactory()
    scheme.councils.add(person.council)
    RiskAssessmentFactory(person=person, awaiting=True)

    assert (
        referrals.start(person=person, scheme=scheme.organisation, by=council_of(person)).all_risk_disclosed_on is None
    )


def test_start_refuses_a_scheme_that_does_not_serve_the_council(council_of):
    person, scheme = PersonFactory(), SchemeFactory().organisation

    with pytest.raises(Refusal, match="does not serve"):
        referrals.start(person=person, scheme=scheme, by=council_of(person))


def test_start_refuses_a_second_open_one_to_the_same_scheme(council_of):
    row = ReferralFactory()

    with pytest.raises(Refusal, match="is already referred") as refusal:
        referrals.start(person=row.person, scheme=row.scheme, by=council_of(row.person))
    assert refusal.value.missing[0].url == row.get_absolute_url()


def test_start_is_the_councils(worker_of):
    row = ReferralFactory(sent=True)

    with pytest.raises(PermissionDenied):
        referrals.start(person=row.person, scheme=row.scheme, by=worker_of(row.scheme))


def test_save_writes_and_counts_the_version(council_of):
    row = ReferralFactory()

    row = referrals.save(referral=row, by=council_of(row.person), health="None")

    assert (row.health, row.version) == ("None", 2)
    assert event("referral.changed").data == {"fields": ["health"]}


def test_save_refuses_what_is_no_answer(council_of):
    row = ReferralFactory()

    with pytest.raises(ValueError, match="state"):
        referrals.save(referral=row, by=council_of(row.person), state="sent")


def test_save_keeps_the_kind_once_sent(council_of):
    row = ReferralFactory(sent=True)

    with pytest.raises(Refusal, match="kind of arrangement cannot change"):
        referrals.save(referral=row, by=council_of(row.person), kind=ArrangementKind.DAY)
    assert referrals.save(referral=row, by=council_of(row.person), kind=row.kind, health="New").health == "New"


def test_save_refuses_a_closed_one(council_of):
    row = ReferralFactory(state=ReferralState.CLOSED, closed_at="2026-01-01T12:00Z", due_on=None)

    with pytest.raises(Refusal, match="closed"):
        referrals.save(referral=row, by=council_of(row.person), health="New")


def test_send_shares_releases_and_hands_over_to_the_scheme(council_of):
    row = ReferralFactory()

    row = referrals.send(referral=row, by=council_of(row.person))

    assert (row.state, row.sent_on, row.owner) == (ReferralState.SENT, dates.today(), row.scheme.duty_manager)
    assert row.due_on == dates.add_days(dates.today(), 10)
    assert Share.objects.get(person=row.person, organisation=row.scheme).until is None
    assert PlanRelease.objects.get(plan=row.plan, scheme=row.scheme).is_open
    assert event("referral.sent").data == {"override": ""}
    assert row.changes.get().to_state == ReferralState.SENT


def test_send_takes_the_plan_in_force_now(council_of):
    row = ReferralFactory(planless=True)
    plan = CarePlanFactory(person=row.person, in_force=True)

    assert referrals.send(referral=row, by=council_of(row.person)).plan == plan


def test_send_refuses_with_every_reason(council_of):
    row = ReferralFactory(health="", culture="")

    with pytest.raises(Refusal) as refusal:
        referrals.send(referral=row, by=council_of(row.person), override_reason="I am not a line manager")
    assert len(refusal.value.missing) == 2


def test_send_with_a_line_managers_reason(line_manager_of):
    row = ReferralFactory(health="")

    row = referrals.send(referral=row, by=line_manager_of(row.person), override_reason=" Tonight ")

    assert row.override_reason == "Tonight"
    assert row.changes.get().why == "Tonight"
    assert event("referral.sent").data == {"override": "Tonight"}


@pytest.mark.parametrize("reason", ["", "  "])
def test_send_refuses_an_override_without_reason(line_manager_of, reason):
    row = ReferralFactory(health="")

    with pytest.raises(Refusal):
        referrals.send(referral=row, by=line_manager_of(row.person), override_reason=reason)


@pytest.mark.parametrize("missing", [{"consent": ""}, {"all_risk_disclosed_on": None}])
def test_send_refuses_what_nobody_may_override(line_manager_of, missing):
    row = ReferralFactory(**missing)

    with pytest.raises(Refusal):
        referrals.send(referral=row, by=line_manager_of(row.person), override_reason="Tonight")


def test_send_notes_no_override_where_nothing_was_missing(line_manager_of):
    row = ReferralFactory()

    assert (
        referrals.send(referral=row, by=line_manager_of(row.person), override_reason="Just in case").override_reason
        == ""
    )


def test_send_refuses_a_scheme_with_nobody_to_receive(council_of):
    row = ReferralFactory()
    row.scheme.users.update(is_active=False)

    with pytest.raises(Refusal, match="nobody to receive"):
        referrals.send(referral=row, by=council_of(row.person))


def test_accept_hands_matching_to_who_accepted(worker_of):
    row = ReferralFactory(sent=True, told="held")
    by = worker_of(row.scheme)

    row = referrals.accept(referral=row, by=by)

    assert (row.state, row.owner_id, row.answered_on) == (ReferralState.ACCEPTED, by.user_id, dates.today())
    assert row.due_on == dates.add_days(dates.today(), 28)
    assert event("referral.accepted").data == {"override": ""}


def test_accept_refuses_without_the_plan_acknowledged(worker_of):
    row = ReferralFactory(sent=True)

    with pytest.raises(Refusal, match="acknowledge"):
        referrals.accept(referral=row, by=worker_of(row.scheme), override_reason="I am no manager")


def test_accept_with_the_scheme_managers_reason(worker_of):
    row = ReferralFactory(sent=True, planless=True)

    row = referrals.accept(referral=row, by=worker_of(row.scheme, "scheme_manager"), override_reason="Tonight")

    assert row.accepted_without_plan_because == "Tonight"
    assert event("referral.accepted").data == {"override": "Tonight"}


def test_accept_refuses_a_referral_that_is_not_waiting(worker_of):
    row = ReferralFactory(accepted=True)

    with pytest.raises(Refusal, match="not waiting for an answer"):
        referrals.accept(referral=row, by=worker_of(row.scheme))


def test_accept_is_the_schemes(council_of):
    row = ReferralFactory(sent=True, told="held")

    with pytest.raises(PermissionDenied):
        referrals.accept(referral=row, by=council_of(row.person))


def test_decline_closes_and_stops_telling_the_scheme(worker_of):
    row = ReferralFactory(sent=True)

    row = referrals.decline(
        referral=row, by=worker_of(row.scheme), reason=DeclineReason.AREA, answer="One in the north"
    )

    assert (row.state, row.due_on, row.is_open) == (ReferralState.DECLINED, None, False)
    assert (row.decline_reason, row.answer) == ("area", "One in the north")
    assert Share.objects.get().until == dates.today()
    assert not PlanRelease.objects.get().is_open
    assert event("plan.taken_back").person_id == row.person_id
    assert event("referral.declined").data == {"reason": "area"}


def test_decline_keeps_the_share_with_a_scheme_whose_carers_support_them(worker_of):
    row = ReferralFactory(sent=True)
    ArrangementFactory(household=HouseholdFactory(scheme=row.scheme), person=row.person)

    referrals.decline(referral=row, by=worker_of(row.scheme), reason=DeclineReason.AREA, answer="One in the north")

    assert Share.objects.get().until is None


@pytest.mark.parametrize(("reason", "answer"), [("", "Words"), ("nonsense", "Words"), ("area", " ")])
def test_decline_refuses_without_reason_or_answer(worker_of, reason, answer):
    row = ReferralFactory(sent=True)

    with pytest.raises(Refusal):
        referrals.decline(referral=row, by=worker_of(row.scheme), reason=reason, answer=answer)


def test_decline_while_matching(worker_of):
    row = ReferralFactory(accepted=True)

    row = referrals.decline(referral=row, by=worker_of(row.scheme), reason="no_room", answer="A bigger house")

    assert row.state == ReferralState.DECLINED


@pytest.mark.parametrize("trait", [{}, {"sent": True}, {"accepted": True}])
def test_withdraw(council_of, trait):
    row = ReferralFactory(**trait)

    row = referrals.withdraw(referral=row, by=council_of(row.person), why="Changed their mind")

    assert (row.state, row.is_open) == (ReferralState.CLOSED, False)
    assert "Changed their mind" in event("referral.withdrawn").text
    assert not Share.objects.filter(until=None).exists()


def test_withdraw_needs_a_reason(council_of):
    row = ReferralFactory()

    with pytest.raises(Refusal, match="Say why"):
        referrals.withdraw(referral=row, by=council_of(row.person), why="")


def test_withdraw_puts_the_agreement_away(council_of):
    agreement = AgreementFactory()
    referral = agreement.candidate.referral

    referrals.withdraw(referral=referral, by=council_of(agreement.person), why="Changed their mind")

    agreement.refresh_from_db()
    assert not agreement.is_open


def test_second_referral_gives_the_plan_once_more(council_of, worker_of):
    row = ReferralFactory(sent=True)
    person, by = row.person, council_of(row.person)
    referrals.decline(referral=row, by=worker_of(row.scheme), reason="area", answer="North")

    again = referrals.start(person=person, scheme=row.scheme, by=by)
    fields = {name: getattr(row, name) for name in referrals.FIELDS}
    referrals.save(referral=again, by=by, **fields)
    referrals.send(referral=again, by=by)

    release = PlanRelease.objects.get()
    assert (release.is_open, release.owner) == (True, row.scheme.duty_manager)
    assert Referral.objects.count() == 2


def test_an_emergency_is_no_referral_but_a_call_on_its_own_path(council_of):
    person = PersonFactory()
    scheme = SchemeFactory(councils=[person.council]).organisation

    with pytest.raises(Refusal, match="take the call") as refusal:
        referrals.start(person=person, scheme=scheme, by=council_of(person), kind=ArrangementKind.EMERGENCY)
    assert refusal.value.missing[0].url == "/emergencies/new/"
    draft = referrals.start(person=person, scheme=scheme, by=council_of(person))
    with pytest.raises(Refusal, match="take the call"):
        referrals.save(referral=draft, by=council_of(person), kind=ArrangementKind.EMERGENCY)
