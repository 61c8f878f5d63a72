"""The register of legal authority: recorded, seen, changed, ended."""

from datetime import timedelta

import pytest

from careplans.services import authorities
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.capacity import AuthorityFactory
from tests.factories.people import CircleMemberFactory

TODAY = dates.today()
TOMORROW = TODAY + timedelta(days=1)


def test_one_is_recorded_and_does_not_count_yet(world):
    row = authorities.record(person=world.person, by=world.by, kind="lpa_welfare", name="Rita Sands", scope="All")

    row.refresh_from_db()
    assert (row.person, row.seen_on, row.seen_by) == (world.person, None, None)
    assert row.history.get().history_user_id == world.care_manager.pk
    assert Event.objects.get(verb="authority.recorded").subject_id == row.pk


def test_somebody_of_another_circle_is_refused(world):
    with pytest.raises(Refusal, match="this person’s circle"):
        authorities.record(
            person=world.person,
            by=world.by,
            kind="lpa_welfare",
            name="R",
            scope="All",
            circle_member=CircleMemberFactory(),
        )


def test_dates_the_wrong_way_round_are_refused(world):
    with pytest.raises(Refusal, match="cannot end before it begins"):
        authorities.record(
            person=world.person,
            by=world.by,
            kind="lpa_welfare",
            name="R",
            scope="A",
            valid_from=TOMORROW,
            valid_until=TODAY,
        )


def test_the_document_is_seen(world):
    row = AuthorityFactory(person=world.person)

    seen = authorities.see_document(authority=row, by=world.by, document="original", on=TODAY)

    assert (seen.document, seen.seen_on, seen.seen_by_id) == ("original", TODAY, world.care_manager.pk)
    assert Event.objects.filter(verb="authority.seen").exists()


def test_not_in_the_future(world):
    with pytest.raises(Refusal, match="today or in the past"):
        authorities.see_document(
            authority=AuthorityFactory(person=world.person), by=world.by, document="original", on=TOMORROW
        )


@pytest.mark.parametrize(("field", "value"), [("kind", "lpa_property"), ("name", "Karen"), ("scope", "Money only")])
def test_when_what_it_is_changes_the_document_has_to_be_seen_again(world, field, value):
    row = AuthorityFactory(person=world.person, seen=True)

    changed = authorities.change(authority=row, by=world.by, **{field: value})

    assert (changed.seen_on, changed.seen_by, changed.document) == (None, None, "")


def test_another_telephone_number_changes_nothing_about_that(world):
    row = AuthorityFactory(person=world.person, seen=True)

    changed = authorities.change(authority=row, by=world.by, contact="01632 960 001")

    assert (changed.contact, changed.seen_on) == ("01632 960 001", TODAY)


def test_it_ends_for_a_reason_and_is_not_changed_any_more(world):
    row = AuthorityFactory(person=world.person, seen=True)

    with pytest.raises(Refusal, match="Say why"):
        authorities.end(authority=row, by=world.by, on=TODAY, why=" ")
    ended = authorities.end(authority=row, by=world.by, on=TODAY, why="Revoked")

    assert (ended.ended_on, ended.ended_why) == (TODAY, "Revoked")
    with pytest.raises(WrongState):
        authorities.change(authority=row, by=world.by, name="Karen")
