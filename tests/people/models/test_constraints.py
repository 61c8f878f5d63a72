"""What the database itself refuses."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from people.choices import Clock
from people.models import Ownership, Person, Share, Team, Timescale, User
from tests.factories.people import (
    CircleMemberFactory,
    CouncilFactory,
    PersonFactory,
    ShareFactory,
    TeamFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def database_raises(name: str, act) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        act()


@pytest.mark.parametrize(
    "wrong",
    [
        {"owner": None},
        {"due_on": None},
        {"closed_at": timezone.now()},
    ],
    ids=["open without owner", "open without date", "closed with date"],
)
def test_open_means_an_owner_and_a_date_and_closed_means_no_date(worker, wrong):
    person = PersonFactory(owner=worker)

    database_raises("person_open_has_owner_and_date", lambda: Person.objects.filter(pk=person.pk).update(**wrong))


def test_an_open_person_has_a_team(worker):
    person = PersonFactory(owner=worker)

    database_raises("open_person_has_team", lambda: Person.objects.filter(pk=person.pk).update(team=None))


def test_an_nhs_number_is_there_once_a_council(worker):
    PersonFactory(owner=worker, nhs_number="9990000018")
    PersonFactory(nhs_number="9990000018")

    database_raises("nhs_number_once_a_council", lambda: PersonFactory(owner=worker, nhs_number="9990000018"))


@pytest.mark.parametrize("number", ["999000001", "99900000AB", "", "999 000 00"])
def test_an_nhs_number_has_ten_digits(worker, number):
    database_raises("nhs_number_ten_digits", lambda: PersonFactory(owner=worker, nhs_number=number))


def test_nobody_dies_before_birth(worker):
    wrong = {"date_of_birth": date(1985, 4, 12), "died_on": date(1985, 4, 11)}

    database_raises("died_after_birth", lambda: PersonFactory(owner=worker, **wrong))


def test_one_owner_at_a_time(worker, team):
    person = PersonFactory(owner=worker)
    second = {"person": person, "owner": worker, "team": team, "since": date(2026, 1, 1), "reason": "x"}

    database_raises("one_owner_at_a_time", lambda: Ownership.objects.create(**second))


def test_an_ownership_ends_after_it_starts(worker, team):
    person = PersonFactory(owner=worker)
    wrong = {"since": date(2026, 1, 2), "until": date(2026, 1, 1), "reason": "x"}

    database_raises(
        "ownership_ends_after_start",
        lambda: Ownership.objects.create(person=person, owner=worker, team=team, **wrong),
    )


def test_one_open_share_with_a_scheme():
    share = ShareFactory()

    database_raises("one_open_share", lambda: ShareFactory(person=share.person, organisation=share.organisation))
    Share.objects.filter(pk=share.pk).update(until=date(2026, 1, 1))
    ShareFactory(person=share.person, organisation=share.organisation)


@pytest.mark.parametrize("with_council", [True, False])
def test_a_timescale_is_there_once_a_day(with_council):
    row = {
        "council": CouncilFactory() if with_council else None, "clock": Clock.CONTACT, "days": 1, "lead_days": 0,
        "escalate_days": 0, "valid_from": date(2026, 1, 1),
    }  # fmt: skip
    Timescale.objects.create(**row)

    database_raises("timescale_once_a_day", lambda: Timescale.objects.create(**row))


def test_a_timescale_takes_time():
    wrong = {"clock": Clock.CONTACT, "days": 0, "lead_days": 0, "escalate_days": 0, "valid_from": date(2026, 1, 1)}

    database_raises("timescale_takes_time", lambda: Timescale.objects.create(**wrong))


@pytest.mark.parametrize(
    ("lead", "more", "name"),
    [
        (90, [120, 60], "timescale_first_lead_is_first"),
        (90, [90], "timescale_first_lead_is_first"),
        (90, [60, 30, 10], "timescale_three_leads"),
    ],
)
def test_later_reminders_come_nearer_to_the_day_and_are_two_at_most(lead, more, name):
    row = {"clock": Clock.CONTACT, "days": 1, "lead_days": lead, "escalate_days": 0, "valid_from": date(2026, 1, 1)}

    database_raises(name, lambda: Timescale.objects.create(**row, more_lead_days=more))
    Timescale.objects.create(**row, more_lead_days=[60, 30])


def test_a_team_is_there_once_an_organisation(team):
    database_raises("team_once_an_organisation", lambda: TeamFactory(organisation=team.organisation, name=team.name))
    TeamFactory(name=team.name)


def test_an_address_signs_one_person_in():
    UserFactory(email="cara@x.example")

    database_raises("email", lambda: UserFactory(email="cara@x.example"))


def test_references_follow_one_another(worker):
    first, second = PersonFactory(owner=worker), PersonFactory(owner=worker)

    assert int(second.reference[3:]) == int(first.reference[3:]) + 1
    assert len(first.reference) == len("SL-000123")


@pytest.mark.parametrize(("preferred", "name"), [("", "Annabel Carr"), ("Nan", "Nan Carr")])
def test_a_person_is_called_as_they_prefer(preferred, name):
    person = Person(given_name="Annabel", family_name="Carr", preferred_name=preferred)

    assert (str(person), person.name, person.full_name) == (name, name, "Annabel Carr")


def test_rows_say_what_they_are(worker, team):
    person = PersonFactory(owner=worker, given_name="Ann", family_name="Carr")

    assert str(person.ownerships.get()) == f"{worker.name} for Ann Carr since {person.ownerships.get().since}"
    assert str(CircleMemberFactory(person=person)) == "Rita Sands, family"
    assert str(ShareFactory(person=person, organisation__name="Harbour")) == "Ann Carr with Harbour"
    assert str(Timescale(clock=Clock.AGREEMENT, days=14)) == "Signing the arrangement agreement: 14 days"
    assert (str(team), str(team.organisation), str(worker)) == (team.name, "Westmere Council", worker.name)


def test_users_are_made_with_a_small_address_and_a_password(team):
    made = User.objects.create_user("Cara@X.Example", "a-long-password-1", name="Cara", organisation=team.organisation)
    root = User.objects.create_superuser("root@x.example", "a-long-password-1", name="Root")

    assert (made.email, made.get_full_name(), made.is_staff) == ("cara@x.example", "Cara", False)
    assert made.check_password("a-long-password-1")
    assert root.is_staff
    assert root.is_superuser


def test_a_password_is_never_in_the_history(team):
    made = User.objects.create_user("cara@x.example", "a-long-password-1", name="Cara")

    assert not hasattr(made.history.get(), "password")


def test_nothing_that_a_person_hangs_on_can_be_deleted(worker, team):
    from django.db.models import ProtectedError

    PersonFactory(owner=worker)

    for row in (worker, team, team.organisation):
        with pytest.raises(ProtectedError):
            row.delete()
    assert Team.objects.filter(pk=team.pk).exists()
