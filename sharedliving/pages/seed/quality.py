"""A sample of each team's assessments, checked against the standards: one in ten of a year."""

from careplans.choices.quality import Sampled
from careplans.rules.quality import STANDARDS
from sharedliving.pages.seed.careplans import TO_ASSESS, moved
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

FIRST, LAST, DRAWN, CHECKED = -400, -31, -30, -12
EVERY = 10
NOT_MET = ("words", "joint")


def checked(c: Chunk, person: Person, assessment: str) -> None:
    """Every tenth assessment of the time; who checks is the manager. It draws no random number."""
    manager, done = person.owner.manager, person.since + TO_ASSESS
    if int(assessment) % EVERY or manager is None or manager.id == person.owner.id or not FIRST <= done <= LAST:
        return
    sample, day = _sample(c, person), c.days.on(CHECKED)
    changes = len(person.family) % 3 == 0
    row = c.t.quality_check.add(
        manager.id, NULL, c.days.moment(CHECKED), person.id, "completed", c.days.on(DRAWN), day, manager.id, sample,
        assessment, person.owner.id, "Their own voice all through", "Ask them again" if changes else "",
        person.owner.id if changes else NULL, c.days.on(CHECKED + 20) if changes else NULL,
    )  # fmt: skip
    moved(c, c.t.quality_check_change, row, "draft completed", CHECKED, manager)
    _findings(c, person, row, changes)
    _follow_ups(c, person, row, changes)


def _sample(c: Chunk, person: Person) -> str:
    """The one sample of the team."""
    team, manager, known = person.owner.team, person.owner.manager, c.council.samples
    if team not in known and manager is not None:
        known[team] = c.t.quality_sample.add(
            team, "assessment", c.days.on(FIRST), c.days.on(LAST), "5", "7", "[]", c.days.on(DRAWN), manager.id
        )
    return known[team]


def _findings(c: Chunk, person: Person, row: str, changes: bool) -> None:
    """Most are met; some are partly met, which ones hangs on the name."""
    letters = sum(map(ord, person.name))
    for place, standard in enumerate(STANDARDS[Sampled.ASSESSMENT]):
        partly = "partly" if (letters + place * place) % 6 == 0 else "met"
        verdict = "not" if changes and standard in NOT_MET else partly
        c.t.quality_finding.add(row, standard, verdict, "" if verdict == "met" else "It is told for them")


def _follow_ups(c: Chunk, person: Person, row: str, changes: bool) -> None:
    """Read within the week; the change is still to come."""
    day = CHECKED + 5
    c.t.quality_follow_up.add(
        person.owner.id, NULL, c.days.moment(day), row, person.id, "read", "Thank you", c.days.on(day)
    )
    if changes:
        c.t.quality_follow_up.add(person.owner.id, c.days.on(CHECKED + 20), NULL, row, person.id, "change", "", NULL)
