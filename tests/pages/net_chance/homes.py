"""Life with Shared Lives carers."""

from datetime import timedelta
from random import Random

from people.models import Person
from placements.choices import NEEDED_CHECKS, ArrangementKind, CheckKind, HouseholdState
from placements.models import Arrangement
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory
from tests.factories.caring import BackUpFactory, CarerBreakFactory
from tests.factories.emergencies import EmergencyFactory
from tests.factories.households import HouseholdFactory
from tests.factories.papers import MoneyLineFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory
from tests.factories.risk import RiskAssessmentFactory
from tests.pages.net_chance.chance import ago, near

KINDS = (ArrangementKind.LIVE_IN, ArrangementKind.LIVE_IN, ArrangementKind.SHORT_BREAK)


def live_in(chance: Random, person: Person, *since: int) -> Arrangement:
    """In a home of their own; for about one of so many days."""
    checks = {chance.choice(NEEDED_CHECKS): near(chance)} if chance.random() < 0.5 else {}
    household = HouseholdFactory(checks=checks, languages=chance.choice([[], ["English"], ["Urdu", "English"]]))
    return ArrangementFactory(
        person=person, household=household, ended=chance.random() < 0.2, kind=chance.choice(KINDS),
        started_on=ago(chance, *since),
    )  # fmt: skip


def home(chance: Random, person: Person) -> None:
    person.languages = chance.choice([[], ["English"], ["Urdu"], ["Urdu", "English"], ["Polish", "Urdu"]])
    person.save()
    row = live_in(chance, person, 30)
    if chance.random() < 0.3:
        row.household.state = HouseholdState.SUSPENDED
        row.household.save()
    if chance.random() < 0.3:
        row.owner.is_active = False
        row.owner.save()
    if chance.random() < 0.5:
        RiskAssessmentFactory(person=person, **({"in_force": True} if chance.random() < 0.6 else {}))
    if chance.random() < 0.5:
        CarePlanFactory(person=person, in_force=chance.random() < 0.6)


def money(chance: Random, person: Person) -> None:
    row = live_in(chance, person, 30, 400, 400)
    starts = max(row.started_on, ago(chance, 10, 365, 365))
    until = near(chance) if chance.random() < 0.5 else None
    MoneyLineFactory(arrangement=row, starts_on=starts, until=until)


def breaks(chance: Random, person: Person) -> None:
    row = live_in(chance, person, 30, 182, 400)
    ended = ago(chance, 1, 20, 182)
    off = {"called_off_on": ended, "called_off_because": "Ill"} if chance.random() < 0.3 else {}
    if chance.random() < 0.7:
        starts = ended - timedelta(days=7)
        CarerBreakFactory(household=row.household, starts_on=starts, ends_on=ended, **off)
    if chance.random() < 0.6:
        ends = {"ended_on": dates.today(), "ended_because": "Moved"} if chance.random() < 0.3 else {}
        named = BackUpFactory(household=row.household, person=person, **ends)
        named.back_up.state = chance.choice([HouseholdState.APPROVED, HouseholdState.SUSPENDED])
        named.back_up.save()


def agreed(chance: Random, person: Person) -> None:
    """An agreement with everything taken on, or with something left: a role, a need, a line, an aspect of risk."""
    agreement = AgreementFactory(candidate__referral__person=person, signed=True)
    row = ArrangementFactory(person=person, household=agreement.household, agreement=agreement)
    left = chance.choice(["", "", "role", "contact", "need", "line", "risk"])
    if left == "role":
        row.agreement.roles.exclude(task="contact").first().delete()
    elif left == "contact":
        row.agreement.roles.filter(task="contact").first().delete()
    elif left in ("need", "line"):
        line = row.agreement.lines.first()
        line.party, line.need = "", line.need if left == "need" else None
        line.save()
    elif left == "risk":
        RiskAssessmentFactory(person=person, in_force=True)


def emergency(chance: Random, person: Person) -> None:
    row = EmergencyFactory(person=person, live=True, due_on=near(chance), limit_on=near(chance))
    home = row.household
    if chance.random() < 0.3:
        home.state = HouseholdState.SUSPENDED
    if chance.random() < 0.3:
        home.approved_kinds = [ArrangementKind.LIVE_IN]
    home.save()
    check = home.checks.get(kind=CheckKind.EMERGENCY_TRAINING)
    check.valid_until = near(chance)
    check.save()
    agreement = row.arrangement.agreement
    agreement.due_on = near(chance)
    agreement.save()


MAKERS = (home, money, breaks, agreed, emergency)
