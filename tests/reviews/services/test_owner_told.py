"""The person, their carers and their scheme are told who is responsible now (G14-CMS-4)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError

from people.choices import Clock, Role
from people.clocks import due_on
from people.services import ownership
from reviews.choices import ToldWho
from reviews.due import TELL, due_items
from reviews.models import OwnerTold
from reviews.services import owner_told
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import ShareFactory, UserFactory, viewer
from tests.factories.reviews import OwnerToldFactory, household_of, living_with

pytestmark = pytest.mark.django_db


def changed(person, by):
    return owner_told.owner_changed(person=person, by=by)


def test_the_person_the_carers_and_the_scheme(person, care_manager, scheme):
    household = household_of(scheme)
    living_with(person, household)

    rows = changed(person, care_manager)

    assert [(row.who, row.recipient) for row in rows] == [
        (ToldWho.PERSON, person.name), (ToldWho.HOUSEHOLD, household.name), (ToldWho.SCHEME, scheme.name),
    ]  # fmt: skip
    due = due_on(Clock.TELL_OWNER, dates.today(), person.council_id)
    assert {(row.owner_id, row.due_on) for row in rows} == {(person.owner_id, due)}
    assert Event.objects.get(verb="person.owner_to_tell").person_id == person.pk


def test_a_scheme_that_has_only_a_referral_is_told_too(person, care_manager, scheme):
    ShareFactory(person=person, organisation=scheme)

    assert [row.who for row in changed(person, care_manager)] == [ToldWho.PERSON, ToldWho.SCHEME]


def test_another_change_keeps_the_date_and_goes_to_the_newest_owner(person, care_manager, team):
    [first] = changed(person, care_manager)
    OwnerTold.objects.filter(pk=first.pk).update(due_on=dates.today() - timedelta(days=3))
    newest = UserFactory(organisation=team.organisation, team=team)
    ownership.assign(person=person, owner=newest, by=care_manager, reason="Knows them")
    person.refresh_from_db()

    [again] = changed(person, care_manager)

    assert (again.pk, again.owner, again.due_on) == (first.pk, newest, dates.today() - timedelta(days=3))


def test_nobody_is_told_about_who_has_died(person, care_manager):
    person.died_on = dates.today()

    assert changed(person, care_manager) == []


def test_told(person, care_manager):
    row = OwnerToldFactory(person=person)

    done = owner_told.told(row=row, on=dates.today(), how="visit", by=care_manager)

    assert (done.is_open, done.due_on, done.told_by_id, done.how) == (False, None, care_manager.user_id, "visit")
    event = Event.objects.get(verb="person.owner_told")
    assert (event.person_id, event.text) == (person.pk, f"{person.name} was told who is responsible now: in person")


def test_a_second_time_nothing_changes(person, care_manager):
    row = OwnerToldFactory(person=person)
    owner_told.told(row=row, on=dates.today(), how="visit", by=care_manager)

    assert owner_told.told(row=row, on=dates.today(), how="letter", by=care_manager).how == "visit"


@pytest.mark.parametrize(
    ("given", "words"),
    [({"on": dates.today() + timedelta(days=1)}, "today or before"), ({"how": "pigeon"}, "Select how they were told")],
)
def test_what_is_refused(person, care_manager, given, words):
    given = {"row": OwnerToldFactory(person=person), "on": dates.today(), "how": "call", "by": care_manager} | given

    with pytest.raises(Refusal, match=words):
        owner_told.told(**given)


def test_a_commissioner_tells_nobody(person, team):
    with pytest.raises(PermissionDenied):
        owner_told.told(
            row=OwnerToldFactory(person=person), on=dates.today(), how="call", by=viewer(Role.COMMISSIONER, team=team)
        )


def test_it_falls_due_for_the_new_owner(person):
    row = OwnerToldFactory(person=person, due_on=dates.today())

    found = [r for rows in due_items(SYSTEM, dates.today()) for r in rows if r[0].startswith("tell_")]

    assert found == [(TELL[ToldWho.PERSON].key, row.pk, person.pk, dates.today(), person.owner_id)]


def test_the_scheme_does_not_see_it(person, scheme_worker, scheme):
    living_with(person, household_of(scheme))
    OwnerToldFactory(person=person)

    assert not OwnerTold.objects.visible_to(scheme_worker).exists()


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("told_is_one_of_three", {"who": ToldWho.SCHEME}),
        ("told_says_when_and_how", {"told_on": dates.today()}),
    ],
)
def test_the_database_refuses_it_too(person, name, wrong):
    with pytest.raises(IntegrityError, match=name):
        OwnerToldFactory(person=person, **wrong)


def test_one_row_for_each_at_a_time(person):
    OwnerToldFactory(person=person)

    with pytest.raises(IntegrityError, match="told_of_the_owner_once_at_a_time"):
        OwnerToldFactory(person=person)
