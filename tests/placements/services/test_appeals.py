"""Applicants appeal; somebody who had no part in the decision answers."""

import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import AppealOutcome, HouseholdState, Stage
from placements.models import Application
from placements.services import appeals
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.applications import AppealFactory, PanelDecisionFactory, declined
from tests.factories.households import scheme_worker

pytestmark = pytest.mark.django_db

DAY = dates.today()


def manager(decision):
    return viewer_for(scheme_worker(decision.application.household.scheme, Role.SCHEME_MANAGER))


def appeal(decision, **fields):
    given = {"raised_on": DAY, "raised_by": "Maria Okafor", "grounds": "Nobody asked us."} | fields
    return appeals.raise_appeal(decision=decision, by=viewer_for(decision.application.owner), **given)


def test_it_is_due_in_four_weeks_and_falls_to_the_duty_manager():
    decision = declined()
    scheme = decision.application.household.scheme
    scheme.duty_manager = scheme_worker(scheme, Role.SCHEME_MANAGER)
    scheme.save()

    row = appeal(decision)

    assert (row.owner, row.due_on) == (scheme.duty_manager, dates.add_days(DAY, 28))
    with pytest.raises(Refusal, match="an appeal against this decision already"):
        appeal(decision)


def test_only_against_a_signed_decision_to_decline():
    with pytest.raises(Refusal, match="signed decision to decline"):
        appeal(PanelDecisionFactory())


@pytest.mark.parametrize("days", [-1, 1])
def test_between_the_decision_and_today(days):
    with pytest.raises(Refusal, match="between the decision and today"):
        appeal(declined(), raised_on=dates.add_days(DAY, days))


def test_upheld_it_goes_back_to_panel_and_they_apply_again():
    decision = declined()
    row = appeal(decision)

    answered = appeals.answer(appeal=row, by=manager(decision), outcome=AppealOutcome.UPHELD, words="We were wrong.")

    application = Application.objects.get(pk=decision.application_id)
    assert (answered.is_open, answered.due_on, answered.answer) == (False, None, "We were wrong.")
    assert (application.state, application.stage, application.panel) == ("open", Stage.PANEL, None)
    assert (application.household.state, application.household.is_open) == (HouseholdState.APPLYING, True)
    assert Event.objects.filter(verb="panel.appeal_answered").count() == 1


def test_not_upheld_the_decision_stands():
    decision = declined()

    appeals.answer(
        appeal=appeal(decision), by=manager(decision), outcome=AppealOutcome.NOT_UPHELD, words="As before."
    )  # fmt: skip

    decision.application.refresh_from_db()
    assert decision.application.state == "declined"


def test_answered_by_somebody_else_once_and_in_words():
    row = AppealFactory()
    by = manager(row.decision)

    with pytest.raises(Refusal, match="had a part in the decision"):
        appeals.answer(appeal=row, by=viewer_for(row.decision.signed_by), outcome="upheld", words="x")
    with pytest.raises(Refusal, match="Say what the applicants were told"):
        appeals.answer(appeal=row, by=by, outcome="upheld", words=" ")
    appeals.answer(appeal=row, by=by, outcome="not_upheld", words="No.")
    with pytest.raises(WrongState):
        appeals.answer(appeal=row, by=by, outcome="upheld", words="Yes.")


def test_a_scheme_worker_does_not_answer():
    row = AppealFactory()
    worker = viewer_for(scheme_worker(row.decision.application.household.scheme))

    with pytest.raises(PermissionDenied):
        appeals.answer(appeal=row, by=worker, outcome="upheld", words="x")
