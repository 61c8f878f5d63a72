"""What is asked for beside what is there, whom to recruit, and where people want to move on to."""

from collections import Counter

from commissioning.models import RecruitmentTarget
from commissioning.needs import supply, supply_figures
from placements.choices import HouseholdState, Trait
from sharedliving.core import dates
from tests.factories.endings import MoveBlockerFactory, MoveOnGoalFactory
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.needs import RecruitmentTargetFactory
from tests.factories.people import CouncilFactory, PersonFactory
from tests.factories.placements import ArrangementFactory

TODAY = dates.today()


def there(numbers):
    return {place: number for place, number in numbers.items() if number}


def rows(figure):
    return {row[:2]: row[2:] for row in figure.rows}


def test_people_who_wait_by_area_and_what_they_ask_for(council, waits, declined):
    waits(musts=[Trait.DEMENTIA], likes=[Trait.HALAL])
    waits(needs_wheelchair_access=True)
    declined(musts=[Trait.DEMENTIA])

    assert there(supply.demand(council.pk, TODAY)) == {
        ("WM3", "people"): 2, ("WM3", "dementia"): 1, ("WM3", "halal"): 1, ("WM3", "wheelchair"): 1,
    }  # fmt: skip


def test_free_places_by_area_and_what_is_offered(council, profile, worker):
    home = HouseholdFactory(scheme=profile.organisation, offers=[Trait.DEMENTIA], approved_places=3)
    ArrangementFactory(person=PersonFactory(owner=worker), household=home)
    HouseholdFactory(scheme=profile.organisation, offers=[Trait.DEMENTIA], state=HouseholdState.SUSPENDED)
    HouseholdFactory(scheme=SchemeFactory().organisation, offers=[Trait.DEMENTIA])

    assert there(supply.supply(council.pk, TODAY)) == {("WM3", "people"): 2, ("WM3", "dementia"): 2}


def test_the_worst_missing_stands_first():
    people = Counter({("WM3", "people"): 20, ("WM3", "dementia"): 9, ("WM1", "people"): 8, ("WM1", "autism"): 8})
    places = Counter({("WM3", "dementia"): 2, ("WM1", "autism"): 9, ("WM1", "hoist"): 3})

    figure = supply_figures.skills_figure(people, places)

    assert figure.rows[0] == ("WM3", "Dementia", 9, 2, "7 places short")
    assert rows(figure)["WM1", "Autism"] == (8, 9, "Enough")
    assert figure.finding == "Most carers are missing in WM3 for: dementia (9 people wait, 2 free places)."


def test_few_who_ask_are_not_counted_out_by_what_is_missing():
    people = Counter({("WM3", "people"): 20, ("WM3", "dementia"): 3, ("WM3", "autism"): 2})

    figure = supply_figures.skills_figure(people, Counter({("WM3", "dementia"): 2}))

    assert rows(figure)["WM3", "Dementia"] == ("fewer than 5", 2, "")
    assert rows(figure)["WM3", "Autism"] == ("fewer than 5", 0, "No free place")
    assert figure.finding == "Nothing that is asked for can be shown to be missing."


def test_an_area_that_is_none_is_said_in_words():
    figure = supply_figures.skills_figure(Counter({("Any area", "people"): 7, ("Any area", "autism"): 7}), Counter())

    assert figure.finding == "Most carers are missing (any area) for: autism (7 people wait, 0 free places)."


def test_homes_that_people_want_and_what_stands_in_the_way():
    kinds = Counter({"own_tenancy": 9, "supported": 6})

    housing = supply_figures.housing_figure(kinds)
    blockers = supply_figures.blockers_figure(Counter({"no_homes": 8, "money": 2}), kinds)

    assert housing.finding == "15 people want to move on to another home."
    assert housing.rows[0] == ("A home of their own", 9)
    assert blockers.finding == "What stands in the way most: no suitable homes (8 people)."
    assert dict(blockers.rows)["Deposit, rent or benefits"] == "fewer than 5"
    assert supply_figures.blockers_figure(Counter(), Counter()).finding.startswith("Too little is known")


def test_people_who_want_to_move_on_are_those_of_the_council(council, worker):
    goal = MoveOnGoalFactory(person=PersonFactory(owner=worker), kind="supported")
    MoveBlockerFactory(goal=goal, kind="money")
    MoveBlockerFactory(goal=goal, kind="money")
    MoveOnGoalFactory()

    assert supply.moving_on(council.pk) == ({"supported": 1}, {"money": 1})


def test_targets_with_how_many_are_approved(council, profile):
    RecruitmentTargetFactory(profile=profile, agreed=True)
    RecruitmentTargetFactory(profile=profile, given_up_for_good=True)
    HouseholdFactory(scheme=profile.organisation, offers=[Trait.DEMENTIA], approved_on=TODAY)

    figure = supply_figures.targets_figure(RecruitmentTarget.objects.for_list())

    assert figure.finding == "1 of 2 carer households that were agreed on are approved."
    assert figure.rows[0][1:4] == ("in WM3; Dementia", 2, 1)
    assert figure.rows[1][-1] == "Given up: Nobody suitable came forward"
    assert supply_figures.targets_figure([]).finding == "No recruitment target is agreed on."


def test_free_places_of_the_region_without_a_name_of_carers(council, commissioner, profile):
    council.region = "Midlands"
    council.save()
    near = SchemeFactory(councils=[CouncilFactory(region="Midlands")])
    HouseholdFactory(scheme=profile.organisation, wheelchair_access=True)
    HouseholdFactory(scheme=near.organisation, approved_places=3)
    HouseholdFactory(scheme=near.organisation, state=HouseholdState.SUSPENDED)
    HouseholdFactory(scheme=SchemeFactory(councils=[CouncilFactory(region="North")]).organisation)

    figure = supply_figures.region_figure(supply.region(commissioner))

    assert set(figure.rows) == {
        (profile.organisation.name, "WM3", "With wheelchair access", 2),
        (near.organisation.name, "WM3", "Without wheelchair access", 3),
    }
    assert figure.finding == "5 free places today, with 2 Shared Lives schemes of the region."


def test_room_with_one_scheme_or_with_none():
    one = supply_figures.region_figure([("Harbour", "WM3", False, 1)])

    assert one.finding == "1 free place today, all with Harbour."
    assert supply_figures.region_figure([]).finding == "No scheme of the region has a free place today."
