"""What a scheme does: its monitoring, its reviews with carers, and who its workers are."""

from random import Random

from people.models import Person, User
from placements.choices import CareKind
from placements.models import Arrangement
from tests.factories.caring import HouseholdCareFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import ReviewPackFactory
from tests.factories.visits import VisitFactory
from tests.pages.net_chance.chance import ago, due, near


def monitoring(chance: Random, person: Person) -> None:
    """A year and more, or not quite; visits of either side, some of them unannounced."""
    row = ArrangementFactory(person=person, started_on=ago(chance, 300, 365, 700))
    Arrangement.objects.filter(pk=row.pk).update(due_on=near(chance))
    if chance.random() < 0.6:
        VisitFactory(
            arrangement=row, by_scheme=chance.random() < 0.8, is_announced=chance.random() < 0.3,
            visited_on=max(row.started_on, ago(chance, 10, 364, 365)),
        )  # fmt: skip


def carers_review(chance: Random, person: Person) -> None:
    row = ArrangementFactory(person=person)
    HouseholdCareFactory(household=row.household, kind=CareKind.REVIEW, due_on=near(chance))


def two_workers(chance: Random, person: Person) -> None:
    """Another account of the person's own worker, by name or by address; or somebody else's, or a post's."""
    row = ArrangementFactory(person=person)
    row.owner.name = f"Sita O'Amin {person.pk}"
    row.owner.email = f"{chance.choice(['sita', 'duty.manager', 's.amin'])}.{person.pk}@scheme.example"
    row.owner.save()
    own = User.objects.filter(pk=person.owner_id)
    same = chance.choice(["name", "mail", ""])
    if same == "name":
        own.update(name=row.owner.name.upper())
    elif same:
        own.update(email=row.owner.email.replace("scheme", "council"))


MAKERS = (
    monitoring,
    carers_review,
    two_workers,
    due(ReviewPackFactory, about="review__person"),
)
