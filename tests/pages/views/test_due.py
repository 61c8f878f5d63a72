"""What falls due and whose it is."""

from datetime import timedelta

import pytest

from people.choices import Role
from sharedliving.core import dates
from sharedliving.core.models import Reminder
from sharedliving.core.models.outbox import Stage
from sharedliving.pages import due_list
from tests.factories.absences import LeavingFactory
from tests.factories.careplans import CarePlanFactory, PromisedServiceFactory, SupportRequestFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.factories.reviews import SupervisionFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def ahead(days: int):
    return dates.today() + timedelta(days=days)


def due(owner, name: str, days: int, **fields):
    return PersonFactory(owner=owner, given_name=name, due_on=ahead(days), **fields)


def test_my_next_four_weeks_to_begin_with(desk, worker, colleague):
    due(worker, "Soon", 27), due(worker, "Far", 29), due(colleague, "Theirs", 1)

    text = desk.get("/due/").text

    assert "Soon" in text
    assert "Far" not in text
    assert "Theirs" not in text


def test_grouped_by_week(desk, worker):
    for name, days in {"A": -1, "B": 0, "C": 7, "D": 14, "E": 21}.items():
        due(worker, name, days)

    answer = desk.get("/due/")

    assert [(week, len(rows)) for week, rows in answer.context["weeks"]] == [
        ("Overdue", 1), ("In the next 7 days", 1), ("In 1 to 2 weeks", 1), ("In 2 to 3 weeks", 1), ("Later", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("until", "names"),
    [
        ("overdue", {"Late"}),
        ("week", {"Late", "Six"}),
        ("month", {"Late", "Six", "Seven", "Last"}),
        ("quarter", {"Late", "Six", "Seven", "Last", "Next"}),
    ],
)
def test_how_far_ahead(desk, worker, until, names):
    every = {"Late": -1, "Six": 6, "Seven": 7, "Last": 28, "Next": 91, "Never": 92}
    for name, days in every.items():
        due(worker, name, days)

    text = desk.get(f"/due/?until={until}").text

    assert {name for name in every if f"{name} Family" in text} == names


def test_everybodys(desk, worker, colleague):
    due(worker, "Mine", 1), due(colleague, "Theirs", 1)

    text = desk.get("/due/?whose=team").text

    assert "Mine" in text
    assert "Theirs" in text


def test_one_worker(desk, worker, colleague):
    due(worker, "Mine", 1), due(colleague, "Theirs", 1)

    text = desk.get(f"/due/?owner={colleague.pk}").text

    assert "Mine Family" not in text
    assert "Theirs" in text


def test_one_worker_who_has_left(desk, colleague):
    due(colleague, "Theirs", 1)
    colleague.is_active = False
    colleague.save()

    assert "Theirs" in desk.get(f"/due/?owner={colleague.pk}").text
    assert "Col League" not in desk.get("/due/").text


def test_one_kind(desk, worker):
    person = due(worker, "Ann", 1)
    SupportRequestFactory(person=person, due_on=ahead(2))

    text = desk.get("/due/?kind=request").text

    assert "Allocate the assessment" in text
    assert ">Be in contact<" not in text


def test_nobody_elses_work_is_ever_shown(desk):
    stranger = UserFactory()
    due(stranger, "Stranger", 1)

    for query in (
        "whose=team",
        f"owner={stranger.pk}",
        "whose=team&until=quarter",
        f"owner={stranger.pk}&kind=contact",
    ):
        assert "Stranger" not in desk.get(f"/due/?{query}").text


def test_a_restricted_person_is_not_due_for_those_who_may_not_open_them(desk, colleague, worker):
    due(colleague, "Hidden", 1, is_restricted=True, may_open=[colleague.pk])

    assert "Hidden" not in desk.get("/due/?whose=team").text
    assert "Hidden" in signed_in(colleague).get("/due/").text


def test_workers_to_choose_from_are_those_of_the_department(desk, team, colleague):
    UserFactory(name="Fay Far", organisation=team.organisation, team=TeamFactory(organisation=team.organisation))

    text = desk.get("/due/").text

    assert "Col League" in text
    assert "Fay Far" not in text


@pytest.mark.parametrize(
    "query",
    [
        "until=never",
        "whose=x",
        "owner=0",
        "owner=x",
        "owner=99999999999999999999",
        "kind=x",
        "page=0",
        "page=x",
        "page=-3",
    ],
)
def test_anything_odd_falls_back_to_my_own(desk, worker, colleague, query):
    due(worker, "Mine", 1), due(colleague, "Theirs", 1)

    answer = desk.get(f"/due/?{query}")

    assert answer.status_code == 200
    assert "Mine" in answer.text
    assert "Theirs Family" not in answer.text


def test_a_page_far_beyond_the_end_is_empty(desk, worker):
    due(worker, "Mine", 1)

    assert "Nothing is due here." in desk.get("/due/?page=99999").text


def test_pages_keep_the_filters_so_that_nothing_is_lost_on_return(desk, worker, monkeypatch):
    monkeypatch.setattr(due_list, "PAGE", 2)
    for name, days in {"A": 1, "B": 2, "C": 3, "D": 4, "E": 5}.items():
        due(worker, name, days)

    first = desk.get("/due/?until=quarter&kind=contact")
    second = desk.get("/due/" + first.context["next"])
    back = desk.get("/due/" + second.context["previous"])

    assert first.context["next"] == "?until=quarter&kind=contact&page=2"
    assert second.context["previous"] == "?until=quarter&kind=contact&page=1"
    assert [first.context["previous"], desk.get("/due/" + second.context["next"]).context["next"]] == ["", ""]
    assert back.context["weeks"] == first.context["weeks"]
    assert second.context["filters"].data["until"] == "quarter"


def test_every_item_stands_on_exactly_one_page(desk, worker, monkeypatch):
    monkeypatch.setattr(due_list, "PAGE", 2)
    people = [due(worker, f"P{number}", 1) for number in range(5)]

    shown = [desk.get(f"/due/?page={page}").text for page in (1, 2, 3)]

    for person in people:
        assert [person.name in text for text in shown].count(True) == 1, person


def test_how_far_somebody_has_been_reminded(desk, worker):
    person = due(worker, "Ann", -1)
    for stage in (Stage.DUE, Stage.OVERDUE):
        Reminder.objects.create(
            kind="contact", object_id=person.pk, person_id=person.pk, due_on=person.due_on, stage=stage,
            recipient_id=worker.pk, channel="digest",
        )  # fmt: skip
    due(worker, "Bob", -1)

    rows = [row for _, rows in desk.get("/due/").context["weeks"] for row in rows]

    assert [row[-1] for row in rows] == [Stage.OVERDUE.label, "Not yet"]


def test_people_of_one_name_are_told_apart_for_those_who_listen(desk, worker):
    twins = [due(worker, "Ann", 1, family_name="Carr") for _ in range(2)]
    due(worker, "Bob", 1)

    text = desk.get("/due/").text

    for twin in twins:
        assert f"for Ann Carr {twin.reference}" in text
    assert "for Bob SL-" not in text


def test_a_leaver_whose_supervision_is_due_too_is_told_apart(manager, worker):
    leaving = LeavingFactory(owner=manager, worker=worker, due_on=dates.today())
    session = SupervisionFactory(worker=worker, owner=manager, due_on=dates.today())

    text = signed_in(manager).get("/due/").text

    assert f"for {worker.name} (leaver&#x27;s work to hand over {leaving.pk})" in text
    assert f"for {worker.name} (supervision {session.pk})" in text


def test_two_of_a_kind_for_one_person_are_told_apart_for_those_who_listen(desk, worker):
    person = due(worker, "Ann", 90)
    first, second = PromisedServiceFactory.create_batch(
        2, person=person, owner=worker, plan=CarePlanFactory(person=person, in_force=True)
    )

    page = desk.get("/due/?until=quarter").text

    assert f", number {first.pk}<" in page
    assert f", number {second.pk}<" in page
    assert page.count(", number ") == 2


def test_a_household_is_named(scheme_desk, scheme, scheme_worker):
    home = HouseholdFactory(scheme=scheme, owner=scheme_worker, name="Maria Okafor", due_on=ahead(3))

    text = scheme_desk.get("/due/").text

    assert f'href="{home.get_absolute_url()}">Maria Okafor</a>' in text
    assert "Renew the check" in text


def test_somebody_who_has_died_is_not_due(desk, worker):
    due(worker, "Gone", -1, died_on=ahead(-2))

    assert "Gone" not in desk.get("/due/").text


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_other_roles_may_not(team, role):
    user = UserFactory(organisation=team.organisation, team=team, roles=[role])

    assert signed_in(user).get("/due/").status_code == 403


@pytest.mark.parametrize("n", [1, 3])
def test_statements(desk, worker, n, django_assert_num_queries):
    for number in range(n):
        person = due(worker, f"P{number}", 1)
        SupportRequestFactory(person=person, due_on=ahead(2))

    with django_assert_num_queries(9):
        desk.get("/due/?until=quarter&whose=team")


@pytest.mark.parametrize("n", [1, 3])
def test_statements_for_oneself(desk, worker, n, django_assert_num_queries):
    """One more than for a team: which tables hold anything of one's own is asked first."""
    for number in range(n):
        SupportRequestFactory(person=due(worker, f"P{number}", 1), owner=worker, due_on=ahead(2))

    with django_assert_num_queries(10):
        desk.get("/due/?until=quarter")


@pytest.mark.parametrize("n", [1, 3])
def test_statements_for_a_scheme(scheme_desk, scheme, scheme_worker, n, django_assert_num_queries):
    HouseholdFactory.create_batch(n, scheme=scheme, owner=scheme_worker, due_on=ahead(3))

    with django_assert_num_queries(9):
        scheme_desk.get("/due/?until=quarter&whose=team")


def test_fifty_rows_of_long_names_stay_below_sixty_kilobytes(desk, worker):
    worker.name = "Ngozi Chukwuemeka-Eze"
    worker.save()
    for number in range(51):
        due(worker, f"Bartholomew{number}", -1, family_name="Featherstonehaugh")

    answer = desk.get("/due/?whose=team")

    assert sum(len(rows) for _, rows in answer.context["weeks"]) == 50
    assert len(answer.content) < 60_000


def test_grouped_by_whom_it_is_about_the_earliest_first(desk, worker):
    ann = due(worker, "Ann", 5)
    SupportRequestFactory(person=ann, due_on=ahead(1), owner=worker)
    bob = due(worker, "Bob", 2)

    weeks = desk.get("/due/?by=person").context["weeks"]

    assert [(title, len(rows)) for title, rows in weeks] == [
        (f"{ann.name} ({ann.reference})", 2),
        (f"{bob.name} ({bob.reference})", 1),
    ]


def test_grouped_by_worker(desk, worker, colleague):
    due(worker, "Ann", 2), due(colleague, "Bob", 1), due(colleague, "Cid", 3)

    weeks = desk.get("/due/?by=worker&whose=team").context["weeks"]

    assert [(title, len(rows)) for title, rows in weeks] == [(colleague.name, 2), (worker.name, 1)]


@pytest.mark.parametrize("odd", ["x", "", "colour"])
def test_an_odd_grouping_falls_back_to_weeks(desk, worker, odd):
    due(worker, "Ann", -1)

    assert [title for title, _ in desk.get(f"/due/?by={odd}").context["weeks"]] == ["Overdue"]


def test_whose_is_said_in_the_words_of_the_place(desk, scheme_desk):
    assert "My team’s: everybody I can see" in desk.get("/due/").text
    assert "My scheme’s: everybody I can see" in scheme_desk.get("/due/").text
