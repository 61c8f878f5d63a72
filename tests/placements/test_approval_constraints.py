"""What the database itself refuses about members, applications, panels, appeals and endings."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sharedliving.core import dates
from tests.factories import applications as made

pytestmark = pytest.mark.django_db

DAY = dates.today()
NOW = timezone.now()


def twice(make):
    def again():
        row = make()
        type(row).objects.model(
            **{f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if f.name != "id"}
        ).save()

    return again


REFUSED = [
    ("householdmember_open_has_owner_and_date", lambda: made.MemberFactory(due_on=None)),
    ("child_of_household_has_year", lambda: made.MemberFactory(kind="child", dbs=False)),
    ("member_agrees_when_consulted", lambda: made.MemberFactory(consulted_on=None)),
    ("member_left_is_closed", lambda: made.MemberFactory(until=DAY)),
    ("certificate_once_a_member", twice(made.MemberCheckFactory)),
    ("dbs_holds_after_done", lambda: made.MemberCheckFactory(done_on=DAY, valid_until=dates.add_days(DAY, -1))),
    ("dbs_holds_three_years", lambda: made.MemberCheckFactory(done_on=date(2026, 1, 1), valid_until=date(2029, 2, 1))),
    ("application_open_has_owner_and_date", lambda: made.ApplicationFactory(due_on=None)),
    ("one_open_application_a_household", twice(made.ApplicationFactory)),
    ("application_closed_with_its_end", lambda: made.ApplicationFactory(state="approved")),
    ("application_closed_with_its_end", lambda: made.ApplicationFactory(closed_at=NOW, due_on=None, ended_on=DAY)),
    ("stopped_application_says_why", lambda: made.ApplicationFactory(stopped=True, stop_reason="")),
    ("stage_passed_once", twice(made.StageRecordFactory)),
    ("stage_says_what_was_found", lambda: made.StageRecordFactory(found="")),
    ("panel_is_no_recorded_stage", lambda: made.StageRecordFactory(stage="panel")),
    ("vetting_once_an_item", twice(made.VettingFactory)),
    ("vetting_says_what_was_seen", lambda: made.VettingFactory(note="")),
    ("declared_once_by_each", twice(made.DeclarationFactory)),
    ("who_knows_them_says_how", lambda: made.DeclarationFactory(knows_them=True)),
    ("reference_verified_once_received", lambda: made.ReferenceFactory(received_on=None)),
    ("panel_once_a_day", twice(made.PanelFactory)),
    ("panel_decision_signed_by_a_second", lambda: made.PanelDecisionFactory(signed_on=DAY)),
    ("approving_decision_has_terms", lambda: made.PanelDecisionFactory(places=4)),
    ("approving_decision_has_terms", lambda: made.PanelDecisionFactory(places=None)),
    ("approving_decision_has_terms", lambda: made.PanelDecisionFactory(kinds=[])),
    ("deferred_until_a_day", lambda: made.PanelDecisionFactory(outcome="deferred")),
    ("deferred_until_a_day", lambda: made.PanelDecisionFactory(deferred_until=DAY)),
    ("one_decision_to_sign", twice(made.PanelDecisionFactory)),
    ("approvalcondition_open_has_owner_and_date", lambda: made.ConditionFactory(due_on=None)),
    ("condition_met_says_how", lambda: made.ConditionFactory(met_on=DAY, closed_at=NOW, due_on=None)),
    ("one_appeal_a_decision", twice(made.AppealFactory)),
    ("appeal_closed_with_its_answer", lambda: made.AppealFactory(closed_at=NOW, due_on=None)),
    ("one_open_ending_a_household", twice(made.EndingFactory)),
    ("ending_answered_by_a_second", lambda: made.EndingFactory(closed_at=NOW, due_on=None)),
]


@pytest.mark.parametrize(("name", "make"), REFUSED, ids=[f"{n}-{name}" for n, (name, _) in enumerate(REFUSED)])
def test_the_database_refuses(name, make):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make()


def test_nobody_signs_what_they_recorded_nor_confirms_what_they_asked():
    decision, ending = made.PanelDecisionFactory(), made.EndingFactory()

    decision.signed_by, decision.signed_on = decision.recorded_by, DAY
    with pytest.raises(IntegrityError, match="panel_decision_signed_by_a_second"), transaction.atomic():
        decision.save()
    ending.answered_by, ending.answered_on, ending.is_confirmed = ending.asked_by, DAY, True
    ending.closed_at, ending.due_on = NOW, None
    with pytest.raises(IntegrityError, match="ending_answered_by_a_second"), transaction.atomic():
        ending.save()
