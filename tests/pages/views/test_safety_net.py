"""Who is falling through, right now."""

from datetime import timedelta

import pytest

from people.choices import Role
from sharedliving.core import dates
from sharedliving.core.views import BoundedPaginator
from sharedliving.pages import safety_net
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.placements import ArrangementFactory, ReferralFactory
from tests.factories.reviews import ReviewFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def ago(days: int):
    return dates.today() - timedelta(days=days)


def lines(answer) -> dict[str, tuple]:
    """(count, since when the longest) of every list that is not empty, by key."""
    return {line.net_list.key: (line.count, line.oldest) for line in answer.context["holes"]}


def test_when_nobody_falls(desk, person):
    answer = desk.get("/safety-net/")

    assert lines(answer) == {}
    assert "Nobody is falling through any of these." in answer.text
    assert len(answer.context["clear"]) == len(safety_net.LISTS)


def test_every_list_says_that_it_was_counted(desk):
    text = desk.get("/safety-net/").text

    for net_list in safety_net.LISTS.values():
        assert f"{net_list.title}: nobody, counted just now" in text


@pytest.fixture
def falling(worker, team):
    """Somebody on each list that a council sees."""
    duty = team.organisation.duty_manager
    PersonFactory(owner=duty, team=team, with_duty_since=ago(3), given_name="Wanda")
    PersonFactory(owner=duty, team=team, with_duty_since=ago(8), given_name="Wilma")
    SupportRequestFactory(person__owner=worker, first_contact_on=ago(40), due_on=ago(12))
    AssessmentFactory(person__owner=worker, started=True, first_contact_on=ago(50), due_on=ago(22))
    ReviewFactory(person__owner=worker, due_on=ago(30))
    ReferralFactory(person__owner=worker, sent=True, due_on=ago(2), told="held")
    return ArrangementFactory(person__owner=worker, started_on=ago(100))


def test_who_falls_and_since_when(desk, falling):
    assert lines(desk.get("/safety-net/")) == {
        "nobody": (2, ago(8)), "request-not-allocated": (1, ago(12)), "assessment-late": (1, ago(22)),
        "review-overdue": (1, ago(30)), "referral-not-answered": (1, ago(2)), "no-plan": (1, ago(100)),
        "review-none": (1, ago(100)), "no-known-back-up": (1, ago(100)), "nobody-does-it": (1, ago(100)),
        "risk-none": (1, ago(100)), "money-unsaid": (1, ago(100)), "review-uninvited": (1, ago(30)),
        "contact-lost": (1, ago(15)),
    }  # fmt: skip


def test_the_worst_failure_stands_first_with_its_sentence(desk, falling):
    answer = desk.get("/safety-net/")
    first = answer.context["failures"][0]
    text = " ".join(answer.text.split())

    assert first["words"] == "1. Nobody is named once they have settled"
    assert [(hole["today"], hole["oldest"]) for hole in first["holes"]] == [("2", ago(8))]
    assert (
        text.index("People nobody owns")
        < text.index(safety_net.LISTS["nobody"].sentence)
        < text.index("Review overdue")
    )


def test_near_misses_stand_last_under_their_own_heading(desk, falling):
    failures = desk.get("/safety-net/").context["failures"]

    assert failures[-1]["words"] == "Near misses"
    assert len({failure["words"] for failure in failures}) == len(failures)


def test_who_answers_for_a_list(desk, falling):
    assert (
        "The line manager answers for this list, the owner for each person on it."
        in desk.get("/safety-net/nobody/").text
    )
    assert "The scheme manager answers" in desk.get("/safety-net/referral-not-answered/").text
    assert "each household on it" in desk.get("/safety-net/application-stands-still/").text


def test_another_council_is_not_counted(desk):
    PersonFactory(with_duty_since=ago(3))
    ReviewFactory(due_on=ago(30))

    assert lines(desk.get("/safety-net/")) == {}


def test_restricted_people_are_counted_for_those_who_may_open_them(desk, worker, colleague):
    ReviewFactory(due_on=ago(30), person__owner=worker, person__is_restricted=True, person__may_open=[worker.pk])

    assert lines(desk.get("/safety-net/")) == {"review-overdue": (1, ago(30)), "review-uninvited": (1, ago(30))}
    assert lines(signed_in(colleague).get("/safety-net/")) == {}


def test_a_list_names_person_since_when_and_owner_longest_first(desk, falling):
    answer = desk.get("/safety-net/nobody/")

    assert [(row[0].text.split()[0], row[1].on, row[2]) for row in answer.context["rows"]] == [
        ("Wilma", ago(8), "Dora Duty"), ("Wanda", ago(3), "Dora Duty"),
    ]  # fmt: skip
    assert "Give each of them to a named worker." in answer.text


@pytest.mark.parametrize("key", sorted(safety_net.LISTS))
def test_every_list_opens(desk, falling, key):
    answer = desk.get(f"/safety-net/{key}/")

    assert answer.status_code == 200
    assert safety_net.LISTS[key].sentence in answer.text.replace("&#x27;", "'")


@pytest.mark.parametrize("key", sorted(safety_net.LISTS))
def test_every_empty_list_says_so(desk, key):
    assert "Nobody. That is the goal." in desk.get(f"/safety-net/{key}/").text


def test_a_list_that_is_not_there(desk):
    assert desk.get("/safety-net/nonsense/").status_code == 404


def test_the_count_and_the_list_agree(desk, falling):
    for line in desk.get("/safety-net/").context["holes"]:
        assert len(desk.get(f"/safety-net/{line.net_list.key}/").context["rows"]) == line.count, line


def test_long_lists_come_in_pages(desk, team):
    duty = team.organisation.duty_manager
    for number in range(26):
        PersonFactory(owner=duty, team=team, with_duty_since=ago(number), given_name=f"P{number}x")

    first, second = desk.get("/safety-net/nobody/"), desk.get("/safety-net/nobody/?page=2")

    assert (len(first.context["rows"]), len(second.context["rows"])) == (25, 1)
    assert "P0x" in second.text


def test_a_list_without_end_is_not_counted_to_the_end(desk, team, monkeypatch):
    monkeypatch.setattr(safety_net, "MOST_COUNTED", 2)
    PersonFactory.create_batch(3, owner=team.organisation.duty_manager, team=team, with_duty_since=ago(1))

    assert lines(desk.get("/safety-net/"))["nobody"][0] == 2
    assert BoundedPaginator.most == 10_000


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.LINE_MANAGER, 200), (Role.REVIEWING_OFFICER, 200), (Role.COMMISSIONER, 403), (Role.ADMINISTRATOR, 403),
    ],
)  # fmt: skip
def test_who_may_look_in_a_council(team, role, status):
    client = signed_in(UserFactory(organisation=team.organisation, team=team, roles=[role]))

    assert client.get("/safety-net/").status_code == status
    assert client.get("/safety-net/nobody/").status_code == status


def test_scheme_managers_look_at_their_own(scheme, scheme_desk, falling):
    manager = signed_in(UserFactory(organisation=scheme, roles=[Role.SCHEME_MANAGER], team=False))
    ReferralFactory(scheme_profile=scheme.scheme_profile, sent=True, due_on=ago(4), told="held")

    assert scheme_desk.get("/safety-net/").status_code == 403
    assert lines(manager.get("/safety-net/")) == {"referral-not-answered": (1, ago(4))}


@pytest.mark.parametrize("n", [1, 3])
def test_statements(desk, worker, n, django_assert_num_queries):
    ReviewFactory.create_batch(n, due_on=ago(3), person__owner=worker)

    with django_assert_num_queries(8):
        desk.get("/safety-net/")


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_a_list(desk, worker, n, django_assert_num_queries):
    ReviewFactory.create_batch(n, due_on=ago(3), person__owner=worker)

    with django_assert_num_queries(11):
        desk.get("/safety-net/review-overdue/")
