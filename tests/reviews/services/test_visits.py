"""A visit is written down once; both workers are told, and the next date follows."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from people.choices import Role
from placements.choices import ActionEnd, Wellbeing
from placements.models import Arrangement
from reviews import due
from reviews.choices import Audience, LookedAt, Seen
from reviews.models import CaseNote, NoteCopy, ReviewAction, Visit
from reviews.services import actions, visits
from sharedliving.core import dates
from sharedliving.core.due import DUE_COLUMNS
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.households import HouseholdFactory
from tests.factories.people import ShareFactory, viewer
from tests.factories.placements import ArrangementFactory
from tests.factories.visits import VisitFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()
WELL = {
    "is_announced": True, "seen": Seen.ALONE, "person_words": "I like my room", "wellbeing": Wellbeing.WELL,
    "medication": LookedAt.IN_ORDER, "money": LookedAt.IN_ORDER,
}  # fmt: skip
WHOLE = {"records": LookedAt.IN_ORDER, "home": LookedAt.IN_ORDER}


@pytest.fixture
def home(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def visit(home, by, /, on=TODAY, **given):
    whole = WHOLE if by.in_scheme else {}
    return visits.record(arrangement=home, by=by, on=on, **WELL | whole | given)


def test_a_visit_of_the_owner_is_contact_and_the_scheme_is_told(person, home, care_manager, scheme_worker):
    found = visit(home, care_manager, carer_words="We need a weekend off")

    person.refresh_from_db()
    assert person.due_on == dates.add_days(TODAY, 42)
    assert found.side == "council"
    assert [copy.owner_id for copy in NoteCopy.objects.all()] == [scheme_worker.user_id]
    assert (found.note.with_person, found.note.with_carers, found.note.audience) == (True, True, Audience.SHARED)
    assert "I like my room" in found.note.text
    assert "weekend off" not in found.note.text, "what carers said is for this scheme alone"
    assert Event.objects.get(verb="visit.recorded").person_id == person.pk


def test_a_visit_of_the_scheme_sets_its_next_one_and_the_owner_is_told(person, home, care_manager, scheme_worker):
    before = person.due_on
    found = visit(home, scheme_worker, is_announced=False, **WHOLE)

    home.refresh_from_db()
    person.refresh_from_db()
    assert (home.last_visit_on, home.due_on) == (TODAY, dates.add_days(TODAY, 90))
    assert person.due_on == before, "the council's contact is the council's"
    assert (found.side, str(found).split(" to ")[0]) == ("scheme", "Unannounced visit")
    assert [copy.owner_id for copy in NoteCopy.objects.all()] == [care_manager.user_id]


def test_a_visit_that_did_not_meet_the_person_is_no_contact(person, home, care_manager):
    before = person.due_on

    visit(home, care_manager, seen=Seen.NOT_SEEN, not_alone_because="At college", person_words="")

    person.refresh_from_db()
    assert person.due_on == before
    assert not CaseNote.objects.get().with_person


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"on": TODAY + timedelta(days=1)}, "to today"),
        ({"on": TODAY - timedelta(days=101)}, "from the start"),
        ({"seen": Seen.TOGETHER}, "did not see the person alone"),
        ({"person_words": " ", "carer_words": "All is well"}, "not only what their carers say"),
        ({"medication": LookedAt.CONCERN}, "Medication"),
        ({"money": LookedAt.NOT_LOOKED}, "Money"),
        ({"wellbeing": Wellbeing.STRAINED}, "what is to follow"),
    ],
)
def test_refused(home, care_manager, given, words):
    with pytest.raises(Refusal, match=words):
        visit(home, care_manager, **given)
    assert not Visit.objects.exists()
    assert not CaseNote.objects.exists()


def test_an_arrangement_that_has_ended_is_not_visited(home, care_manager):
    Arrangement.objects.filter(pk=home.pk).update(
        state="ended", ended_on=TODAY, end_reason="moved_on", due_on=None, closed_at=home.created_at
    )

    with pytest.raises(WrongState):
        visit(home, care_manager)


def test_who_may_not_write_notes_records_no_visit(home, council):
    with pytest.raises(PermissionDenied):
        visit(home, viewer(Role.COMMISSIONER, organisation=council))


@pytest.mark.parametrize(
    "wrong",
    [
        {"seen": Seen.TOGETHER}, {"person_words": ""}, {"medication": LookedAt.CONCERN}, {"money": LookedAt.NOT_LOOKED},
        {"wellbeing": Wellbeing.STRAINED},
    ],
)  # fmt: skip
def test_the_database_says_so_too(person, home, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        VisitFactory(arrangement=home, **wrong)


def test_another_scheme_reads_no_visit(person, home, scheme_worker):
    row = VisitFactory(arrangement=home)
    far = ArrangementFactory(person=person, place=1)
    stranger = viewer(Role.SCHEME_WORKER, organisation=far.scheme)

    assert list(Visit.objects.visible_to(scheme_worker)) == [row]
    assert not Visit.objects.visible_to(stranger).exists()


def test_what_follows_has_an_owner_and_a_day_and_is_chased(person, home, scheme_worker, care_manager):
    found = visit(
        home, scheme_worker, follows="Look at the book again", follows_owner=user_of(scheme_worker),
        follows_by=TODAY + timedelta(days=14),
    )  # fmt: skip

    row = ReviewAction.objects.get()
    assert (row.visit, row.review, row.person, row.what) == (found, None, person, "Look at the book again")
    assert (row.owner_id, row.due_on) == (scheme_worker.user_id, TODAY + timedelta(days=14))
    for who in (scheme_worker, care_manager):
        assert ReviewAction.objects.visible_to(who).get() == row
    assert Event.objects.get(verb="review.action_opened").person_id == person.pk


def test_nothing_that_follows_is_nobodys(home, scheme_worker):
    for missing in ({"follows_owner": None}, {"follows_by": None}, {"follows_by": TODAY - timedelta(days=1)}):
        given = {"follows_owner": user_of(scheme_worker), "follows_by": TODAY} | missing
        with pytest.raises(Refusal, match="who does what is to follow"):
            visit(home, scheme_worker, follows="Look again", **given)

    assert not Visit.objects.exists()


def test_who_names_somebody_for_nothing_leaves_nothing(home, scheme_worker):
    visit(home, scheme_worker, follows_owner=user_of(scheme_worker), follows_by=TODAY)

    assert not ReviewAction.objects.exists()


def test_more_may_follow_later_and_a_scheme_ends_its_own(home, scheme_worker):
    found = visit(home, scheme_worker)
    row = actions.add_to_visit(
        visit=found, by=scheme_worker, what="Ring the sister", owner=user_of(scheme_worker), due_on=TODAY
    )

    ended = actions.finish(action=row, by=scheme_worker, end=ActionEnd.DONE, words="Rang")

    assert (ended.is_open, ended.end) == (False, ActionEnd.DONE)


def test_another_scheme_sees_nothing_of_it(home, scheme_worker):
    found = visit(home, scheme_worker)
    actions.add_to_visit(visit=found, by=scheme_worker, what="Ring", owner=user_of(scheme_worker), due_on=TODAY)

    assert not ReviewAction.objects.visible_to(viewer(Role.SCHEME_WORKER)).exists()


def test_it_falls_due_as_what_a_visit_left(home, scheme_worker):
    found = visit(home, scheme_worker)
    actions.add_to_visit(visit=found, by=scheme_worker, what="Ring", owner=user_of(scheme_worker), due_on=TODAY)

    rows = [dict(zip(DUE_COLUMNS, row, strict=True)) for items in due.due_items(scheme_worker, TODAY) for row in items]

    assert [row["due_kind"] for row in rows if row["due_kind"].endswith("action")] == ["visit_action"]


def test_the_database_has_it_left_by_one_of_the_two(home, scheme_worker):
    found = visit(home, scheme_worker)
    row = actions.add_to_visit(visit=found, by=scheme_worker, what="Ring", owner=user_of(scheme_worker), due_on=TODAY)

    with pytest.raises(IntegrityError, match="of_a_review_or_a_visit"), transaction.atomic():
        ReviewAction.objects.filter(pk=row.pk).update(visit=None)


@pytest.mark.parametrize(
    "left",
    [
        {"medication": LookedAt.NOT_LOOKED, "medication_words": "Locked away"},
        {"money": LookedAt.NOT_LOOKED, "money_words": "The book was at the bank"},
        {"records": LookedAt.NOT_LOOKED, "records_words": "No time"},
        {"home": LookedAt.NOT_LOOKED, "home_words": "Painters were there"},
        {"seen": Seen.NOT_SEEN, "not_alone_because": "At college", "person_words": ""},
    ],
)  # fmt: skip
def test_monitoring_that_leaves_something_out_is_owed_by_the_same_day(home, scheme_worker, left):
    due = home.due_on

    visit(home, scheme_worker, **WHOLE | left)

    home.refresh_from_db()
    assert (home.last_visit_on, home.due_on) == (TODAY, due)
    visit(home, scheme_worker, **WHOLE)
    home.refresh_from_db()
    assert home.due_on == dates.add_days(TODAY, 90), "looked at on the same day after all"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"home": ""}, "Health and safety of the home"),
        ({"records": ""}, "Records that the carers keep"),
        ({"records": LookedAt.NOT_LOOKED}, "why you did not look"),
        ({"home": LookedAt.CONCERN, "home_words": "No smoke alarm"}, "say what is to follow"),
    ],
)
def test_a_scheme_says_what_it_found_of_records_and_home(home, scheme_worker, given, words):
    with pytest.raises(Refusal, match=words):
        visit(home, scheme_worker, **WHOLE | given)


@pytest.mark.parametrize(
    "wrong", [{"records": ""}, {"home": ""}, {"home": LookedAt.CONCERN}, {"records": LookedAt.NOT_LOOKED}]
)
def test_the_database_asks_a_scheme_for_records_and_home(home, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        VisitFactory(arrangement=home, by_scheme=True, **wrong)
