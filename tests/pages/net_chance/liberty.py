"""Restrictions, liberty, court orders; unpaid carers."""

from datetime import timedelta
from random import Random

from careplans.choices import Kind
from people.models import Person
from sharedliving.core import dates
from tests.factories.capacity import CapacityAssessmentFactory
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.liberty import CourtApplicationFactory, CourtAuthorisationFactory, LibertyScreenFactory
from tests.factories.risk import RestrictionFactory
from tests.factories.support import SupportCopyFactory, SupportPlanFactory
from tests.pages.net_chance.chance import ago, due, near


def restriction(chance: Random, person: Person) -> None:
    consent = {}
    if chance.random() < 0.6:
        capacity = CapacityAssessmentFactory(person=person, completed=True)
        consent = {"consent_on": None, "consent_how": "", "capacity": capacity}
    RestrictionFactory(person=person, due_on=near(chance), **consent)
    if chance.random() < 0.5:
        LibertyScreenFactory(person=person, completed=chance.random() < 0.5)


def screen(chance: Random, person: Person) -> None:
    how = chance.choice([{"completed": True}, {"old": True}, {}])
    LibertyScreenFactory(person=person, due_on=near(chance), **how)
    if chance.random() < 0.4:
        CourtAuthorisationFactory(person=person)


def order(chance: Random, person: Person) -> None:
    CourtAuthorisationFactory(person=person, ends_on=dates.today() + timedelta(days=60 + chance.randint(-3, 2)))
    begun = chance.choice(["", "", "applied", "writes"])
    if begun == "applied":
        CourtAuthorisationFactory(person=person, applied=True)
    elif begun == "writes":
        CourtApplicationFactory(screen__person=person)


def carer(chance: Random, person: Person) -> None:
    """Assessed about two weeks ago; perhaps again, perhaps with a plan."""
    begun = dates.today() - timedelta(days=40)
    done = {"person": person, "kind": Kind.UNPAID_CARER, "done": True, "first_contact_on": begun, "allocated_on": begun}
    row = OtherAssessmentFactory(**done, completed_on=ago(chance, 14, 14, 15))
    more = chance.choice(["", "", "again", "plan"])
    if more == "again":
        OtherAssessmentFactory(**done, carer=row.carer, completed_on=ago(chance, 2))
    elif more == "plan":
        SupportPlanFactory(person=person, assessment=row)


def support_in_force(chance: Random, person: Person) -> None:
    SupportPlanFactory(person=person, in_force=True, review_on=near(chance))


MAKERS = (
    restriction,
    screen,
    order,
    carer,
    support_in_force,
    due(SupportPlanFactory, "", "awaiting"),
    due(SupportCopyFactory, about="plan__person"),
)
