"""An incident is told to everybody who is owed word of it, learnt from, and only then closed."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from people.models import Person
from reviews import due
from reviews.choices import Considered, IncidentKind, Told
from reviews.models import Incident, IncidentNotice
from reviews.services import incidents
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.changes import IncidentFactory, IncidentNoticeFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import ShareFactory
from tests.factories.placements import ArrangementFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()
LEARNT = {"safeguarding": Considered.NOT_RAISED, "safeguarding_because": "An accident", "learning": "A second rail"}


@pytest.fixture
def home(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def record(person, by, **given):
    words = {"kind": IncidentKind.FALL, "happened_on": TODAY, "where": "Hall", "what": "Slipped", "is_serious": True}
    return incidents.record(person=person, by=by, **words | given)


def test_a_scheme_worker_owes_word_by_tomorrow_and_the_learning_in_four_weeks(person, home, scheme_worker):
    incident = record(person, scheme_worker, arrangement=home)

    assert (incident.owner_id, incident.due_on) == (scheme_worker.user_id, TODAY + timedelta(days=28))
    assert set(incident.notices.values_list("told", flat=True)) == {Told.FAMILY, Told.CARE_MANAGER, Told.CQC}
    assert set(incident.notices.values_list("due_on", flat=True)) == {dates.add_working_days(TODAY, 1)}
    assert set(incident.notices.values_list("owner_id", flat=True)) == {scheme_worker.user_id}
    assert Event.objects.get(verb="incident.recorded").person_id == person.pk
    assert incident.history.get().history_user_id == scheme_worker.user_id


def test_a_care_manager_tells_the_scheme(person, home, care_manager):
    incident = record(person, care_manager, arrangement=home, is_serious=False)

    assert incident.owner_id == care_manager.user_id
    assert set(incident.notices.values_list("told", flat=True)) == {Told.FAMILY, Told.SCHEME}


def test_refused_with_every_reason_at_once(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)

    with pytest.raises(Refusal) as refused:
        record(
            person, scheme_worker, where=" ", happened_on=TODAY + timedelta(days=1), safeguarding=Considered.RAISED
        )  # fmt: skip

    assert len(refused.value.missing) == 4
    assert not Incident.objects.exists()


def test_told_on_a_day_with_who_and_how(person, care_manager):
    notice = IncidentNoticeFactory(incident__person=person)

    incidents.tell(notice=notice, by=care_manager, words="Rang the sister", on=TODAY)

    notice.refresh_from_db()
    assert (notice.done_on, notice.words, notice.due_on, notice.is_open) == (TODAY, "Rang the sister", None, False)
    assert Event.objects.get(verb="incident.told").person_id == person.pk


def test_not_told_says_why(person, care_manager):
    notice = IncidentNoticeFactory(incident__person=person)

    with pytest.raises(Refusal, match="why nobody was"):
        incidents.tell(notice=notice, by=care_manager, words=" ", on=None)
    incidents.tell(notice=notice, by=care_manager, words="They do not want their family told", on=None)

    notice.refresh_from_db()
    assert (notice.done_on, notice.is_open) == (None, False)


def test_told_tomorrow_is_refused(person, care_manager):
    with pytest.raises(Refusal, match="today or earlier"):
        incidents.tell(
            notice=IncidentNoticeFactory(incident__person=person), by=care_manager, words="Soon",
            on=TODAY + timedelta(days=1),
        )  # fmt: skip


def test_told_twice_is_refused(person, care_manager):
    with pytest.raises(WrongState):
        incidents.tell(
            notice=IncidentNoticeFactory(incident__person=person, done=True), by=care_manager, words="Again", on=TODAY
        )  # fmt: skip


@pytest.mark.parametrize(
    ("missing", "message"),
    [
        ({"learning": " "}, "what was learnt"),
        ({"safeguarding": Considered.NOT_YET}, "whether it is a safeguarding concern"),
        ({"safeguarding_because": ""}, "why a safeguarding concern"),
    ],
)
def test_not_closed_with_this_missing(person, care_manager, missing, message):
    with pytest.raises(Refusal, match=message):
        incidents.close(incident=IncidentFactory(person=person), by=care_manager, **LEARNT | missing)


def test_not_closed_while_somebody_has_not_been_told(person, care_manager):
    notice = IncidentNoticeFactory(incident__person=person, told=Told.CQC)

    with pytest.raises(Refusal, match="Care Quality Commission has not been told"):
        incidents.close(incident=notice.incident, by=care_manager, **LEARNT)


def test_closed_with_what_was_learnt(person, care_manager):
    incident = IncidentNoticeFactory(incident__person=person, done=True).incident

    incidents.close(incident=incident, by=care_manager, **LEARNT)

    incident.refresh_from_db()
    assert (incident.learning, incident.due_on, incident.is_open) == ("A second rail", None, False)
    assert Event.objects.get(verb="incident.closed").person_id == person.pk
    with pytest.raises(WrongState):
        incidents.close(incident=incident, by=care_manager, **LEARNT)


def test_the_other_side_does_not_see_it_through(person, home, scheme_worker):
    notice = IncidentNoticeFactory(incident__person=person, incident__arrangement=home)

    with pytest.raises(Refusal, match="The other side"):
        incidents.tell(notice=notice, by=scheme_worker, words="Told", on=TODAY)
    with pytest.raises(Refusal, match="The other side"):
        incidents.close(incident=notice.incident, by=scheme_worker, **LEARNT)


def test_an_allegation_of_the_council_is_not_the_schemes_to_see(person, home, scheme_worker, care_manager):
    notice = IncidentNoticeFactory(
        incident__person=person, incident__arrangement=home, incident__kind=IncidentKind.ABUSE
    )

    assert not Incident.objects.visible_to(scheme_worker).exists()
    assert not IncidentNotice.objects.visible_to(scheme_worker).exists()
    assert list(Incident.objects.visible_to(care_manager)) == [notice.incident]


def test_what_is_owed_after_a_death_still_falls_due(person, care_manager):
    IncidentNoticeFactory(incident__person=person, incident__due_on=TODAY, due_on=TODAY)
    Person.objects.filter(pk=person.pk).update(died_on=TODAY)

    found = [row[0] for rows in due.due_items(care_manager, TODAY) for row in rows]

    assert found == ["incident_notice", "incident"]


@pytest.mark.parametrize(
    "broken",
    [{"what": ""}, {"where": ""}, {"safeguarding": "raised"}, {"due_on": None}, {"owner": None}],
)
def test_the_database_refuses_it_too(person, broken):
    with pytest.raises(IntegrityError), transaction.atomic():
        IncidentFactory(person=person, **broken)
