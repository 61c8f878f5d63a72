"""Where a council and a scheme have a complex arrangement, they need the contract on how the council supports it."""

import pytest

from careplans.choices import Complexity
from people.viewers import viewer_for
from placements.choices import ProtocolKind
from placements.lacking_protocols import complex_contract_lacking, lacking_protocols
from placements.rules import complex_contract_in_force
from placements.rules.lines import message_of
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory, complex_needs
from tests.factories.households import SchemeFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.practice import ProtocolFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


@pytest.fixture
def arrangement():
    """A live arrangement of somebody whose needs are complex, with a scheme that serves their council."""
    row = ArrangementFactory()
    SchemeFactory(organisation=row.scheme, councils=[row.council])
    complex_needs(row.person)
    return row


def contract(row, **fields):
    given = {"council": row.council, "scheme": row.scheme, "kind": ProtocolKind.COMPLEX, "title": "Contract"}
    return ProtocolFactory(**(given | fields))


def lacking(viewer):
    return [each.kind for each in lacking_protocols(viewer, TODAY) if each.kind == ProtocolKind.COMPLEX]


def test_it_is_missing_until_it_is_in_force(arrangement):
    viewer = viewer_for(arrangement.person.owner)
    assert lacking(viewer) == [ProtocolKind.COMPLEX]
    assert complex_contract_lacking(arrangement, viewer, TODAY) == message_of(complex_contract_in_force)

    later = contract(arrangement, in_force_from=dates.add_days(TODAY, 1))
    assert lacking(viewer) == [ProtocolKind.COMPLEX]
    later.in_force_from = TODAY
    later.save()

    assert lacking(viewer) == []
    assert complex_contract_lacking(arrangement, viewer, TODAY) == ""


def test_the_scheme_is_told_as_well(arrangement, worker_of):
    assert lacking(worker_of(arrangement.scheme)) == [ProtocolKind.COMPLEX]


def test_one_with_another_scheme_does_not_count(arrangement):
    other = SchemeFactory(councils=[arrangement.council]).organisation
    contract(arrangement, scheme=other, owner=other.duty_manager)

    assert complex_contract_lacking(arrangement, viewer_for(arrangement.person.owner), TODAY)


def test_it_is_not_needed_where_nobody_has_complex_needs_any_more(arrangement):
    AssessmentFactory(person=arrangement.person, completed=True, complexity=Complexity.STANDARD)
    viewer = viewer_for(arrangement.person.owner)

    assert lacking(viewer) == []
    assert complex_contract_lacking(arrangement, viewer, TODAY) == ""


def test_it_is_not_needed_once_the_arrangement_has_ended():
    row = ArrangementFactory(ended=True)
    SchemeFactory(organisation=row.scheme, councils=[row.council])
    complex_needs(row.person)

    assert lacking(viewer_for(row.person.owner)) == []
