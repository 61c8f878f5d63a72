"""Somebody cannot decide about their plan: assessed, decided in their best interests, and only then signed off."""

import pytest

from careplans.choices import PlanState
from careplans.models import BestInterestsDecision, CapacityAssessment
from careplans.rules.capacity_gate import CAPACITY
from careplans.services import records
from careplans.services.best_interests import BEST_INTERESTS
from people.viewers import viewer_for
from sharedliving.core.dates import add_days, today
from tests.factories.advocacy import AdvocacyRecordFactory
from tests.factories.capacity import DECIDED, READY, AuthorityFactory, ConsultedFactory, OptionFactory
from tests.factories.careplans import CarePlanFactory
from tests.journeys.cast import make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
DECISION = "Whether to agree with the care and support plan"


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def plan(cast):
    """Written to its end, but for whether she agrees."""
    person = cast.nearly_the_same
    AdvocacyRecordFactory(person=person)
    return CarePlanFactory(person=person, complete=True, person_agrees="", author=cast.priya, owner=cast.priya)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_plan_that_she_cannot_decide_about(walk, cast, plan, scripts):
    priya, gareth = (walk(user.email, scripts=scripts) for user in (cast.priya, cast.gareth))

    cannot_decide(priya, plan)
    assessed(priya, cast)
    decided_for_her(priya, cast)
    chosen_in_the_plan(priya, plan)
    priya.press("Ask for sign-off")
    gareth.open(plan.get_absolute_url())
    gareth.press("Sign off the plan")

    plan.refresh_from_db()
    assert plan.state == PlanState.IN_FORCE
    assert gareth.reads("Priya Shah, care manager, in their best interests")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_nobody_signs_for_her_before_the_document_was_seen(walk, cast, plan, scripts):
    AuthorityFactory(person=plan.person, name="Rita Whitfield")
    priya = walk(cast.priya.email, scripts=scripts)
    priya.open(f"/plans/{plan.pk}/agreement/")
    priya.choose("Does the person agree with the plan?", "They cannot decide this")
    assert priya.main.get_by_label("Which attorney or deputy decides for them?").locator("option").count() == 1

    priya.press("Save and continue")

    assert priya.reads("Nobody has agreed to this plan")


def cannot_decide(priya, plan):
    priya.open(f"/plans/{plan.pk}/agreement/")
    priya.choose("Does the person agree with the plan?", "They cannot decide this")
    priya.press("Save and continue")
    priya.press("Ask for sign-off")
    assert priya.reads("Choose the completed assessment which found that")
    priya.follow("Put this right: Capacity to decide about the plan assessed")


def assessed(priya, cast):
    """From the line of the gate: begun about the plan, the four abilities, the conclusion. The rest is typed elsewhere."""
    priya.write("Which decision, in one sentence?", DECISION)
    assert priya.group("What is it about?").get_by_label("Their care and support plan").is_checked()
    priya.write("What made somebody doubt", "She said yes to two plans that exclude each other.")
    priya.press("Begin the assessment")
    row = CapacityAssessment.objects.get()
    columns = {"has_impairment": True, "because_of_it": True, "conclusion": "lacks", "assessed_on": today()}
    records.save_section(row=row, kind=CAPACITY, by=viewer_for(cast.priya), version=None, **READY | columns)
    priya.open(row.get_absolute_url())
    priya.follow("The four abilities")
    for question, answer in (
        ("Can they understand", "Yes"), ("Can they keep it in mind", "No"), ("Can they use it", "No"),
        ("Can they say or show", "Yes"),
    ):  # fmt: skip
        priya.choose(question, answer)
    priya.press("Save and continue")
    priya.follow("Check the answers and complete")
    priya.press("Complete")
    assert priya.reads("Lacks capacity to make this decision now")


def decided_for_her(priya, cast):
    priya.follow("Begin a best interests decision")
    priya.press("Begin the decision")
    row = BestInterestsDecision.objects.get()
    OptionFactory.create_batch(2, best_interests=row)
    ConsultedFactory(best_interests=row)
    columns = {
        "decision_maker": "Priya Shah, care manager", "decided": "The plan is right for her.", "decided_on": today(),
        "review_on": add_days(today(), 180), "nobody_to_consult": False,
    }  # fmt: skip
    by = viewer_for(cast.priya)
    records.save_section(row=row, kind=BEST_INTERESTS, by=by, version=None, **DECIDED | columns)
    priya.open(f"{row.get_absolute_url()}complete/")
    priya.press("Complete")


def chosen_in_the_plan(priya, plan):
    priya.open(f"/plans/{plan.pk}/agreement/")
    found, decided = CapacityAssessment.objects.get(), BestInterestsDecision.objects.get()
    priya.select("Which assessment found that they cannot decide", str(found))
    priya.select("Which best interests decision is about this plan?", str(decided))
    priya.press("Save and continue")
    assert priya.reads("Decided for them by")
