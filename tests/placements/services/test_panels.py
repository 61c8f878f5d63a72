"""The panel: its day, its agenda, its decision, and the second named person who signs it."""

import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import ArrangementKind, CheckKind, HouseholdState, PanelOutcome, Stage
from placements.models import Application, ApprovalCondition, CarerHousehold
from placements.services import panels
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.applications import (
    ConditionFactory,
    DeclarationFactory,
    PanelDecisionFactory,
    PanelFactory,
    at_panel,
    ready_for,
)
from tests.factories.households import scheme_worker
from tests.factories.people import PersonFactory, SchemeOrganisationFactory

pytestmark = pytest.mark.django_db

DAY = dates.today()
TERMS = {"places": 2, "kinds": [ArrangementKind.LIVE_IN], "youngest": 18, "oldest": 90}


def manager(application, role=Role.SCHEME_MANAGER):
    user = scheme_worker(application.household.scheme, role)
    DeclarationFactory(application=application, by=user)
    return viewer_for(user)


def decide(application, outcome=PanelOutcome.APPROVED, **fields):
    given = (TERMS if outcome in ("approved", "conditions") else {}) | {"reasons": "Because."} | fields
    return panels.decide(application=application, by=viewer_for(application.owner), outcome=outcome, **given)


def test_a_day_of_the_panel_once(worker_of):
    by = worker_of(SchemeOrganisationFactory())

    panel = panels.plan(by=by, on=DAY, chair="Ruth Adler")
    with pytest.raises(Refusal, match="There is a panel"):
        panels.plan(by=by, on=DAY, chair="Somebody")

    panel = panels.note_present(panel=panel, by=by, chair="Kemi Bello", present="Owen Price")
    assert (panel.scheme_id, panel.chair, panel.present) == (by.organisation_id, "Kemi Bello", "Owen Price")


def test_it_is_put_before_a_panel_of_its_own_scheme():
    application = at_panel()
    later = PanelFactory(scheme=application.household.scheme, on=dates.add_days(DAY, 20))
    by = viewer_for(application.owner)

    row = panels.put_before(application=application, panel=later, by=by)
    assert (row.panel, row.due_on) == (later, later.on)
    with pytest.raises(Refusal, match="your own scheme"):
        panels.put_before(application=application, panel=PanelFactory(), by=by)


def test_not_before_everything_is_there():
    application = ready_for(Stage.MANAGER_VISIT)
    panel = PanelFactory(scheme=application.household.scheme)

    with pytest.raises(Refusal) as refused:
        panels.put_before(application=application, panel=panel, by=viewer_for(application.owner))

    assert [each.key for each in refused.value.missing] == [
        "every_stage_passed", "report_written", "applicants_commented"
    ]  # fmt: skip


def test_nothing_comes_of_a_decision_before_it_is_signed():
    application = at_panel()

    row = decide(application)

    application.refresh_from_db()
    assert (row.signed_on, application.is_open) == (None, True)
    assert application.household.state == HouseholdState.APPLYING
    with pytest.raises(Refusal, match="waits to be signed already"):
        decide(application)


def test_signed_they_are_approved_on_its_terms():
    application = at_panel()

    panels.sign(decision=decide(application), by=manager(application))

    household = CarerHousehold.objects.get(pk=application.household_id)
    row = Application.objects.get(pk=application.pk)
    assert (row.state, row.ended_on, row.is_open) == ("approved", DAY, False)
    assert (household.state, household.approved_places, household.oldest) == (HouseholdState.APPROVED, 2, 90)
    assert household.checks.get(kind=CheckKind.APPROVAL).valid_until == dates.add_months(DAY, 12)
    assert Event.objects.get(verb="panel.signed").data == {"outcome": "approved"}


def test_signed_with_conditions_each_has_its_day_and_is_met():
    application = at_panel()
    by_when = dates.add_days(DAY, 40)
    decision = decide(application, PanelOutcome.CONDITIONS, conditions=[("A rail on the stairs", by_when)])
    assert not ApprovalCondition.objects.open().exists()

    panels.sign(decision=decision, by=manager(application))

    condition = ApprovalCondition.objects.open().get()
    assert (condition.due_on, condition.household.state) == (by_when, HouseholdState.APPROVED)
    by = viewer_for(application.owner)
    met = panels.meet_condition(condition=condition, by=by, on=DAY, how="Fitted and seen.")
    assert (met.met_on, met.due_on, met.is_open) == (DAY, None, False)
    with pytest.raises(WrongState):
        panels.meet_condition(condition=condition, by=by, on=DAY, how="Again")


@pytest.mark.parametrize(("on", "how", "words"), [(DAY, " ", "Say how"), (dates.add_days(DAY, 1), "x", "future")])
def test_a_condition_is_met_in_words_and_not_in_the_future(on, how, words):
    condition = ConditionFactory()

    with pytest.raises(Refusal, match=words):
        panels.meet_condition(condition=condition, by=viewer_for(condition.owner), on=on, how=how)


def test_deferred_it_stays_open_until_that_day():
    application = at_panel()
    until = dates.add_days(DAY, 30)

    panels.sign(
        decision=decide(application, PanelOutcome.DEFERRED, deferred_until=until), by=manager(application)
    )  # fmt: skip

    application.refresh_from_db()
    assert (application.is_open, application.panel, application.due_on) == (True, None, until)


def test_declined_the_household_no_longer_applies():
    application = at_panel()

    panels.sign(decision=decide(application, PanelOutcome.DECLINED), by=manager(application))

    application.refresh_from_db()
    assert (application.state, application.household.state) == ("declined", HouseholdState.ENDED)


@pytest.mark.parametrize(
    ("outcome", "fields", "words"),
    [
        ("approved", {"places": None}, "for how many people"),
        ("approved", {"kinds": []}, "for how many people"),
        ("deferred", {}, "the day to which"),
        ("deferred", {"deferred_until": DAY}, "in the future"),
    ],
)
def test_a_decision_has_what_belongs_to_it(outcome, fields, words):
    with pytest.raises(Refusal, match=words):
        decide(at_panel(), outcome, **fields)


def test_no_decision_without_a_panel():
    application = at_panel()
    application.panel = None
    application.save()

    with pytest.raises(Refusal, match="on the agenda"):
        decide(application)


def test_the_second_person_is_a_second_person():
    application = at_panel()
    decision = decide(application)

    with pytest.raises(PermissionDenied):
        panels.sign(decision=decision, by=viewer_for(application.owner))
    application.owner.roles = [Role.SCHEME_MANAGER]
    application.owner.save()
    with pytest.raises(Refusal) as refused:
        panels.sign(decision=decision, by=viewer_for(application.owner))

    assert [each.key for each in refused.value.missing] == ["second_person", "not_who_assessed", "not_their_worker"]
    application.refresh_from_db()
    assert application.is_open


def test_signed_once():
    application = at_panel()
    decision = decide(application, PanelOutcome.DEFERRED, deferred_until=dates.add_days(DAY, 9))
    panels.sign(decision=decision, by=manager(application))

    with pytest.raises(WrongState, match="signed already"):
        panels.sign(decision=decision, by=manager(application))


def test_a_check_that_lapsed_between_decision_and_signature_stops_the_approval():
    application = at_panel()
    decision = decide(application)
    application.household.checks.filter(kind=CheckKind.INSURANCE).update(valid_until=dates.add_days(DAY, -1))

    with pytest.raises(Refusal, match="Insurance"):
        panels.sign(decision=decision, by=manager(application))

    decision.refresh_from_db()
    assert decision.signed_on is None


def test_a_council_may_not(council_of):
    by, decision = council_of(PersonFactory()), PanelDecisionFactory()

    for verb in (
        lambda: panels.plan(by=by, on=DAY, chair="x"),
        lambda: panels.put_before(application=decision.application, panel=decision.panel, by=by),
        lambda: panels.decide(application=decision.application, by=by, outcome="declined", reasons="x"),
        lambda: panels.sign(decision=decision, by=by),
    ):
        with pytest.raises(PermissionDenied):
            verb()
