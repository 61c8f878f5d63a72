from datetime import date, timedelta

import pytest
from django.utils import timezone

from people.choices import Role, SupportReason
from people.models import Ownership, Person
from people.services import people
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.forms import version_of
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory, viewer

pytestmark = pytest.mark.django_db
NUMBER = "9990000018"


@pytest.fixture
def by(worker):
    return viewer_for(worker)


def add(by, **fields) -> Person:
    return people.add(by=by, **({"given_name": "Ann", "family_name": "Carr"} | fields))


def test_a_care_manager_owns_whom_they_add(by, worker, team):
    person = add(by, date_of_birth=date(1985, 4, 12), languages=["Punjabi"], support_reason=SupportReason.SOCIAL)

    assert (person.owner, person.team, person.council) == (worker, team, team.organisation)
    assert person.due_on == dates.today() + timedelta(days=42)
    assert person.with_duty_since is None
    assert person.reference.startswith("SL-")


def test_adding_writes_ownership_history_and_event(by, worker):
    person = add(by)

    ownership = person.ownerships.get()
    assert (ownership.owner, ownership.since, ownership.until, ownership.is_duty) == (
        worker,
        dates.today(),
        None,
        False,
    )
    assert person.history.get().history_user_id == worker.pk
    event = Event.objects.get(verb="person.added")
    assert (event.person_id, event.actor_name, event.data) == (person.pk, worker.name, {})


def test_whom_a_line_manager_adds_the_duty_manager_holds(manager, team):
    person = add(viewer_for(manager))

    assert person.owner == team.organisation.duty_manager
    assert person.with_duty_since == dates.today()
    assert person.due_on == dates.add_working_days(dates.today(), 5)
    assert person.ownerships.get().is_duty


def test_an_owner_may_be_named(manager, worker):
    person = add(viewer_for(manager), owner=worker)

    assert (person.owner, person.with_duty_since) == (worker, None)


def test_the_system_adds_for_a_named_owner_from_a_day_on(worker):
    person = add(SYSTEM, owner=worker, on=date(2026, 1, 5))

    assert person.ownerships.get().since == date(2026, 1, 5)
    assert person.due_on == date(2026, 2, 16)


def test_nobody_is_added_without_an_owner_or_a_duty_manager():
    team = TeamFactory()

    with pytest.raises(Refusal, match="Choose an owner: no duty manager is named"):
        add(viewer(Role.LINE_MANAGER, team=team))
    assert not Person.objects.exists()


def test_nobody_is_added_without_a_team():
    with pytest.raises(Refusal, match="Choose a team"):
        add(SYSTEM)


def test_nobody_is_given_to_somebody_who_has_left(by, team):
    gone = UserFactory(organisation=team.organisation, team=team, is_active=False)

    with pytest.raises(Refusal, match="this one has left"):
        add(by, owner=gone)


def test_owner_and_team_belong_together(by, worker):
    with pytest.raises(Refusal, match="Choose a team of the organisation"):
        add(by, owner=worker, team=TeamFactory())


def test_an_empty_nhs_number_is_none(by):
    assert add(by, nhs_number="").nhs_number is None


def test_what_is_not_recorded_about_a_person_is_an_error(by):
    with pytest.raises(TypeError, match="is_restricted"):
        add(by, is_restricted=True)


def test_nobody_dies_before_they_are_born(by):
    with pytest.raises(Refusal, match="on or after the date of birth"):
        add(by, date_of_birth=date(1985, 4, 12), died_on=date(1985, 4, 11))


def test_the_same_nhs_number_is_never_added_twice(by):
    first = add(by, nhs_number=NUMBER)

    with pytest.raises(Refusal, match=first.reference):
        add(
            by, given_name="Zoe", family_name="Quist", nhs_number=NUMBER, different_from=[first], different_because="No"
        )


def test_the_same_nhs_number_in_another_department_is_refused_without_details(by, team):
    other = TeamFactory(organisation=team.organisation, name="Mental Health East", department="Mental health")
    other.manager = UserFactory(name="Mo Manager", organisation=team.organisation, team=other)
    other.save()
    hidden = PersonFactory(owner=other.manager, nhs_number=NUMBER)

    with pytest.raises(Refusal) as refusal:
        add(by, nhs_number=NUMBER)

    assert str(refusal.value) == "This person is already known to Mental Health East: ask Mo Manager."
    assert hidden.family_name not in str(refusal.value)


def test_another_councils_record_asks_for_a_decision_and_tells_nothing(by):
    PersonFactory(nhs_number=NUMBER, given_name="Zoe", family_name="Quist")

    with pytest.raises(people.PossibleDuplicates) as possible:
        add(by, nhs_number=NUMBER)
    [hidden] = possible.value.found.hidden
    person = add(by, nhs_number=NUMBER, different_from=[hidden.key], different_because="The administrator has looked.")

    assert hidden.text == "This NHS number needs to be checked. Ask an administrator before you add this person."
    assert person.pk


def test_who_looks_alike_needs_a_named_decision_with_a_reason(by):
    first = add(by, date_of_birth=date(1985, 4, 12))
    twin = {"given_name": "Anne", "date_of_birth": date(1985, 4, 12)}

    with pytest.raises(people.PossibleDuplicates, match="Somebody like this is already here") as possible:
        add(by, **twin)
    with pytest.raises(Refusal, match="Enter the reason"):
        add(by, **twin, different_from=[first])
    second = add(by, **twin, different_from=[first.reference], different_because="Twins; both came to the office.")

    assert [match.person for match in possible.value.found.here] == [first]
    event = Event.objects.get(verb="person.added", person_id=second.pk)
    assert event.data == {"different_from": [first.reference], "because": "Twins; both came to the office."}


def test_a_decision_about_one_is_none_about_another(by):
    first = add(by)
    second = add(by, given_name="Anne", different_from=[first], different_because="Cousins")

    with pytest.raises(people.PossibleDuplicates):
        add(by, given_name="Ann", different_from=[second], different_because="Cousins")


def test_a_change_is_saved_with_history_and_event(by, worker):
    person = add(by)

    people.change(person=person, by=by, preferred_name="Nan", nhs_number=NUMBER, given_name="Ann")

    person.refresh_from_db()
    assert (person.preferred_name, person.nhs_number) == ("Nan", NUMBER)
    assert person.history.first().history_user_id == worker.pk
    event = Event.objects.get(verb="person.changed")
    assert event.data["fields"] == ["nhs_number", "preferred_name"]
    assert event.text == "Changed: NHS number, preferred name"


def test_a_change_of_nothing_leaves_no_trace(by):
    person = add(by)

    people.change(person=person, by=by, given_name="Ann")

    assert person.history.count() == 1
    assert not Event.objects.filter(verb="person.changed").exists()


def test_a_newer_record_is_not_overwritten(by):
    person = add(by)
    seen = version_of(Person.objects.get(pk=person.pk))
    people.change(person=person, by=by, version=seen, alerts="Dog in the house")

    with pytest.raises(Refusal, match="Somebody else changed this record"):
        people.change(person=person, by=by, version=seen, alerts="None")
    assert Person.objects.get(pk=person.pk).alerts == "Dog in the house"


def test_nobody_takes_the_nhs_number_of_another(by):
    first = add(by, nhs_number=NUMBER)
    second = add(by, given_name="Zoe", family_name="Quist")

    with pytest.raises(Refusal, match=first.reference):
        people.change(person=second, by=by, nhs_number=NUMBER)


def test_ones_own_nhs_number_is_no_duplicate(by):
    person = add(by, nhs_number=None)

    people.change(person=person, by=by, nhs_number=NUMBER)
    people.change(person=person, by=by, nhs_number=NUMBER, phone="01632 960 001")

    assert Person.objects.get(pk=person.pk).phone == "01632 960 001"


def test_a_change_never_lets_somebody_die_before_they_are_born(by):
    person = add(by, date_of_birth=date(1985, 4, 12))

    with pytest.raises(Refusal, match="on or after the date of birth"):
        people.change(person=person, by=by, died_on=date(1985, 4, 11))


def test_a_record_is_closed_when_nothing_is_open(by):
    person = add(by)

    people.close(person=person, by=by, reason="Moved to another council", open_work=0)

    person.refresh_from_db()
    assert (person.is_open, person.due_on) == (False, None)
    assert person.ownerships.get().until == dates.today()
    assert Event.objects.filter(verb="person.closed", person_id=person.pk).count() == 1


@pytest.mark.parametrize(
    ("reason", "open_work", "sentence"), [("", 0, "Enter the reason"), ("Moved", 1, "Finish or close everything")]
)
def test_a_record_is_not_closed(by, reason, open_work, sentence):
    person = add(by)

    with pytest.raises(Refusal, match=sentence):
        people.close(person=person, by=by, reason=reason, open_work=open_work)
    assert Person.objects.get(pk=person.pk).is_open


def test_a_closed_record_is_not_closed_again(by):
    person = PersonFactory(closed_at=timezone.now(), due_on=None)

    with pytest.raises(Refusal, match="it is closed"):
        people.close(person=person, by=by, reason="Moved", open_work=0)


def test_a_closed_record_is_opened_with_an_owner(by, worker):
    person = add(by)
    people.close(person=person, by=by, reason="Moved", open_work=0)

    again = people.reopen(person=person, by=by, reason="Asked for support again")

    assert (again.is_open, again.owner, again.due_on) == (True, worker, dates.today() + timedelta(days=42))
    assert Ownership.objects.filter(person=person, until=None).count() == 1
    assert Event.objects.filter(verb="person.reopened").count() == 1


def test_an_open_record_is_not_opened_again(by):
    person = add(by)

    people.reopen(person=person, by=by, reason="Asked again")

    assert not Event.objects.filter(verb="person.reopened").exists()


def test_a_trust_adds_people_for_its_council(team):
    trust = CouncilFactory(kind="trust", parent=team.organisation)
    mental_health = TeamFactory(organisation=trust)
    by = viewer(Role.CARE_MANAGER, team=mental_health)

    person = add(by)

    assert (person.council, person.team) == (team.organisation, mental_health)
