"""What each role meets first."""

from datetime import timedelta

import pytest

from careplans.choices import PlanState
from people.choices import Role
from placements.choices import NEEDED_PROTOCOLS, CheckKind
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory, SupportRequestFactory
from tests.factories.households import CheckFactory, HouseholdFactory, SchemeFactory
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import ArrangementFactory, ReferralFactory
from tests.factories.practice import ProtocolFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def ahead(days: int):
    return dates.today() + timedelta(days=days)


def order(text: str, *words: str) -> list[str]:
    """The words as they follow one another on the page."""
    assert [word for word in words if word not in text] == []
    return sorted(words, key=text.index)


def test_a_care_manager_sees_what_is_due_by_day(desk, worker):
    late = PersonFactory(owner=worker, due_on=ahead(-2), given_name="Ann")
    soon = PersonFactory(owner=worker, due_on=ahead(1), given_name="Bob")
    PersonFactory(owner=worker, due_on=ahead(15), given_name="Zed")

    text = desk.get("/").text

    words = ["Overdue", f"Be in contact: {late.name}", "Tomorrow", f"Be in contact: {soon.name}"]
    assert order(text, *words) == words
    assert "Zed" not in text


def test_the_counts_are_links_to_exactly_those(desk, worker):
    PersonFactory(owner=worker, due_on=ahead(-2))
    PersonFactory.create_batch(2, owner=worker, due_on=ahead(3))

    text = " ".join(desk.get("/").text.split())

    assert '<a class="govuk-link govuk-link--no-visited-state" href="/due/?until=overdue">' in text
    assert '<span class="sl-stat__number">1</span> overdue' in text
    assert '<span class="sl-stat__number">2</span> due this week' in text


def test_every_item_says_why_and_has_one_link_that_starts_it(desk, person):
    request = SupportRequestFactory(person=person)

    text = desk.get("/").text

    assert f'href="{request.get_absolute_url()}">Allocate the assessment: Ann Carr</a>' not in text  # due in 18 days
    request.due_on = ahead(1)
    request.save()
    text = desk.get("/").text
    assert f'href="{request.get_absolute_url()}">Allocate the assessment: Ann Carr</a>' in text
    assert "An assessment is promised within the time from first contact" in text


def test_nothing_due_says_so(desk):
    assert "Nothing is due in the next two weeks." in desk.get("/").text


def test_twenty_at_most_then_the_way_to_all(desk, worker):
    PersonFactory.create_batch(21, owner=worker, due_on=ahead(1))

    text = desk.get("/").text

    assert text.count("Be in contact:") == 20
    assert "See everything that is due" in text


def test_a_colleagues_work_is_not_mine(desk, colleague):
    PersonFactory(owner=colleague, due_on=ahead(-1), given_name="Theirs")

    assert "Theirs" not in desk.get("/").text


@pytest.fixture
def failing_team(team, worker, colleague, manager):
    """Somebody late, somebody with nobody, a plan to sign off, and something of the manager's own."""
    PersonFactory(owner=worker, due_on=ahead(-9))
    PersonFactory(owner=team.organisation.duty_manager, team=team, with_duty_since=ahead(-3), given_name="Wanda")
    older = CarePlanFactory(awaiting=True, owner=manager, due_on=ahead(1), person__owner=worker, number=4)
    CarePlanFactory(awaiting=True, owner=manager, due_on=ahead(5), person__owner=worker, number=5)
    PersonFactory(owner=manager, due_on=ahead(2), given_name="Mine")
    return older


def test_a_line_manager_sees_first_where_the_team_fails_somebody(manager, failing_team):
    text = signed_in(manager).get("/").text

    words = [
        "Overdue, by worker", "Cara Manager</a>", "People nobody owns", "Wanda", "Plans to sign off", "Sign off plan 4",
        "Sign off plan 5", "What to do", "Mine",
    ]  # fmt: skip
    assert order(text, *words) == words


def test_overdue_by_worker_opens_the_list_of_that_worker(manager, worker, failing_team):
    answer = signed_in(manager)

    assert f'href="/due/?owner={worker.pk}&amp;until=overdue"' in answer.get("/").text
    assert "Be in contact" in answer.get(f"/due/?owner={worker.pk}&until=overdue").text


def test_nobody_signs_off_their_own(manager, worker, team):
    second = UserFactory(organisation=team.organisation, team=team, roles=[Role.LINE_MANAGER])
    CarePlanFactory(awaiting=True, owner=second, author=manager, person__owner=worker, number=9)

    assert "Sign off plan 9" not in signed_in(manager).get("/").text
    assert "Sign off plan 9" in signed_in(second).get("/").text


def test_a_team_that_is_well_is_told_so(manager):
    text = signed_in(manager).get("/").text

    for sentence in ("Nothing in your team is overdue.", "Everybody has an owner.", "No plan waits to be signed off."):
        assert sentence in text


def test_another_councils_trouble_is_not_shown(manager):
    PersonFactory(due_on=ahead(-9), given_name="Stranger")
    CarePlanFactory(awaiting=True, number=8)

    text = signed_in(manager).get("/").text

    assert "Nothing in your team is overdue." in text
    assert "Sign off plan 8" not in text


@pytest.fixture
def busy_scheme(scheme, scheme_worker, person):
    """A referral to answer, a visit due, a check that expires."""
    household = HouseholdFactory(scheme=scheme, owner=scheme_worker, name="Maria Okafor", checks=False)
    CheckFactory(household=household, kind=CheckKind.DBS, valid_until=ahead(20))
    ArrangementFactory(household=household, person=person, due_on=ahead(3), owner=scheme_worker)
    return ReferralFactory(scheme_profile=scheme.scheme_profile, sent=True, person__given_name="Refer", due_on=ahead(4))


def test_a_scheme_worker_sees_who_waits_for_them(scheme_desk, busy_scheme):
    text = scheme_desk.get("/").text

    words = [
        "Referrals waiting for your answer", f"Referral of {busy_scheme.person.name}", "Visits due in two weeks",
        "Visit Ann Carr", "Checks that expire within 60 days", "Criminal record check", "What to do",
    ]  # fmt: skip
    words[5] = CheckKind.DBS.label
    assert order(text, *words) == words


def test_a_scheme_worker_with_nothing_waiting(scheme_desk):
    text = scheme_desk.get("/").text

    assert "No referral is waiting." in text
    assert "No visit is due in the next two weeks." in text
    assert "No check expires soon." in text


def test_another_schemes_households_are_not_shown(scheme_desk):
    CheckFactory(household=HouseholdFactory(checks=False, name="Far Away"), valid_until=ahead(3))

    assert "Far Away" not in scheme_desk.get("/").text


def test_the_check_to_renew_names_the_household(scheme_desk, scheme, scheme_worker):
    HouseholdFactory(scheme=scheme, owner=scheme_worker, name="Maria Okafor", due_on=ahead(3))

    assert "Renew the check: Maria Okafor" in scheme_desk.get("/").text


def test_a_scheme_manager_also_sees_whose_work_is_late(scheme, scheme_worker):
    manager = UserFactory(organisation=scheme, roles=[Role.SCHEME_MANAGER], team=False)
    HouseholdFactory(scheme=scheme, owner=scheme_worker, due_on=ahead(-3))

    text = signed_in(manager).get("/").text

    words = ["Overdue, by worker", "Sid Scheme", "Referrals waiting for your answer"]
    assert order(text, *words) == words
    assert "People nobody owns" not in text


@pytest.mark.parametrize(
    ("role", "door", "address"),
    [
        (Role.COMMISSIONER, "Figures of the council", "/commissioning/"),
        (Role.COMMISSIONER, "Import a table of the community", "/commissioning/equality/import/"),
        (Role.ADMINISTRATOR, "Users, teams and timescales", "/admin/"),
        (Role.ADMINISTRATOR, "Import a table of the community", "/commissioning/equality/import/"),
    ],
)
def test_a_desk_role_sees_doors_and_no_names(team, person, role, door, address):
    user = UserFactory(organisation=team.organisation, team=team, roles=[role], is_staff=role == Role.ADMINISTRATOR)

    text = signed_in(user).get("/").text

    assert f'href="{address}">{door}</a>' in text
    assert "What to do" not in text
    assert person.family_name not in text
    assert 'href="/people/"' not in text


def test_doors_are_those_of_the_role(scheme_desk, desk):
    assert "Find or add a person" in desk.get("/").text
    text = scheme_desk.get("/").text
    assert "Find or add a person" not in text
    assert "Import the scheme’s own list" not in text


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_a_care_managers_home(desk, worker, n, django_assert_num_queries):
    PersonFactory.create_batch(n, owner=worker, due_on=ahead(1))

    with django_assert_num_queries(11):
        desk.get("/")


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_a_line_managers_home(manager, worker, team, n, django_assert_num_queries):
    client = signed_in(manager)
    PersonFactory.create_batch(n, owner=worker, due_on=ahead(-1))
    PersonFactory.create_batch(n, owner=team.organisation.duty_manager, team=team, with_duty_since=ahead(-1))
    CarePlanFactory.create_batch(n, awaiting=True, owner=manager, person__owner=worker, due_on=ahead(1))
    assert PlanState.AWAITING

    with django_assert_num_queries(20):
        client.get("/")


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_a_scheme_workers_home(scheme_desk, scheme, scheme_worker, n, django_assert_num_queries):
    for _ in range(n):
        household = HouseholdFactory(scheme=scheme, owner=scheme_worker, due_on=ahead(2))
        ArrangementFactory(household=household, due_on=ahead(2), owner=scheme_worker)
        ReferralFactory(scheme_profile=scheme.scheme_profile, sent=True)

    with django_assert_num_queries(16):
        scheme_desk.get("/")


def test_signed_out_one_signs_in(client):
    TeamFactory()

    assert client.get("/").url.startswith("/accounts/login/")


def test_managers_see_which_protocols_are_missing(manager, desk, team):
    scheme = SchemeFactory(councils=[team.organisation]).organisation
    client = signed_in(manager)

    page = client.get("/").content.decode()
    assert "Protocols that are missing" in page
    assert f"{team.organisation.name} and {scheme.name}" in page
    assert "Protocols that are missing" not in desk.get("/").content.decode()

    for kind in NEEDED_PROTOCOLS:
        ProtocolFactory(council=team.organisation, scheme=scheme, kind=kind)
    assert "Protocols that are missing" not in client.get("/").content.decode()
