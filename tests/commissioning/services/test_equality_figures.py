"""People, carers and pairs beside the community."""

from collections import Counter
from datetime import date, timedelta

import pytest

from commissioning.rules import few_are_not_counted
from commissioning.services import equality_counts as counts
from commissioning.services.equality_figures import (
    as_of,
    beside_figure,
    communities,
    equality_figures,
    known_whole,
    outcome_figure,
)
from commissioning.services.equality_pairs import NO_HOME, OTHER, SAME, chance, pair_numbers, pairs_figure
from placements.choices import EndReason, ReferralState
from sharedliving.core import dates
from tests.factories.costs import CommunityTableFactory
from tests.factories.emergencies import EmergencyFactory

TODAY = dates.today()
THERE = [("everybody here", {"White": 600, "Mixed": 30, "Asian": 300, "Black": 50, "Other ethnic group": 20})]
KEYS = [
    "people-ethnicity", "carers-ethnicity", "pairs", "people-age", "people-reason", "outcomes-ethnicity", "outcomes-age",
    "outcomes-reason",
]  # fmt: skip


def born(age):
    return dates.add_months(TODAY, -12 * age)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("birth", "band"),
    [
        (born(18) + timedelta(days=1), "Under 18"),
        (born(18), "18 to 24"),
        (born(25) + timedelta(days=1), "18 to 24"),
        (born(25), "25 to 44"),
        (born(45), "45 to 64"),
        (born(65), "65 to 74"),
        (born(75), "75 to 84"),
        (born(85) + timedelta(days=1), "75 to 84"),
        (born(85), "85 and above"),
        (date(1910, 1, 1), "85 and above"),
        (None, "Not recorded"),
    ],
)
def test_the_age_bands_of_the_published_tables(lives, council, someone, birth, band):
    lives(someone(date_of_birth=birth))

    assert counts.supported(council.pk, TODAY).people.by[counts.AGE] == {band: 1}


@pytest.mark.django_db
def test_each_person_once_with_their_pair(lives, council, someone, scheme):
    person = someone(ethnic_group="indian", support_reason="learning")
    first = lives(person, started_on=TODAY - timedelta(days=9))
    first.household.ethnic_group = "white_irish"
    first.household.save()
    lives(person)

    found = counts.supported(council.pk, TODAY)

    assert found.people.by[counts.ETHNIC] == {"Asian": 1}
    assert found.pairs == {("Asian", "White"): 1}


@pytest.mark.django_db
def test_waits_are_counted_in_whole_weeks(waits, council, someone):
    for days in (6, 7, 20, 100):
        waits(someone(ethnic_group="caribbean"), sent_on=TODAY - timedelta(days=days))
    waits(someone(ethnic_group="indian"), state=ReferralState.DECLINED, decline_reason="no_room")

    found = counts.waiting(council.pk, TODAY)

    assert found.by[counts.ETHNIC] == {"Black": 4}
    assert found.typical(counts.ETHNIC, "Black") == 1
    assert found.typical(counts.ETHNIC, "White") is None


@pytest.mark.parametrize(
    ("values", "median"), [({}, None), ({3: 1}, 3), ({1: 1, 9: 1}, 1), ({1: 2, 9: 1}, 1), ({1: 1, 5: 1, 9: 1}, 5)]
)
def test_the_value_in_the_middle(values, median):
    assert counts.middle(Counter(values)) == median


@pytest.mark.django_db
def test_moves_breakdowns_and_emergencies_of_the_last_year(lives, council, someone):
    moved = lives(someone(ethnic_group="chinese"))
    lives(someone(), started_on=TODAY - timedelta(days=365))
    type(moved).objects.create(
        person=someone(ethnic_group="arab"), household=moved.household, scheme=moved.scheme, council=council,
        kind=moved.kind, state="ended", started_on=TODAY - timedelta(days=900), ended_on=TODAY - timedelta(days=364),
        end_reason=EndReason.BREAKDOWN, closed_at=moved.created_at,
    )  # fmt: skip
    called = EmergencyFactory(person=someone(ethnic_group="african"), asked=True)

    assert counts.moved_in(council.pk, TODAY).by[counts.ETHNIC] == {"Asian": 1}
    assert counts.broke_down(council.pk, TODAY).by[counts.ETHNIC] == {"Other ethnic group": 1}
    assert counts.emergencies(called.council_id, TODAY).by[counts.ETHNIC] == {"Black": 1}


def test_people_beside_the_community():
    numbers = Counter({"White": 70, "Asian": 10, "Black": 6, "Not recorded": 14})

    figure = beside_figure("people-ethnicity", "People", counts.ETHNIC, numbers, THERE)

    assert figure.headers == ("Ethnic group", "People", "Share", "Share of everybody here", "Beside everybody here")
    cells = {row[0]: row[1:] for row in figure.rows}
    assert cells["White"] == (70, "81%", "60%", "1.36 (1.20 to 1.47) More than in the community")
    assert cells["Asian"] == (10, "12%", "30%", "0.39 (0.21 to 0.67) Fewer than in the community")
    assert cells["Black"] == (6, "7%", "5%", "1.40 (0.65 to 2.88) Too few to tell")
    assert cells["Not recorded"] == (14, "", "", "")
    assert figure.finding == (
        "People beside everybody here, where a difference can be told: White (more), Asian (fewer). Not recorded: 14."
    )


def test_nothing_is_worked_out_from_a_number_that_is_not_shown():
    numbers = Counter({"White": 70, "Asian": 3, "Black": 6, "Not recorded": 14})

    cells = {row[0]: row[1:] for row in beside_figure("k", "People", counts.ETHNIC, numbers, THERE).rows}

    assert cells["Asian"] == ("fewer than 5", "", "30%", "Too few to tell")
    assert cells["Black"][0] == "not shown"


@pytest.mark.parametrize(("unknown", "whole"), [(14, 90), (0, 90), (3, 93)])
def test_shares_are_of_those_recorded_only_where_that_may_be_known(unknown, whole):
    safe = few_are_not_counted([90, unknown])

    assert known_whole(("White", "Not recorded"), safe, "Not recorded") == whole


def test_without_a_table_nothing_is_compared():
    figure = beside_figure("k", "People", counts.ETHNIC, Counter({"White": 9}), [])

    assert figure.finding == "People are not compared: no table of the community has been imported. Not recorded: 0."


def test_where_all_are_too_few_it_is_said():
    figure = beside_figure("k", "People", counts.ETHNIC, Counter({"White": 7, "Asian": 5}), THERE)

    assert figure.finding.startswith("People beside everybody here: too few to tell of any group.")


def test_pairs_are_told_beside_chance():
    pairs = Counter({("White", "White"): 40, ("Asian", "White"): 10, ("Asian", "Asian"): 5, ("White", "Not recorded"): 6,
                     ("Not recorded", "White"): 8})  # fmt: skip
    people = counts.Tally()
    people.by[counts.ETHNIC] = Counter({"White": 46, "Asian": 15, "Not recorded": 8})
    homes = Counter({"White": 40, "Asian": 10})

    figure = pairs_figure(counts.Supported(people, pairs), homes)

    assert figure.rows == ((SAME, 45, "74%"), (OTHER, 10, "16%"), (NO_HOME, 6, "10%"), ("Together", 61, ""))
    assert (
        figure.finding == "45 of 61 people live with carers of their own broad group. By chance alone it would be 65%."
    )
    assert pair_numbers(pairs) == {SAME: 45, OTHER: 10, NO_HOME: 6}


def test_pairs_are_not_shown_where_they_would_give_a_number_away():
    people = counts.Tally()
    people.by[counts.ETHNIC] = Counter({"White": 46, "Asian": 15, "Not recorded": 2})

    assert pairs_figure(counts.Supported(people, Counter()), Counter()).rows == ()


def test_chance_needs_people_and_homes():
    assert chance(Counter(), Counter({"White": 3})) is None
    assert chance(Counter({"White": 1, "Asian": 1}), Counter({"White": 1})) == 0.5


def test_no_wait_of_fewer_than_five_is_told():
    waits = counts.Waits()
    waits.by[counts.ETHNIC] = Counter({"White": 20, "Asian": 4, "Black": 9})
    waits.weeks = {(counts.ETHNIC, name): Counter({11: 4}) for name in ("White", "Asian", "Black")}

    figure = outcome_figure(counts.ETHNIC, waits, [("Moved in", counts.Tally())])

    cells = {row[0]: row[1:] for row in figure.rows}
    assert cells["White"] == (20, 11, 0)
    assert cells["Asian"] == ("fewer than 5", "", 0)
    assert cells["Black"] == ("not shown", "", 0)
    assert figure.finding == "People, altogether: waiting: 33; moved in: 0."


@pytest.mark.django_db
def test_both_communities_stand_in_the_tables(lives, council, someone):
    for _ in range(6):
        lives(someone(ethnic_group="indian"))
    CommunityTableFactory(council=council)
    ages = {"18 to 24": 100, "25 to 44": 300, "45 to 64": 250, "65 to 74": 100, "75 to 84": 50, "85 and above": 20}
    group = {"White": 500, "Mixed": 20, "Asian": 250, "Black": 30, "Other ethnic group": 20}
    CommunityTableFactory(council=council, adults=True, counts={"ethnicity": group, "age": ages})
    tables = communities(council.pk)

    figures = equality_figures(council.pk, TODAY, tables)

    assert [figure.key for figure in figures] == KEYS
    assert figures[0].headers[3:] == (
        "Share of everybody here", "Beside everybody here", "Share of adults here", "Beside adults here",
    )  # fmt: skip
    assert figures[3].headers[3:] == ("Share of adults here", "Beside adults here")
    assert figures[0].finding == (
        "People beside adults here, where a difference can be told: White (fewer), Asian (more). Not recorded: 0."
    )
    assert [said.partition(":")[0] for said in as_of(tables)] == [
        "Everybody, Census 2021 (TS021)", "Adults, 18 and over",
    ]  # fmt: skip
