"""What turns up in people's lives, of every kind that a list looks for; then it moves on, ends, or nobody does anything."""

from datetime import timedelta
from random import Random

from django.db import IntegrityError, transaction
from django.utils import timezone

from people.models import OwnedRow, Person, User
from placements.choices import HouseholdState
from placements.models import CarerHousehold, CarerHouseholdChange
from sharedliving.core import dates
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.pages.net_chance import MAKERS
from tests.pages.two_years.reminders import models


class Turns:
    """Referrals, emergencies, restrictions, notices… of people of one team. `happens()` is one day."""

    def __init__(self, chance: Random) -> None:
        self.chance, self.team = chance, TeamFactory()
        self.waiting = list(MAKERS)
        self.models = sorted(models(), key=lambda model: model.__name__)
        for _ in range(4):
            self._joins()

    def happens(self) -> None:
        for likely, verb in DAYS:
            if self.chance.random() < likely:
                verb(self)

    def somebody_new(self) -> None:
        """With one thing about them; each thing turns up before any does again."""
        self.waiting = self.waiting or list(MAKERS)
        make = self.waiting.pop(self.chance.randrange(len(self.waiting)))
        staff = User.objects.filter(teams=self.team, is_active=True).order_by("pk")
        make(self.chance, PersonFactory(owner=self.chance.choice(list(staff))))

    def _any(self, model: type[OwnedRow]) -> OwnedRow | None:
        rows = list(model._base_manager.filter(closed_at=None).order_by("pk"))
        return self.chance.choice(rows) if rows else None

    def is_put_off(self) -> None:
        if row := self._any(self.chance.choice(self.models)):
            self._as_may_be(row, due_on=dates.today() + timedelta(days=self.chance.randint(1, 40)))

    def is_done(self) -> None:
        """Of what has no states to go through."""
        row = self._any(self.chance.choice(self.models))
        if row and not hasattr(row, "state") and not isinstance(row, Person):
            self._as_may_be(row, closed_at=timezone.now(), due_on=None)

    def _as_may_be(self, row: OwnedRow, **fields: object) -> None:
        """Where the database lets it be so."""
        try:
            with transaction.atomic():
                type(row)._base_manager.filter(pk=row.pk).update(**fields)
        except IntegrityError:
            return

    def dies(self) -> None:
        if row := self._any(Person):
            self._as_may_be(row, died_on=dates.today())

    def carers_stop(self) -> None:
        if row := self._any(CarerHousehold):
            self._as_may_be(row, state=HouseholdState.SUSPENDED)
            CarerHouseholdChange.objects.create(
                row=row, from_state="approved", to_state=HouseholdState.SUSPENDED, by_name="Judith Amos"
            )

    def _joins(self) -> None:
        UserFactory(organisation=self.team.organisation, team=self.team)

    def somebody_leaves(self) -> None:
        """Whoever it is, of the council or of a scheme; and the council finds somebody else."""
        staff = User.objects.filter(is_active=True).order_by("pk")
        User.objects.filter(pk=self.chance.choice(list(staff)).pk).update(is_active=False)
        self._joins()


DAYS = (
    (0.5, Turns.somebody_new),
    (0.3, Turns.is_put_off),
    (0.1, Turns.is_done),
    (0.03, Turns.dies),
    (0.02, Turns.carers_stop),
    (0.02, Turns.somebody_leaves),
)
"""How likely on a day."""
