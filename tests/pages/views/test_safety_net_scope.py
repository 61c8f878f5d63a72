"""The net of a team, a scheme or a council, and how it was in the last year."""

from datetime import timedelta

import pytest

from people.choices import Role
from sharedliving.core import dates
from sharedliving.core.models import NetSnapshot
from sharedliving.pages import safety_net
from sharedliving.pages.views.safety_net import failure_words
from tests.factories.households import SchemeFactory
from tests.factories.people import PersonFactory, ShareFactory, TeamFactory, UserFactory
from tests.factories.placements import ReferralFactory
from tests.factories.reviews import ReviewFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def late_review(worker, **fields):
    person = PersonFactory(owner=worker, **fields)
    return ReviewFactory(person=person, owner=worker, due_on=TODAY - timedelta(days=9))


def overdue(answer) -> int:
    return {line.net_list.key: line.count for line in answer.context["holes"]}.get("review-overdue", 0)


@pytest.fixture
def south(team, worker):
    """Another team of the department, with one late review; the worker's own team has one too."""
    made = TeamFactory(organisation=team.organisation, department=team.department, name="Adults South")
    late_review(UserFactory(organisation=team.organisation, team=made))
    late_review(worker)
    return made


def test_one_team_of_those_in_reach(desk, south):
    assert overdue(desk.get("/safety-net/")) == 2
    assert overdue(desk.get(f"/safety-net/?team={south.pk}")) == 1


def test_the_choice_goes_along_to_the_list_and_back(desk, south):
    page = desk.get(f"/safety-net/?team={south.pk}").text
    answer = desk.get(f"/safety-net/review-overdue/?team={south.pk}")

    assert f'href="/safety-net/review-overdue/?team={south.pk}"' in page
    assert len(answer.context["rows"]) == 1
    assert f'href="/safety-net/?team={south.pk}"' in answer.text


def test_a_team_out_of_reach_chooses_nothing(desk, south):
    far = TeamFactory()

    assert overdue(desk.get(f"/safety-net/?team={far.pk}")) == 2
    assert far.name not in [str(row) for row in desk.get("/safety-net/").context["filters"].fields["team"].queryset]


@pytest.mark.parametrize("odd", ["x", "-1", "99999999999999999999", "0"])
def test_anything_odd_in_the_address_chooses_nothing(desk, south, odd):
    assert overdue(desk.get(f"/safety-net/?team={odd}&scheme={odd}&council={odd}")) == 2


def test_one_scheme_of_a_council(desk, worker, scheme):
    with_scheme = late_review(worker)
    late_review(worker)
    ShareFactory(person=with_scheme.person, organisation=scheme)
    ended = late_review(worker)
    ShareFactory(person=ended.person, organisation=scheme, until=TODAY)

    answer = desk.get(f"/safety-net/review-overdue/?scheme={scheme.pk}")

    assert overdue(desk.get(f"/safety-net/?scheme={scheme.pk}")) == 1
    assert [row[0].text for row in answer.context["rows"]] == [with_scheme.person.name]


def test_one_council_of_a_scheme(scheme):
    manager = signed_in(UserFactory(organisation=scheme, roles=[Role.SCHEME_MANAGER], team=False))
    here, there = (
        ReferralFactory(scheme_profile=scheme.scheme_profile, sent=True, due_on=TODAY - timedelta(days=4), told="held")
        for _ in range(2)
    )
    count = lambda answer: {line.net_list.key: line.count for line in answer.context["holes"]}  # noqa: E731

    assert count(manager.get("/safety-net/"))["referral-not-answered"] == 2
    assert count(manager.get(f"/safety-net/?council={here.council_id}"))["referral-not-answered"] == 1
    assert here.council_id != there.council_id


def test_a_council_is_asked_for_teams_and_schemes_and_a_scheme_for_councils(desk, scheme):
    manager = signed_in(UserFactory(organisation=scheme, roles=[Role.SCHEME_MANAGER], team=False))
    elsewhere = SchemeFactory().organisation

    mine = desk.get("/safety-net/").context["filters"]

    assert list(mine.fields) == ["team", "scheme"]
    assert list(mine.fields["scheme"].queryset) == [scheme]
    assert elsewhere not in mine.fields["scheme"].queryset
    assert list(manager.get("/safety-net/").context["filters"].fields) == ["council"]


@pytest.fixture
def nights(team):
    """A snapshot of each of the last three months."""
    for number, months in enumerate((2, 1, 0)):
        on = dates.add_months(TODAY.replace(day=1), -months)
        NetSnapshot.objects.create(
            on=on, organisation_id=team.organisation_id, team_id=team.pk, counts={"review-overdue": 5 - number}
        )


def test_how_it_was_stands_beside_the_count(desk, worker, nights):
    late_review(worker)
    before = dates.add_months(TODAY.replace(day=1), -1)

    answer = desk.get("/safety-net/")

    assert f"End of {before:%B}" in answer.text
    assert [(hole["today"], hole["before"]) for hole in answer.context["failures"][0]["holes"]] == [("1", 4)]


def test_the_list_has_the_months_as_a_table(desk, nights):
    answer = desk.get("/safety-net/review-overdue/")

    assert [row[1] for row in answer.context["months"]] == [5, 4, 3]
    assert "The last twelve months" in answer.text


def test_no_table_where_there_are_no_nights(desk, nights, scheme):
    assert "The last twelve months" not in desk.get(f"/safety-net/review-overdue/?scheme={scheme.pk}").text


def test_which_failure_it_is():
    lists = safety_net.LISTS

    assert failure_words(lists["nobody"]) == "Failure 1 of 25: nobody is named once they have settled"
    assert failure_words(lists["referral-not-answered"]) == "A near miss"


def test_the_worst_failure_stands_first_however_few_there_are(desk, worker, south):
    PersonFactory(owner=worker, with_duty_since=TODAY)

    keys = [line.net_list.key for line in desk.get("/safety-net/").context["holes"]]

    assert keys[:2] == ["nobody", "review-overdue"]
