"""Briefings: each way out of each verb (G14-PRO-2)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from people.choices import OrganisationKind, ReadingEnd, Role
from people.models import Briefing, BriefingReading, Organisation
from people.services import briefings, staff
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.briefings import BriefingFactory, BriefingReadingFactory
from tests.factories.people import UserFactory, viewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def by(manager):
    return viewer_for(manager)


def publish(by, **given) -> Briefing:
    words = {"title": "Advocates sooner", "changes": "Ask on the day.", "effective_from": dates.today()}
    return briefings.publish(by=by, **words | given)


def readers(briefing) -> set[str]:
    return set(BriefingReading.objects.open().filter(briefing=briefing).values_list("owner__name", flat=True))


def test_everybody_who_works_there_is_asked(worker, manager, team, by):
    trust = Organisation.objects.create(
        kind=OrganisationKind.TRUST, name="Trust", code="trust", parent=team.organisation
    )
    UserFactory(name="Nadia Nurse", organisation=trust, team=team)
    UserFactory(name="Gone Long", organisation=team.organisation, team=team, is_active=False)
    UserFactory(name="Elsewhere")

    made = publish(by)

    assert readers(made) == {"Cara Manager", "Lina Manager", "Dora Duty", "Nadia Nurse"}
    assert {row.due_on for row in made.readings.all()} == {dates.today() + timedelta(days=14)}
    assert Event.objects.get(verb="briefing.published").data == {"readers": 4}
    assert made.history.get().history_user_id == manager.pk


def test_only_the_roles_it_is_for(worker, by):
    assert readers(publish(by, roles=[Role.CARE_MANAGER])) == {"Cara Manager"}


def test_it_is_read_before_it_takes_effect(by):
    soon = dates.today() + timedelta(days=3)

    assert {row.due_on for row in publish(by, effective_from=soon).readings.all()} == {soon}


@pytest.mark.parametrize("words", [{"title": " "}, {"changes": ""}, {"roles": [Role.COMMISSIONER]}])
def test_what_says_nothing_or_is_for_nobody_is_refused(by, words):
    with pytest.raises(Refusal):
        publish(by, **words)
    assert not Briefing.objects.exists()


def test_a_care_manager_publishes_none(worker):
    with pytest.raises(PermissionDenied):
        publish(viewer_for(worker))


def test_who_works_for_no_organisation_has_nobody_to_tell():
    nowhere = viewer_for(UserFactory(organisation=None, team=False, roles=[Role.ADMINISTRATOR]))

    with pytest.raises(Refusal, match="you work for none"):
        publish(nowhere)


def test_reading_it_is_recorded_once(worker, by):
    made = publish(by)

    first = briefings.read(briefing=made, by=viewer_for(worker))
    again = briefings.read(briefing=made, by=viewer_for(worker))

    assert first == again
    assert (again.read_on, again.due_on, again.closed_because) == (dates.today(), None, ReadingEnd.READ)
    assert Event.objects.filter(verb="briefing.read", actor_id=worker.pk).count() == 1


def test_who_was_not_asked_may_say_so_too(worker, by):
    made = publish(by, roles=[Role.LINE_MANAGER])

    assert briefings.read(briefing=made, by=viewer_for(worker)).read_on == dates.today()


def test_nobody_is_asked_to_read_what_was_withdrawn(worker, by):
    made = publish(by)
    briefings.read(briefing=made, by=by)

    briefings.withdraw(briefing=made, by=by, why="Put off until October.")

    assert readers(made) == set()
    ends = dict(made.readings.values_list("owner__name", "closed_because"))
    assert ends["Lina Manager"] == ReadingEnd.READ
    assert ends["Cara Manager"] == ReadingEnd.WITHDRAWN
    assert Event.objects.filter(verb="briefing.withdrawn").count() == 1
    for late in (lambda: briefings.read(briefing=made, by=viewer_for(worker)),
                 lambda: briefings.withdraw(briefing=made, by=by, why="Again")):  # fmt: skip
        with pytest.raises(Refusal, match="was withdrawn"):
            late()


def test_another_organisation_withdraws_nothing(by):
    made = publish(by)

    with pytest.raises(Refusal, match="Only the organisation that published"):
        briefings.withdraw(briefing=made, by=viewer(Role.LINE_MANAGER), why="Not ours")


def test_a_reason_is_given_when_one_is_withdrawn(by):
    with pytest.raises(Refusal, match="Say why"):
        briefings.withdraw(briefing=publish(by), by=by, why=" ")


def test_a_care_manager_withdraws_none(worker, by):
    with pytest.raises(PermissionDenied):
        briefings.withdraw(briefing=publish(by), by=viewer_for(worker), why="No")


def test_somebody_new_is_asked_to_read_what_holds_now(team, by):
    made, old = publish(by), publish(by, title="Old")
    briefings.withdraw(briefing=old, by=by, why="Over")
    new = UserFactory(name="Nina New", organisation=team.organisation, team=team)

    assert briefings.catch_up(user=new, by=by) == 1
    assert briefings.catch_up(user=new, by=by) == 0

    assert readers(made) >= {"Nina New"}
    assert readers(old) == set()


def test_another_role_has_other_briefings(worker, by):
    made = publish(by, roles=[Role.CARE_MANAGER])
    worker.roles = [Role.REVIEWING_OFFICER]

    staff.save(user=worker, by=by, changed=["roles"])
    assert readers(made) == set()

    worker.roles = [Role.CARE_MANAGER]
    staff.save(user=worker, by=by, changed=["roles"])
    assert readers(made) == {"Cara Manager"}


def test_who_leaves_is_not_kept_by_a_briefing_and_is_asked_again_on_return(worker, by):
    made = publish(by)

    staff.deactivate(user=worker, by=by)
    assert "Cara Manager" not in readers(made)
    assert made.readings.get(owner=worker).closed_because == ReadingEnd.LEFT

    worker.refresh_from_db()
    staff.activate(user=worker, by=by)
    assert "Cara Manager" in readers(made)


def test_what_was_read_stays_read_when_somebody_leaves_and_returns(worker, by):
    made = publish(by)
    briefings.read(briefing=made, by=viewer_for(worker))

    staff.deactivate(user=worker, by=by)
    worker.refresh_from_db()
    staff.activate(user=worker, by=by)

    assert made.readings.get(owner=worker).closed_because == ReadingEnd.READ


@pytest.mark.parametrize(
    "wrong",
    [{"read_on": dates.today()}, {"closed_because": ReadingEnd.READ}, {"due_on": None, "closed_at": timezone.now()}],
    ids=["read and open", "ended and open", "closed for no reason"],
)
def test_the_database_refuses_a_reading_that_contradicts_itself(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        BriefingReadingFactory(**wrong)


@pytest.mark.parametrize("wrong", [{"title": ""}, {"changes": ""}, {"withdrawn_on": dates.today()}])
def test_the_database_refuses_a_briefing_that_says_nothing(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        BriefingFactory(**wrong)
