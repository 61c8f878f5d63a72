"""Who works in the demo world: two councils, two schemes, an NHS trust, their teams and the people who sign in."""

from dataclasses import dataclass, field

from django.contrib.auth.hashers import make_password

from people.choices import OrganisationKind, Role
from people.models import Organisation, Team, User
from people.viewers import viewer_for
from placements.models import Scheme
from sharedliving.core.viewer import Viewer

SIGN_INS = {
    # key: e-mail, name, roles, organisation, team
    "care_manager": ("care.manager@westmere.example", "Priya Shah", [Role.CARE_MANAGER], "westmere", "north"),
    "line_manager": ("line.manager@westmere.example", "Gareth Bowen", [Role.LINE_MANAGER], "westmere", "north"),
    "reviewing_officer": (
        "reviewing.officer@westmere.example", "Ngozi Eze", [Role.REVIEWING_OFFICER], "westmere", "north"),
    "scheme_worker": ("scheme.worker@westmere.example", "Tom Hadley", [Role.SCHEME_WORKER], "westmere-sl", None),
    "scheme_manager": (
        "scheme.manager@westmere.example", "Judith Amos", [Role.SCHEME_MANAGER], "westmere-sl", None),
    "commissioner": ("commissioner@westmere.example", "Helen Frost", [Role.COMMISSIONER], "westmere", None),
    "administrator": ("admin@westmere.example", "Sam Okoro", [Role.ADMINISTRATOR], "westmere", None),
    "northbrook_care_manager": (
        "care.manager@northbrook.example", "Daniel Reid", [Role.CARE_MANAGER], "northbrook", "northbrook"),
    "care_coordinator": (
        "care.coordinator@trust.example", "Nadia Rahman", [Role.CARE_MANAGER], "westmere-trust", "mental-health"),
    "harbour_worker": ("scheme.worker@harbour.example", "Lucy Marsh", [Role.SCHEME_WORKER], "harbour", None),
}  # fmt: skip
OTHERS = {
    "second_care_manager": ("amir.khan@westmere.example", "Amir Khan", [Role.CARE_MANAGER], "westmere", "north"),
    "south_care_manager": ("sian.price@westmere.example", "Sian Price", [Role.CARE_MANAGER], "westmere", "south"),
    "mental_health_care_manager": (
        "leon.grant@westmere.example", "Leon Grant", [Role.CARE_MANAGER], "westmere", "mental-health"),
    "mental_health_manager": (
        "rosa.silva@westmere.example", "Rosa Silva", [Role.LINE_MANAGER], "westmere", "mental-health"),
    "northbrook_manager": (
        "ellen.ward@northbrook.example", "Ellen Ward", [Role.LINE_MANAGER], "northbrook", "northbrook"),
    "harbour_manager": ("paul.kerr@harbour.example", "Paul Kerr", [Role.SCHEME_MANAGER], "harbour", None),
}  # fmt: skip
ORGANISATIONS = {
    "westmere": (OrganisationKind.COUNCIL, "Westmere Council", None, "line_manager"),
    "northbrook": (OrganisationKind.COUNCIL, "Northbrook Council", None, "northbrook_manager"),
    "westmere-sl": (OrganisationKind.SCHEME, "Westmere Shared Lives", "westmere", "scheme_manager"),
    "westmere-trust": (OrganisationKind.TRUST, "Westmere Mental Health NHS Trust", "westmere", "mental_health_manager"),
    "harbour": (OrganisationKind.SCHEME, "Harbour Shared Lives", None, "harbour_manager"),
}
RETURN_CODES = {"westmere": "E09999901"}
"""Made up. Northbrook's is missing, as its page says."""
TEAMS = {
    "north": ("westmere", "Learning Disability North", "Learning Disability", "line_manager"),
    "south": ("westmere", "Learning Disability South", "Learning Disability", "line_manager"),
    "mental-health": ("westmere", "Mental Health", "Mental Health", "mental_health_manager"),
    "northbrook": ("northbrook", "Adults Northbrook", "Adults", "northbrook_manager"),
}
SCHEMES = {"westmere-sl": ("1-100000001", ["westmere"]), "harbour": ("1-100000002", ["westmere", "northbrook"])}


@dataclass
class Cast:
    """The organisations, teams and users by key; `viewer(key)` is who they are to the services."""

    organisations: dict[str, Organisation] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    viewers: dict[str, Viewer] = field(default_factory=dict)

    def viewer(self, key: str) -> Viewer:
        if key not in self.viewers:
            self.viewers[key] = viewer_for(self.users[key])
        return self.viewers[key]


def make_cast(password: str) -> Cast:
    """Make them all. One password for everybody, hashed once."""
    cast, hashed = Cast(), make_password(password)
    for code, (kind, name, parent, _) in ORGANISATIONS.items():
        cast.organisations[code] = Organisation.objects.create(
            kind=kind, name=name, code=code, parent=cast.organisations.get(parent or ""),
            return_code=RETURN_CODES.get(code, ""),
        )  # fmt: skip
    for key, (council, name, department, _) in TEAMS.items():
        cast.teams[key] = Team.objects.create(
            organisation=cast.organisations[council], name=name, department=department
        )
    for number, (key, (email, name, roles, organisation, team)) in enumerate({**SIGN_INS, **OTHERS}.items(), start=200):
        user = User.objects.create(
            email=email, name=name, phone=f"01632 960 {number}", roles=roles,
            organisation=cast.organisations[organisation], password=hashed, is_staff=Role.ADMINISTRATOR in roles,
        )  # fmt: skip
        if team:
            user.teams.add(cast.teams[team])
        cast.users[key] = user
    _name_managers(cast)
    _make_schemes(cast)
    return cast


def _name_managers(cast: Cast) -> None:
    for code, (_, _, _, duty) in ORGANISATIONS.items():
        cast.organisations[code].duty_manager = cast.users[duty]
        cast.organisations[code].save()
    for key, (_, _, _, manager) in TEAMS.items():
        cast.teams[key].manager = cast.users[manager]
        cast.teams[key].save()


def _make_schemes(cast: Cast) -> None:
    for code, (registration, councils) in SCHEMES.items():
        scheme = Scheme.objects.create(organisation=cast.organisations[code], registration=registration)
        scheme.councils.set([cast.organisations[council] for council in councils])
