"""A transfer is proposed by one side, agreed by the other, or stopped. Carrying it out is a journey of the roof."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Role
from people.models import Organisation
from placements.services import transfers
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.households import HouseholdFactory, SchemeFactory, scheme_worker
from tests.factories.people import CouncilFactory, PersonFactory, SchemeOrganisationFactory, UserFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db
SAID = {"why": "The scheme leaves the council.", "consents": "All were visited, and agree."}
NEXT_WEEK = dates.today() + timedelta(days=7)


@pytest.fixture
def home():
    return HouseholdFactory()


@pytest.fixture
def boss(home, worker_of):
    return worker_of(home.scheme, Role.SCHEME_MANAGER)


@pytest.fixture
def receiving():
    return SchemeFactory().organisation


def propose(home, receiving, by, **more):
    given = {"households": [home], "giving": home.scheme, "receiving": receiving, "on": NEXT_WEEK} | SAID | more
    return transfers.propose(by=by, **given)


def test_proposed_it_is_the_other_sides_to_answer_by_its_day(home, receiving, boss):
    row = propose(home, receiving, boss)

    assert (row.owner, row.due_on, row.proposed_by_id) == (receiving.duty_manager, NEXT_WEEK, boss.user_id)
    assert [line.household for line in row.lines.all()] == [home]
    assert Event.objects.get(verb="transfer.proposed").subject_id == row.pk
    home.refresh_from_db()
    assert home.scheme == row.giving


def test_whole_scheme_needs_no_list(home, receiving, boss):
    row = propose(home, receiving, boss, whole=True)
    assert row.whole and not row.lines.exists()


def test_only_ones_own_and_only_once(home, receiving, boss):
    foreign = HouseholdFactory()
    for more in ({"households": [foreign]}, {"arrangements": [ArrangementFactory()], "households": []}):
        with pytest.raises(Refusal, match="own can be transferred"):
            propose(home, receiving, boss, **more)
    propose(home, receiving, boss)
    with pytest.raises(Refusal, match="another transfer already"):
        propose(home, receiving, boss)


def test_a_council_transfers_no_households(team, line_manager_of):
    by = line_manager_of(PersonFactory(team=team))
    home = HouseholdFactory(scheme=team.organisation)
    far = CouncilFactory(duty_manager=UserFactory())
    with pytest.raises(Refusal, match="Households belong to schemes"):
        propose(home, far, by)


def test_nobody_there_who_could_agree(home, boss):
    empty = SchemeOrganisationFactory()
    Organisation.objects.filter(pk=empty.pk).update(duty_manager=None)
    empty.refresh_from_db()
    with pytest.raises(Refusal, match="no manager who could agree"):
        propose(home, empty, boss)


def test_agreed_by_the_other_side_with_a_new_owner(home, receiving, boss, worker_of):
    row, owner = propose(home, receiving, boss), scheme_worker(receiving)
    other = worker_of(receiving, Role.SCHEME_MANAGER)
    with pytest.raises(Refusal, match="organisation that receives"):
        transfers.agree(transfer=row, new_owner=owner, by=boss)
    with pytest.raises(PermissionDenied):
        transfers.agree(transfer=row, new_owner=owner, by=worker_of(receiving))

    row = transfers.agree(transfer=row, new_owner=owner, by=other)

    assert (row.agreed_by_id, row.new_owner, row.agreed_on) == (other.user_id, owner, dates.today())
    with pytest.raises(WrongState):
        transfers.agree(transfer=row, new_owner=owner, by=other)


def test_either_side_stops_it_with_a_reason(home, receiving, boss, worker_of):
    row = propose(home, receiving, boss)
    with pytest.raises(Refusal, match="Say why"):
        transfers.stop(transfer=row, because=" ", by=boss)
    with pytest.raises(Refusal, match="Only the two sides"):
        transfers.stop(transfer=row, because="x", by=worker_of(SchemeOrganisationFactory(), Role.SCHEME_MANAGER))

    row = transfers.stop(transfer=row, because="The carers said no.", by=worker_of(receiving, Role.SCHEME_MANAGER))

    assert (row.is_open, row.done_on) == (False, None)
    with pytest.raises(WrongState):
        transfers.stop(transfer=row, because="Again", by=boss)
