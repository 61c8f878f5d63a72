"""Assessments of the other kinds, and what other professionals contributed."""

from sharedliving.pages.seed import advocacy, joint
from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.words import EVIDENCE

TO_DO = 20  # days from allocation to completion
SHARES = (("financial", 0.5), ("budget", 0.12), ("chc", 0.05), ("occupational", 0.08))
PROFESSIONS = [
    "occupational", "physiotherapist", "nurse", "nurse", "doctor", "speech", "psychologist", "housing", "voluntary",
]  # fmt: skip


def is_looked_at(c: Chunk, person: Person, assessment: str) -> None:
    """What else was assessed for somebody, and what was contributed to their Care Act assessment."""
    is_open = person.stage == "being_assessed"
    if c.chance(0.15):
        _contribution(c, person, assessment, is_open=is_open)
    for kind, share in SHARES:
        if c.chance(share):
            _other(c, person, kind, is_open=is_open and c.chance(0.5))


def _other(c: Chunk, person: Person, kind: str, *, is_open: bool) -> None:
    begun = min(person.since + 3, 0)
    done = min(begun + TO_DO, 0)
    row = c.t.assessment.add(
        person.owner.id,
        c.days.on(begun + 28) if is_open else NULL,
        NULL if is_open else c.days.moment(done),
        person.id,
        NULL,
        "in_progress" if is_open else "completed",
        c.days.on(begun),
        c.days.on(begun),
        c.days.on(begun),
        NULL if is_open else c.days.on(done),
        "",
        "",
        *advocacy.answers(c, person, "", begun),
        "",
        "",
        kind,
        NULL,
        "{}",
        *joint.NOT_ASKED,
    )
    path = "allocated in_progress" if is_open else "allocated in_progress completed"
    moved(c, c.t.assessment_change, row, path, done, person.owner)
    if kind == "budget":
        c.t.budget_line.add(row, "Shared Lives arrangement", "1", "week", f"{c.between(300, 700)}.00")
        c.t.budget_line.add(row, "Day centre", f"{c.between(1, 4)}", "session", "45.50")
    if not is_open:
        copy_is_owed(c, person, row, done)
    if kind == "chc" and not is_open:
        _nhs(c, person, row, done)


def copy_is_owed(c: Chunk, person: Person, row: str, done: int) -> None:
    """Given within a week; the newest are still owed, a few of them for too long."""
    is_owed = done > -12
    given = done + c.between(0, 6)
    c.t.assessment_copy.add(
        person.owner.id,
        c.days.on(done + 7) if is_owed else NULL,
        NULL if is_owed else c.days.moment(given),
        row,
        person.id,
        NULL if is_owed else c.days.on(given),
        "" if is_owed else c.pick(["Letter", "Read aloud", "Easy read"]),
    )


def _nhs(c: Chunk, person: Person, row: str, done: int) -> None:
    is_waiting = done > -35
    care = c.t.continuing_care.add(
        person.owner.id,
        c.days.on(done + 28) if is_waiting else NULL,
        NULL if is_waiting else c.days.moment(done + 26),
        row,
        person.id,
        "waiting" if is_waiting else "not_eligible",
        c.days.on(done),
        NULL if is_waiting else c.days.on(done + 26),
        "" if is_waiting else "No primary health need.",
    )
    moved(c, c.t.continuing_care_change, care, "" if is_waiting else "waiting not_eligible", done + 26, person.owner)


def _contribution(c: Chunk, person: Person, assessment: str, *, is_open: bool) -> None:
    asked = min(person.since + 4, 0)
    given, family, _ = c.names.one(c.rng)
    row = c.t.contribution.add(
        person.owner.id,
        c.days.on(asked + 14) if is_open else NULL,
        NULL if is_open else c.days.moment(asked + 9),
        assessment,
        person.id,
        "asked" if is_open else "received",
        c.pick(PROFESSIONS),
        f"{given} {family}",
        "What do you see, and what would help?",
        c.days.on(asked),
        NULL if is_open else c.days.on(asked + 9),
        "" if is_open else c.pick(EVIDENCE),
    )
    moved(c, c.t.contribution_change, row, "" if is_open else "asked received", min(asked + 9, 0), person.owner)
    if c.chance(0.5):
        c.t.contribution_chase.add(row, c.days.on(min(asked + 5, 0)), "Rang; promised for next week.")
