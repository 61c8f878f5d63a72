"""The demo world, small: everybody can sign in, every story is there."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client, override_settings

from commissioning.models import MeasureSnapshot
from people.models import Absence, Leaving, Organisation, Person, User
from people.safety_net import past_the_limit
from people.services.staff import owned_by
from people.viewers import viewer_for
from placements.choices import GatePassed
from placements.lacking_protocols import lacking_protocols
from placements.models import CarerHousehold, DecidedOtherwise, MoreAsked, Protocol, Referral, Scheme
from reviews.models import OwnerTold, Supervision, SupervisionPoint
from sharedliving.core import dates
from sharedliving.core.models import Digest, SweepRun
from sharedliving.core.panels import Part
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo.cast import SIGN_INS
from sharedliving.pages.failures import FAILURES
from sharedliving.pages.net_trend import lasting, trend
from sharedliving.pages.safety_net import count_all

PASSWORD = "a-demo-password"


def load(*args: str) -> str:
    out = StringIO()
    call_command("load_demo", *args, stdout=out)
    return out.getvalue()


@pytest.fixture
def demo(settings):
    settings.DEMO, settings.DEMO_PASSWORD = True, PASSWORD


@pytest.fixture(scope="module")
def small_world(django_db_setup, django_db_blocker):
    """Twelve people and twelve homes, loaded once for this module and taken away again."""
    with django_db_blocker.unblock(), override_settings(DEMO=True, DEMO_PASSWORD=PASSWORD), transaction.atomic():
        load("--people", "12", "--homes", "12")
        yield
        transaction.set_rollback(True)


def test_every_role_signs_in_and_has_a_home(small_world, db, demo):
    for email, *_ in SIGN_INS.values():
        client = Client()
        answer = client.post("/accounts/login/", {"login": email, "password": PASSWORD})
        assert (answer.status_code, answer.url) == (302, "/"), email
        assert client.get("/").status_code == 200, email


def test_what_is_due_has_been_looked_at_before_the_first_page(small_world, db, client):
    client.force_login(User.objects.get(email="line.manager@westmere.example"))

    assert SweepRun.objects.filter(finished_at__isnull=False).exists()
    assert "Reminders have not been looked at yet" not in client.get("/").text


def test_another_password_does_not(small_world, db, demo):
    answer = Client().post("/accounts/login/", {"login": "care.manager@westmere.example", "password": "something else"})

    assert answer.status_code == 200


def test_two_councils_and_two_schemes(small_world, db):
    assert sorted(Organisation.objects.values_list("name", flat=True)) == [
        "Harbour Shared Lives", "Northbrook Council", "Westmere Council",
        "Westmere Mental Health NHS Trust", "Westmere Shared Lives",
    ]  # fmt: skip


def test_at_least_as_many_people_as_asked_for(small_world, db):
    assert Person.objects.count() >= 12


def test_everybody_open_has_an_owner_and_a_date(small_world, db):
    opened = Person.objects.filter(closed_at=None)

    assert not opened.filter(owner=None).exists()
    assert not opened.filter(due_on=None).exists()


def test_every_record_opens_for_its_owner(small_world, db, demo):
    for person in Person.objects.select_related("owner").exclude(owner=None)[:12]:
        client = Client()
        client.force_login(person.owner, backend="allauth.account.auth_backends.AuthenticationBackend")
        answers = {url: client.get(url) for url in (person.get_absolute_url(), *map(person.part_url, Part))}
        answer = answers[person.get_absolute_url()]
        assert {one.status_code for one in answers.values()} in ({200}, {404}), person
        assert answer.status_code == 200 or person.is_restricted or person.with_duty_since, person


def test_somebody_has_work(small_world, db):
    assert any(owned_by(user) for user in User.objects.filter(email="care.manager@westmere.example"))


def test_a_second_time_is_refused(small_world, db, demo):
    with pytest.raises(CommandError, match="only loaded into an empty database"):
        load("--people", "12", "--homes", "12")


def test_a_referral_was_sent_back_for_more_and_another_answered(small_world, db):
    assert MoreAsked.objects.open().filter(referral__person__family_name="Rhys").count() == 1
    assert MoreAsked.objects.get(referral__person__family_name="Partridge").answered_on is not None


def test_somebody_went_past_both_gates_and_most_was_put_right(small_world, db):
    gates = {row.gate: row for row in DecidedOtherwise.objects.filter(person__family_name="Aldous").with_open()}

    assert set(gates) == {GatePassed.SENT, GatePassed.ACCEPTED}
    assert not gates[GatePassed.SENT].is_open
    assert gates[GatePassed.ACCEPTED].is_open, "nobody has acknowledged her plan"


def test_a_protocol_is_late_and_two_are_missing(small_world, db):
    assert Protocol.objects.late(dates.today()).count() == 1
    assert Protocol.objects.exclude(replaces=None).exists()
    councils = User.objects.get(email="line.manager@westmere.example")
    assert [each.kind for each in lacking_protocols(viewer_for(councils), dates.today())] == ["service_level"]


def test_schemes_say_what_they_offer_and_homes_what_they_are_like(small_world, db):
    schemes = Scheme.objects.all()
    assert all(scheme.offers and scheme.registered_manager and scheme.checked_on for scheme in schemes)
    assert {council.region for council in Organisation.objects.councils()} == {"Canal Counties"}
    okafors = CarerHousehold.objects.get(name="Maria and John Okafor")
    assert okafors.offers and okafors.interests
    assert CarerHousehold.objects.exclude(wont=[]).exists()


def test_a_search_stands_before_every_match(small_world, db):
    matched = Referral.objects.filter(candidates__isnull=False, candidates__agreements__isnull=False).distinct()
    matched = matched.exclude(kind="emergency")  # carers for tonight are found another way
    assert matched.filter(searches__isnull=False).distinct().count() == matched.count() > 0


REFUSED_BY_THE_DOORS = {7}
"""Nobody leaves while they own anything: not in the demo world either."""


def test_every_failure_of_the_net_has_somebody(small_world, db):
    found = {line.net_list.failure for line in count_all(SYSTEM, dates.today()) if line.count}

    assert set(FAILURES) - found == REFUSED_BY_THE_DOORS


def test_the_net_has_a_year_behind_it(small_world, db):
    viewer = viewer_for(User.objects.get(email="line.manager@westmere.example"))

    assert len(trend(viewer, dates.today()).months) >= 11
    assert lasting(viewer, dates.today())


def test_a_message_did_not_arrive_and_the_manager_sees_it(small_world, db):
    manager = viewer_for(User.objects.get(email="line.manager@westmere.example"))

    (lost,) = Digest.objects.visible_to(manager).undelivered()

    assert lost.recipient_id == User.objects.get(email="reviewing.officer@westmere.example").pk
    assert User.objects.get(pk=manager.user_id).organisation.service_manager_id == manager.user_id


def test_somebody_is_in_limbo_and_somebody_leaves(small_world, db):
    assert Person.objects.exclude(standing="").exists()
    assert past_the_limit(SYSTEM, dates.today()).exists()
    assert Absence.objects.exists()
    assert Leaving.objects.open().exists()
    assert OwnerTold.objects.filter(told_on__isnull=False).exists()


def test_one_supervision_was_held_and_an_action_of_it_is_late(small_world, db):
    assert Supervision.objects.held().exists()
    assert SupervisionPoint.objects.overdue(dates.today()).exists()


def test_the_commissioner_compares_costs_and_communities(small_world, db, client):
    client.force_login(User.objects.get(email="commissioner@westmere.example"))

    assert "Finance, budget book of the year" in client.get("/commissioning/costs/amounts/").text
    said = client.get("/commissioning/equality/").text
    assert "Share of everybody here" in said
    assert "Share of adults here" in said
    assert client.get("/commissioning/costs/").status_code == 200


def test_the_measures_have_a_year_behind_them(small_world, db):
    council = Organisation.objects.get(code="westmere")
    rows = MeasureSnapshot.objects.filter(council_id=council.pk, scheme_id=None, key="named-worker").order_by("on")

    assert rows.count() == 12
    assert rows.last().on == dates.today()
    assert rows.last().denominator > 0
