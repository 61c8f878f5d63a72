"""Away, with a colleague who covers (G14-CMS-3)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from people.absences import cover_of, covers_on
from people.choices import Role
from people.models import Absence, Person
from people.services import absences
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.absences import AbsenceFactory
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.pages.conftest import letters, mailbox

__all__ = ["letters", "mailbox"]
pytestmark = pytest.mark.django_db


def ahead(days):
    return dates.today() + timedelta(days=days)


@pytest.fixture
def colleague(team):
    return UserFactory(name="Col League", organisation=team.organisation, team=team)


def away(worker, colleague, **given):
    given = {"starts_on": ahead(1), "ends_on": ahead(7), "by": viewer_for(worker)} | given
    return absences.record(user=worker, cover=colleague, **given)


def test_a_worker_says_when_they_are_away(worker, colleague, letters, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        row = away(worker, colleague, away_for="leave")

    assert (row.user, row.cover, row.history.count()) == (worker, colleague, 1)
    assert Event.objects.get(verb="absence.recorded").data == {"user": worker.pk, "cover": colleague.pk}
    assert [letter["To"] for letter in letters()] == [colleague.email]
    assert "You cover for Cara Manager" in letters()[0].get_content()


def test_a_manager_says_it_for_them(worker, colleague, manager):
    assert away(worker, colleague, by=viewer_for(manager)).user == worker


def test_who_covers_is_known_for_each_day(worker, colleague):
    away(worker, colleague)

    assert [cover_of(worker.pk, ahead(day)) for day in (0, 1, 7, 8)] == [None, colleague.pk, colleague.pk, None]
    assert covers_on(ahead(3), [worker.pk, colleague.pk]) == {worker.pk: colleague.pk}


def test_the_cover_sees_their_people_for_these_days_alone(worker, team):
    """Of another department, so that they would see none of them otherwise."""
    far = TeamFactory(organisation=team.organisation, department="Mental health")
    colleague = UserFactory(organisation=team.organisation, team=far)
    person = PersonFactory(owner=worker)
    PersonFactory(owner=worker, is_restricted=True, may_open=[worker.pk])
    others = PersonFactory(owner=UserFactory(organisation=team.organisation, team=team))
    absence = AbsenceFactory(user=worker, cover=colleague)

    seen = Person.objects.visible_to(viewer_for(colleague))

    assert set(seen) == {person}, "a restricted record stays closed, and so do a colleague's people"
    assert others not in seen
    Absence.objects.filter(pk=absence.pk).update(starts_on=ahead(1))
    assert not Person.objects.visible_to(viewer_for(colleague)).exists()


def test_a_viewer_is_still_one_statement_more_than_the_organisation(worker, team, django_assert_num_queries):
    AbsenceFactory(user=UserFactory(organisation=team.organisation, team=team), cover=worker)
    worker.refresh_from_db()

    with django_assert_num_queries(2):
        assert len(viewer_for(worker).covers) == 1


def test_back_earlier(worker, colleague):
    row = AbsenceFactory(user=worker, cover=colleague, starts_on=ahead(-3), ends_on=ahead(9))

    ended = absences.end(absence=row, last_day=ahead(-1), by=viewer_for(worker))

    assert ended.ends_on == ahead(-1)
    assert cover_of(worker.pk, dates.today()) is None


def test_not_away_after_all(worker, colleague):
    row = away(worker, colleague)

    assert absences.end(absence=row, last_day=dates.today(), by=viewer_for(worker)) is None
    assert not Absence.objects.exists()
    assert Absence.history.first().history_change_reason == "Not away after all"
    assert Event.objects.filter(verb="absence.cancelled").count() == 1


def test_an_absence_is_never_made_longer_by_ending_it(worker, colleague):
    row = away(worker, colleague)

    assert absences.end(absence=row, last_day=ahead(90), by=viewer_for(worker)).ends_on == ahead(7)


def test_a_colleague_does_not_decide(worker, colleague):
    row = away(worker, colleague)

    with pytest.raises(Refusal, match="Only they themselves or a manager"):
        away(worker, colleague, by=viewer_for(colleague), starts_on=ahead(20), ends_on=ahead(21))
    with pytest.raises(Refusal, match="Only they themselves or a manager"):
        absences.end(absence=row, last_day=ahead(2), by=viewer_for(colleague))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"starts_on": ahead(5), "ends_on": ahead(4)}, "on or after the first"),
        ({"starts_on": ahead(-9), "ends_on": ahead(-1)}, "not over yet"),
    ],
)
def test_days_that_are_refused(worker, colleague, given, words):
    with pytest.raises(Refusal, match=words):
        away(worker, colleague, **given)


def test_nobody_covers_for_themselves(worker):
    with pytest.raises(Refusal, match="nobody covers for themselves"):
        away(worker, worker)


def test_the_cover_works_here_with_people(worker, team, colleague):
    desk = UserFactory(organisation=team.organisation, team=team, roles=[Role.COMMISSIONER])
    colleague.is_active = False

    for cover in (desk, colleague, UserFactory()):
        with pytest.raises(Refusal, match="active colleague of the same organisation"):
            away(worker, cover)


def test_one_absence_on_a_day(worker, colleague):
    away(worker, colleague)

    with pytest.raises(Refusal, match="They are away already"):
        away(worker, colleague, starts_on=ahead(7), ends_on=ahead(9))
    with pytest.raises(IntegrityError, match="one_absence_on_a_day"), transaction.atomic():
        AbsenceFactory(user=worker, starts_on=ahead(7), ends_on=ahead(9))
    AbsenceFactory(user=colleague, starts_on=ahead(70), ends_on=ahead(71))


def test_a_cover_is_there(worker, colleague):
    AbsenceFactory(user=colleague, starts_on=ahead(3), ends_on=ahead(3))

    with pytest.raises(Refusal, match="this colleague is away on some of these days"):
        away(worker, colleague)


def test_who_covers_does_not_go(worker, colleague, team):
    other = UserFactory(organisation=team.organisation, team=team)
    away(worker, colleague)

    with pytest.raises(Refusal, match="They cover for a colleague on some of these days"):
        away(colleague, other, by=viewer_for(colleague))


def test_the_database_lets_nobody_cover_for_themselves(worker):
    with pytest.raises(IntegrityError, match="nobody_covers_for_themselves"):
        AbsenceFactory(user=worker, cover=worker)


def test_colleagues_see_who_is_away_and_others_do_not(worker, colleague):
    row = AbsenceFactory(user=worker, cover=colleague)

    assert list(Absence.objects.visible_to(viewer_for(colleague))) == [row]
    assert not Absence.objects.visible_to(viewer_for(UserFactory())).exists()
