import pytest

from people.models import Person, Share
from people.services import sharing
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.people import CouncilFactory, PersonFactory, SchemeOrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def by(worker):
    return viewer_for(worker)


@pytest.fixture
def scheme():
    return SchemeOrganisationFactory(name="Westmere Shared Lives")


def test_a_scheme_sees_whom_is_shared_with_it(worker, by, scheme):
    person = PersonFactory(owner=worker)
    there = viewer_for(UserFactory(organisation=scheme, roles=["scheme_worker"], team=False))
    assert not Person.objects.visible_to(there).exists()

    made = sharing.share(person=person, organisation=scheme, why="Referred", by=by)

    assert Person.objects.visible_to(there).get() == person
    assert (made.since, made.until) == (dates.today(), None)
    event = Event.objects.get(verb="person.shared")
    assert (event.person_id, event.text) == (person.pk, "Shared with Westmere Shared Lives: Referred")


def test_sharing_twice_is_sharing_once(worker, by, scheme):
    person = PersonFactory(owner=worker)
    first = sharing.share(person=person, organisation=scheme, why="Referred", by=by)

    assert sharing.share(person=person, organisation=scheme, why="Plan released", by=by) == first
    assert Share.objects.count() == 1
    assert Event.objects.filter(verb="person.shared").count() == 1


def test_sharing_ends_and_may_begin_again(worker, by, scheme):
    person = PersonFactory(owner=worker)
    sharing.share(person=person, organisation=scheme, why="Referred", by=by)

    ended = sharing.stop_sharing(person=person, organisation=scheme, why="Declined", by=by)
    sharing.share(person=person, organisation=scheme, why="Referred again", by=by)

    assert ended.until == dates.today()
    assert Share.objects.filter(until=None).count() == 1
    assert Event.objects.get(verb="person.unshared").text == "No longer shared with Westmere Shared Lives: Declined"


def test_what_is_not_shared_is_not_ended(worker, by, scheme):
    assert sharing.stop_sharing(person=PersonFactory(owner=worker), organisation=scheme, why="Declined", by=by) is None
    assert not Event.objects.filter(verb="person.unshared").exists()


def test_a_record_is_shared_with_schemes_alone(worker, by):
    with pytest.raises(Refusal, match="Choose a Shared Lives scheme"):
        sharing.share(person=PersonFactory(owner=worker), organisation=CouncilFactory(), why="Moved", by=by)


@pytest.mark.parametrize("verb", [sharing.share, sharing.stop_sharing])
def test_sharing_needs_a_reason(worker, by, scheme, verb):
    with pytest.raises(Refusal, match="Enter the reason"):
        verb(person=PersonFactory(owner=worker), organisation=scheme, why="", by=by)
