"""Is a person of the file already here? Certain, possible, or nobody."""

from datetime import date

import pytest

from people.models import Person
from tests.factories.people import PersonFactory, ShareFactory
from tests.pages.importing import world as worlds

HEAD = "Name,DOB,NHS number,Council,Carer,Start date"
NUMBER, OTHER_NUMBER = "9990000018", "9990000026"


def line(name="Ann Carr", born="3/4/1985", number="", carer="Maria"):
    return f"{name},{born},{number},Westmere,{carer},1/5/2009"


@pytest.fixture
def ann(world):
    return worlds.known(world, "Ann", "Carr", date(1985, 4, 3), reference="SL-000001")


def step(world, text):
    plan = worlds.plan(world, HEAD, text)
    return plan.steps[0], plan


@pytest.mark.parametrize(
    "text",
    [line(), line("ann CARR"), line('"Carr, Ann"'), line("Ann Cárr"), line("Mrs Ann Carr"), line(number=NUMBER)],
)
def test_name_and_date_of_birth_are_certain(world, ann, text):
    found, plan = step(world, text)
    assert found.person == ann
    assert plan.decisions == []


@pytest.mark.parametrize("text", [line("Ann Lowe", number=NUMBER), line(born="", number=NUMBER), line(number=NUMBER)])
def test_an_nhs_number_with_the_name_or_the_date_of_birth_is_certain(world, text):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 3), nhs_number=NUMBER)
    assert step(world, text)[0].person == ann


def test_an_nhs_number_and_a_slip_in_the_date_of_birth_are_certain_and_a_difference(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 3, 4), nhs_number=NUMBER)
    found, plan = step(world, line(number=NUMBER))
    assert found.person == ann
    assert ("Date of birth", "3 April 1985", "4 March 1985") in [(d.what, d.file, d.here) for d in plan.differences]


@pytest.mark.parametrize(
    ("born", "known", "text", "why"),
    [
        (date(1985, 4, 13), {}, line(), "The name is the same, and the date of birth is close"),
        (None, {}, line(), "The name is the same, and one of the dates of birth is missing"),
        (date(1985, 4, 3), {}, line(born=""), "The name is the same, and one of the dates of birth is missing"),
        (date(1985, 4, 3), {}, line("Anne Carr"), "The name is alike, and the date of birth is the same"),
        (date(1985, 4, 3), {}, line("Beth Carr"), "Same date of birth, and the family name is alike"),
        (date(1985, 4, 3), {"nhs_number": OTHER_NUMBER}, line(number=NUMBER), "Same name and date of birth, another NHS number"),
        (date(1960, 1, 1), {"nhs_number": NUMBER}, line(number=NUMBER), "Same NHS number and name, another date of birth"),
        (date(1960, 1, 1), {"nhs_number": NUMBER}, line("Zed Young", number=NUMBER), "Same NHS number, another name"),
    ],
)  # fmt: skip
def test_what_is_possible_is_to_be_decided_and_never_guessed(world, born, known, text, why):
    person = worlds.known(world, "Ann", "Carr", born, **known)
    ShareFactory(person=person, organisation=world.scheme)
    found, plan = step(world, text)
    assert found.person is None
    assert not plan.may_run
    (decision,) = plan.decisions
    assert decision.why == (f"{why}: Ann Carr ({person.reference})",)
    assert [value for value, _ in decision.options] == [f"same:{person.reference}", "new", "out"]


@pytest.mark.parametrize(
    "text",
    [line("Zed Young"), line(born="9/9/1950"), line("Ann Young", born="1/1/1970"), line("Beth Carr", born="1/1/1970")],
)
def test_somebody_else_is_nobody_here(world, ann, text):
    found, plan = step(world, text)
    assert found.person is None
    assert plan.decisions == []


def test_one_line_that_fits_two_records(world):
    worlds.known(world, "Ann", "Carr", date(1985, 4, 3))
    worlds.known(world, "Zed", "Young", date(1970, 1, 1), nhs_number=NUMBER)
    found, plan = step(world, line(number=NUMBER))
    assert found.person is None
    assert len(plan.decisions) == 1


def test_two_records_of_the_same_name_and_date_of_birth(world):
    for _ in range(2):
        worlds.known(world, "Ann", "Carr", date(1985, 4, 3))
    assert step(world, line())[1].undecided


def test_without_a_date_of_birth_who_lives_there_is_certain(world):
    ann = worlds.known(world, "Ann", "Carr", None)
    worlds.lives(world, ann, worlds.household(world, "Maria"), started_on=date(2009, 5, 1))
    found, plan = step(world, line(born=""))
    assert found.person == ann
    assert plan.decisions == []


def test_another_council_with_this_nhs_number_is_not_told(world):
    far = PersonFactory(nhs_number=NUMBER, given_name="Secret", family_name="Name")
    _, plan = step(world, line(number=NUMBER))
    (problem,) = plan.problems
    assert problem.what == "This NHS number needs to be checked. Ask an administrator about it."
    assert far.family_name not in str(plan.problems)


def test_somebody_out_of_sight_is_not_described(world):
    worlds.known(world, "Ann", "Carr", date(1985, 4, 13))
    _, plan = step(world, line())
    (decision,) = plan.decisions
    assert decision.why == ("Somebody like this is in the records of Westmere Council. Ask them before you decide.",)
    assert [value for value, _ in decision.options] == ["new", "out"]


@pytest.mark.parametrize("closed", [{"is_restricted": True}, {"died_on": date(2020, 1, 1)}])
def test_records_that_the_council_decides_about(world, closed):
    worlds.known(world, "Ann", "Carr", date(1985, 4, 3), **closed)
    _, plan = step(world, line())
    (problem,) = plan.problems
    assert (
        problem.what
        == "Westmere Council has to decide about this line. Ask them, and leave the line out until they have."
    )


def test_a_decision_for_the_same_person_is_carried_out(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 13))
    ShareFactory(person=ann, organisation=world.scheme)
    plan = worlds.plan(world, HEAD, line(), decisions={"2": f"same:{ann.reference}"})
    assert plan.steps[0].person == ann
    assert plan.may_run


def test_a_decision_for_somebody_out_of_sight_is_none(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 13))
    plan = worlds.plan(world, HEAD, line(), decisions={"2": f"same:{ann.reference}"})
    assert not plan.may_run


def test_a_decision_for_a_different_person_adds_them(world):
    ann = worlds.known(world, "Ann", "Carr", date(1985, 4, 13))
    plan = worlds.run(world, HEAD, line(), decisions={"2": "new"})
    assert plan.steps[0].different_from == [ann.reference]
    assert Person.objects.filter(given_name="Ann", family_name="Carr").count() == 2


def test_a_decision_to_leave_a_line_out(world):
    worlds.known(world, "Ann", "Carr", date(1985, 4, 13))
    plan = worlds.run(world, HEAD, line(), line("Ben Hale", "1/1/1970"), decisions={"2": "out"})
    assert plan.rows.left_out == [(2, "left out by your decision")]
    assert Person.objects.filter(came_by_import=True).count() == 1


def test_the_number_of_questions_does_not_grow_with_the_lines(world, django_assert_num_queries):
    def asks(number):
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        lines = [line(f"Person{n} Number{n}", f"{1 + n % 28}/1/1970", carer=f"Carer {n}") for n in range(number)]
        with CaptureQueriesContext(connection) as asked:
            worlds.plan(world, HEAD, *lines)
        return len(asked)

    assert asks(1) == asks(100)
