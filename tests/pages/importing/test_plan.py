"""What an import would do: councils, owners, households, places, repeated lines, differences."""

from datetime import date

import pytest

from placements.choices import HouseholdState
from sharedliving.pages.importing.problems import Problem
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, ShareFactory, UserFactory
from tests.factories.reviews import living_with
from tests.pages.importing import world as worlds

HEAD = (
    "Name,DOB,Council,Carer,Postcode,Places approved,Start date,Type,Care manager email,Scheme worker email,NHS number"
)


def line(name, carer="Maria & John", *, born="3/4/1985", council="Westmere", district="WM3", places="", started="1/5/2009",
         kind="", manager="", worker="", number=""):  # fmt: skip
    return ",".join([name, born, council, carer, district, places, started, kind, manager, worker, number])


def plan(world, *lines, **said):
    return worlds.plan(world, HEAD, *lines, **said)


def whats(found):
    return [(problem.line, problem.column, problem.what) for problem in found.problems]


# Councils


@pytest.mark.parametrize(
    "council", ["Westmere", "Westmere Council", "WESTMERE COUNCIL", "westmere", "Council of Westmere"]
)
def test_a_council_by_name_or_code(world, council):
    assert plan(world, line("Ann Carr", council=council)).steps[0].council.row == world.council


def test_a_council_that_the_scheme_does_not_work_for(world):
    found = plan(world, line("Ann Carr", council="Eastmoor"))
    assert found.problems == [
        Problem(2, "Council", "Eastmoor",
                "The council is not one that this scheme works for. Give one of: Northbrook Council or Westmere Council.")
    ]  # fmt: skip


def test_no_council_where_there_are_two(world):
    assert whats(plan(world, line("Ann Carr", council="")))[0][2].startswith("The council is missing.")


def test_no_council_where_one_is_named(world):
    assert plan(world, line("Ann Carr", council=""), council=world.council).steps[0].council.row == world.council


def test_no_council_where_there_is_one(world):
    world.scheme.scheme_profile.councils.remove(world.other)
    assert plan(world, line("Ann Carr", council="")).steps[0].council.row == world.council


# Owners


def test_the_care_manager_who_is_named_owns(world):
    step = plan(world, line("Ann Carr", manager="Care.Manager@Westmere.example")).steps[0]
    assert (step.owner, step.team, step.is_duty) == (world.care_manager, world.team, False)


@pytest.mark.parametrize("email", ["", "nobody@westmere.example", "far@northbrook.example", "left@westmere.example",
                                   "scheme.worker@westmere.example", "no.team@westmere.example"])  # fmt: skip
def test_without_a_care_manager_of_the_council_the_duty_manager_holds(world, email):
    UserFactory(organisation=world.other, email="far@northbrook.example")
    UserFactory(organisation=world.council, team=world.team, email="left@westmere.example", is_active=False)
    UserFactory(organisation=world.council, team=False, email="no.team@westmere.example")
    step = plan(world, line("Ann Carr", manager=email)).steps[0]
    assert (step.owner, step.team, step.is_duty) == (world.duty, world.team, True)


@pytest.mark.parametrize("break_it", ["nobody", "left"])
def test_a_council_without_a_duty_manager_says_so(world, break_it):
    if break_it == "nobody":
        world.council.duty_manager = None
        world.council.save()
    else:
        world.duty.is_active = False
        world.duty.save()
    ((_, column, what),) = whats(plan(world, line("Ann Carr")))
    assert column == "Care manager email"
    assert what.startswith("Westmere Council has no duty manager who could hold people without an owner.")


def test_a_scheme_worker_who_is_named_holds_the_household(world):
    found = plan(
        world, line("Ann Carr", worker="scheme.worker@westmere.example"), line("Ben Hale", "Ada", born="1/1/1970")
    )
    assert [household.worker for household in found.households] == [world.worker, world.manager]


# Households and places


def test_a_couple_in_one_household(world):
    found = plan(world, line("Ann Carr", "Maria & John Okafor", places="2"),
                 line("Ben Carr", "maria and  john OKAFOR", born="1/1/1970"))  # fmt: skip
    (household,) = found.households
    assert (household.name, household.places, household.is_new) == ("Maria and John Okafor", 2, True)
    assert [step.place for step in found.steps] == [1, 2]


def test_without_places_a_household_is_taken_as_it_stands(world):
    found = plan(world, line("Ann Carr"), line("Ben Hale", born="1/1/1970"))
    assert (found.households[0].places, found.households[0].places_given) == (2, False)


def test_the_fourth_person_of_three(world):
    people = [line(f"Person{c} Lowe{c}", born=f"1/{n}/1970", places="3") for n, c in enumerate("abcd", 1)]
    found = plan(world, *people)
    assert [step.place for step in found.steps] == [1, 2, 3, None]
    assert found.problems == [
        Problem(5, "Carer", "Maria & John",
                "Maria and John are approved for 3 people and 3 live there already. Check the carers' names and the places"
                " approved, or leave the line out.")
    ]  # fmt: skip


def test_more_people_than_are_approved(world):
    found = plan(world, line("Ann Carr", "Ada", places="1"), line("Ben Hale", "Ada", born="1/1/1970"))
    assert "Ada is approved for 1 person and 1 lives there already." in whats(found)[0][2]


def test_four_people_and_no_number_of_places(world):
    found = plan(world, *[line(f"Person{c} Lowe{c}", born=f"1/{n}/1970") for n, c in enumerate("abcd", 1)])
    assert [problem.line for problem in found.problems] == [5]


def test_places_that_are_taken_already_count(world):
    household = worlds.household(world, "Maria and John", approved_places=2, area="WM3")
    worlds.lives(world, PersonFactory(), household)
    found = plan(world, line("Ann Carr"), line("Ben Hale", born="1/1/1970"))
    assert [step.place for step in found.steps] == [2, None]
    assert found.households[0].row == household


def test_places_taken_by_another_scheme_count(world):
    household = worlds.household(world, "Maria and John", approved_places=1, area="WM3")
    row = living_with(PersonFactory(), household)
    row.scheme = HouseholdFactory().scheme
    row.save()
    assert plan(world, line("Ann Carr")).steps[0].place is None


def test_a_free_place_between_others_is_taken(world):
    household = worlds.household(world, "Maria and John", approved_places=3, area="WM3")
    worlds.lives(world, PersonFactory(), household, place=1)
    worlds.lives(world, PersonFactory(), household, place=3)
    assert plan(world, line("Ann Carr")).steps[0].place == 2


@pytest.mark.parametrize(("one", "other", "column"), [({"district": "WM3"}, {"district": "WM7"}, "Postcode"),
                                                      ({"places": "2"}, {"places": "3"}, "Places approved")])  # fmt: skip
def test_lines_of_one_household_that_contradict_each_other(world, one, other, column):
    found = plan(world, line("Ann Carr", **one), line("Ben Hale", born="1/1/1970", **other))
    assert [(number, name) for number, name, _ in whats(found)] == [(3, column)]


def test_the_same_carers_in_another_order_are_asked_about(world):
    found = plan(
        world, line("Ann Carr", "Maria & John Okafor"), line("Ben Hale", "John & Maria Okafor", born="1/1/1970")
    )
    assert whats(found) == [
        (
            3,
            "Carer",
            "These may be the same carers as “Maria and John Okafor” on line 2. Write their names the same way.",
        )
    ]


def test_the_same_carers_in_another_order_in_the_records(world):
    worlds.household(world, "Maria and John Okafor", area="WM3")
    found = plan(world, line("Ann Carr", "John & Maria Okafor"))
    assert "“Maria and John Okafor” in the system" in whats(found)[0][2]


@pytest.mark.parametrize("state", [HouseholdState.APPLYING, HouseholdState.SUSPENDED])
def test_a_household_that_is_not_approved_here(world, state):
    worlds.household(world, "Maria and John", state=state, area="WM3")
    found = plan(world, line("Ann Carr"))
    assert whats(found)[0][2].startswith(f"This household is here as “{state.label.lower()}”.")


def test_two_households_of_one_name_are_told_apart_by_district(world):
    near = worlds.household(world, "Ada Smith", area="WM3")
    worlds.household(world, "Ada Smith", area="WM7")
    assert plan(world, line("Ann Carr", "Ada Smith")).households[0].row == near
    assert "Several households here" in whats(plan(world, line("Ann Carr", "Ada Smith", district="")))[0][2]


def test_a_household_of_another_scheme_is_not_ours(world):
    HouseholdFactory(name="Maria and John")
    assert plan(world, line("Ann Carr")).households[0].is_new


# The same person on two lines


@pytest.mark.parametrize(
    ("second", "column", "what"),
    [
        (line("Ann Carr"), "Name", "Line 2 is the same person with the same carers."),
        (line("Ann Carr", "Ada"), "Carer", "Line 2 says that they live with Maria & John."),
        (line("Ann Carr", "Ada", number="9990000026"), "NHS number", "Line 2 has the same name and date of birth and another"),
        (line("Zed Young", "Ada", born="1/1/1970", number="9990000018"), "NHS number",
         "same NHS number for somebody else: Ann Carr"),
        (line("Ann Carr", "Ada", born="1/1/1970", number="9990000018"), "DOB", "same NHS number and another date of birth"),
    ],
)  # fmt: skip
def test_what_cannot_both_be_true(world, second, column, what):
    found = plan(world, line("Ann Carr", number="9990000018", places="2"), second)
    ((number, name, said),) = whats(found)
    assert (number, name) == (3, column)
    assert what in said


def test_a_person_with_two_kinds_of_arrangement_is_one_person(world):
    found = plan(world, line("Ann Carr"), line("Ann Carr", "Ada", kind="Respite"))
    assert found.problems == []
    assert [step.is_new_person for step in found.steps] == [True, False]
    assert found.steps[1].same_as is found.steps[0]


# What follows from what is here


def test_somebody_here_is_shared_and_blanks_are_filled(world):
    worlds.known(world, "Ann", "Carr", date(1985, 4, 3), area="")
    step = plan(world, line("Ann Carr", number="9990000018")).steps[0]
    assert (step.shares, step.fills, step.place) == (True, {"nhs_number": "9990000018"}, 1)


def test_what_is_recorded_here_is_never_overwritten(world):
    worlds.known(world, "Ann", "Carr", date(1985, 4, 3), nhs_number="9990000018", preferred_name="Annie")
    step = plan(world, line("Ann (Nan) Carr", number="9990000018")).steps[0]
    assert step.fills == {}


def test_an_arrangement_that_is_here_is_known(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 3))
    row = worlds.lives(world, ann, worlds.household(world, "Maria and John", area="WM3"), started_on=date(2009, 5, 1))
    found = plan(world, line("Ann Carr"))
    assert (found.steps[0].arrangement, found.steps[0].place) == (row, None)
    assert found.differences == []


def test_somebody_who_lives_with_another_scheme_is_for_the_council(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 3))
    living_with(ann)
    assert whats(plan(world, line("Ann Carr")))[0][2].startswith("Westmere Council has to decide about this line.")


def differences(found):
    return [(d.line, d.what, d.file, d.here) for d in found.differences]


def test_differences_of_an_arrangement_both_ways(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 3))
    household = worlds.household(world, "Maria and John", area="WM5", approved_places=2)
    worlds.lives(world, ann, household, started_on=date(2010, 1, 2), kind="short_break")
    found = plan(world, line("Ann Carr", places="3", kind="LT"))
    assert differences(found) == [
        (2, "Start date", "1 May 2009", "2 January 2010"),
        (2, "Kind of arrangement", "Live-in", "Short breaks"),
        (2, "Places approved", "3", "2"),
        (2, "Postcode district", "WM3", "WM5"),
    ]
    assert not found.steps[0].place


def test_another_household_is_a_difference_and_moves_nobody(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 3))
    worlds.lives(world, ann, worlds.household(world, "Old Home", area="WM3"))
    found = plan(world, line("Ann Carr"))
    assert differences(found) == [(2, "Household", "Maria and John", "Old Home")]
    assert found.new_households == []


def test_live_here_and_not_in_the_file(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 3))
    worlds.lives(world, ann, worlds.household(world, "Maria and John"))
    found = plan(world, line("Ben Hale", "Ada", born="1/1/1970"))
    assert differences(found) == [(None, "Not in the file", "", "with Maria and John")]


def test_restricted_people_are_not_named_among_the_differences(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 3), is_restricted=True)
    worlds.lives(world, ann, worlds.household(world, "Maria and John"))
    assert differences(plan(world, line("Ben Hale", "Ada", born="1/1/1970"))) == []


def test_another_care_manager_is_a_difference(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 3))
    ShareFactory(person=ann, organisation=world.scheme)
    found = plan(world, line("Ann Carr", manager="duty@westmere.example"))
    assert differences(found) == [(2, "Care manager", "duty@westmere.example", "care.manager@westmere.example")]


# Reviews


@pytest.mark.parametrize(
    ("last", "following", "started", "due"),
    [
        ("1/2/2026", "1/9/2026", "1/5/2009", date(2026, 9, 1)),
        ("1/2/2026", "", "1/5/2009", date(2027, 2, 1)),
        ("29/2/2024", "", "1/5/2009", date(2025, 2, 28)),
        ("", "1/9/2025", "1/5/2009", date(2025, 9, 1)),
        ("", "", "1/5/2009", date(2026, 11, 21)),
        ("", "", "11/11/2026", date(2026, 12, 23)),
    ],
)
def test_when_the_next_review_is_due(world, last, following, started, due):
    head = "Name,Council,Carer,Start date,Last review,Next review"
    found = worlds.plan(world, head, f"Ann Carr,Westmere,Ada,{started},{last},{following}")
    assert found.steps[0].review_due == due


def test_problems_stand_in_the_order_of_the_lines(world):
    found = plan(world, line("Ann Carr", council="X"), line("", born="1/1/1970"), line("Cy Lowe", council="Y"))
    assert [problem.line for problem in found.problems] == [2, 3, 4]


def test_columns_that_are_missing_stop_everything_else(world):
    found = worlds.plan(world, "Name,DOB,Age", "Ann Carr,3/4/1985,41")
    assert (found.may_run, found.steps, len(found.columns.problems)) == (False, [], 1)
