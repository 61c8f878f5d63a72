"""What a move waits for, and the moves that wait."""

import pytest
from django.urls import reverse

from placements.choices import MoveKind, MoveState
from sharedliving.core import dates
from tests.factories.moving import MoveCheckFactory, MoveItemFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import AgreementFactory, CandidateFactory

pytestmark = pytest.mark.django_db

MOVES = reverse("moves")
TODAY = dates.today()


def page_of(client, move):
    return client.get(move.get_absolute_url()).content.decode()


def test_both_sides_read_what_blocks_it_and_for_how_many_days(as_council, as_scheme):
    move = MoveCheckFactory(begun_on=dates.add_days(TODAY, -34))

    for client in (as_council(move.person), as_scheme(move.candidate.referral.scheme)):
        page = page_of(client, move)
        assert "34 days since the match. 11 things are open" in page
        assert "The day of the move is not fixed yet." in page
        assert "Read from the arrangement agreement" in page


def test_what_the_agreement_says_is_not_asked(as_scheme):
    agreement = AgreementFactory(signed=True)
    move = MoveCheckFactory(candidate=agreement.candidate, items=False)

    page = page_of(as_scheme(move.candidate.referral.scheme), move)

    assert "Nothing is open: they can move in." in page
    assert f"The move is planned for {dates.uk_date(agreement.planned_start)}." in page


def test_an_item_is_settled(as_scheme):
    item = MoveItemFactory()
    client, url = as_scheme(item.move.candidate.referral.scheme), reverse("move-item", args=[item.pk])

    assert url in page_of(client, item.move)
    assert client.get(url).status_code == 200
    wrong = client.post(url, {"state": "not_needed", "waits_for": "carers", "words": ""})
    assert "Say why it is not needed" in wrong.content.decode()
    done = client.post(url, {"state": "done", "waits_for": "carers", "words": "Painted"})
    assert done.url == item.move.get_absolute_url()
    item.refresh_from_db()
    assert (item.state, item.words) == (MoveState.DONE, "Painted")


def test_what_waits_for_the_day_says_so_and_is_refused(as_scheme):
    item = MoveItemFactory(kind=MoveKind.BENEFITS_CLAIM)
    client, url = as_scheme(item.move.candidate.referral.scheme), reverse("move-item", args=[item.pk])

    assert "The day of the move, which is not fixed" in page_of(client, item.move)
    refused = client.post(url, {"state": "done", "waits_for": "person", "words": ""})
    assert refused.status_code == 422
    assert "Fix the day of the move first" in refused.content.decode()


def test_looking_dates_the_next_look(as_council):
    move = MoveCheckFactory(due_on=TODAY)

    as_council(move.person).post(reverse("move-look", args=[move.candidate_id]))

    move.refresh_from_db()
    assert move.looked_at_on == TODAY


def test_a_move_that_is_over_is_read_and_not_changed(as_scheme):
    move = MoveCheckFactory(over=True)
    client = as_scheme(move.candidate.referral.scheme)

    assert "The move waits for nothing any more." in page_of(client, move)
    assert client.get(reverse("move-item", args=[move.items.first().pk])).status_code == 404


def test_a_candidate_without_a_match_has_no_move(as_scheme):
    candidate = CandidateFactory(introducing=True)

    assert as_scheme(candidate.referral.scheme).get(reverse("move", args=[candidate.pk])).status_code == 404


def test_others_see_nothing_of_it(as_scheme, as_council):
    move, other = MoveCheckFactory(), CandidateFactory()

    for client in (as_scheme(other.referral.scheme), as_council(PersonFactory())):
        assert client.get(move.get_absolute_url()).status_code == 404
        assert client.get(MOVES).context["lines"] == []


def test_the_longest_wait_comes_first_and_the_days_are_counted_by_cause(as_scheme):
    move = MoveCheckFactory(begun_on=dates.add_days(TODAY, -10), items=False)
    longer = MoveCheckFactory(
        begun_on=dates.add_days(TODAY, -40), items=False,
        candidate__referral__scheme_profile=move.candidate.referral.scheme.scheme_profile,
    )  # fmt: skip
    MoveItemFactory(move=longer, kind=MoveKind.ROOM)
    MoveCheckFactory(over=True, candidate__referral__scheme_profile=move.candidate.referral.scheme.scheme_profile)

    given = as_scheme(move.candidate.referral.scheme).get(MOVES).context

    assert [line[2] for line in given["lines"]] == [40, 10]
    assert given["lines"][0][3][0] == "Funding agreed: 40 days, the council"
    assert given["lines"][0][3][3] == "and 1 more"
    causes = {line[0]: line[1:] for line in given["causes"]}
    assert causes["Funding agreed"] == [2, 50, 40]
    assert causes["Room ready"] == [1, 40, 40]


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_the_same_for_one_and_three(number, as_scheme, django_assert_num_queries):
    first = MoveCheckFactory(candidate=AgreementFactory().candidate)
    profile = first.candidate.referral.scheme.scheme_profile
    for _ in range(number - 1):
        MoveCheckFactory(candidate=AgreementFactory(candidate__referral__scheme_profile=profile).candidate)
    client = as_scheme(profile.organisation)

    with django_assert_num_queries(11):
        assert len(client.get(MOVES).context["lines"]) == number


@pytest.mark.parametrize("number", [1, 3])
def test_one_costs_the_same_for_one_and_three_things(number, as_scheme, django_assert_num_queries):
    move = MoveCheckFactory(items=False)
    for kind in (MoveKind.ROOM, MoveKind.GP, MoveKind.EQUIPMENT)[:number]:
        MoveItemFactory(move=move, kind=kind)
    client = as_scheme(move.candidate.referral.scheme)

    with django_assert_num_queries(9):
        client.get(move.get_absolute_url())
