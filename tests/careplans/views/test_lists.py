"""Lists: what they show, to whom, and what they cost."""

from datetime import timedelta

import pytest

from sharedliving.core import dates
from tests.factories.advocacy import (
    AdvocateReferralFactory,
    OnwardReferralFactory,
)
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
    PlanReleaseFactory,
    SupportRequestFactory,
)
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.people import PersonFactory, ShareFactory

CLOSED = {"closed_at": "2026-01-01T00:00Z", "due_on": None}
QUERIES = {"requests": 6, "assessments": 6, "plans": 6, "advocates": 6, "other-services": 6}

FACTORIES = {
    "requests": SupportRequestFactory, "assessments": AssessmentFactory, "plans": CarePlanFactory,
    "advocates": AdvocateReferralFactory, "other-services": OnwardReferralFactory,
}  # fmt: skip

CLOSED_STATES = {
    "requests": "closed", "assessments": "cancelled", "plans": "draft", "advocates": "withdrawn",
    "other-services": "closed",
}  # fmt: skip


def somebody(world):
    return PersonFactory(owner=world.care_manager, team=world.team)


def make(world, kind, **fields):
    return FACTORIES[kind](person=somebody(world), **fields)


@pytest.mark.parametrize("kind", QUERIES)
@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_costs_the_same_for_one_and_for_three(world, sign_in, kind, rows, django_assert_num_queries):
    for _ in range(rows):
        make(world, kind)
    client = sign_in(world.care_manager)

    with django_assert_num_queries(QUERIES[kind]):
        answer = client.get(f"/{kind}/")

    assert answer.status_code == 200


@pytest.mark.parametrize("kind", QUERIES)
def test_an_empty_list_says_what_to_do(world, sign_in, kind):
    page = sign_in(world.care_manager).get(f"/{kind}/").content.decode()

    assert "Nothing to show here" in page
    assert "Find a person" in page


@pytest.mark.parametrize("kind", QUERIES)
def test_a_list_begins_with_what_is_open_and_can_show_all(world, sign_in, kind):
    state = {
        "requests": "closed",
        "assessments": "cancelled",
        "plans": "draft",
        "advocates": "withdrawn",
        "other-services": "closed",
    }[kind]
    ends = CLOSED | ({"outcome": "Has the flat"} if kind == "other-services" else {})
    open_one, closed = make(world, kind), make(world, kind, state=state, **ends)
    client = sign_in(world.care_manager)

    first, every = client.get(f"/{kind}/").content.decode(), client.get(f"/{kind}/?show=all").content.decode()

    assert open_one.person.name in first
    assert closed.person.name not in first
    assert closed.person.name in every


@pytest.mark.parametrize("kind", ["requests", "assessments"])
def test_late_ones_alone(world, sign_in, kind):
    late = make(world, kind, first_contact_on=dates.today() - timedelta(days=30))
    in_time = make(world, kind)

    page = sign_in(world.care_manager).get(f"/{kind}/?show=late").content.decode()

    assert late.person.name in page
    assert in_time.person.name not in page


def test_completed_assessments(world, sign_in):
    done, under_way = make(world, "assessments", completed=True), make(world, "assessments")

    page = sign_in(world.care_manager).get("/assessments/?show=completed").content.decode()

    assert done.person.name in page
    assert under_way.person.name not in page


def test_plans_by_state(world, sign_in):
    in_force, draft = make(world, "plans", in_force=True), make(world, "plans")

    page = sign_in(world.care_manager).get("/plans/?show=in_force").content.decode()

    assert in_force.person.name in page
    assert draft.person.name not in page


@pytest.mark.parametrize("kind", QUERIES)
def test_a_stranger_sees_nobody(world, sign_in, kind):
    row = make(world, kind)

    assert row.person.name not in sign_in(world.stranger).get(f"/{kind}/?show=all").content.decode()


def test_a_scheme_lists_the_plans_released_to_it(world, shared, sign_in):
    release = PlanReleaseFactory(plan=CarePlanFactory(person=world.person, in_force=True), scheme=world.scheme)
    other = CarePlanFactory(person=somebody(world), in_force=True)
    ShareFactory(person=other.person, organisation=world.scheme)

    page = sign_in(world.scheme_manager).get("/plans/").content.decode()

    assert release.person.name in page
    assert other.person.name not in page


@pytest.mark.parametrize("kind", ["requests", "assessments", "advocates", "other-services"])
def test_a_scheme_has_no_such_list(world, sign_in, kind):
    assert sign_in(world.scheme_manager).get(f"/{kind}/").status_code == 403


def record(world, kind, rows):
    if kind == "assessments":
        return AssessmentFactory(person=somebody(world), completed=True)
    return CarePlanFactory(person=somebody(world), in_force=True, needs=rows)


@pytest.mark.parametrize(("kind", "cost"), [("assessments", 10), ("plans", 11)])
@pytest.mark.parametrize("rows", [1, 3])
def test_a_record_page_costs_the_same(world, sign_in, kind, cost, rows, django_assert_num_queries):
    for _ in range(rows):
        row = record(world, kind, rows)
    client = sign_in(world.care_manager)

    with django_assert_num_queries(cost):
        answer = client.get(f"/{kind}/{row.pk}/")

    assert answer.status_code == 200


def test_assessments_of_one_kind(world, sign_in):
    care_act = make(world, "assessments")
    carers = OtherAssessmentFactory(person=somebody(world), kind="unpaid_carer")
    client = sign_in(world.care_manager)

    page, every = (
        client.get("/assessments/?kind=unpaid_carer").content.decode(),
        client.get("/assessments/").content.decode(),
    )

    assert "Unpaid carer’s assessment: Rita Sands" in page
    assert f"/other-assessments/{carers.pk}/" in page
    assert care_act.person.name not in page
    assert care_act.person.name in every
    assert carers.person.name in every
