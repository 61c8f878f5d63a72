"""A concern that names a carer household pauses new matches there and lists everybody else."""

import pytest

from careplans.choices.safeguarding import AllegedSource
from careplans.models import SafeguardingConcern
from people.choices import Role
from people.viewers import viewer_for
from placements.rules import match_gate
from placements.services import pausing
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.pages.journeys import safeguarding as journey
from tests.careplans.conftest import BACKEND
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.safeguarding import SafeguardingConcernFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def council():
    return CouncilFactory(name="Westmere Council")


@pytest.fixture
def manager(council):
    team = TeamFactory(organisation=council)
    user = UserFactory(organisation=council, team=team, name="Lena Marsh", roles=[Role.LINE_MANAGER])
    team.manager = user
    team.save()
    return user


@pytest.fixture
def person(council, manager):
    worker = UserFactory(organisation=council, team=manager.teams.get(), name="Priya Nair")
    return PersonFactory(council=council, team=manager.teams.get(), owner=worker)


@pytest.fixture
def household(person, council):
    scheme = SchemeFactory(councils=[council]).organisation
    household = HouseholdFactory(scheme=scheme, name="Maria and John Okafor", approved_places=3)
    ArrangementFactory(person=person, household=household, place=1)
    return household


@pytest.fixture
def far(household):
    """Somebody of another council who lives there too."""
    return ArrangementFactory(person=PersonFactory(given_name="Far", family_name="Away"), household=household, place=2)


@pytest.fixture
def desk(client):
    def go(user):
        client.force_login(user, backend=BACKEND)
        return client

    return go


TYPED = {"what_happened": "£40 is missing", "source": "scheme", "kinds": ["financial"], "alleged": "carer",
         "protected_now": "Card with the scheme"}  # fmt: skip


def gate(household):
    household.refresh_from_db()
    return match_gate(household, kind="live_in", born=None, taken=0)


def test_naming_the_carer_pauses_new_matches_at_once(desk, person, household):
    answer = desk(person.owner).post(f"/people/{person.reference}/safeguarding/", TYPED | {"household": household.pk})

    concern = SafeguardingConcern.objects.get()
    assert answer.url == concern.get_absolute_url()
    assert concern.carer_household_id == household.pk
    assert [missing.rule for missing in gate(household).missing] == ["CA42"]
    assert household.arrangements.live().count() == 1


def test_nobody_of_the_household_named_pauses_nothing(desk, person, household):
    desk(person.owner).post(
        f"/people/{person.reference}/safeguarding/", TYPED | {"alleged": "family", "household": household.pk}
    )

    assert SafeguardingConcern.objects.get().carer_household_id is None
    assert gate(household).is_open


def test_the_household_is_asked_for_when_its_people_are_named(desk, person, household):
    answer = desk(person.owner).post(f"/people/{person.reference}/safeguarding/", TYPED)

    assert answer.status_code == 422
    assert "Select the carer household" in answer.content.decode()


def test_the_only_household_is_chosen_already(desk, person, household):
    page = desk(person.owner).get(f"/people/{person.reference}/safeguarding/")

    assert page.context["form"]["household"].value() == str(household.pk)


def test_without_a_household_none_is_asked_for(desk, person):
    page = desk(person.owner).get(f"/people/{person.reference}/safeguarding/")
    answer = desk(person.owner).post(f"/people/{person.reference}/safeguarding/", TYPED)

    assert "household" not in page.context["form"].fields
    assert answer.status_code == 302


def test_another_persons_household_is_refused(desk, person, household):
    other = HouseholdFactory()

    answer = desk(person.owner).post(f"/people/{person.reference}/safeguarding/", TYPED | {"household": other.pk})

    assert answer.status_code == 422
    assert not SafeguardingConcern.objects.exists()


def test_a_scheme_worker_raises_one_and_goes_back_to_the_record(desk, person, household):
    worker = UserFactory(organisation=household.scheme, team=False, roles=[Role.SCHEME_WORKER])

    answer = desk(worker).post(f"/people/{person.reference}/safeguarding/", TYPED | {"household": household.pk})

    assert answer.url == person.get_absolute_url()
    page = desk(worker).get(f"/carers/{household.pk}/").content.decode()
    assert "New matches are paused" in page
    assert "Westmere Council" in page
    assert "£40" not in page


def test_everybody_else_there_is_listed_and_strangers_without_a_name(desk, person, household, far, manager):
    near = PersonFactory(
        given_name="Near", family_name="By", owner=person.owner, team=person.team, council=person.council
    )
    ArrangementFactory(person=near, household=household, place=3)
    concern = SafeguardingConcernFactory(person=person, owner=manager, carer_household_id=household.pk)

    page = desk(manager).get(f"/safeguarding/{concern.pk}/others/").content.decode()

    assert "Near By" in page
    assert "Far Away" not in page
    assert far.council.name in page
    assert "of another department or council" in page
    assert len(journey.others_of(concern, viewer_for(manager))) == 2


def test_a_household_can_be_named_later(desk, person, household, manager):
    concern = SafeguardingConcernFactory(person=person, owner=manager, alleged=AllegedSource.UNKNOWN)
    url = f"/safeguarding/{concern.pk}/others/"
    assert "names no carer household" in desk(manager).get(url).content.decode()

    desk(manager).post(url, {"household": household.pk})

    assert not gate(household).is_open


def test_matches_go_on_only_when_it_is_decided(desk, person, household, manager):
    concern = journey.raise_concern(
        person=person, by=viewer_for(person.owner), household=household, source="scheme", kinds=["financial"],
        alleged="carer", what_happened="x", protected_now="y",
    )  # fmt: skip
    with pytest.raises(Refusal, match="not decided yet"):
        journey.let_matches_go_on(concern=concern, by=viewer_for(manager))
    concern.decided_on, concern.decided_by = dates.today(), manager
    concern.save()

    desk(manager).post(f"/safeguarding/{concern.pk}/matches/")

    assert gate(household).is_open


def test_only_the_council_that_paused_them_lets_them_go_on(person, household, manager):
    far = CouncilFactory()
    pausing.pause_matches(household=household, by=viewer_for(person.owner), council=far)

    with pytest.raises(Refusal, match="decides when they go on"):
        pausing.resume_matches(household=household, by=viewer_for(manager))


def test_what_is_not_paused_cannot_go_on(person, household, manager):
    with pytest.raises(Refusal, match="are not paused"):
        pausing.resume_matches(household=household, by=viewer_for(manager))
    with pytest.raises(Refusal, match="names no carer household"):
        journey.let_matches_go_on(concern=SafeguardingConcernFactory(person=person), by=viewer_for(manager))


def test_paused_twice_is_paused_once(person, household):
    by = viewer_for(person.owner)
    first = pausing.pause_matches(household=household, by=by, council=person.council)
    second = pausing.pause_matches(household=household, by=by, council=CouncilFactory())

    assert first.matches_paused_by_id == second.matches_paused_by_id
