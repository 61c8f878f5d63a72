"""What happens to those who work for the council: they join, leave in order or without a word, go away."""

from collections.abc import Callable
from datetime import date
from random import Random

from people.choices import Clock
from people.models import Organisation, Person, Team, Timescale, User
from people.services import absences, people, staff
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer
from sharedliving.pages.journeys.hand_over import hand_over
from tests.factories.people import UserFactory

MOST = 9
"""How many people there are at most."""
WHY = "By chance"


class Staff:
    """The verbs about staff, for a world with a council."""

    chance: Random
    council: Organisation
    team: Team
    manager: User
    visitors: list[User]
    by: Callable[[], Viewer]
    soon: Callable[[int], date]
    worker: Callable[..., User]

    def joins(self) -> None:
        UserFactory(organisation=self.council, team=self.team)

    def arrives(self) -> None:
        """Somebody new: the line manager adds them and names an owner, or nobody yet."""
        number = Person.objects.count()
        if number < MOST:
            owner = self.worker() if self.chance.random() < 0.5 else None
            people.add(
                by=self.by(), given_name=f"New{number}", family_name=f"Family{number * 7919}", owner=owner, team=self.team,
                date_of_birth=date(1950 + number, 1, 1),
            )  # fmt: skip

    def leaves(self) -> None:
        """In good order: all their work is handed over, then their account is closed, and somebody else begins."""
        leaver = self.worker()
        self._handed_over(leaver)
        staff.deactivate(user=leaver, by=self.by())
        self.joins()

    def vanishes(self) -> None:
        """Out of order: the account is closed past the service, as a directory of the council might."""
        User.objects.filter(pk=self.worker().pk).update(is_active=False)
        self.joins()

    def is_found_to_have_vanished(self) -> None:
        for leaver in User.objects.filter(organisation=self.council, is_active=False).order_by("pk"):
            if staff.owned_by(leaver):
                self._handed_over(leaver)

    def _handed_over(self, leaver: User) -> None:
        hand_over(leaver=leaver, receiver=self.worker(but=leaver), by=self.by(), reason=WHY)

    def timescale_changes(self) -> None:
        clock = self.chance.choice([Clock.CONTACT, Clock.REVIEW_ANNUAL, Clock.SCHEME_VISIT])
        Timescale.objects.update_or_create(
            council=self.chance.choice([self.council, None]), clock=clock, valid_from=dates.today(),
            defaults={
                "days": 365 if clock == Clock.REVIEW_ANNUAL else self.chance.randint(20, 60), "lead_days": 20,
                "more_lead_days": self.chance.choice([[], [9], [9, 4]]),
                "escalate_days": self.chance.randint(1, 10), "service_days": self.chance.choice([None, 15]),
            },
        )  # fmt: skip

    def goes_away(self) -> None:
        """Somebody is away for a while, with cover."""
        user = self.chance.choice([self.worker(), self.manager, *self.visitors])
        cover = self.visitors[0] if user == self.visitors[1] else self.visitors[1]
        if user not in self.visitors:
            cover = self.worker(but=user)
        absences.record(
            user=user, cover=cover, starts_on=dates.today(), ends_on=self.soon(20), by=viewer_for(user)
        )  # fmt: skip


STAFF = (
    (0.006, Staff.arrives),
    (0.006, Staff.leaves),
    (0.01, Staff.vanishes),
    (0.06, Staff.is_found_to_have_vanished),
    (0.006, Staff.timescale_changes),
    (0.02, Staff.goes_away),
)
