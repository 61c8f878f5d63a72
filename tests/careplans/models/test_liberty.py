"""What the database refuses about liberty screens and court orders, whoever asks."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from careplans.choices.court import AuthorisationState, CourtRoute
from careplans.choices.liberty import LibertyDecision
from careplans.choices.records import RecordState
from careplans.liberty_law import SHIPPED
from careplans.models import LibertyFramework
from people.viewers import viewer_for
from sharedliving.core import dates
from tests.careplans.test_constraints import NOW, assert_refused
from tests.factories.liberty import (
    CourtApplicationFactory,
    CourtAuthorisationFactory,
    LibertyEvidenceFactory,
    LibertyObjectionFactory,
    LibertyScreenFactory,
    law,
)

pytestmark = pytest.mark.django_db

OWNED = [LibertyScreenFactory, LibertyObjectionFactory, CourtApplicationFactory, CourtAuthorisationFactory]


def framework(code="next", **fields):
    values = SHIPPED[1] | {"code": code, "in_force_from": date(2030, 1, 1), "in_force_until": None} | fields
    return LibertyFramework(**values)


@pytest.mark.parametrize("factory", OWNED)
@pytest.mark.parametrize("fields", [{"due_on": None}, {"closed_at": NOW}])
def test_open_has_a_date_and_closed_has_none(factory, fields):
    with assert_refused("open_has_owner_and_date|liberty_objection_answered|court_authorisation_closed_with_reason"):
        factory(**fields)


def test_both_laws_are_shipped_with_the_day_of_the_change():
    assert law("acid-test").in_force_until == date(2026, 6, 1)
    assert law("agni").in_force_from == date(2026, 6, 2)
    assert LibertyFramework.objects.in_force(date(2026, 6, 1)).get().code == "acid-test"
    assert LibertyFramework.objects.in_force(date(2026, 6, 2)).get().code == "agni"


def test_the_law_is_no_secret_to_whoever_is_signed_in(world):
    law("agni")

    assert LibertyFramework.objects.visible_to(world.of_scheme).filter(code="agni").exists()
    assert not LibertyFramework.objects.visible_to(None).exists()


def test_two_laws_do_not_hold_on_one_day():
    law("agni")

    with assert_refused("one_framework_on_a_day"):
        framework().save()
    with pytest.raises(ValidationError, match="Another framework is in force"):
        framework().full_clean()


def test_a_law_follows_when_the_one_before_has_ended():
    before = law("agni")
    before.in_force_until = date(2029, 12, 31)
    before.save()

    framework().save()

    assert LibertyFramework.objects.in_force(date(2030, 1, 1)).get().code == "next"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"in_force_until": date(2029, 1, 1)}, "range lower bound|framework_ends_after_it_begins"),
        ({"high_from": 8, "medium_from": 8}, "framework_high_above_medium"),
    ],
)
def test_a_law_that_cannot_be(fields, name):
    from django.db import DatabaseError, transaction

    law("agni").delete()
    with pytest.raises(DatabaseError, match=name), transaction.atomic():
        framework(**fields).save()


def test_one_draft_and_one_standing_screen_a_person():
    screen = LibertyScreenFactory()
    LibertyScreenFactory(person=screen.person, completed=True)

    with assert_refused("one_liberty_draft"):
        LibertyScreenFactory(person=screen.person)
    with assert_refused("one_liberty_screen_stands"):
        LibertyScreenFactory(person=screen.person, completed=True)


@pytest.mark.parametrize("fields", [{"decision": ""}, {"priority": ""}, {"rescreen_on": dates.today()}])
def test_a_completed_screen_is_concluded(fields):
    with assert_refused("liberty_screen_concluded"):
        LibertyScreenFactory(completed=True, **fields | {"due_on": dates.today() + timedelta(days=9)})


@pytest.mark.parametrize("fields", [{"completed_on": None}, {"completed_by": None}])
def test_a_completed_screen_was_completed_by_somebody(fields):
    with assert_refused("libertyscreen_completed_by_somebody|liberty_screen_concluded"):
        LibertyScreenFactory(completed=True, **fields)


def test_an_objection_is_closed_with_an_answer():
    with assert_refused("liberty_objection_answered"):
        LibertyObjectionFactory(due_on=None, closed_at=NOW)


def test_no_streamlined_route_while_somebody_objects():
    with assert_refused("no_streamlined_route_with_objection"):
        CourtApplicationFactory(has_objection=True, route=CourtRoute.STREAMLINED)
    CourtApplicationFactory(has_objection=True, route=CourtRoute.HEARING)


def test_one_application_is_written_at_a_time_and_has_a_route_when_it_is_ready():
    first = CourtApplicationFactory()

    with assert_refused("one_court_application_written"):
        CourtApplicationFactory(screen=first.screen)
    with assert_refused("court_application_has_route"):
        CourtApplicationFactory(screen=first.screen, completed=True, route="")


def test_one_order_in_force_a_person():
    order = CourtAuthorisationFactory()

    with assert_refused("one_court_order_in_force"):
        CourtAuthorisationFactory(person=order.person)
    CourtAuthorisationFactory(person=order.person, applied=True)


@pytest.mark.parametrize(
    "fields", [{"order_on": None}, {"starts_on": None}, {"ends_on": dates.add_days(dates.today(), -300)}]
)
def test_an_order_in_force_has_its_dates(fields):
    with assert_refused("court_order_has_dates"):
        CourtAuthorisationFactory(**fields | {"due_on": dates.today()})


def test_a_case_is_closed_with_the_reason():
    with assert_refused("court_authorisation_closed_with_reason"):
        CourtAuthorisationFactory(state=AuthorisationState.WITHDRAWN, closed_at=NOW, due_on=None)


@pytest.mark.parametrize(
    "factory", [LibertyScreenFactory, LibertyEvidenceFactory, LibertyObjectionFactory, CourtApplicationFactory]
)
def test_a_scheme_never_sees_the_councils_file(world, shared, factory):
    screen = LibertyScreenFactory(person=world.person, completed=True)
    row = screen if factory is LibertyScreenFactory else factory(screen=screen)
    rows = type(row).objects

    assert rows.visible_to(world.by).get() == row
    assert not rows.visible_to(world.of_scheme).exists()
    assert not rows.visible_to(viewer_for(world.stranger)).exists()


def test_a_scheme_sees_the_order_in_force_of_its_person_and_no_other(world, shared):
    order = CourtAuthorisationFactory(person=world.person)
    CourtAuthorisationFactory(person=world.person, applied=True)
    CourtAuthorisationFactory()
    rows = type(order).objects

    assert rows.visible_to(world.of_scheme).get() == order
    assert rows.visible_to(world.by).count() == 2
    assert not rows.visible_to(viewer_for(world.other_scheme_worker)).exists()


# Questions


def test_a_screen_is_late_from_the_day_after(world):
    on_time = LibertyScreenFactory(person=world.person, completed=True, due_on=dates.today())
    rows = type(on_time).objects

    assert not rows.late(dates.today()).exists()
    assert rows.late(dates.today() + timedelta(days=1)).get() == on_time


@pytest.mark.parametrize(
    ("traits", "with_order", "listed"),
    [
        ({"old": True}, False, True),
        ({"old": True, "decision": LibertyDecision.NOT}, False, False),
        ({"old": True, "decision": LibertyDecision.NOT}, True, True),
        ({"completed": True, "decision": LibertyDecision.APPLY}, True, False),
        ({"old": True, "state": RecordState.DRAFT, "completed_on": None, "completed_by": None}, True, False),
    ],
)
def test_on_the_law_before_with_an_order_or_a_decision_to_apply(world, traits, with_order, listed):
    screen = LibertyScreenFactory(person=world.person, **traits)
    if with_order:
        CourtAuthorisationFactory(person=world.person)

    assert type(screen).objects.older_law(dates.today()).exists() is listed


@pytest.mark.parametrize(("days", "listed"), [(61, False), (60, True), (-3, True)])
def test_an_order_that_ends_within_sixty_days(world, days, listed):
    order = CourtAuthorisationFactory(person=world.person, ends_on=dates.today() + timedelta(days=days))

    assert type(order).objects.ending(dates.today()).exists() is listed


def test_whoever_has_applied_again_is_not_listed(world):
    order = CourtAuthorisationFactory(person=world.person, ends_on=dates.today() + timedelta(days=30))
    rows = type(order).objects.ending(dates.today())

    application = CourtApplicationFactory(screen__person=world.person)
    assert not rows.all().exists()

    application.delete()
    CourtAuthorisationFactory(person=world.person, applied=True)
    assert not rows.all().exists()
