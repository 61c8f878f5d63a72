from datetime import date, timedelta

import pytest
from django.utils import timezone

from people.choices import Role
from people.models import Ownership, Person
from people.services import ownership
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory, viewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(worker) -> Person:
    return PersonFactory(owner=worker, due_on=date(2027, 3, 1))


@pytest.fixture
def colleague(team):
    return UserFactory(name="Col League", organisation=team.organisation, team=team)


def test_a_line_manager_gives_a_person_to_somebody_else(person, manager, colleague, worker):
    made = ownership.assign(person=person, owner=colleague, by=viewer_for(manager), reason="Cara is on leave")

    person.refresh_from_db()
    assert (person.owner, person.due_on) == (colleague, date(2027, 3, 1))
    assert (made.since, made.until, made.reason) == (dates.today(), None, "Cara is on leave")
    before = Ownership.objects.get(person=person, owner=worker)
    assert before.until == made.since
    event = Event.objects.get(verb="person.given")
    assert (event.person_id, event.text) == (person.pk, "Given to Col League: Cara is on leave")


def test_the_owner_gives_a_person_away(person, worker, colleague):
    ownership.assign(person=person, owner=colleague, by=viewer_for(worker), reason="Knows the family")

    person.refresh_from_db()
    assert person.owner == colleague


def test_nobody_else_gives_a_person_away(person, colleague):
    with pytest.raises(Refusal, match="Only the owner of this person or a line manager"):
        ownership.assign(person=person, owner=colleague, by=viewer_for(colleague), reason="Mine")
    assert Ownership.objects.filter(person=person).count() == 1


def test_another_department_may_take_a_person_on(person, manager, team):
    other = TeamFactory(organisation=team.organisation, department="Mental health")
    owner = UserFactory(organisation=team.organisation, team=other)

    ownership.assign(person=person, owner=owner, by=viewer_for(manager), reason="Moved department")

    person.refresh_from_db()
    assert person.team == other


def test_the_team_is_kept_when_the_owner_works_in_it(person, manager, colleague, team):
    colleague.teams.add(TeamFactory(organisation=team.organisation))

    ownership.assign(person=person, owner=colleague, by=viewer_for(manager), reason="Leave")

    person.refresh_from_db()
    assert person.team == team


def test_every_reason_against_an_owner_is_given_at_once(person, manager):
    stranger = UserFactory(is_active=False, team=False)

    with pytest.raises(Refusal) as refusal:
        ownership.assign(person=person, owner=stranger, by=viewer_for(manager), reason="Leave")

    assert [missing.message.split(":")[0].split(",")[0] for missing in refusal.value.missing] == [
        "Choose somebody whose account is active",
        "Choose an owner who works for the person's council",
        "Choose a team of the organisation that the owner works for.",
    ]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"reason": " "}, "Enter the reason"),
        ({"on": dates.today() + timedelta(days=1)}, "today or in the past"),
        ({"on": date(2020, 1, 1)}, "on or after the day on which the present owner began"),
    ],
)
def test_what_is_wrong_with_a_change_of_owner(person, manager, colleague, change, sentence):
    given = {"person": person, "owner": colleague, "by": viewer_for(manager), "reason": "Leave"}

    with pytest.raises(Refusal, match=sentence):
        ownership.assign(**given | change)


def test_a_person_is_not_given_to_whom_they_have(person, manager, worker):
    with pytest.raises(Refusal, match="they own this person already"):
        ownership.assign(person=person, owner=worker, by=viewer_for(manager), reason="Leave")


def test_a_closed_record_is_not_given_away(manager, colleague, worker):
    person = PersonFactory(owner=worker, closed_at=timezone.now(), due_on=None)

    with pytest.raises(Refusal, match="it is closed"):
        ownership.assign(person=person, owner=colleague, by=viewer_for(manager), reason="Leave")


def test_the_duty_manager_holds_a_person_for_a_short_time(person, manager, team):
    made = ownership.hold_with_duty(person=person, by=viewer_for(manager), reason="Cara has left")

    person.refresh_from_db()
    assert (person.owner, person.with_duty_since) == (team.organisation.duty_manager, dates.today())
    assert person.due_on == dates.add_working_days(dates.today(), 5)
    assert made.is_duty
    assert Event.objects.filter(verb="person.held", person_id=person.pk).count() == 1


def test_the_time_with_the_duty_manager_does_not_start_again(person, manager):
    ownership.hold_with_duty(person=person, by=viewer_for(manager), reason="Cara has left")
    Person.objects.filter(pk=person.pk).update(with_duty_since=date(2026, 1, 5))

    ownership.hold_with_duty(person=person, by=viewer_for(manager), reason="Still nobody")

    person.refresh_from_db()
    assert (person.with_duty_since, person.due_on) == (date(2026, 1, 5), date(2026, 1, 12))


def test_a_new_owner_starts_the_interval_of_contact_for_whom_nobody_owned(person, manager, colleague):
    ownership.hold_with_duty(person=person, by=viewer_for(manager), reason="Cara has left")

    ownership.assign(person=person, owner=colleague, by=viewer_for(manager), reason="Has room")

    person.refresh_from_db()
    assert (person.with_duty_since, person.due_on) == (None, dates.today() + timedelta(days=42))


def test_the_duty_manager_may_become_the_owner(person, manager, team):
    ownership.hold_with_duty(person=person, by=viewer_for(manager), reason="Cara has left")

    ownership.assign(
        person=person, owner=team.organisation.duty_manager, by=viewer_for(manager), reason="Keeps them herself"
    )

    person.refresh_from_db()
    assert person.with_duty_since is None
    assert not person.ownerships.get(until=None).is_duty


def test_nobody_holds_a_person_without_a_duty_manager(manager):
    person = PersonFactory()

    with pytest.raises(Refusal, match="no duty manager is named"):
        ownership.hold_with_duty(person=person, by=SYSTEM, reason="Left")


def test_a_trust_without_a_duty_manager_has_that_of_its_council(team):
    trust = CouncilFactory(kind="trust", parent=team.organisation)

    assert ownership.duty_manager(TeamFactory(organisation=trust)) == team.organisation.duty_manager


def test_owners_follow_one_another_without_a_gap(person, manager, colleague, worker):
    by = viewer_for(manager)
    ownership.assign(person=person, owner=colleague, by=by, reason="One")
    ownership.hold_with_duty(person=person, by=by, reason="Two")
    ownership.assign(person=person, owner=worker, by=by, reason="Three")

    rows = list(Ownership.objects.filter(person=person).order_by("id"))
    assert [row.until for row in rows[:-1]] == [row.since for row in rows[1:]]
    assert rows[-1].until is None


def test_contact_moves_the_next_contact(person, worker):
    on = dates.today()
    Person.objects.filter(pk=person.pk).update(due_on=on)

    ownership.contacted(person=person, on=on, by=viewer_for(worker))

    person.refresh_from_db()
    assert person.due_on == on + timedelta(days=42)
    assert Event.objects.get(verb="person.contacted").person_id == person.pk


def test_an_older_contact_never_moves_the_date_back(person, worker):
    ownership.contacted(person=person, on=date(2026, 1, 1), by=viewer_for(worker))

    person.refresh_from_db()
    assert person.due_on == date(2027, 3, 1)


def test_contact_finds_no_owner(person, manager):
    ownership.hold_with_duty(person=person, by=viewer_for(manager), reason="Left")
    due = Person.objects.get(pk=person.pk).due_on

    ownership.contacted(person=person, on=dates.today(), by=viewer_for(manager))

    assert Person.objects.get(pk=person.pk).due_on == due


def test_contact_is_not_in_the_future(person, worker):
    with pytest.raises(Refusal, match="today or in the past"):
        ownership.contacted(person=person, on=dates.today() + timedelta(days=1), by=viewer_for(worker))


def test_contact_with_somebody_whose_record_is_closed_is_recorded_and_makes_nothing_due(worker):
    person = PersonFactory(owner=worker, closed_at=timezone.now(), due_on=None)

    ownership.contacted(person=person, on=dates.today(), by=viewer_for(worker))

    assert Person.objects.get(pk=person.pk).due_on is None
    assert Event.objects.filter(verb="person.contacted").count() == 1


def test_a_viewer_who_hands_over_may_be_of_any_team_of_the_organisation(person, team, colleague):
    other = viewer(Role.LINE_MANAGER, team=TeamFactory(organisation=team.organisation))

    assert ownership.assign(person=person, owner=colleague, by=other, reason="Whole service hand-over")


@pytest.fixture
def restricted(worker) -> Person:
    return PersonFactory(owner=worker, is_restricted=True, may_open=[worker.pk])


def test_a_new_owner_may_open_a_restricted_record(restricted, worker, colleague):
    ownership.assign(person=restricted, owner=colleague, by=viewer_for(worker), reason="Leave")

    restricted.refresh_from_db()
    assert restricted.may_open == [worker.pk, colleague.pk]


def test_the_duty_manager_may_open_a_restricted_record_they_hold(restricted, worker, team):
    ownership.hold_with_duty(person=restricted, by=viewer_for(worker), reason="Leave")

    restricted.refresh_from_db()
    assert team.organisation.duty_manager_id in restricted.may_open


def test_opening_a_restricted_record_to_somebody_is_an_event_and_happens_once(restricted, worker, colleague):
    for _ in range(2):
        ownership.open_to(person=restricted, user=colleague, by=viewer_for(worker), reason="Assesses them")

    restricted.refresh_from_db()
    assert restricted.may_open == [worker.pk, colleague.pk]
    event = Event.objects.get(verb="person.opened_to")
    assert (event.person_id, event.text) == (restricted.pk, "Restricted record opened to Col League: Assesses them")


def test_a_record_that_is_not_restricted_has_no_list(person, worker, colleague):
    ownership.open_to(person=person, user=colleague, by=viewer_for(worker), reason="Assesses them")

    person.refresh_from_db()
    assert person.may_open == []
    assert not Event.objects.filter(verb="person.opened_to").exists()
