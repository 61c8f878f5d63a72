"""Unfinished checks against the standards of a manager who leaves: never to their author, never to who may not check."""

import pytest

from careplans.choices.records import RecordState
from people.choices import Role
from people.models import User
from people.viewers import viewer_for
from sharedliving.core.models import Event
from sharedliving.pages.journeys.hand_over import hand_over
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.quality import QualityCheckFactory

pytestmark = pytest.mark.django_db
REASON = "Leaving on 31 March"


@pytest.fixture
def leaver(team) -> User:
    return UserFactory(name="Lea Ver", organisation=team.organisation, team=team, roles=[Role.LINE_MANAGER])


@pytest.fixture
def check(leaver, person):
    """Of a record that the person's care manager wrote."""
    return QualityCheckFactory(person=person, owner=leaver)


def hand(leaver, receiver, by):
    return hand_over(leaver=leaver, receiver=receiver, by=by, reason=REASON)


@pytest.fixture
def lead(team, manager) -> User:
    team.manager = manager
    team.save()
    return manager


def test_a_check_does_not_go_to_its_own_author(leaver, check, worker, lead, by):
    worker.roles = [Role.CARE_MANAGER, Role.LINE_MANAGER]
    worker.save()

    handed = hand(leaver, worker, by)

    check.refresh_from_db()
    assert (check.owner, check.state, handed.checks) == (lead, RecordState.DRAFT, 1)
    assert check.history.first().history_change_reason == REASON
    assert Event.objects.get(verb="quality.given").subject_id == check.pk


def test_a_check_does_not_go_to_who_may_not_check(leaver, check, colleague, lead, by):
    handed = hand(leaver, colleague, by)

    check.refresh_from_db()
    assert (check.owner, handed.checks) == (lead, 1)
    assert "They went" not in handed.checks_words
    assert handed.checks_words.startswith("1 unfinished check of records against the standards could not go along")


def test_a_restricted_record_is_opened_to_who_checks_it_now(leaver, team, worker, colleague, lead, by):
    hidden = PersonFactory(owner=worker, is_restricted=True, may_open=[worker.pk, leaver.pk])
    check = QualityCheckFactory(person=hidden, owner=leaver)

    hand(leaver, colleague, by)

    assert type(check).objects.visible_to(viewer_for(lead)).filter(owner=lead).contains(check)


def test_where_the_line_manager_leaves_another_of_the_team_checks(leaver, check, team, colleague, by):
    team.manager = leaver
    team.save()

    hand(leaver, colleague, by)

    check.refresh_from_db()
    assert check.owner != leaver
    assert Role.LINE_MANAGER in check.owner.roles


def test_where_nobody_else_may_check_it_is_stopped_and_can_be_drawn_again(leaver, check, colleague, by):
    User.objects.with_role(Role.LINE_MANAGER).exclude(pk=leaver.pk).update(is_active=False)

    hand(leaver, colleague, by)

    check.refresh_from_db()
    assert (check.state, check.due_on) == (RecordState.STOPPED, None)
    assert check.changes.get().why == f"{REASON}: Nobody else of the team may check it. It can be drawn again."


def test_a_manager_who_did_not_write_it_gets_it_with_the_rest(leaver, check, lead, by):
    handed = hand(leaver, lead, by)

    check.refresh_from_db()
    assert (check.owner, handed.checks, handed.things, handed.checks_words) == (lead, 0, 1, "")


def test_both_are_told_by_mail(leaver, check, colleague, lead, by, letters, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        hand(leaver, colleague, by)

    assert "only a manager checks, and nobody their own work" in " ".join(letters()[0].get_content().split())
