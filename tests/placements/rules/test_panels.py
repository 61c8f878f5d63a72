"""Before the panel, at the panel and after it: each line of each gate, and who may sign, answer and end."""

import pytest

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import BEFORE_PANEL, ArrangementKind, HouseholdState, PanelOutcome, Stage
from placements.models import Application
from placements.rules import (
    answered_by_somebody_else,
    decision_gate,
    ending_confirmed_by_second,
    panel_gate,
    signing_gate_of_panel,
)
from placements.rules.panels import ASSESSES
from placements.services import households
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM
from tests.factories.applications import (
    AppealFactory,
    DeclarationFactory,
    EndingFactory,
    MemberFactory,
    PanelDecisionFactory,
    PanelFactory,
    StageRecordFactory,
    at_panel,
    ready_for,
)
from tests.factories.households import HouseholdFactory, scheme_worker

pytestmark = pytest.mark.django_db

PAST = dates.add_days(dates.today(), -1)


def fresh(application):
    return Application.objects.visible_to(SYSTEM).for_page().get(pk=application.pk)


def missing(gate):
    return [each.key for each in gate.missing]


def manager(application, declares=True):
    user = scheme_worker(application.household.scheme, Role.SCHEME_MANAGER)
    if declares:
        DeclarationFactory(application=application, by=user)
    return user


def test_it_goes_to_panel_with_everything():
    assert missing(panel_gate(fresh(at_panel()))) == []


@pytest.mark.parametrize("stage", BEFORE_PANEL)
def test_every_stage_passed(stage):
    given = {"report": "Good.", "comments": "Yes.", "comments_on": dates.today()}

    assert missing(panel_gate(fresh(ready_for(stage, **given)))) == ["every_stage_passed"]


def test_report_written():
    assert missing(panel_gate(fresh(at_panel(report=" ")))) == ["report_written"]


@pytest.mark.parametrize("fields", [{"comments": "", "comments_on": None}, {"comments_on": None}])
def test_applicants_commented(fields):
    assert missing(panel_gate(fresh(at_panel(**fields)))) == ["applicants_commented"]


def test_somebody_who_moved_in_since_is_asked_and_checked_before_panel():
    application = at_panel()
    new = MemberFactory(household=application.household, dbs=False, agrees=None, consulted_on=None)

    assert missing(panel_gate(fresh(application))) == [f"dbs-{new.pk}", f"agrees-{new.pk}"]


@pytest.mark.parametrize("kind", ["insurance", "training", "home_safety"])
def test_a_check_that_ran_out_since_holds_it_back(kind):
    application = at_panel()
    application.household.checks.filter(kind=kind).update(valid_until=PAST)

    assert missing(panel_gate(fresh(application))) == [f"check-{kind}"]


def test_panel_has_met():
    panel = PanelFactory(on=dates.add_days(dates.today(), 1))

    assert missing(decision_gate(fresh(at_panel()), panel, PanelOutcome.DECLINED, 0)) == ["panel_has_met"]


def test_who_was_there():
    panel = PanelFactory(present="  ")

    assert missing(decision_gate(fresh(at_panel()), panel, PanelOutcome.DEFERRED, 0)) == ["who_was_there"]


@pytest.mark.parametrize("outcome", PanelOutcome)
@pytest.mark.parametrize("conditions", [0, 1])
def test_conditions_fit(outcome, conditions):
    application = fresh(at_panel())
    met = (outcome == PanelOutcome.CONDITIONS) == bool(conditions)

    found = missing(decision_gate(application, application.panel, outcome, conditions))
    assert found == ([] if met else ["conditions_fit"])


def test_an_approval_needs_what_the_panel_needed():
    application = fresh(at_panel(report=""))

    assert missing(decision_gate(application, application.panel, PanelOutcome.APPROVED, 0)) == ["report_written"]
    assert missing(decision_gate(application, application.panel, PanelOutcome.DECLINED, 0)) == []


def signing(decision, user):
    decision.application = fresh(decision.application)
    return missing(signing_gate_of_panel(decision, viewer_for(user)))


def test_a_manager_who_had_no_part_signs():
    decision = PanelDecisionFactory()

    assert signing(decision, manager(decision.application)) == []


def test_manager_signs():
    decision = PanelDecisionFactory()
    worker = scheme_worker(decision.application.household.scheme)
    DeclarationFactory(application=decision.application, by=worker)

    assert signing(decision, worker) == ["manager_signs"]


def test_second_person():
    application = at_panel()
    by = manager(application)

    assert signing(PanelDecisionFactory(application=application, recorded_by=by), by) == ["second_person"]


@pytest.mark.parametrize("stage", BEFORE_PANEL)
def test_not_who_assessed(stage):
    decision = PanelDecisionFactory()
    by = manager(decision.application)
    StageRecordFactory(application=decision.application, stage=stage, by=by, result="not_passed")

    assert signing(decision, by) == (["not_who_assessed"] if stage in ASSESSES else [])
    assert (stage in ASSESSES) == (stage not in (Stage.ENQUIRY, Stage.MANAGER_VISIT))


def test_not_their_worker():
    decision = PanelDecisionFactory(recorded_by=scheme_worker(PanelFactory().scheme))
    by = manager(decision.application)
    decision.application.owner = by
    decision.application.save()

    assert signing(decision, by) == ["not_their_worker"]


def test_who_knows_them_does_not_sign_nor_who_has_not_said():
    decision = PanelDecisionFactory()
    by = manager(decision.application, declares=False)
    assert signing(decision, by) == ["declared"]

    DeclarationFactory(application=decision.application, by=by, knows_them=True, how="Cousins")
    assert signing(decision, by) == ["no_private_tie"]


def test_approved_at_panel(worker_of):
    row = HouseholdFactory(state=HouseholdState.APPLYING, approved_on=None)
    given = {"household": row, "by": worker_of(row.scheme), "on": dates.today(), "places": 2}
    given["kinds"] = [ArrangementKind.LIVE_IN]

    with pytest.raises(Refusal, match="approved by its panel’s decision, signed by a second person") as refused:
        households.approve(**given)
    assert refused.value.missing[0].url == row.get_absolute_url()
    assert households.approve(**given, at_panel=True).state == HouseholdState.APPROVED


def test_answered_by_somebody_else():
    appeal = AppealFactory()
    decision = appeal.decision

    for user in (decision.recorded_by, decision.signed_by, decision.application.owner):
        assert answered_by_somebody_else(appeal, viewer_for(user)).rule == "GLOS-PAN"
    assert answered_by_somebody_else(appeal, viewer_for(manager(decision.application))) is None


def test_ending_confirmed_by_second():
    ending = EndingFactory()

    assert ending_confirmed_by_second(ending, viewer_for(ending.asked_by)).message.startswith("You asked for this")
    assert ending_confirmed_by_second(ending, viewer_for(scheme_worker(ending.household.scheme))) is None
