import pytest

from careplans.choices import MetBy
from placements.choices import NEEDED_ROLES, RoleHolder, RoleTask
from placements.models import Arrangement
from placements.rules import (
    agreement_gate,
    agreement_of_old_plan,
    care_manager_of,
    risks_in_force,
    role_gaps,
    two_named_workers,
)
from placements.rules.lines import message_of
from placements.rules.roles import WORKERS
from sharedliving.core.viewer import SYSTEM
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory
from tests.factories.papers import RoleFactory
from tests.factories.people import UserFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, LineFactory
from tests.factories.risk import RiskAssessmentFactory

pytestmark = pytest.mark.django_db


def gaps(agreement):
    return [gap.what for gap in role_gaps(agreement, risks_in_force(agreement.person_id))]


def lived_by(agreement):
    return ArrangementFactory(agreement=agreement, person=agreement.person, household=agreement.household)


def listed(arrangement):
    return Arrangement.objects.visible_to(SYSTEM).with_role_gaps().filter(pk=arrangement.pk).exists()


def test_role_gaps():
    """Of a draft with a need, a line beside the plan and a risk, and nobody for any of them."""
    draft = AgreementFactory()
    LineFactory(agreement=draft, party="", what="Lift to college")
    risk = RiskAssessmentFactory(person=draft.person, in_force=True).risks.first()

    assert [(gap.kind, gap.what) for gap in role_gaps(draft, [risk])] == [
        ("need", draft.plan.needs.get().outcome),
        ("need", "Lift to college"),
        *(("task", RoleTask(task).label) for task in NEEDED_ROLES),
        ("risk", f"Answers for a risk: {risk}"),
        *(("contact", f"{holder.label}: how often they are in touch") for holder in WORKERS),
    ]


def test_role_gaps_none_with_somebody_for_everything():
    agreement = AgreementFactory(ready=True)

    assert gaps(agreement) == []
    assert not listed(lived_by(agreement))


@pytest.mark.parametrize("task", [task for task in NEEDED_ROLES if task != RoleTask.CONTACT])
def test_roles_table_filled(task):
    agreement = AgreementFactory(ready=True)
    agreement.roles.filter(task=task).delete()

    (line,) = agreement_gate(agreement).missing
    assert RoleTask(task).label in line.message
    assert (line.rule, gaps(agreement)) == ("G14-CMS-6, G14-RISK-1", [RoleTask(task).label])
    assert listed(lived_by(agreement))


@pytest.mark.parametrize("holder", [RoleHolder.CARE_MANAGER, RoleHolder.SCHEME_WORKER])
def test_each_worker_says_how_often_they_are_in_touch(holder):
    agreement = AgreementFactory(ready=True)
    agreement.roles.filter(task=RoleTask.CONTACT, holder=holder).delete()

    assert gaps(agreement) == [f"{holder.label}: how often they are in touch"]
    assert listed(lived_by(agreement))


def test_each_risk_has_somebody_who_answers_for_it():
    agreement = AgreementFactory(ready=True)
    risk = RiskAssessmentFactory(person=agreement.person, in_force=True).risks.first()

    assert gaps(agreement) == [f"Answers for a risk: {risk}"]
    arrangement = lived_by(agreement)
    assert listed(arrangement)
    RoleFactory(agreement=agreement, task=RoleTask.RISK, risk=risk, what=str(risk))
    assert not listed(arrangement)


def test_a_need_of_the_plan_that_nobody_meets_is_a_gap_and_one_that_is_not_to_be_met_is_none():
    agreement = AgreementFactory(ready=True)
    PlanNeedFactory(plan=agreement.plan, met_by=MetBy.NOT_MET)
    arrangement = lived_by(agreement)
    assert not listed(arrangement)

    PlanNeedFactory(plan=agreement.plan, outcome="I see my sister")

    assert gaps(agreement) == ["I see my sister"]
    assert listed(arrangement)


def test_a_line_beside_the_plan_without_a_party_is_a_gap():
    line = LineFactory(agreement=AgreementFactory(ready=True), party="", what="Lift to college")

    assert gaps(line.agreement) == ["Lift to college"]
    assert listed(lived_by(line.agreement))


def test_no_agreement_at_all_is_a_gap_and_an_ended_arrangement_has_none():
    assert listed(ArrangementFactory())
    assert not listed(ArrangementFactory(ended=True))


def test_two_named_workers():
    agreement = AgreementFactory(ready=True)
    assert two_named_workers(agreement.roles.all()) == ""

    RoleFactory(agreement=agreement, task=RoleTask.HEALTH, holder=RoleHolder.CARE_MANAGER, name="tom  REID")

    assert two_named_workers(agreement.roles.all()) == message_of(two_named_workers)


def test_agreement_of_old_plan():
    agreement = AgreementFactory(signed=True)

    assert not agreement_of_old_plan(agreement, None)
    assert not agreement_of_old_plan(agreement, agreement.plan)
    assert agreement_of_old_plan(agreement, CarePlanFactory(person=agreement.person, number=7))


def test_care_manager_is_the_owner_of_the_person_else_who_referred():
    agreement = AgreementFactory()
    assert care_manager_of(agreement) == agreement.person.owner

    agreement.person.owner = None
    agreement.candidate.referral.care_manager = referred = UserFactory()
    assert care_manager_of(agreement) == referred
    agreement.candidate = None
    assert care_manager_of(agreement) is None
