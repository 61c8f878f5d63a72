"""Changes open by themselves: once, with what they ask for, owner and date (G14-REV-6)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from placements.choices import ArrangementState, Party
from placements.models import Arrangement
from reviews import change_net
from reviews.change_sources import ChangeSource
from reviews.choices import ChangeKind, ChangeSide, ChangeTaskKind, Considered, IncidentKind
from reviews.models import ChangeEvent, ChangeTask, Review
from reviews.rules.changes import OPENS
from reviews.services import change_opening, changes, incidents
from reviews.services.change_opening import catch_up
from reviews.services.changes import open_task
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.applications import MemberFactory
from tests.factories.changes import ChangeEventFactory, ChangeTaskFactory, IncidentFactory
from tests.factories.endings import EndNoticeFactory
from tests.factories.households import HouseholdFactory
from tests.factories.placements import ArrangementFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()
S, K, T = ChangeSource, ChangeKind, ChangeTaskKind


@pytest.fixture
def home(person, scheme, scheme_worker):
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker), approved_places=2)
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def test_a_notice_opens_what_the_table_says_each_with_owner_and_date(home, person, care_manager):
    notice = EndNoticeFactory(arrangement=home, given_by=Party.CARER)

    assert catch_up() == 1

    event = ChangeEvent.objects.get()
    assert (event.kind, event.source, event.source_id) == (K.CARER_NOTICE, S.NOTICE, notice.pk)
    assert (event.arrangement, event.organisation, event.recorded_by) == (home, person.council, None)
    assert set(event.tasks.values_list("kind", flat=True)) == set(OPENS[K.CARER_NOTICE])
    assert {task.owner_id for task in event.tasks.all()} == {care_manager.user_id}
    assert not event.tasks.filter(due_on=None).exists()
    assert Review.objects.get(person=person).due_on == TODAY + timedelta(days=28)
    assert Event.objects.get(verb="change.opened").data["source"] == "notice"
    assert event.history.get().history_change_reason == "Opened by itself"


def test_a_household_that_changes_gives_each_side_its_own(home, scheme_worker, care_manager):
    MemberFactory(household=home.household, since=TODAY)

    catch_up()

    owners = dict(ChangeTask.objects.values_list("side", "owner_id"))
    assert owners == {ChangeSide.SCHEME: scheme_worker.user_id, ChangeSide.COUNCIL: care_manager.user_id}


def test_once_however_often_it_runs(home):
    EndNoticeFactory(arrangement=home)
    MemberFactory(household=home.household, since=TODAY)

    assert [catch_up() for _ in range(3)] == [2, 0, 0]


def test_the_database_keeps_it_to_once(person):
    given = {"person": person, "source": S.INCIDENT, "source_id": 7, "recorded_by": None}
    ChangeEventFactory(**given)

    with pytest.raises(IntegrityError, match="change_once_a_source"), transaction.atomic():
        ChangeEventFactory(**given, kind=K.OTHER)


def test_of_one_person_and_one_source_alone(home, person):
    EndNoticeFactory(arrangement=home)

    assert catch_up(people=[person.pk + 1]) == 0
    assert catch_up(people=[person.pk], sources=[S.CAME]) == 0
    assert catch_up(people=[person.pk], sources=[S.NOTICE]) == 1


def test_what_is_asked_for_already_is_not_asked_for_twice(home, person):
    ChangeTaskFactory(event=ChangeEventFactory(person=person, kind=K.HEALTH), kind=T.REASSESS)
    EndNoticeFactory(arrangement=home)

    catch_up()

    opened = ChangeEvent.objects.get(source=S.NOTICE).tasks.values_list("kind", flat=True)
    assert set(opened) == {T.REVIEW, T.MOVE_ON}


def test_who_writes_it_down_afterwards_opens_nothing_twice(home, person, care_manager):
    EndNoticeFactory(arrangement=home, given_by=Party.CARER)
    catch_up()

    event = changes.record(
        person=person, by=care_manager, kind=K.CARER_NOTICE, happened_on=TODAY, what="They retire", arrangement=home
    )

    assert event.tasks.count() == 0
    assert Review.objects.filter(person=person).count() == 1


def test_another_change_by_hand_opens_all_of_its_own(home, person, care_manager):
    EndNoticeFactory(arrangement=home, given_by=Party.CARER)
    catch_up()

    event = changes.record(person=person, by=care_manager, kind=K.HEALTH, happened_on=TODAY, what="Fell twice")

    assert set(event.tasks.values_list("kind", flat=True)) == set(OPENS[K.HEALTH])


def test_the_end_of_a_home_leaves_the_scheme_nothing(home, person):
    Arrangement.objects.filter(pk=home.pk).update(
        state=ArrangementState.ENDED, ended_on=TODAY, end_reason="breakdown", due_on=None, closed_at=timezone.now()
    )

    catch_up()

    event = ChangeEvent.objects.get()
    assert (event.kind, event.arrangement) == (K.ENDED, home)
    assert set(event.tasks.values_list("side", flat=True)) == {ChangeSide.COUNCIL}


def test_an_incident_opens_it_in_the_same_step(person, care_manager, home):
    incident = incidents.record(
        person=person, by=care_manager, kind=IncidentKind.RESTRAINT, happened_on=TODAY, where="At home",
        what="Held by the arms", is_serious=False, arrangement=home,
    )  # fmt: skip

    event = ChangeEvent.objects.get()
    assert (event.source, event.source_id, event.arrangement) == (S.INCIDENT, incident.pk, home)
    assert T.LIBERTY in set(event.tasks.values_list("kind", flat=True))
    assert Event.objects.get(verb="change.opened").actor_id == care_manager.user_id


def test_an_allegation_is_read_by_who_wrote_it_down(person, care_manager, scheme_worker, home):
    incidents.record(
        person=person, by=care_manager, kind=IncidentKind.ABUSE, happened_on=TODAY, where="At home",
        what="Said that they were hit", is_serious=True, arrangement=home,
    )  # fmt: skip

    assert ChangeEvent.objects.visible_to(care_manager).count() == 1
    assert not ChangeEvent.objects.visible_to(scheme_worker).exists()
    assert "hit" not in ChangeEvent.objects.get().what


def test_what_closing_an_incident_found_out_opens_it_then(person, care_manager):
    incident = IncidentFactory(person=person)
    assert catch_up() == 0

    incidents.close(
        incident=incident, by=care_manager, safeguarding=Considered.RAISED, safeguarding_because="Third time",
        learning="The step is marked now",
    )  # fmt: skip

    assert ChangeEvent.objects.get().kind == K.SAFEGUARDING


def test_what_cannot_be_opened_stays_on_the_safety_net_and_holds_up_nobody(home, person, monkeypatch):
    other = ArrangementFactory(household=home.household, place=2, started_on=home.started_on)
    for row in (other, home):
        EndNoticeFactory(arrangement=row)
    monkeypatch.setattr(change_opening, "open_task", refusing(other.person_id))

    assert catch_up() == 1

    assert ChangeEvent.objects.get().person == person


def refusing(person_id):
    def opened(event, kind, by):
        if event.person_id == person_id:
            raise Refusal("Nobody could own it.")
        return open_task(event, kind, by)

    return opened


def test_the_safety_net_is_empty_of_what_opened_by_itself(home, scheme_worker):
    MemberFactory(household=home.household, since=TODAY)
    assert list(change_net.not_written_down(scheme_worker, TODAY)) == [home]

    catch_up()

    assert not change_net.not_written_down(scheme_worker, TODAY).exists()
