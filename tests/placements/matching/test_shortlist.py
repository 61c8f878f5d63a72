import pytest
from django.utils import timezone

from placements.choices import HouseholdState
from placements.matching import MOST_POSSIBLE, shortlist, suggestion_for
from placements.matching.shortlists import hard_reasons
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory
from tests.factories.placements import ArrangementFactory, CandidateFactory, ReferralFactory

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
    assert listed.all_listed
    assert (listed.looked_at, listed.possible_number, listed.left_out["checks_in_date"]) == (2, 1, 1)


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
    known = household_of(referral, name="Known", area="WM9")
    ArrangementFactory(household=known, person=referral.person, ended=True)
    referral.preferred_area = "WM3"

    listed = shortlist(referral, worker_of(referral.scheme))

    assert names(listed.possible) == [known.name, near.name]
    assert listed.possible[0].known_before
    assert listed.possible[0].reasons[0].startswith("Has supported this person before")


def test_fewer_concerns_then_nearer_then_more_reasons_then_the_name(referral, worker_of):
    referral.preferred_area, referral.language, referral.likes = "WM3", "Urdu", ["hoist"]
    household_of(referral, name="D no concern", area="WM3", languages=["urdu"], offers=["hoist"])
    household_of(referral, name="C two concerns, next district", area="WM4")
    household_of(referral, name="B two concerns", area="WM9", offers=["hoist"])
    household_of(referral, name="A two concerns", area="WM9", offers=["hoist"])
    household_of(referral, name="A two concerns, elsewhere", area="NB1", offers=["hoist"])
    household_of(referral, name="A three concerns", area="WM9")

    listed = shortlist(referral, worker_of(referral.scheme))

    assert names(listed.possible) == [
        "D no concern", "C two concerns, next district", "A two concerns", "B two concerns", "A two concerns, elsewhere",
        "A three concerns",
    ]  # fmt: skip


def test_at_most_eight_are_shown_and_the_others_named(referral, worker_of):
    for _ in range(MOST_POSSIBLE + 2):
        household_of(referral)

    listed = shortlist(referral, worker_of(referral.scheme))

    assert (len(listed.possible), len(listed.more)) == (MOST_POSSIBLE, 2)


def test_says_when_not_all_that_were_left_out_are_listed(referral, worker_of, monkeypatch):
    monkeypatch.setattr("placements.matching.shortlists.MOST_LEFT_OUT", 1)
    for _ in range(2):
        household_of(referral, state=HouseholdState.SUSPENDED)

    listed = shortlist(referral, worker_of(referral.scheme))

    assert (len(listed.excluded), listed.left_out["carer_approved"], listed.all_listed) == (1, 2, False)


@pytest.mark.parametrize(
    ("wanted", "home", "reason", "concern"),
    [
        ({"preferred_area": "wm3"}, {"area": "WM3"}, "In WM3, where the person wants to live", ""),
        ({"preferred_area": "WM3"}, {"area": "WM9"}, "", "In WM9; the person wants to live in WM3"),
        ({"language": "Urdu"}, {"languages": ["urdu"]}, "Speaks Urdu", ""),
        ({"language": "Urdu"}, {"languages": []}, "", "Nobody is known to speak Urdu"),
        ({"needs_wheelchair_access": True}, {"wheelchair_access": True}, "Wheelchair access", ""),
        (
            {"preferred_area": "WM3"},
            {"area": "WM4"},
            "In WM4, the next district to WM3, where the person wants to live",
            "",
        ),
        ({"other_areas": ["NB1"]}, {"area": "nb1"}, "In NB1, where the person wants to live", ""),
        ({"likes": ["dementia"]}, {"offers": ["dementia"]}, "Knows about dementia", ""),
        ({"interests": ["Gardening"]}, {"interests": ["gardening"]}, "Both like gardening", ""),
        ({"cannot_live_with_pets": True}, {"has_pets": False}, "No pets", ""),
        ({"cannot_live_with_smoke": True}, {"smokes": False}, "Nobody smokes", ""),
        (
            {"likes": ["dementia"]},
            {},
            "",
            "Nobody there is known to know about dementia; the person would like: somebody who knows about dementia",
        ),
        ({"likes": ["halal"]}, {}, "", "Not known to keep to the diet: halal; the person would like: halal"),
        ({"likes": ["sikh"]}, {}, "", "Not known as a Sikh home; the person would like: a Sikh home"),
        ({"brings": ["pets"]}, {"rather_not": ["pets"]}, "", "Would rather not have somebody who brings a pet"),
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


@pytest.mark.parametrize(
    ("wanted", "home", "why_not"),
    [
        ({"needs_wheelchair_access": True}, {}, "No wheelchair access; the person must have: wheelchair access."),
        ({"cannot_live_with_pets": True}, {"has_pets": True}, "Has pets, and the person cannot live with pets."),
        ({"cannot_live_with_smoke": True}, {"smokes": True}, "Somebody smokes, and the person cannot live with smoke."),
        (
            {"musts": ["no_children"]},
            {"children": None},
            "Children live there, or nobody has said, and the person cannot live with children.",
        ),
        ({"area_must": True, "preferred_area": "WM3"}, {"area": "WM4"}, "In WM4; the person has to live in WM3."),
        (
            {"language": "Urdu", "language_must": True},
            {},
            "Nobody is known to speak Urdu, which the person needs.",
        ),
        ({"brings": ["smokes"]}, {"wont": ["smokes"]}, "The carers would not have somebody who smokes indoors."),
        (
            {"brings": ["nights"]},
            {"others_wont": ["nights"]},
            "Somebody who lives there would not live with a person who needs somebody at night.",
        ),
    ],
)
def test_what_either_side_cannot_have_leaves_a_household_out_with_the_reason(
    referral, wanted, home, why_not, worker_of
):
    for name, value in wanted.items():
        setattr(referral, name, value)
    household = household_of(referral, **home)

    listed = shortlist(referral, worker_of(referral.scheme))

    assert listed.possible == []
    assert hard_reasons(referral, household, 0) == [why_not]
    assert [reasons for _, reasons in listed.excluded] == [[why_not]]


def test_household_for_one_named_person_is_possible_for_them_alone(referral, worker_of):
    other = ReferralFactory(accepted=True, scheme_profile=referral.scheme.scheme_profile)
    household = household_of(referral, only_for=referral.person)
    viewer = worker_of(referral.scheme)

    assert names(shortlist(referral, viewer).possible) == [household.name]
    ((_, reasons),) = shortlist(other, viewer).excluded
    assert reasons == ["This household is approved for one named person alone, and this is somebody else."]


def test_stranger_finds_nothing(referral, council_of):
    household_of(referral)

    listed = shortlist(referral, council_of(referral.person))

    assert (listed.possible, listed.excluded, listed.looked_at) == ([], [], 0)


@pytest.mark.parametrize("number", [1, 3])
def test_four_queries_however_many_there_are(referral, number, worker_of, django_assert_num_queries):
    viewer = worker_of(referral.scheme)
    for _ in range(number):
        household_of(referral)
        household_of(referral, state=HouseholdState.SUSPENDED)

    with django_assert_num_queries(4):
        shortlist(referral, viewer)
