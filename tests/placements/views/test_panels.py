"""Panels, decisions, signatures, appeals, conditions and endings as pages."""

import pytest

from people.choices import Role
from placements.choices import HouseholdState
from placements.due import due_items
from placements.models import CarerHousehold, Panel
from sharedliving.core import dates
from tests.factories.applications import (
    AppealFactory,
    ConditionFactory,
    DeclarationFactory,
    EndingFactory,
    PanelDecisionFactory,
    PanelFactory,
    at_panel,
    declined,
)
from tests.factories.households import HouseholdFactory, scheme_worker
from tests.factories.people import SchemeOrganisationFactory, UserFactory
from tests.factories.placements import ArrangementFactory
from tests.placements.conftest import signed_in

pytestmark = pytest.mark.django_db

DAY = dates.today()
MONTH = dates.add_days(DAY, 30)


def on(name, day):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


def manager(application):
    user = scheme_worker(application.household.scheme, Role.SCHEME_MANAGER)
    DeclarationFactory(application=application, by=user)
    return signed_in(user)


def test_a_panel_is_planned_and_who_was_there_is_recorded(as_scheme):
    client = as_scheme(SchemeOrganisationFactory())

    client.post("/carers/panels/add/", {"chair": "Ruth Adler"} | on("on", DAY))
    where = Panel.objects.get().get_absolute_url()
    client.post(f"{where}present/", {"chair": "Ruth Adler", "present": "Kemi Bello, carer\nOwen Price"})

    assert "Kemi Bello, carer" in client.get(where).text
    assert where in client.get("/carers/panels/").text
    assert client.post("/carers/panels/add/", {"chair": "Ruth Adler"} | on("on", DAY)).status_code == 422


@pytest.mark.parametrize("rows", [1, 3])
def test_panels_and_agenda_cost_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    scheme = SchemeOrganisationFactory()
    panel = PanelFactory(scheme=scheme)
    for number in range(rows):
        PanelFactory(scheme=scheme, on=dates.add_days(DAY, number + 1))
        household = HouseholdFactory(scheme=scheme, state="applying", approved_on=None)
        PanelDecisionFactory(application=at_panel(household=household), panel=panel)
    client = as_scheme(scheme)

    with django_assert_num_queries(8):
        client.get("/carers/panels/")
    with django_assert_num_queries(7):
        client.get(panel.get_absolute_url())


def test_from_the_agenda_to_a_signed_approval_with_a_condition(as_scheme):
    application = at_panel()
    where, worker = application.get_absolute_url(), signed_in(application.owner)
    assert worker.post(f"{where}panel/", {"panel": application.panel_id}).url == where
    assert application.household.name in worker.get(application.panel.get_absolute_url()).text

    decision = {
        "outcome": "conditions", "reasons": "Kind and steady.", "places": 2, "kinds": ["live_in"], "youngest": 18,
        "oldest": 80, "condition_1": "A rail on the stairs",
    } | on("by_1", MONTH)  # fmt: skip
    assert worker.post(f"{where}decision/", decision).url == where
    page = worker.get(where).text
    assert "Not signed yet" in page and "Sign what the panel decided" not in page

    sign = f"/carers/applications/decisions/{application.decisions.get().pk}/sign/"
    assert worker.get(sign).status_code == 403
    second = manager(application)
    assert sign in second.get(where).text
    assert second.post(sign, {}).status_code == 422
    assert second.post(sign, {"read": "on"}).url == where
    assert "has been signed already" in second.get(sign).text

    household = CarerHousehold.objects.get(pk=application.household_id)
    assert (household.state, household.oldest) == (HouseholdState.APPROVED, 80)
    page = worker.get(household.get_absolute_url()).text
    assert "A rail on the stairs" in page
    condition = household.conditions.get()
    worker.post(f"/carers/conditions/{condition.pk}/", {"how": "Fitted."} | on("on", DAY))
    assert "Fitted." in worker.get(household.get_absolute_url()).text


def test_before_the_panel_has_met_its_day_is_offered_and_no_decision():
    application = at_panel()
    application.panel = PanelFactory(scheme=application.household.scheme, on=MONTH)
    application.save()
    client = signed_in(application.owner)

    page = client.get(application.get_absolute_url()).text

    assert f"Open the panel on {dates.uk_date(MONTH)}" in page
    assert "Record what the panel decided" not in page


def test_an_agenda_is_of_panels_to_come_and_of_the_last_two_months():
    application = at_panel()
    scheme = application.household.scheme
    recent = PanelFactory(scheme=scheme, on=dates.add_days(DAY, -60))
    PanelFactory(scheme=scheme, on=dates.add_days(DAY, -61))
    PanelFactory()

    form = signed_in(application.owner).get(f"{application.get_absolute_url()}panel/").context["form"]

    assert list(form.fields["panel"].queryset) == [recent, application.panel]


def test_who_assessed_is_told_why_they_cannot_sign():
    application = at_panel()
    application.owner.roles = [Role.SCHEME_MANAGER]
    application.owner.save()
    decision = PanelDecisionFactory(application=application)
    client = signed_in(application.owner)
    where = f"/carers/applications/decisions/{decision.pk}/sign/"

    page = client.get(where).text
    for words in ("You recorded this yourself", "You assessed the applicants", "You are the applicants’ worker"):
        assert words in page
    assert client.post(where, {"read": "on"}).status_code == 422


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"outcome": "approved"}, "Enter for how many people"),
        ({"outcome": "conditions", "places": 1, "kinds": ["day"]}, "Enter the condition"),
        ({"outcome": "deferred"}, "Enter the day it is deferred to"),
        (
            {"outcome": "conditions", "places": 1, "kinds": ["day"], "condition_1": "A rail"},
            "Enter by when it has to be met",
        ),
        ({"outcome": "approved", "places": 4, "kinds": ["day"]}, "How many people"),
    ],
)
def test_a_decision_lacks_something(data, words):
    application = at_panel()

    answer = signed_in(application.owner).post(f"{application.get_absolute_url()}decision/", {"reasons": "Yes."} | data)

    assert answer.status_code == 422
    assert words in answer.text


def test_an_appeal_is_raised_and_answered_by_somebody_else(as_scheme):
    decision = declined()
    application = decision.application
    worker, where = signed_in(application.owner), application.get_absolute_url()
    new = f"/carers/applications/decisions/{decision.pk}/appeal/"
    assert new in worker.get(where).text

    worker.post(new, {"raised_by": "Maria Okafor", "grounds": "Nobody asked us."} | on("raised_on", DAY))
    page = worker.get(where).text
    assert "Appeal of Maria Okafor" in page and new not in page

    answering = f"/carers/applications/appeals/{decision.appeals.get().pk}/"
    other = as_scheme(application.household.scheme, Role.SCHEME_MANAGER)
    assert "Nobody asked us." in other.get(answering).text
    had_part = signed_in(decision.signed_by).post(answering, {"outcome": "upheld", "words": "x"})
    assert "You had a part in the decision" in had_part.text
    other.post(answering, {"outcome": "upheld", "words": "We ask them now."})
    assert "We ask them now." in worker.get(where).text
    assert "Put on the agenda of a panel" in worker.get(where).text


def test_an_ending_that_goes_on(as_scheme):
    ending = EndingFactory()
    client = as_scheme(ending.household.scheme, Role.SCHEME_MANAGER)

    assert "They move to Spain." in client.get(ending.get_absolute_url()).text
    assert client.post(ending.get_absolute_url(), {"is_confirmed": "no"}).status_code == 422
    client.post(ending.get_absolute_url(), {"is_confirmed": "no", "words": "They stay."})

    ending.household.refresh_from_db()
    assert ending.household.state == HouseholdState.APPROVED
    assert "Ask to end the approval" in client.get(ending.household.get_absolute_url()).text


def test_conditions_appeals_and_endings_fall_due(worker_of):
    condition, appeal, ending = ConditionFactory(), AppealFactory(), EndingFactory()
    unsigned = PanelDecisionFactory()
    ConditionFactory(decision=unsigned)

    def due(household):
        by = worker_of(household.scheme)
        return {row[:2] for rows in due_items(by, dates.add_days(DAY, 60)) for row in rows}

    assert ("approval_condition", condition.household_id) in due(condition.household)
    assert ("approval_condition", unsigned.application.household_id) not in due(unsigned.application.household)
    appealed = appeal.decision.application.household
    assert ("panel_appeal", appealed.pk) in due(appealed)
    assert ("approval_ending", ending.household_id) in due(ending.household)


def test_one_worker_for_both_is_said_on_the_arrangement(as_scheme):
    row = ArrangementFactory()
    client = as_scheme(row.scheme)
    assert "The same worker seems" not in client.get(row.get_absolute_url()).text

    row.owner = UserFactory(organisation=row.scheme, roles=[Role.SCHEME_WORKER], team=False, name=row.person.owner.name)
    row.save()
    assert "The same worker seems to support the person and the carer" in client.get(row.get_absolute_url()).text
