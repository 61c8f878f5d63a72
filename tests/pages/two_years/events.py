"""What happens around people: changes, incidents, visits, reviews asked for, notice of the carers. Each through its service."""

from datetime import timedelta
from typing import TYPE_CHECKING

from people.models import Person, User
from people.viewers import viewer_for
from placements.choices import NoticeReason, Wellbeing
from placements.models import Arrangement, HouseholdNotice, UnderNotice
from placements.services import household_notices
from reviews.choices import (
    AttendeeRole,
    ChangeKind,
    ChangeOutcome,
    Considered,
    IncidentKind,
    LookedAt,
    RequestDecision,
    Seen,
)
from reviews.models import ChangeTask, Incident, IncidentNotice, NoteCopy, ReviewRequest
from reviews.services import changes, incidents, note_copies, requests, visits
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

if TYPE_CHECKING:
    from tests.pages.two_years.world import World

VISITED = {
    "is_announced": True, "seen": Seen.ALONE, "person_words": "I like my room", "wellbeing": Wellbeing.WELL,
    "medication": LookedAt.IN_ORDER, "money": LookedAt.NOT_SUPPORTED,
}  # fmt: skip
CHANGES = [ChangeKind.HEALTH, ChangeKind.BEHAVIOUR, ChangeKind.CARER_ILL, ChangeKind.FUNDING, ChangeKind.OTHER]
INCIDENTS = [IncidentKind.FALL, IncidentKind.MEDICATION, IncidentKind.NEAR_MISS]


def _acts(world: "World", owner: User) -> Viewer:
    """Whoever it is up to; a manager of theirs once they have left."""
    return viewer_for(owner if owner.is_active else world.manager)


def _home(person: Person) -> Arrangement | None:
    return Arrangement.objects.filter(person=person, closed_at=None).first()


def something_changes(world: "World", person: Person) -> None:
    kind, by = world.chance.choice(CHANGES), _acts(world, person.owner)
    changes.record(
        person=person,
        by=by,
        kind=kind,
        happened_on=dates.today(),
        what="It is not as it was.",
        arrangement=_home(person),
    )


def what_a_change_asks_is_done(world: "World", person: Person) -> None:
    task = ChangeTask.objects.filter(person=person, closed_at=None).order_by("pk").first()
    if task:
        outcome = world.chance.choice([ChangeOutcome.DONE, ChangeOutcome.NOT_NEEDED])
        changes.answer(task=task, by=_acts(world, task.owner), outcome=outcome, words="Seen to")


def something_goes_wrong(world: "World", person: Person) -> None:
    incidents.record(
        person=person, by=_acts(world, person.owner), kind=world.chance.choice(INCIDENTS), happened_on=dates.today(),
        where="On the stairs", what="Slipped", is_serious=world.chance.random() < 0.3, arrangement=_home(person),
    )  # fmt: skip


def word_of_it_is_given(world: "World", person: Person) -> None:
    notice = IncidentNotice.objects.filter(person=person, closed_at=None).order_by("pk").first()
    incident = Incident.objects.filter(person=person, closed_at=None).order_by("pk").first()
    if notice:
        incidents.tell(notice=notice, by=_acts(world, notice.owner), words="By telephone", on=dates.today())
    elif incident:
        incidents.close(
            incident=incident, by=_acts(world, incident.owner), safeguarding=Considered.NOT_RAISED,
            safeguarding_because="Nobody did anything", learning="A second rail",
        )  # fmt: skip


def is_visited(world: "World", person: Person) -> None:
    """By their owner or by the scheme: both workers are on the note of it."""
    home = _home(person)
    if home and person.died_on is None:
        by = _acts(world, world.chance.choice([person.owner, home.owner]))
        monitored = {"records": LookedAt.IN_ORDER, "home": LookedAt.IN_ORDER} if by.in_scheme else {}
        visits.record(arrangement=home, by=by, on=dates.today(), **VISITED, **monitored)


def note_is_read(world: "World", person: Person) -> None:
    copy = NoteCopy.objects.filter(person=person, closed_at=None).order_by("pk").first()
    if copy and copy.owner.is_active:
        note_copies.seen(copy=copy, by=viewer_for(copy.owner))


def somebody_asks_for_a_review(world: "World", person: Person) -> None:
    requests.receive(
        person=person, by=_acts(world, person.owner), asked_by="Rita Sands", role=AttendeeRole.FAMILY, why="The carers",
        asked_on=dates.today(),
    )  # fmt: skip


def request_is_decided(world: "World", person: Person) -> None:
    row = ReviewRequest.objects.filter(person=person, closed_at=None).order_by("pk").first()
    if row:
        hold = world.chance.random() < 0.5
        requests.decide(
            request=row, by=_acts(world, person.owner), decision=RequestDecision.HOLD if hold else RequestDecision.REFUSE,
            reasons="As they said", told_on=dates.today(), told_how="By letter",
            hold_on=world.soon(40) if hold else None,
        )  # fmt: skip


def carers_give_notice(world: "World", person: Person) -> None:
    home = _home(person)
    if home and not HouseholdNotice.objects.filter(household=home.household, closed_at=None).exists():
        household_notices.give(
            household=home.household, by=world.home_managers, given_on=dates.today(),
            ends_on=dates.today() + timedelta(days=42), reason=NoticeReason.RETIRING, words="We are past seventy.",
        )  # fmt: skip


def notice_is_seen_through(world: "World", person: Person) -> None:
    """What is next is said; then the carers go on after all."""
    row = UnderNotice.objects.filter(person=person, closed_at=None).first()
    home = _home(person)
    notice = home and HouseholdNotice.objects.filter(household=home.household, closed_at=None).first()
    if row:
        household_notices.say_what_next(row=row, by=_acts(world, row.owner), what_next="Near their friends")
    elif notice:
        household_notices.close(notice=notice, by=world.home_managers, why="They go on")


LIVES = (
    (0.004, something_changes),
    (0.04, what_a_change_asks_is_done),
    (0.003, something_goes_wrong),
    (0.05, word_of_it_is_given),
    (0.006, is_visited),
    (0.1, note_is_read),
    (0.003, somebody_asks_for_a_review),
    (0.05, request_is_decided),
    (0.0015, carers_give_notice),
    (0.02, notice_is_seen_through),
)
"""How likely on a day, for each person."""
