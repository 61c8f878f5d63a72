"""Carrying an import out: rows, history, events; all or nothing; once."""

import hashlib
import threading
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from people.choices import Role
from people.models import ImportBatch, Ownership, Person, Share
from people.viewers import viewer_for
from placements.models import Arrangement, CarerHousehold, HouseholdCare
from reviews.models import Review
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages import sources
from sharedliving.pages.importing import apply
from sharedliving.pages.importing.problems import FileProblem
from tests.factories.people import viewer
from tests.pages.importing import world as worlds

HEAD = (
    "Name,DOB,NHS number,Council,Carer,Postcode,Places approved,Type,Start date,Fee,Rent,Food,Last review,Next review,"
    "Care manager,Care manager email,Scheme worker email,PSR,Communication"
)
ANN = (
    "Margaret (Maggie) Carr,3/4/1985,999 000 0018,Westmere,Maria & John Okafor,WM3,3,Long term,1/5/2009,£412.50,98,60,1/2/2026,,"
    "C Mann,care.manager@westmere.example,scheme.worker@westmere.example,LD,Makaton"
)
BEN = "Ben Hale,7/6/1990,,Northbrook,maria and john OKAFOR,,,Respite,1/2/2015,,,,,,,,,,"
BAD = "Cy Lowe,April 1985,,Westmere,Ada,WM1,1,,1/2/2015,,,,,,,,,,"


def test_a_person_comes_in_without_a_history(world):
    worlds.run(world, HEAD, ANN)
    person = Person.objects.get()
    assert (person.given_name, person.family_name, person.preferred_name) == ("Margaret", "Carr", "Maggie")
    assert (person.date_of_birth, person.nhs_number, person.area) == (date(1985, 4, 3), "9990000018", "WM3")
    assert (person.council, person.team, person.owner) == (world.council, world.team, world.care_manager)
    assert (person.support_reason, person.communication) == ("learning_disability", "Makaton")
    assert (person.came_by_import, person.with_duty_since, person.due_on) == (True, None, date(2027, 1, 2))
    assert person.reference.startswith("SL-")


def test_a_person_without_a_care_manager_is_held_by_the_duty_manager(world):
    worlds.run(world, HEAD, BEN)
    person = Person.objects.get()
    assert (person.council, person.owner, person.with_duty_since) == (
        world.other,
        world.other.duty_manager,
        date(2026, 11, 21),
    )
    assert person.due_on == date(2026, 11, 27)
    assert Ownership.objects.get().is_duty


def test_ownership_and_share_begin_today(world):
    worlds.run(world, HEAD, ANN)
    ownership, share = Ownership.objects.get(), Share.objects.get()
    assert (ownership.owner, ownership.team, ownership.since, ownership.until) == (
        world.care_manager, world.team, date(2026, 11, 21), None,
    )  # fmt: skip
    assert (share.organisation, share.since, share.until) == (world.scheme, date(2026, 11, 21), None)
    assert share.why == "On the list of Westmere Shared Lives"


def test_the_household_is_approved_as_the_scheme_says(world):
    worlds.run(world, HEAD, ANN, BEN)
    household = CarerHousehold.objects.get()
    assert (household.name, household.scheme, household.owner) == ("Maria and John Okafor", world.scheme, world.worker)
    assert (household.state, household.approved_places, household.area) == ("approved", 3, "WM3")
    assert household.approved_kinds == ["live_in", "short_break"]
    assert household.approved_on == date(2009, 5, 1)
    assert (household.checks.count(), household.due_on) == (0, date(2026, 11, 21))


def test_a_visit_to_the_carers_their_breaks_and_an_overdue_review_are_owed_from_today(world):
    worlds.run(world, HEAD, ANN, BEN)
    owed = HouseholdCare.objects.order_by("due_on").values_list("kind", "due_on", "owner")
    assert list(owed) == [
        ("review", date(2026, 11, 21), world.worker.pk),
        ("visit", date(2027, 2, 19), world.worker.pk), ("breaks", date(2027, 5, 22), world.worker.pk),
    ]  # fmt: skip


def test_arrangements_are_live_in_their_places(world):
    worlds.run(world, HEAD, ANN, BEN)
    ann, ben = Arrangement.objects.order_by("place")
    assert (ann.place, ann.kind, ann.started_on, ann.state) == (1, "live_in", date(2009, 5, 1), "live")
    assert (ann.weekly_care_fee, ann.weekly_rent, ann.weekly_food) == (Decimal("412.50"), Decimal(98), Decimal(60))
    assert (ann.owner, ann.due_on, ann.came_by_import) == (world.worker, date(2027, 2, 19), True)
    assert (ben.place, ben.kind, ben.council, ben.weekly_care_fee) == (2, "short_break", world.other, None)


def test_reviews_are_due(world):
    worlds.run(world, HEAD, ANN, BEN)
    ann, ben = Review.objects.order_by("pk")
    assert (ann.kind, ann.due_on, ann.owner) == ("annual", date(2027, 2, 1), world.care_manager)
    assert (ben.kind, ben.due_on, ben.owner) == ("first", date(2026, 11, 21), world.other.duty_manager)
    assert ann.arrangement.person == ann.person


@pytest.mark.parametrize("model", [Person, Ownership, Share, CarerHousehold, Arrangement, Review])
def test_every_row_has_its_history_with_author_and_reason(world, model):
    worlds.run(world, HEAD, ANN)
    row = model.history.get()
    assert (row.history_user_id, row.history_change_reason) == (world.manager.pk, "Imported from the scheme's list")


def test_the_carers_stand_in_the_circle_as_paid_once(world):
    worlds.run(world, HEAD, ANN)

    members = Person.objects.get().circle.all()

    assert members
    assert {(member.role, member.is_paid_to_support) for member in members} == {("shared_lives", True)}
    assert all(member.history.count() == 1 for member in members)


def test_every_row_has_its_event(world):
    worlds.run(world, HEAD, ANN)
    person = Person.objects.get()
    events = {event.verb: event for event in Event.objects.all()}
    assert set(events) == {"person.imported", "person.shared", "household.imported", "arrangement.imported", "review.imported",
                           "circle.added", "import.applied"}  # fmt: skip
    assert {event.actor_id for event in events.values()} == {world.manager.pk}
    about = ("person.imported", "person.shared", "arrangement.imported", "circle.added", "review.imported")
    assert {events[verb].person_id for verb in about} == {person.pk}
    assert events["person.imported"].data == {
        "line": 2, "care_manager": "C Mann", "care_manager_email": "care.manager@westmere.example"}  # fmt: skip
    assert events["review.imported"].data == {"last_review": "2026-02-01"}
    assert events["import.applied"].text == (
        "Imported the list of Westmere Shared Lives: 1 person, 1 carer household, 1 arrangement and 1 review added"
    )


def test_what_is_missing_stands_on_the_safety_net(world):
    worlds.run(world, HEAD, ANN, BEN)
    found = {net.key: net.rows(SYSTEM, date(2026, 11, 22)).count() for net in sources.NET_LISTS}
    assert found["nobody"] == 1
    assert {key: count for key, count in found.items() if "plan" in key and count} != {}
    assert {key: count for key, count in found.items() if "review" in key and count} != {}


def test_blanks_of_somebody_who_is_here_are_filled(world):
    person = worlds.known(world, "Margaret", "Carr", date(1985, 4, 3))
    worlds.run(world, HEAD, ANN)
    fresh = Person.objects.get()
    assert fresh.pk == person.pk
    assert (fresh.nhs_number, fresh.preferred_name, fresh.communication) == ("9990000018", "Maggie", "Makaton")
    assert (fresh.owner, fresh.came_by_import) == (person.owner, False)
    assert Event.objects.get(verb="person.filled_in").data["fields"] == [
        "communication", "nhs_number", "preferred_name", "support_reason"]  # fmt: skip


def test_the_file_twice_adds_nothing(world):
    worlds.run(world, HEAD, ANN, BEN)
    before = worlds.digests()
    again = worlds.run(world, HEAD, ANN, BEN)
    assert worlds.digests() == before
    assert not again.changes


def test_people_without_date_of_birth_or_number_are_not_added_twice(world):
    lines = ("Name,Council,Carer,Start date", "Ann Carr,Westmere,Ada,1/5/2009", "Ben Hale,Westmere,Ada,1/5/2009")
    worlds.run(world, *lines)
    again = worlds.run(world, *lines)
    assert not again.changes
    assert Person.objects.count() == 2


def test_a_longer_file_adds_what_is_new(world):
    worlds.run(world, HEAD, ANN)
    worlds.run(world, HEAD, ANN, BEN)
    assert (Person.objects.count(), CarerHousehold.objects.count(), Arrangement.objects.count()) == (2, 1, 2)


def test_a_dry_run_changes_nothing(world):
    worlds.meet_the_sample(world)
    before = worlds.digests()
    worlds.plan(world, HEAD, ANN, BEN)
    worlds.plan(world, HEAD, ANN, BAD)
    assert worlds.digests() == before


def test_one_bad_line_and_nothing_is_imported(world):
    before = worlds.digests()
    with pytest.raises(apply.NotYet) as refused:
        worlds.run(world, HEAD, ANN, BAD)
    assert [problem.line for problem in refused.value.plan.problems] == [3]
    assert worlds.digests() == before


def test_a_constraint_that_breaks_takes_everything_back(world, monkeypatch):
    monkeypatch.setattr("sharedliving.pages.importing.households.HouseholdPlan.take", lambda self: 2)
    before = worlds.digests()
    with pytest.raises(Refusal, match="nothing was imported"):
        worlds.run(world, HEAD, ANN.replace("WM3,3", "WM3,1"))
    assert worlds.digests() == before


def test_only_those_who_may(world):
    stranger = viewer(Role.SCHEME_WORKER, organisation=world.scheme)
    with pytest.raises(PermissionDenied):
        apply.run(worlds.source(world, HEAD, ANN), by=stranger)


def test_a_person_with_two_arrangements_is_added_once(world):
    respite = ANN.replace("Maria & John Okafor,WM3,3,Long term", "Ada,WM1,1,Respite")
    worlds.run(world, HEAD, ANN, respite)
    assert (Person.objects.count(), Share.objects.count(), Arrangement.objects.count(), Review.objects.count()) == (
        1,
        1,
        2,
        2,
    )


def word(n):
    """Words that are not alike."""
    return "".join(
        chr(97 + int(digit, 16)) for digit in hashlib.md5(str(n).encode(), usedforsecurity=False).hexdigest()[:9]
    )


def test_questions_to_the_database_do_not_grow_with_the_lines(world):
    def asked(numbers):
        lines = [f"{word(n)} {word(n + 500)},1/3/1970,,Westmere,Carer {n},WM1,1,,1/2/2015,,,,,,,,,," for n in numbers]
        with CaptureQueriesContext(connection) as queries:
            worlds.run(world, HEAD, *lines)
        return len(queries)

    asked(range(1))
    assert asked(range(1, 2)) == asked(range(100, 200))


# A file that was uploaded


def upload(world, *lines, name="list.csv", digest="a" * 64):
    content = "\n".join(lines or (HEAD, ANN, BEN)).encode() + b"\n"
    return apply.upload(scheme=world.scheme, name=name, content=content, digest=digest, by=world.by)


def test_an_upload_is_kept_with_what_it_would_do(world):
    batch = upload(world)
    assert (batch.scheme, batch.uploaded_by, batch.file_name) == (world.scheme, world.manager, "list.csv")
    assert batch.report["may_run"]
    assert Person.objects.count() == 0
    assert Event.objects.get().verb == "import.uploaded"


def test_the_same_file_twice_is_the_same_import(world):
    assert upload(world).pk == upload(world).pk


def test_the_same_file_after_its_import_is_another(world):
    batch = upload(world)
    apply.import_batch(batch=batch, by=world.by)
    assert upload(world).pk != batch.pk


def test_a_file_that_cannot_be_read_is_not_kept(world):
    with pytest.raises(FileProblem):
        apply.upload(scheme=world.scheme, name="a.csv", content=b"%PDF-1.7", digest="b" * 64, by=world.by)
    assert not ImportBatch.objects.exists()


def test_what_is_said_about_columns_is_kept(world):
    batch = upload(world, "Who,Where,When,LA", "Ann Carr,Ada,1/5/2009,Westmere")
    assert not batch.report["may_run"]
    batch = apply.say(batch=batch, by=world.by, columns={"Who": "name", "Where": "household"})
    batch = apply.say(batch=batch, by=world.by, columns={"When": "started"})
    assert batch.report["may_run"]
    apply.import_batch(batch=batch, by=world.by)
    assert Person.objects.get().name == "Ann Carr"


def test_what_is_decided_about_lines_is_kept(world):
    worlds.known(world, "Margaret", "Carr", date(1985, 4, 13))
    batch = upload(world, HEAD, ANN)
    assert not batch.report["may_run"]
    assert apply.say(batch=batch, by=world.by, decisions={"2": "new"}).report["may_run"]


def test_an_imported_file_is_done(world):
    batch = upload(world)
    done = apply.import_batch(batch=batch, by=world.by)
    before = worlds.digests()
    assert apply.import_batch(batch=batch, by=world.by).imported_at == done.imported_at
    assert worlds.digests() == before
    with pytest.raises(Refusal, match="imported already"):
        apply.say(batch=batch, by=world.by, decisions={"2": "new"})


def test_an_import_that_may_not_run_keeps_its_new_report(world):
    batch = upload(world)
    worlds.known(world, "Margaret", "Carr", date(1985, 4, 13))
    with pytest.raises(apply.NotYet):
        apply.import_batch(batch=batch, by=world.by)
    batch.refresh_from_db()
    assert (batch.imported_at, batch.report["may_run"], len(batch.report["decisions"])) == (None, False, 1)
    assert Person.objects.count() == 1


def test_the_history_of_a_batch_leaves_the_file_out(world):
    upload(world)
    assert not hasattr(ImportBatch.history.get(), "content")


@pytest.mark.django_db(transaction=True)
def test_two_managers_at_once_import_once():
    world = worlds.build()
    batches = [upload(world), upload(world, digest="c" * 64)]
    presses = [batches[0], batches[0], batches[1], batches[1]]
    refused = []

    def press(batch):
        try:
            apply.import_batch(batch=batch, by=viewer_for(world.manager))
        except Refusal as refusal:
            refused.append(str(refusal))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=press, args=(batch,)) for batch in presses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert refused == []
    assert (Person.objects.count(), CarerHousehold.objects.count(), Arrangement.objects.count()) == (2, 1, 2)
    assert Event.objects.filter(verb="import.applied").count() == 1
