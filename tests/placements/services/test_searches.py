import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from placements.choices import HouseholdState
from placements.matching import shortlist
from placements.models import Referral, Search
from placements.services import searches
from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.households import HouseholdFactory
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def referral():
    return ReferralFactory(accepted=True, preferred_area="WM3")


def look(referral, by):
    return searches.note(referral=referral, by=by, found=shortlist(referral, by))


def test_a_search_keeps_what_was_looked_for_and_why_others_were_left_out(referral, worker_of):
    HouseholdFactory(scheme=referral.scheme)
    HouseholdFactory(scheme=referral.scheme, state=HouseholdState.SUSPENDED, checks=False)
    by = worker_of(referral.scheme)

    row = look(referral, by)

    assert (row.by_id, row.on, row.looked_at, row.possible) == (by.user_id, dates.today(), 2, 1)
    assert row.wanted == ["Live-in", "Area: WM3"]
    assert row.left_out == {"Not approved": 1, "A check has expired or was never recorded": 1}
    assert Event.objects.get(verb="referral.searched").text == "1 of 2 households could suit"


def test_the_same_search_of_the_same_day_stands_once(referral, worker_of):
    by = worker_of(referral.scheme)
    assert look(referral, by) is not None
    assert look(referral, by) is None

    HouseholdFactory(scheme=referral.scheme)
    assert look(referral, by) is not None
    assert look(referral, worker_of(referral.scheme)) is not None
    assert Search.objects.filter(referral=referral).count() == 3


def test_a_closed_referral_is_not_searched_for(referral, worker_of):
    by = worker_of(referral.scheme)
    found = shortlist(referral, by)
    referral.closed_at, referral.due_on = f"{dates.today()}T12:00Z", None

    assert searches.note(referral=referral, by=by, found=found) is None


def test_only_who_matches_searches(referral, council_of, worker_of):
    found = shortlist(referral, worker_of(referral.scheme))

    with pytest.raises(PermissionDenied):
        searches.note(referral=referral, by=council_of(referral.person), found=found)


def test_both_sides_see_the_searches_of_a_referral_and_nobody_else(referral, worker_of, council_of):
    look(referral, worker_of(referral.scheme))
    stranger = ReferralFactory(accepted=True)

    assert Search.objects.visible_to(council_of(referral.person)).count() == 1
    assert Search.objects.visible_to(worker_of(referral.scheme)).count() == 1
    assert Search.objects.visible_to(worker_of(stranger.scheme)).count() == 0
    assert Search.objects.visible_to(council_of(stranger.person)).count() == 0


def test_more_possible_than_looked_at_is_refused_by_the_database(referral, worker_of):
    row = look(referral, worker_of(referral.scheme))

    with pytest.raises(IntegrityError, match="search_finds_among"), transaction.atomic():
        Search.objects.filter(pk=row.pk).update(possible=9)


def test_referral_page_shows_its_searches_to_both_sides(referral, worker_of, as_council, as_scheme):
    look(referral, worker_of(referral.scheme))

    for client in (as_council(referral.person), as_scheme(referral.scheme)):
        page = client.get(Referral.objects.get(pk=referral.pk).get_absolute_url()).content.decode()
        assert "Searches" in page and "Area: WM3" in page
