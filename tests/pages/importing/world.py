"""Two councils, a scheme that serves both, and helpers that put a list before the import."""

from dataclasses import dataclass
from datetime import date

from people.choices import Role
from people.models import Organisation, Person, Team, User
from people.viewers import viewer_for
from placements.models import Arrangement, CarerHousehold, Scheme
from sharedliving.core.viewer import Viewer
from sharedliving.pages.importing import apply
from sharedliving.pages.importing.grid import Grid
from sharedliving.pages.importing.reading import read
from sharedliving.pages.importing.steps import Plan
from tests.factories.households import HouseholdFactory
from tests.factories.people import (
    CouncilFactory,
    PersonFactory,
    SchemeOrganisationFactory,
    ShareFactory,
    TeamFactory,
    UserFactory,
)
from tests.factories.reviews import living_with

HEAD = "Name,Date of birth,NHS number,Council,Carer,Postcode,Places approved,Start date"
ANN = "Ann Carr,03/04/1985,999 000 0018,Westmere,Maria & John Okafor,WM3,3,12/05/2009"
BEN = "Ben Hale,7 June 1990,,Westmere Council,maria and john OKAFOR,WM3,,1/2/2015"


@dataclass
class World:
    council: Organisation
    other: Organisation
    team: Team
    duty: User
    care_manager: User
    scheme: Organisation
    worker: User
    manager: User

    @property
    def by(self) -> Viewer:
        return viewer_for(self.manager)


def build() -> World:
    council = CouncilFactory(name="Westmere Council", code="westmere")
    other = CouncilFactory(name="Northbrook Council", code="northbrook")
    team = TeamFactory(organisation=council, name="Adults")
    duty = UserFactory(organisation=council, team=team, name="Dee Uty", email="duty@westmere.example")
    care_manager = UserFactory(organisation=council, team=team, name="Cara Mann", email="care.manager@westmere.example")
    council.duty_manager = duty
    council.save()
    north = TeamFactory(organisation=other)
    other.duty_manager = UserFactory(organisation=other, team=north, name="Nora Brook")
    other.save()
    scheme = SchemeOrganisationFactory(name="Westmere Shared Lives", code="westmere-sl", parent=council)
    worker = UserFactory(organisation=scheme, team=False, name="Will Ork", email="scheme.worker@westmere.example",
                         roles=[Role.SCHEME_WORKER])  # fmt: skip
    manager = UserFactory(organisation=scheme, team=False, name="Mo Nager", email="scheme.manager@westmere.example",
                          roles=[Role.SCHEME_MANAGER])  # fmt: skip
    scheme.duty_manager = manager
    scheme.save()
    Scheme.objects.create(organisation=scheme).councils.add(council, other)
    return World(council, other, team, duty, care_manager, scheme, worker, manager)


def grid(*lines: str, name: str = "list.csv") -> Grid:
    return read("\n".join(lines).encode() + b"\n", name)


def source(world: World, *lines: str, **said: object) -> apply.Source:
    return apply.Source(grid(*(lines or (HEAD, ANN, BEN))), world.scheme, **said)


def plan(world: World, *lines: str, **said: object) -> Plan:
    return source(world, *lines, **said).plan(world.by)


def run(world: World, *lines: str, **said: object) -> Plan:
    return apply.run(source(world, *lines, **said), by=world.by)


def digests() -> dict[str, str]:
    """One checksum of each table of the database."""
    from django.db import connection

    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        found = {}
        for table in tables:
            cursor.execute(
                f"SELECT md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '')) FROM \"{table}\" t"
            )
            found[table] = cursor.fetchone()[0]
    return found


def known(world: World, given: str, family: str, born: date | None, **fields: object) -> Person:
    """Somebody who is on the council's records already."""
    return PersonFactory(
        given_name=given, family_name=family, date_of_birth=born, owner=world.care_manager, team=world.team, **fields
    )


def household(world: World, name: str, **fields: object) -> CarerHousehold:
    """An approved household of the scheme."""
    given = {"approved_places": 2, "area": "WM1", "approved_kinds": ["live_in"]} | fields
    return HouseholdFactory(scheme=world.scheme, name=name, owner=world.worker, **given)


def lives(world: World, person: Person, home: CarerHousehold, **fields: object) -> Arrangement:
    """A live arrangement with the scheme, in the first place unless told otherwise."""
    given = {"place": 1, "started_on": date(2010, 1, 2)} | fields
    return living_with(person, home, **given)


def meet_the_sample(world: World) -> None:
    """What the records hold when the sample list arrives: people it names, some of them nearly, and one it does not."""
    for email, name in (("amir.khan@westmere.example", "Amir Khan"), ("sian.price@westmere.example", "Sian Price")):
        UserFactory(organisation=world.council, team=world.team, name=name, email=email)
    known(world, "Sadie", "Tripp", date(1988, 11, 3), nhs_number="9990058016", reference="SL-000011")
    known(world, "Toby", "Usher", date(1961, 8, 19), reference="SL-000012")
    betty = known(world, "Betty", "Ash", date(1952, 2, 20), reference="SL-000013")
    ShareFactory(person=betty, organisation=world.scheme)
    clive = known(world, "Clive", "Bray", date(1957, 11, 11), reference="SL-000014")
    lives(world, clive, household(world, "Alma Thorne"), started_on=date(2006, 6, 16))
    lives(world, known(world, "Gilda", "Elsewhere", None), household(world, "Old Carers"))
