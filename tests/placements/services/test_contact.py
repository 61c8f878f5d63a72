import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from people.services import ownership
from placements.models import ContactAgreed
from placements.services import arrangements, contact
from reviews.services import notes
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.pages.journeys.give_person import give_person
from tests.factories.careplans import complex_needs
from tests.factories.people import UserFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ContactAgreedFactory

pytestmark = pytest.mark.django_db


def days_from_today(days):
    return dates.add_days(dates.today(), days)


def test_agreed_before_the_start_it_drives_the_next_contact_from_then_on(council_of, worker_of):
    agreement = AgreementFactory(signed=True)
    by = council_of(agreement.person)

    contact.agree(agreement=agreement, days=14, words="With Gloria, by telephone", by=by)
    before = agreement.person.due_on
    row = arrangements.start(agreement=agreement, by=worker_of(agreement.candidate.household.scheme))

    row.person.refresh_from_db()
    assert before > row.person.due_on == days_from_today(14)
    assert row.contact_days == contact.days_of(row.person) == 14
    assert Event.objects.filter(verb="contact.agreed").get().data == {"days": 14}


def test_each_contact_sets_the_next_by_the_agreed_interval(council_of):
    row = ArrangementFactory(contact_days=14)
    row.person.due_on = days_from_today(1)
    row.person.save()

    notes.write(
        person=row.person,
        by=council_of(row.person),
        kind="call",
        happened_at=timezone.now(),
        text="Rang.",
        with_person=True,
    )

    row.person.refresh_from_db()
    assert row.person.due_on == days_from_today(14)


def test_without_an_agreed_interval_the_councils_holds(council_of):
    row = ArrangementFactory(person__due_on=days_from_today(1))

    ownership.contacted(
        person=row.person, on=dates.today(), by=council_of(row.person), every=contact.days_of(row.person)
    )

    row.person.refresh_from_db()
    assert row.person.due_on == days_from_today(42)


def test_another_owner_keeps_the_interval(council_of):
    row = ArrangementFactory(contact_days=7)
    other = UserFactory(organisation=row.council, team=row.person.team)

    give_person(person=row.person, owner=other, by=council_of(row.person), reason="Moves team")

    row.person.refresh_from_db()
    assert row.person.due_on <= days_from_today(7)


def test_agreed_again_it_is_the_same_row(council_of):
    agreement = AgreementFactory()
    by = council_of(agreement.person)
    contact.agree(agreement=agreement, days=14, words="With Gloria", by=by)

    contact.agree(agreement=agreement, days=7, words="With Gloria, weekly after all", by=by)

    assert ContactAgreed.objects.get().days == 7
    assert ContactAgreed.history.count() == 2


def test_agreed_after_an_emergency_began_it_holds_at_once(council_of):
    agreement = AgreementFactory(signed=True)
    row = ArrangementFactory(agreement=agreement, person=agreement.person, household=agreement.candidate.household)

    contact.agree(agreement=agreement, days=5, words="Daily at first", by=council_of(agreement.person))

    row.refresh_from_db()
    row.person.refresh_from_db()
    assert (row.contact_days, row.person.due_on) == (5, days_from_today(5))


def test_changed_while_it_is_live(council_of):
    row = ArrangementFactory(contact_days=14)

    row = contact.change(arrangement=row, days=28, words="Settled: monthly, agreed with him", by=council_of(row.person))

    assert (row.contact_days, contact.days_of(row.person)) == (28, 28)


@pytest.mark.parametrize(("days", "words", "error"), [(0, "x", "from 1 to 365"), (7, " ", "Say with whom")])
def test_agreeing_needs_days_and_words(days, words, error, council_of):
    agreement = AgreementFactory()

    with pytest.raises(Refusal, match=error):
        contact.agree(agreement=agreement, days=days, words=words, by=council_of(agreement.person))


def test_no_rarer_than_usual_where_it_is_complex(council_of):
    row = ArrangementFactory()
    complex_needs(row.person)

    with pytest.raises(Refusal, match="every 42 days"):
        contact.change(arrangement=row, days=60, words="Rarely", by=council_of(row.person))


def test_an_ended_arrangement_agrees_on_nothing(council_of):
    row = ArrangementFactory(ended=True)

    with pytest.raises(Refusal, match="ended on"):
        contact.change(arrangement=row, days=7, words="x", by=council_of(row.person))


def test_it_is_the_councils(worker_of):
    agreed = ContactAgreedFactory()
    by = worker_of(agreed.agreement.candidate.household.scheme)

    with pytest.raises(PermissionDenied):
        contact.agree(agreement=agreed.agreement, days=7, words="x", by=by)
