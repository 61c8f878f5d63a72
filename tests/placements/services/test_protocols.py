"""Protocols between a council and a scheme."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from people.choices import OrganisationKind, Role
from people.models import Organisation
from people.viewers import viewer_for
from placements.models import Protocol
from placements.services import protocols
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.households import SchemeFactory
from tests.factories.people import UserFactory
from tests.factories.practice import ProtocolFactory

pytestmark = pytest.mark.django_db

NEXT_YEAR = dates.today() + timedelta(days=365)
WORDS = {"kind": "working", "title": "How we work together", "in_force_from": dates.today(), "text": "Who rings whom."}


@pytest.fixture
def profile(team):
    return SchemeFactory(councils=[team.organisation])


@pytest.fixture
def manager(team):
    return UserFactory(organisation=team.organisation, team=team, roles=[Role.LINE_MANAGER])


@pytest.fixture
def protocol(profile):
    return ProtocolFactory(profile=profile)


def write(profile, manager, **fields):
    given = {
        "council": manager.organisation, "scheme": profile.organisation, "owner": manager, "review_on": NEXT_YEAR,
        "by": viewer_for(manager),
    }  # fmt: skip
    return protocols.write(**given | WORDS | fields)


def test_it_is_written_down_with_owner_and_day(profile, manager):
    row = write(profile, manager)

    assert (row.owner, row.due_on, row.version, row.is_open) == (manager, NEXT_YEAR, 1, True)
    assert "How we work together" in Event.objects.get(verb="protocol.written").text


def test_refused_without_words(profile, manager):
    with pytest.raises(Refusal, match="text of the protocol"):
        write(profile, manager, text="")


def test_refused_between_others(profile, manager):
    with pytest.raises(Refusal, match="Only your own organisation"):
        write(profile, manager, by=viewer_for(UserFactory(roles=[Role.LINE_MANAGER])))
    with pytest.raises(Refusal, match="does not serve"):
        write(SchemeFactory(), manager)


def test_one_of_a_name(profile, manager):
    write(profile, manager)

    with pytest.raises(Refusal, match="already"):
        write(profile, manager)
    assert write(profile, manager, title="On emergencies").pk


def test_a_care_manager_may_not(profile, team):
    with pytest.raises(PermissionDenied):
        write(profile, UserFactory(organisation=team.organisation, team=team, roles=[Role.CARE_MANAGER]))


def test_owner_and_day_are_changed(protocol, manager):
    row = protocols.change(protocol=protocol, owner=manager, review_on=NEXT_YEAR, by=viewer_for(manager))

    assert (row.owner, row.due_on, row.version) == (manager, NEXT_YEAR, 1)
    assert set(Event.objects.get(verb="protocol.changed").data["fields"]) == {"owner_id", "due_on"}


def test_a_new_version_takes_its_place_and_the_old_one_is_kept(protocol, manager):
    new = protocols.renew(
        protocol=protocol, owner=manager, review_on=NEXT_YEAR, by=viewer_for(manager), title=protocol.title,
        in_force_from=dates.today(), text="Who rings whom, and who answers.",
    )  # fmt: skip

    protocol.refresh_from_db()
    assert (new.version, new.replaces, new.kind) == (2, protocol, protocol.kind)
    assert (protocol.is_open, protocol.ended_on, protocol.text) == (
        False,
        dates.today(),
        "Who rings whom, and by when.",
    )
    assert list(Protocol.objects.in_force(dates.today())) == [new]


def test_the_old_version_holds_until_the_new_one_begins(protocol, manager):
    later = dates.today() + timedelta(days=30)
    new = protocols.renew(
        protocol=protocol, owner=manager, review_on=NEXT_YEAR, by=viewer_for(manager), title=protocol.title,
        in_force_from=later, text="New words.",
    )  # fmt: skip

    assert list(Protocol.objects.in_force(dates.today())) == [protocol]
    assert list(Protocol.objects.in_force(later)) == [new]


def test_a_new_version_does_not_begin_before_the_old_one(protocol, manager):
    with pytest.raises(Refusal, match="cannot come into force before"):
        protocols.renew(
            protocol=protocol, owner=manager, review_on=NEXT_YEAR, by=viewer_for(manager), title="T", text="W",
            in_force_from=protocol.in_force_from - timedelta(days=1),
        )  # fmt: skip


def test_it_ends_with_a_reason_once(protocol, manager):
    by = viewer_for(manager)

    with pytest.raises(Refusal, match="Say why"):
        protocols.end(protocol=protocol, by=by, why=" ")
    ended = protocols.end(protocol=protocol, by=by, why="The scheme closes")
    with pytest.raises(WrongState):
        protocols.end(protocol=ended, by=by, why="Again")
    with pytest.raises(WrongState):
        protocols.change(protocol=ended, owner=manager, review_on=NEXT_YEAR, by=by)

    assert not Protocol.objects.in_force(dates.today()).exists()
    assert Event.objects.filter(verb="protocol.ended").count() == 1


def test_staff_of_a_trust_read_them_and_write_none(profile, protocol, team):
    trust = Organisation.objects.create(
        kind=OrganisationKind.TRUST, name="Trust", code="trust", parent=team.organisation
    )
    by = viewer_for(UserFactory(organisation=trust, team=team, roles=[Role.LINE_MANAGER]))
    given = {"owner": protocol.owner, "review_on": NEXT_YEAR, "by": by}

    assert Protocol.objects.visible_to(by).get() == protocol
    for write in (
        lambda: protocols.write(council=team.organisation, scheme=profile.organisation, **given, **WORDS),
        lambda: protocols.change(protocol=protocol, **given, title="Ours"),
        lambda: protocols.renew(protocol=protocol, **given, **WORDS),
        lambda: protocols.end(protocol=protocol, by=by, why="We want it gone"),
    ):
        with pytest.raises(Refusal, match="Only your own organisation’s protocols are yours to write"):
            write()
    assert not Event.objects.filter(verb__startswith="protocol.").exists()


def test_only_its_fields_are_written(protocol, manager):
    with pytest.raises(ValueError, match="version"):
        protocols.change(protocol=protocol, owner=manager, review_on=NEXT_YEAR, by=viewer_for(manager), version=9)
