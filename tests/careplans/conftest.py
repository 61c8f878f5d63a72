"""A small world: two workers and a line manager of one team, a stranger of another council, a scheme with two workers."""

from dataclasses import dataclass

import pytest

from people.choices import Role
from people.models import Organisation, Person, Team, User
from people.viewers import viewer_for
from sharedliving.core.viewer import Viewer
from tests.factories.people import (
    CouncilFactory,
    PersonFactory,
    SchemeOrganisationFactory,
    ShareFactory,
    TeamFactory,
    UserFactory,
)

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass
class World:
    council: Organisation
    team: Team
    care_manager: User
    line_manager: User
    stranger: User
    scheme: Organisation
    scheme_manager: User
    other_scheme_worker: User
    person: Person

    @property
    def by(self) -> Viewer:
        """The care manager."""
        return viewer_for(self.care_manager)

    @property
    def manager(self) -> Viewer:
        return viewer_for(self.line_manager)

    @property
    def of_scheme(self) -> Viewer:
        return viewer_for(self.scheme_manager)


@pytest.fixture
def world(db) -> World:
    council = CouncilFactory(name="Westmere Council")
    team = TeamFactory(organisation=council)
    care_manager = UserFactory(organisation=council, team=team, name="Priya Nair")
    line_manager = UserFactory(organisation=council, team=team, name="Lena Marsh", roles=[Role.LINE_MANAGER])
    team.manager = line_manager
    team.save()
    scheme = SchemeOrganisationFactory(name="Westmere Shared Lives", parent=council)
    scheme_manager = UserFactory(organisation=scheme, team=False, name="Sam Cole", roles=[Role.SCHEME_MANAGER])
    scheme.duty_manager = scheme_manager
    scheme.save()
    person = PersonFactory(given_name="Danny", family_name="Okafor", owner=care_manager, team=team)
    other = UserFactory(organisation=SchemeOrganisationFactory(), team=False, roles=[Role.SCHEME_WORKER])
    return World(council, team, care_manager, line_manager, UserFactory(), scheme, scheme_manager, other, person)


@pytest.fixture
def shared(world):
    """The person is shared with the scheme."""
    return ShareFactory(person=world.person, organisation=world.scheme)


@pytest.fixture
def sign_in(client):
    """`sign_in(user)` gives the client of that user."""

    def go(user: User):
        client.force_login(user, backend=BACKEND)
        return client

    return go
