import pytest
from django.utils import timezone

from placements import matching
from placements.choices import HouseholdState
from placements.matching import MOST_POSSIBLE, shortlist, suggestion_for
from sharedliving.core import dates
from tests.factories.placements import ArrangementFactory, CandidateFactory, HouseholdFactory, ReferralFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def referral():
    return ReferralFactory(accepted=True)


def household_of(referral, **fields):
    return HouseholdFactory(scheme=referral.scheme, **fields)


def names(suggestions):
    return [suggestion.household.name for suggestion in suggestions]


def test_possible_and_not_possible_with_the_reason_each(referral, worker_of):
    good = household_of(referral)
    bad = household_of(referral, state=HouseholdState.SUSPENDED, checks=False)

    listed = shortlist(referral, worker_of(referral.scheme))

    assert names(listed.possible) == [good.name]
    ((household, reasons),) = listed.excluded
    assert household == bad
    assert len(reasons) == 2
    assert listed.looked_at_all


def test_full_household_is_not_possible(referral, worker_of):
    full = household_of(referral, approved_places=1)
    ArrangementFactory(household=full)

    listed = shortlist(referral, worker_of(referral.scheme))

    assert [household for household, _ in listed.excluded] == [full]


def test_households_of_other_schemes_and_those_considered_already_are_left_out(referral, worker_of):
    CandidateFactory(referral=referral)
    HouseholdFactory()

    listed = shortlist(referral, worker_of(referral.scheme))

    assert (listed.possible, listed.excluded) == ([], [])


def test_carers_who_supported_the_person_before_come_first(referral, worker_of):
    near = household_of(referral, name="Near", area="WM3")
    known = household_of(referral, name="Known", area="WM9", has_pets=True)
    ArrangementFactory(household=known, person=referral.person, ended=True)
    referral.preferred_area, referral.cannot_live_with_pets = "WM3", True

    listed = shortlist(referral, worker_of(referral.scheme))

    assert names(listed.possible) == [known.name, near.name]
    assert listed.possible[0].known_before
    assert listed.possible[0].reasons[0].startswith("Has supported this person before")


def test_fewer_concerns_before_more_reasons_before_the_name(referral, worker_of):
    referral.preferred_area, referral.language, referral.needs_wheelchair_access = "WM3", "Urdu", True
    household_of(referral, name="C both", area="WM3", languages=["urdu"], wheelchair_access=True)
    household_of(referral, name="B two concerns", area="WM9", wheelchair_access=True)
    household_of(referral, name="A two concerns", area="WM9", wheelchair_access=True)
    household_of(referral, name="A three concerns", area="WM9")

    listed = shortlist(referral, worker_of(referral.scheme))

    assert names(listed.possible) == ["C both", "A two concerns", "B two concerns", "A three concerns"]


def test_at_most_eight_are_shown_and_the_others_named(referral, worker_of):
    for _ in range(MOST_POSSIBLE + 2):
        household_of(referral)

    listed = shortlist(referral, worker_of(referral.scheme))

    assert (len(listed.possible), len(listed.more)) == (MOST_POSSIBLE, 2)


def test_says_when_not_all_were_looked_at(referral, worker_of, monkeypatch):
    monkeypatch.setattr(matching, "MOST_LOOKED_AT", 1)
    for _ in range(2):
        household_of(referral)

    listed = shortlist(referral, worker_of(referral.scheme))

    assert (len(listed.possible), listed.looked_at_all) == (1, False)


@pytest.mark.parametrize(
    ("wanted", "home", "reason", "concern"),
    [
        ({"preferred_area": "wm3"}, {"area": "WM3"}, "In WM3, where the person wants to live", ""),
        ({"preferred_area": "WM3"}, {"area": "WM9"}, "", "In WM9; the person wants to live in WM3"),
        ({"language": "Urdu"}, {"languages": ["urdu"]}, "Speaks Urdu", ""),
        ({"language": "Urdu"}, {"languages": []}, "", "Nobody is known to speak Urdu"),
        ({"needs_wheelchair_access": True}, {"wheelchair_access": True}, "Wheelchair access", ""),
        ({"needs_wheelchair_access": True}, {}, "", "No wheelchair access, which the person needs"),
        ({"cannot_live_with_pets": True}, {"has_pets": False}, "No pets", ""),
        ({"cannot_live_with_pets": True}, {"has_pets": True}, "", "Has pets, and the person cannot live with pets"),
        ({"cannot_live_with_smoke": True}, {"smokes": False}, "Nobody smokes", ""),
        (
            {"cannot_live_with_smoke": True},
            {"smokes": True},
            "",
            "Somebody smokes, and the person cannot live with smoke",
        ),
    ],
)
def test_reason_or_concern_in_words(referral, wanted, home, reason, concern):
    for name, value in wanted.items():
        setattr(referral, name, value)
    household = household_of(referral, **home)
    ArrangementFactory(household=household)

    suggestion = suggestion_for(referral, household)

    assert suggestion.reasons == ((reason,) if reason else ())
    assert suggestion.concerns == ((concern,) if concern else ())


def test_nothing_is_said_where_nothing_is_wanted(referral):
    household = household_of(referral)
    ArrangementFactory(household=household)

    suggestion = suggestion_for(referral, household)

    assert (suggestion.reasons, suggestion.concerns, suggestion.known_before) == ((), (), False)


def test_nobody_else_there_is_a_reason(referral):
    assert suggestion_for(referral, household_of(referral)).reasons == ("Nobody else lives there by arrangement",)


def test_newest_stay_is_the_one_named(referral):
    household = household_of(referral)
    for days in (900, 300):
        start = dates.add_days(dates.today(), -days)
        ArrangementFactory(
            household=household, person=referral.person, ended=True, started_on=start, closed_at=timezone.now()
        )

    (first, *_) = suggestion_for(referral, household).reasons
    assert first.endswith(dates.uk_date(dates.add_days(dates.today(), -300)))
