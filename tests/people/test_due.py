from datetime import date

import pytest
from django.utils import timezone

from people import due
from people.choices import Role
from people.models import Person
from people.viewers import viewer_for
from sharedliving.core.due import DueItem
from tests.factories.briefings import BriefingReadingFactory
from tests.factories.people import PersonFactory, UserFactory, viewer

pytestmark = pytest.mark.django_db
BY = date(2026, 6, 1)


def rows(by, until=BY, **given) -> list[tuple]:
    return [row for queryset in due.due_items(by, until, **given) for row in queryset]


def test_contact_is_due_by_its_date(worker):
    person = PersonFactory(owner=worker, due_on=BY)
    PersonFactory(owner=worker, due_on=date(2026, 6, 2))

    assert rows(viewer_for(worker)) == [("contact", person.pk, person.pk, BY, worker.pk)]


def test_whom_the_duty_manager_holds_needs_an_owner(worker):
    person = PersonFactory(owner=worker, due_on=BY, with_duty_since=date(2026, 5, 20))

    assert rows(viewer_for(worker)) == [("needs-owner", person.pk, person.pk, BY, worker.pk)]


@pytest.mark.parametrize(
    "state", [{"died_on": date(2026, 1, 1)}, {"closed_at": timezone.now(), "due_on": None}], ids=["died", "closed"]
)
def test_nothing_is_due_for_who_died_or_is_closed(worker, state):
    PersonFactory(**{"owner": worker, "due_on": BY} | state)

    assert rows(viewer_for(worker)) == []


def test_what_is_due_is_that_of_the_owners_asked_for(worker, team):
    colleague = UserFactory(organisation=team.organisation, team=team)
    PersonFactory(owner=worker, due_on=BY)
    theirs = PersonFactory(owner=colleague, due_on=BY)

    assert [row[1] for row in rows(viewer_for(worker), owner_ids=[colleague.pk])] == [theirs.pk]
    assert len(rows(viewer_for(worker))) == 2


def test_nothing_out_of_sight_is_due(worker):
    PersonFactory(due_on=BY)
    PersonFactory(owner=worker, due_on=BY, is_restricted=True)

    assert rows(viewer_for(worker)) == []
    assert rows(viewer(Role.COMMISSIONER, organisation=worker.organisation)) == []


def test_a_briefing_is_due_until_it_is_read(worker):
    reading = BriefingReadingFactory(owner=worker, due_on=BY)
    BriefingReadingFactory(owner=worker, read=True)
    BriefingReadingFactory(owner=worker, due_on=date(2026, 6, 2))

    assert rows(viewer_for(worker)) == [("briefing", reading.pk, None, BY, worker.pk)]


@pytest.mark.parametrize(("kind", "ending"), [(due.CONTACT, ""), (due.NEEDS_OWNER, "owner/")])
def test_each_kind_leads_to_where_it_is_done(worker, kind, ending):
    person = PersonFactory(owner=worker)
    item = DueItem(kind, person.pk, person.pk, BY, worker.pk, person=person, owner=worker)

    assert item.url == f"/people/{person.reference}/{ending}"


def test_every_kind_has_a_key_of_its_own():
    assert len({kind.key for kind in due.KINDS}) == len(due.KINDS)


@pytest.mark.parametrize("number", [1, 3])
def test_four_queries_whatever_is_due(worker, number, django_assert_num_queries):
    by = viewer_for(worker)
    for _ in range(number):
        PersonFactory(owner=worker, due_on=BY)
        BriefingReadingFactory(owner=worker, due_on=BY)

    with django_assert_num_queries(4):
        assert len(rows(by)) == 2 * number


def test_a_date_that_is_due_is_found_in_an_index(worker):
    """The partial index of open rows by owner and date answers "what falls due for me"."""
    names = {index.name for index in Person._meta.indexes}

    assert {"person_due", "person_due_on"} <= names
