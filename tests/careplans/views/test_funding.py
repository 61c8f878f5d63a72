"""The pages of applications to panel."""

import pytest

from careplans.choices.funding import FundingState
from careplans.models import FundingApplication
from careplans.services import funding
from tests.factories.careplans import CarePlanFactory
from tests.factories.funding import FundingApplicationFactory, FundingLineFactory


@pytest.fixture
def written(world):
    return FundingLineFactory(application__plan=CarePlanFactory(person=world.person, complete=True)).application


def test_from_the_plan_to_the_decision(world, sign_in):
    plan = CarePlanFactory(person=world.person, complete=True)
    client = sign_in(world.care_manager)

    assert "Apply to panel" in client.get(f"/plans/{plan.pk}/").content.decode()
    assert client.get(f"/plans/{plan.pk}/funding/new/").status_code == 200
    where = client.post(f"/plans/{plan.pk}/funding/new/", {"asks": "Two days", "why": "Nobody else can"}).url
    client.post(f"{where}line/", {"what": "Day support", "units": "10", "unit_cost": "18.50"})
    page = client.get(where).content.decode()
    client.post(f"{where}send/")
    waiting = client.get(where).content.decode()
    manager = sign_in(world.line_manager)
    offered = manager.get(where).content.decode()
    manager.post(f"{where}decide/", {"decision": "in_part", "amount": "100", "reasons": "One day first"})

    row = FundingApplication.objects.get()
    assert "£185" in page
    assert "Decide the application" not in waiting
    assert "Decide the application" in offered
    assert (row.state, row.amount_approved) == (FundingState.IN_PART, 100)
    assert "One day first" in manager.get(where).content.decode()
    assert "Approved in part" in manager.get(f"/plans/{plan.pk}/").content.decode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"units": "0"}, "must be more than 0"),
        ({"units": "-1"}, "must be more than 0"),
        ({"unit_cost": "0"}, "must be more than 0"),
        ({"units": "9999", "unit_cost": "99999"}, "more than £99,999"),
        ({"units": "1e99"}, "must be a number"),
        ({"what": ""}, "Enter what it is"),
        ({"what": "x" * 100_000}, "200 characters"),
    ],
)
def test_bad_lines_are_said_at_the_field(world, sign_in, written, change, words):
    posted = {"what": "Day support", "units": "10", "unit_cost": "18.50"} | change

    answer = sign_in(world.care_manager).post(f"{written.get_absolute_url()}line/", posted)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert written.lines.count() == 1


def test_changing_removing_and_withdrawing(world, sign_in, written):
    client, where = sign_in(world.care_manager), written.get_absolute_url()
    line = written.lines.get()

    assert "Two days of support" in client.get(f"{where}change/").content.decode()
    client.post(f"{where}change/", {"asks": "Three days", "why": "More"})
    assert client.get(f"{where}line/{line.pk}/remove/").status_code == 200
    client.post(f"{where}line/{line.pk}/remove/")
    client.post(f"{where}withdraw/", {"why": "Not needed"})

    written.refresh_from_db()
    assert (written.asks, written.lines.count(), written.state) == ("Three days", 0, FundingState.WITHDRAWN)


@pytest.mark.parametrize("step", ["change", "line", "send", "withdraw", "decide"])
def test_what_cannot_be_done_any_more_leads_back(world, sign_in, written, step):
    funding.withdraw(application=written, by=world.by, why="Not needed")
    where = written.get_absolute_url()

    assert sign_in(world.line_manager).get(f"{where}{step}/").url == where


def test_the_applicant_is_not_offered_to_decide(world, sign_in):
    plan = CarePlanFactory(person=world.person, complete=True)
    row = FundingApplicationFactory(plan=plan, applicant=world.line_manager, sent=True)
    client = sign_in(world.line_manager)

    assert "Decide the application" not in client.get(row.get_absolute_url()).content.decode()
    assert client.get(f"{row.get_absolute_url()}decide/").status_code == 302


@pytest.mark.parametrize("show", ["", "late", "decided", "all"])
@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same(world, sign_in, written, show, rows, django_assert_max_num_queries):
    for _ in range(rows):
        FundingApplicationFactory(plan__person__owner=world.care_manager, plan__person__team=world.team)
    client = sign_in(world.care_manager)

    with django_assert_max_num_queries(6):
        assert client.get(f"/plans/funding/?show={show}").status_code == 200


@pytest.mark.parametrize("rows", [1, 3, 100])
def test_an_application_costs_the_same_whatever_it_holds(world, sign_in, written, rows, django_assert_num_queries):
    FundingLineFactory.create_batch(rows, application=written)
    client = sign_in(world.care_manager)

    with django_assert_num_queries(7):
        client.get(written.get_absolute_url())


def test_a_stranger_sees_nothing(world, sign_in, written):
    assert sign_in(world.stranger).get(written.get_absolute_url()).status_code == 404
