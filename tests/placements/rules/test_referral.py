import pytest

from careplans.choices import AdvocacyDecision, Eligibility
from careplans.models import PlanNeed
from placements.rules import NEEDED, SECTIONS, referral_gate
from placements.rules.lines import message_of, source_of
from placements.rules.referral import (
    advocacy_decided,
    age_supported,
    all_risk_disclosed,
    assessment_completed,
    consent_recorded,
    person_eligible,
    plan_says_needs,
    plan_signed_off,
    pressures_named,
    told_the_scheme,
)
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db

RULES = [
    assessment_completed, person_eligible, advocacy_decided, plan_signed_off, plan_says_needs, told_the_scheme,
    consent_recorded, all_risk_disclosed, age_supported,
    pressures_named,
]  # fmt: skip


def missing(referral):
    """What the gate says is missing, by the message a person reads."""
    return [each.message for each in referral_gate(referral).missing]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_what_to_do_and_where_it_comes_from(rule):
    assert message_of(rule).endswith(".")
    assert source_of(rule)


def test_complete_referral_passes():
    assert referral_gate(ReferralFactory()).is_open


def test_everything_missing_is_said_at_once():
    gate = referral_gate(ReferralFactory(empty=True, planless=True))

    assert len(gate.missing) == 5 + len(NEEDED) + 3
    assert all(each.url for each in gate.missing)
    assert not gate.can_override


def test_assessment_completed():
    referral = ReferralFactory(planless=True)
    CarePlanFactory(person=referral.person, in_force=True, assessment=None)

    assert message_of(assessment_completed) in missing(referral)


def test_assessment_completed_must_be_newer_than_a_year():
    person = PersonFactory()
    today = dates.today()
    fresh = AssessmentFactory.build(person=person, completed_on=dates.add_days(today, -365), pk=1)
    stale = AssessmentFactory.build(person=person, completed_on=dates.add_days(today, -366), pk=1)

    assert assessment_completed(person, fresh, today).met
    assert not assessment_completed(person, stale, today).met


def test_person_eligible():
    person = PersonFactory()
    decided = AssessmentFactory.build(person=person, eligibility=Eligibility.NOT_ELIGIBLE, pk=1)

    assert not person_eligible(person, decided).met
    assert not person_eligible(person, None).met


def test_advocacy_decided():
    person = PersonFactory()

    assert advocacy_decided(
        person, AssessmentFactory.build(person=person, advocacy=AdvocacyDecision.NOT_NEEDED, pk=1)
    ).met
    assert not advocacy_decided(person, AssessmentFactory.build(person=person, advocacy="", pk=1)).met


def test_plan_signed_off():
    referral = ReferralFactory(planless=True)
    CarePlanFactory(person=referral.person)

    assert message_of(plan_signed_off) in missing(referral)


def test_plan_says_needs():
    referral = ReferralFactory()
    PlanNeed.objects.filter(plan=referral.plan).delete()

    assert missing(referral) == [message_of(plan_says_needs)]


@pytest.mark.parametrize("needed", NEEDED, ids=lambda needed: needed.field)
def test_told_the_scheme(needed):
    referral = ReferralFactory(**{needed.field: "  "})
    gate = referral_gate(referral)

    assert [each.message for each in gate.missing] == [needed.message]
    assert gate.missing[0].url.endswith(f"/{needed.section.key}/")
    assert gate.can_override


def test_consent_recorded():
    gate = referral_gate(ReferralFactory(consent=""))

    assert [each.message for each in gate.missing] == [message_of(consent_recorded)]
    assert not gate.can_override


def test_all_risk_disclosed():
    gate = referral_gate(ReferralFactory(all_risk_disclosed_on=None))

    assert [each.message for each in gate.missing] == [message_of(all_risk_disclosed)]
    assert not gate.can_override


@pytest.mark.parametrize(("youngest", "oldest", "met"), [(18, 120, True), (60, 120, False), (18, 30, False)])
def test_age_supported(youngest, oldest, met):
    referral = ReferralFactory()
    profile = referral.scheme.scheme_profile
    profile.youngest, profile.oldest = youngest, oldest

    assert age_supported(referral, profile).met == met


def test_age_supported_cannot_be_judged_without_a_date_of_birth():
    referral = ReferralFactory(person__date_of_birth=None)

    assert age_supported(referral, referral.scheme.scheme_profile).met


def test_every_field_of_a_section_is_a_field_of_the_referral():
    from placements.models import Referral

    names = {field.name for field in Referral._meta.get_fields()}
    assert {name for section in SECTIONS for name in section.fields} <= names


def test_pressures_named():
    silent, none = ReferralFactory(pressures=[]), ReferralFactory(pressures=["none"])

    assert missing(silent) == [message_of(pressures_named)]
    assert referral_gate(silent).can_override
    assert missing(none) == []
