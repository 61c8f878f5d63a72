"""Contact kept worker by worker: equal to what the rule says of each of their people."""

from datetime import datetime, time, timedelta
from random import Random

import pytest
from django.utils import timezone

from people.choices import Clock
from people.models import Timescale
from reviews.contact_share import shares
from reviews.models import CaseNote
from reviews.rules.contact_kept import Share, contact_kept
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import PersonFactory, SchemeOrganisationFactory, UserFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import CaseNoteFactory

TODAY = dates.today()


def ago(days):
    return TODAY - timedelta(days=days)


def settled(owner, since, **fields):
    return ArrangementFactory(person=PersonFactory(owner=owner), started_on=ago(since), **fields).person


def contact(person, days, **fields):
    at = timezone.make_aware(datetime.combine(ago(days), time(15)))
    return CaseNoteFactory(person=person, happened_at=at, with_person=True, **fields)


def share(owner):
    return shares(SYSTEM, [owner.pk], TODAY).get(owner.pk)


@pytest.fixture
def owner(team):
    return UserFactory(organisation=team.organisation, team=team)


def test_of_everybody_a_worker_owns_together(owner):
    first, second = settled(owner, 40, contact_days=10), settled(owner, 30, contact_days=10)
    for days in (35, 34, 12):
        contact(first, days)
    contact(second, 1)

    assert share(owner) == Share(3, 7)


def test_who_has_nobody_settled_is_left_out(owner):
    PersonFactory(owner=owner)

    assert share(owner) is None


def test_who_has_died_or_moved_on_is_not_counted(owner):
    died = settled(owner, 60)
    died.died_on = ago(1)
    died.save()
    settled(owner, 60, ended=True)

    assert share(owner) is None


def test_what_the_scheme_did_or_was_said_about_them_is_no_contact(owner):
    person = settled(owner, 20, contact_days=10)
    contact(person, 5, organisation=SchemeOrganisationFactory())
    contact(person, 5).__class__.objects.filter(person=person).update(with_person=False)

    assert share(owner) == Share(0, 2)


def test_the_interval_of_the_council_where_none_is_agreed(owner):
    settled(owner, 90)
    assert share(owner) == Share(0, 2)

    Timescale.objects.create(
        council=owner.organisation, clock=Clock.CONTACT, days=30, lead_days=1, escalate_days=1, valid_from=ago(100)
    )
    assert share(owner) == Share(0, 3)


@pytest.mark.parametrize("seed", range(3))
def test_as_the_rule_says_for_each_person(owner, seed):
    chance = Random(seed)
    expected = Share()
    for _ in range(4):
        since, every = chance.randint(0, 500), chance.randint(5, 60)
        person = settled(owner, since, contact_days=every)
        for days in chance.sample(range(520), 12):
            contact(person, days)
        start = max(ago(since), dates.add_months(TODAY, -12))
        days = [timezone.localdate(note.happened_at) for note in CaseNote.objects.filter(person=person)]
        found = contact_kept(days, every=every, since=start, until=TODAY)
        expected += Share(found.kept, found.agreed)

    assert share(owner) == expected


@pytest.mark.parametrize("n", [1, 3])
def test_one_statement_for_all_workers(owner, team, n, django_assert_num_queries):
    workers = [UserFactory(organisation=team.organisation, team=team) for _ in range(n)]
    for worker in workers:
        contact(settled(worker, 50), 3)

    with django_assert_num_queries(1):
        assert len(shares(SYSTEM, [worker.pk for worker in workers], TODAY)) == n
