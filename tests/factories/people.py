"""Organisations, teams, users and people."""

from datetime import date, timedelta

import factory
from factory.django import DjangoModelFactory

from people.choices import CircleRole, OrganisationKind, Role
from people.models import CircleMember, Organisation, Ownership, Person, Share, Team, User
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer


class CouncilFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    kind = OrganisationKind.COUNCIL
    name = factory.Sequence(lambda n: f"Council {n}")
    code = factory.Sequence(lambda n: f"council-{n}")


class SchemeOrganisationFactory(CouncilFactory):
    kind = OrganisationKind.SCHEME
    name = factory.Sequence(lambda n: f"Shared Lives scheme {n}")
    code = factory.Sequence(lambda n: f"scheme-{n}")


class TeamFactory(DjangoModelFactory):
    class Meta:
        model = Team

    organisation = factory.SubFactory(CouncilFactory)
    name = factory.Sequence(lambda n: f"Team {n}")
    department = factory.Sequence(lambda n: f"Department {n}")


class UserFactory(DjangoModelFactory):
    """A care manager of a new council and team, unless told otherwise."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"user{n}@council.example")
    name = factory.Sequence(lambda n: f"Worker {n}")
    roles = factory.LazyFunction(lambda: [Role.CARE_MANAGER])
    organisation = factory.SubFactory(CouncilFactory)

    @factory.post_generation
    def team(self, create: bool, extracted: Team | None, **kwargs: object) -> None:
        """`team=` puts the user into that team; False into none; otherwise a team of their own is made for councils."""
        if not create or extracted is False:
            return
        self.teams.add(extracted or TeamFactory(organisation=self.organisation))


class PersonFactory(DjangoModelFactory):
    """An open person with an owner (of their team), due for contact in six weeks."""

    class Meta:
        model = Person
        skip_postgeneration_save = True

    given_name = factory.Sequence(lambda n: f"Given{n}")
    family_name = factory.Sequence(lambda n: f"Family{n}")
    date_of_birth = date(1985, 4, 12)
    owner = factory.SubFactory(UserFactory)
    team = factory.LazyAttribute(lambda o: o.owner.teams.first() if o.owner else None)
    council = factory.LazyAttribute(lambda o: o.team.organisation)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=42))

    @factory.post_generation
    def ownership(self, create: bool, extracted: bool | None, **kwargs: object) -> None:
        if create and extracted is not False and self.owner_id:
            Ownership.objects.create(
                person=self, owner=self.owner, team=self.team, since=dates.today(), reason="First contact"
            )


class CircleMemberFactory(DjangoModelFactory):
    class Meta:
        model = CircleMember

    person = factory.SubFactory(PersonFactory)
    name = "Rita Sands"
    role = CircleRole.FAMILY
    relationship = "sister"


class ShareFactory(DjangoModelFactory):
    class Meta:
        model = Share

    person = factory.SubFactory(PersonFactory)
    organisation = factory.SubFactory(SchemeOrganisationFactory)
    why = "Referred"
    since = factory.LazyFunction(dates.today)


def viewer(
    *roles: Role, team: Team | None = None, organisation: Organisation | None = None, **fields: object
) -> Viewer:
    """The viewer of a new user with these roles, in this team or organisation."""
    organisation = organisation or (team.organisation if team else CouncilFactory())
    user = UserFactory(roles=list(roles), organisation=organisation, team=team or False, **fields)
    return viewer_for(user)
