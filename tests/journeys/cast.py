"""Who works in the journeys, and which carer households there are."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.auth.hashers import make_password

from people.choices import Role
from people.models import Organisation, Person, Team, User
from placements.choices import CheckKind
from placements.models import Agreement, CarerHousehold
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.people import CouncilFactory, PersonFactory, SchemeOrganisationFactory, TeamFactory, UserFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, CandidateFactory, ReferralFactory
from tests.journeys.walker import PASSWORD


@dataclass
class Cast:
    """A council and its scheme. The Okafors have three places and two people; the others have no room or no insurance."""

    council: Organisation
    scheme: Organisation
    team: Team
    priya: User
    gareth: User
    tom: User
    judith: User
    nearly_the_same: Person
    okafors: CarerHousehold


def make_cast() -> Cast:
    """Everybody signs in with the same password."""
    council = CouncilFactory(name="Westmere Council", code="westmere")
    team = TeamFactory(organisation=council, name="Learning Disability North", department="Learning Disability")
    scheme = SchemeOrganisationFactory(name="Westmere Shared Lives", code="westmere-sl", parent=council)
    priya = user("Priya Shah", Role.CARE_MANAGER, council, team)
    gareth = user("Gareth Bowen", Role.LINE_MANAGER, council, team)
    tom = user("Tom Hadley", Role.SCHEME_WORKER, scheme)
    judith = user("Judith Amos", Role.SCHEME_MANAGER, scheme)
    team.manager, council.duty_manager, scheme.duty_manager = gareth, gareth, judith
    for row in (team, council, scheme):
        row.save()
    SchemeFactory(organisation=scheme, councils=[council])
    return Cast(
        council, scheme, team, priya, gareth, tom, judith,
        nearly_the_same=person("Joanne", "Whitfield", priya, date_of_birth=date(1985, 3, 12), nhs_number="9990000018"),
        okafors=households(scheme, tom, priya),
    )  # fmt: skip


def user(name: str, role: Role, organisation: Organisation, team: Team | None = None) -> User:
    email = f"{name.lower().replace(' ', '.')}@{organisation.code}.example"
    return UserFactory(
        name=name, email=email, roles=[role], organisation=organisation, team=team or False,
        password=make_password(PASSWORD),
    )  # fmt: skip


def person(given: str, family: str, owner: User, **facts: object) -> Person:
    return PersonFactory(given_name=given, family_name=family, owner=owner, **facts)


def households(scheme: Organisation, worker: User, care_manager: User) -> CarerHousehold:
    """The Okafors, and two households that cannot be matched."""
    okafors = HouseholdFactory(
        scheme=scheme, owner=worker, name="Maria and John Okafor", approved_places=3, area="WM3",
        about="They have supported people for ten years and like a houseful at weekends.",
    )  # fmt: skip
    for place, given in enumerate(("Peter", "Amira"), start=1):
        ArrangementFactory(household=okafors, place=place, person=person(given, "Lane", care_manager))
    full = HouseholdFactory(scheme=scheme, owner=worker, name="Ruth Bell", approved_places=1, area="WM1")
    ArrangementFactory(household=full, person=person("Colin", "Frost", care_manager))
    lapsed = {CheckKind.INSURANCE: dates.today() - timedelta(days=3)}
    HouseholdFactory(scheme=scheme, owner=worker, name="Sue and Dan Price", checks=lapsed, area="WM2")
    return okafors


def signed_agreement(cast: Cast, given: str = "Denise", family: str = "Cole") -> Agreement:
    """Somebody else whose agreement with the Okafors all four have signed."""
    who = person(given, family, cast.priya)
    referral = ReferralFactory(person=who, scheme_profile=cast.scheme.scheme_profile, matched=True)
    candidate = CandidateFactory(chosen=True, referral=referral, household=cast.okafors)
    return AgreementFactory(candidate=candidate, signed=True, owner=cast.tom)
