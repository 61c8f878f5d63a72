"""Starting a plan, its sections and its needs."""

import pytest

from careplans.models import CarePlan, PlanNeed
from careplans.services import plans
from tests.factories.capacity import AuthorityFactory, BestInterestsFactory, CapacityAssessmentFactory
from tests.factories.careplans import AssessmentFactory, CarePlanFactory, PlanNeedFactory


def need(**changes):
    return {
        "version": 1, "area": "work", "need": "Wants work", "is_eligible": "yes", "outcome": "A job", "how_met": "Coach",
        "met_by": "community", "who": "", "start_by_0": "", "start_by_1": "", "start_by_2": "",
    } | changes  # fmt: skip


def test_starting_takes_words_and_needs_from_the_assessment(world, sign_in):
    AssessmentFactory(person=world.person, completed=True)
    client = sign_in(world.care_manager)

    page = client.get(f"/people/{world.person.reference}/plan/").content.decode()
    answer = client.post(f"/people/{world.person.reference}/plan/")

    plan = CarePlan.objects.get()
    assert "Start the plan" in page
    assert answer.url == f"/plans/{plan.pk}/"
    assert plan.needs.count() == 2


def test_without_an_assessment_nothing_starts(world, sign_in):
    client = sign_in(world.care_manager)

    page = client.get(f"/people/{world.person.reference}/plan/").content.decode()
    answer = client.post(f"/people/{world.person.reference}/plan/")

    assert "There is no completed assessment" in page
    assert answer.status_code == 422
    assert "Complete the assessment of Danny Okafor first" in answer.content.decode()


@pytest.mark.parametrize("section", ["words", "money", "advice", "back-up", "agreement", "shared-lives"])
def test_each_section_opens_with_what_is_saved(world, sign_in, section):
    plan = CarePlanFactory(person=world.person, complete=True)

    assert sign_in(world.care_manager).get(f"/plans/{plan.pk}/{section}/").status_code == 200


def test_money_is_saved(world, sign_in):
    plan = CarePlanFactory(person=world.person)
    posted = {"version": 1, "weekly_budget": "£1,612.40", "weekly_contribution": "0", "budget_mechanism": "mixed"}

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/money/", posted)

    plan.refresh_from_db()
    assert answer.url == f"/plans/{plan.pk}/"
    assert (str(plan.weekly_budget), str(plan.weekly_contribution)) == ("1612.40", "0.00")


def test_disagreement_asks_for_the_steps(world, sign_in):
    plan = CarePlanFactory(person=world.person)
    client = sign_in(world.care_manager)

    refused = client.post(f"/plans/{plan.pk}/agreement/", {"version": 1, "person_agrees": "no"})
    saved = client.post(f"/plans/{plan.pk}/agreement/", {"version": 1, "person_agrees": "yes", "agreement_steps": "x"})

    plan.refresh_from_db()
    assert refused.status_code == 422
    assert "Enter the steps you took to agree" in refused.content.decode()
    assert saved.status_code == 302
    assert (plan.person_agrees, plan.agreement_steps) == ("yes", "")


def test_who_cannot_decide_has_what_stands_on_record_to_choose_from(world, sign_in):
    decision = BestInterestsFactory(
        person=world.person, completed=True, subject="plan", assessment__subject="plan",
        assessment__decision="Whether to agree with the plan",
    )  # fmt: skip
    CapacityAssessmentFactory(person=world.person, completed=True, decision="Where to live")
    AuthorityFactory(person=world.person, name="Unseen Attorney")
    rita = AuthorityFactory(person=world.person, seen=True)
    plan = CarePlanFactory(person=world.person)
    client, url = sign_in(world.care_manager), f"/plans/{plan.pk}/agreement/"
    chosen = {"version": 1, "person_agrees": "cannot", "agreement_capacity": decision.assessment_id}

    page = client.get(url).content.decode()
    half = client.post(url, chosen)
    client.post(url, chosen | {"version": 2, "agreement_authority": rita.pk, "agreement_best_interests": decision.pk})

    plan.refresh_from_db()
    assert "Whether to agree with the plan" in page and "Rita Sands, attorney" in page
    assert "Where to live" not in page and "Unseen Attorney" not in page
    assert half.status_code == 302
    assert (plan.agreement_capacity, plan.agreement_authority) == (decision.assessment, rita)
    read = client.get(f"/plans/{plan.pk}/").content.decode()
    assert "They cannot decide this" in read and "Rita Sands, attorney for health and welfare" in read


def test_a_finding_that_was_overtaken_is_not_offered(world, sign_in):
    decision = BestInterestsFactory(
        person=world.person, completed=True, subject="plan", assessment__subject="plan",
        assessment__decision="Whether to agree with the plan",
    )  # fmt: skip
    CapacityAssessmentFactory(person=world.person, completed=True, has=True, subject="plan")
    plan = CarePlanFactory(person=world.person)
    url, posted = f"/plans/{plan.pk}/agreement/", {"version": 1, "person_agrees": "cannot"}

    client = sign_in(world.care_manager)

    assert "Whether to agree with the plan" not in client.get(url).content.decode()
    for chosen in ({"agreement_capacity": decision.assessment_id}, {"agreement_best_interests": decision.pk}):
        assert client.post(url, posted | chosen).status_code == 422


def test_somebody_elses_assessment_is_not_chosen(world, sign_in):
    plan = CarePlanFactory(person=world.person)
    other = CapacityAssessmentFactory(completed=True, subject="plan")
    posted = {"version": 1, "person_agrees": "cannot", "agreement_capacity": other.pk}

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/agreement/", posted)

    assert answer.status_code == 422


def test_a_second_writer_is_told_and_keeps_what_they_typed(world, sign_in):
    plan = CarePlanFactory(person=world.person)
    plans.save_section(plan=plan, by=world.manager, version=1, back_up="Grace")

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/back-up/", {"version": 1, "back_up": "Tom"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Grace" in page
    assert "Tom" in page
    plan.refresh_from_db()
    assert plan.back_up == "Grace"


def test_a_need_is_added_and_changed(world, sign_in):
    plan = CarePlanFactory(person=world.person)
    client = sign_in(world.care_manager)

    client.post(f"/plans/{plan.pk}/needs/add/", need())
    added = PlanNeed.objects.get()
    page = client.get(f"/plans/{plan.pk}/needs/{added.pk}/").content.decode()
    client.post(f"/plans/{plan.pk}/needs/{added.pk}/", need(version=2, outcome="A paid job"))

    added.refresh_from_db()
    assert "Remove this need" in page
    assert added.outcome == "A paid job"


def test_a_need_says_whether_it_is_eligible(world, sign_in):
    plan = CarePlanFactory(person=world.person)

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/needs/add/", need(is_eligible=""))

    assert answer.status_code == 422
    assert "Select yes if it is an eligible need" in answer.content.decode()
    assert "Wants work" in answer.content.decode()


def test_two_writers_of_a_need(world, sign_in):
    plan = CarePlanFactory(person=world.person, needs=1)
    row = plan.needs.get()
    plans.save_need(plan=plan, by=world.manager, need=row, outcome="Theirs")

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/needs/{row.pk}/", need(outcome="Mine"))

    assert answer.status_code == 422
    assert "Theirs" in answer.content.decode()
    assert "Mine" in answer.content.decode()


def test_a_need_is_removed_after_asking(world, sign_in):
    plan = CarePlanFactory(person=world.person, needs=1)
    row = plan.needs.get()
    client = sign_in(world.care_manager)

    page = client.get(f"/plans/{plan.pk}/needs/{row.pk}/remove/").content.decode()
    assert PlanNeed.objects.exists()
    answer = client.post(f"/plans/{plan.pk}/needs/{row.pk}/remove/")

    assert "Remove this need from the plan?" in page
    assert answer.url == f"/plans/{plan.pk}/"
    assert not PlanNeed.objects.exists()


def test_a_need_of_another_plan_is_not_found(world, sign_in):
    plan, other = CarePlanFactory(person=world.person), PlanNeedFactory()

    assert sign_in(world.care_manager).get(f"/plans/{plan.pk}/needs/{other.pk}/").status_code == 404


def test_an_unknown_section_is_not_found(world, sign_in):
    plan = CarePlanFactory(person=world.person)

    assert sign_in(world.care_manager).get(f"/plans/{plan.pk}/nothing/").status_code == 404


@pytest.mark.parametrize("end", ["money/", "needs/add/"])
def test_a_plan_in_force_is_read_not_written(world, sign_in, end):
    plan = CarePlanFactory(person=world.person, in_force=True)
    client = sign_in(world.care_manager)

    assert client.get(f"/plans/{plan.pk}/{end}").url == f"/plans/{plan.pk}/"
    assert client.post(f"/plans/{plan.pk}/money/", {"version": 1}).status_code == 422


@pytest.mark.parametrize("end", ["money/", "needs/add/"])
def test_others_may_not_write(world, shared, sign_in, end):
    plan = CarePlanFactory(person=world.person)

    assert sign_in(world.stranger).get(f"/plans/{plan.pk}/{end}").status_code == 404
    assert sign_in(world.scheme_manager).get(f"/plans/{plan.pk}/{end}").status_code == 403


def test_a_charge_for_aftercare_is_refused_at_the_field(world, sign_in):
    plan = CarePlanFactory(person=world.person, needs=1)
    row = plan.needs.get()
    row.paid_by, row.weekly_cost = "aftercare", 400
    row.save()
    posted = {"version": 1, "weekly_budget": "400", "weekly_contribution": "20"}

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/money/", posted)

    assert answer.status_code == 422
    assert "weekly_contribution" in answer.context["form"].errors
    assert "Section 117 aftercare" in answer.content.decode()


@pytest.mark.parametrize("amount", ["1e99", "100000", "99999999999", "NaN", "-1", "a lot", "1\x00"])
def test_no_amount_is_too_odd_for_a_message(world, sign_in, amount):
    plan = CarePlanFactory(person=world.person)
    client = sign_in(world.care_manager)

    assert client.post(f"/plans/{plan.pk}/money/", {"version": 1, "weekly_budget": amount}).status_code == 422
    assert client.post(f"/plans/{plan.pk}/needs/add/", need(weekly_cost=amount)).status_code == 422


def test_they_are_told_before_they_begin_to_pay(world, sign_in):
    plan = CarePlanFactory(person=world.person)
    days = {f"{name}_{box}": part for name in ("contribution_starts_on", "contribution_notified_on")
            for box, part in enumerate((2, 1, 2026))}  # fmt: skip

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/money/", {"version": 1} | days)

    assert answer.status_code == 422
    assert "must be before the day they begin to pay" in answer.content.decode()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"paid_by": "joint", "weekly_cost": "10", "nhs_pays": "11"}, "nhs_pays"),
        ({"paid_by": "joint", "nhs_pays": "11"}, "weekly_cost"),
    ],
)
def test_a_joint_package_adds_up(world, sign_in, changes, field):
    plan = CarePlanFactory(person=world.person)

    answer = sign_in(world.care_manager).post(f"/plans/{plan.pk}/needs/add/", need(**changes))

    assert answer.status_code == 422
    assert field in answer.context["form"].errors


def test_a_need_is_paid_by_social_care_unless_somebody_says_otherwise(world, sign_in):
    plan = CarePlanFactory(person=world.person)
    client = sign_in(world.care_manager)

    client.post(f"/plans/{plan.pk}/needs/add/", need())
    client.post(f"/plans/{plan.pk}/needs/add/", need(version=2, paid_by="joint", weekly_cost="500", nhs_pays="300"))

    first, second = plan.needs.all()
    assert (first.paid_by, first.nhs_pays) == ("social_care", None)
    assert (second.paid_by, second.nhs_pays) == ("joint", 300)


def test_a_planning_tool_that_was_offered_and_declined_is_a_full_answer(world, sign_in):
    plan = CarePlanFactory(person=world.person)
    posted = {"version": 1, "planning_tool": "declined", "planning_tool_note": "I would rather talk"}

    sign_in(world.care_manager).post(f"/plans/{plan.pk}/words/", posted)

    plan.refresh_from_db()
    assert (plan.planning_tool, plan.planning_tool_note) == ("declined", "I would rather talk")
    page = sign_in(world.care_manager).get(f"/plans/{plan.pk}/").content.decode()
    assert "Offered and declined" in page
