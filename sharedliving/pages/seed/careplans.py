"""Requests, assessments and plans, as far along as the person's stage says."""

from itertools import pairwise

from sharedliving.pages.seed import advocacy, joint, onward, waiting
from sharedliving.pages.seed.copying import NULL, Table
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.places import Worker
from sharedliving.pages.seed.words import EVIDENCE, MATTERS, NEEDS, OWN_WORDS, WANTS

SOURCES = ["self", "family", "family", "gp", "gp", "hospital", "school", "provider", "housing", "police", "other"]
ROUTES = [
    "community",
    "community",
    "community",
    "community",
    "planned",
    "discharge",
    "discharge",
    "diversion",
    "depleted",
]
METHODS = ["face_to_face", "face_to_face", "face_to_face", "video", "phone"]
ABILITIES = ["can", "needs_help", "needs_help", "distress", "danger", "slow"]
TO_ASSESS = 25  # days from first contact to a completed assessment
TO_SIGN_OFF = 20  # days from there to a plan in force


def moved(c: Chunk, table: Table, row: str, path: str, day: int, by: Worker) -> None:
    """The changes along a path of states like "draft awaiting in_force", ending on a day."""
    states = path.split()
    for step, (before, after) in enumerate(pairwise(states)):
        at = c.days.moment(day, 9 + step)
        table.add(row, before, after, at, by.id, by.name)


def asks(c: Chunk, person: Person) -> str:
    """A request for support; open while the person is at that stage. Its id."""
    is_open = person.stage == "asking"
    allocated = min(person.since + 2, 0)
    priority = waiting.priority_of(c, person)
    request = c.t.request.add(
        person.owner.id,
        c.days.on(person.since + 28) if is_open else NULL,
        NULL if is_open else c.days.moment(allocated),
        person.id,
        "open" if is_open else "assessment",
        c.days.on(person.since),
        c.pick(SOURCES),
        c.pick(WANTS),
        person.owner.id,
        c.pick(ROUTES),
        priority,
        "" if is_open else "to_assessment",
    )
    waiting.is_triaged(c, person, request, priority)
    waiting.is_heard(c, person, request)
    if not is_open:
        moved(c, c.t.request_change, request, "open assessment", allocated, person.owner)
    return request


def is_assessed(c: Chunk, person: Person, request: str) -> str:
    """An assessment; in progress while the person is at that stage. Its id."""
    is_open = person.stage == "being_assessed"
    started, done = min(person.since + 5, 0), person.since + TO_ASSESS
    is_started = not is_open or c.chance(0.7)
    state = "completed" if not is_open else "in_progress" if is_started else "allocated"
    decision = "Cannot achieve two or more outcomes without help; wellbeing is affected."
    helped = "" if is_open else c.pick(advocacy.DECISIONS)
    assessment = c.t.assessment.add(
        person.owner.id,
        c.days.on(person.since + 28) if is_open else NULL,
        NULL if is_open else c.days.moment(done),
        person.id,
        request,
        state,
        c.days.on(person.since),
        c.days.on(min(person.since + 2, 0)),
        c.days.on(started) if is_started else NULL,
        NULL if is_open else c.days.on(done),
        c.pick(OWN_WORDS) if is_started else "",
        c.pick(METHODS) if is_started else "",
        *advocacy.answers(c, person, helped, started),
        "" if is_open else "eligible",
        "" if is_open else decision,
        "care_act",
        NULL,
        "{}",
        *joint.answers(c, person, is_open=is_open, started=started),
    )
    path = {"allocated": "", "in_progress": "allocated in_progress", "completed": "allocated in_progress completed"}
    moved(c, c.t.assessment_change, assessment, path[state], min(done, 0), person.owner)
    advocacy.asked(c, person, helped, started)
    if not is_open:
        waiting.is_given_the_decision(c, person, assessment, done)
    if is_started:
        _findings(c, assessment, full=person.stage == "settled")
    return assessment


def _findings(c: Chunk, assessment: str, *, full: bool) -> None:
    """What was found about each outcome; long-standing assessments of the whole county keep only what mattered."""
    areas = [need[0] for need in NEEDS]
    extra = ["toilet", "clothing", "home_upkeep", "children"] if full else []
    for area in areas[: 6 if full else c.between(2, 4)] + extra:
        c.t.finding.add(assessment, area, c.pick(ABILITIES), c.pick(EVIDENCE))
    if c.chance(0.5):
        given, family, _ = c.names.one(c.rng)
        c.t.participant.add(assessment, f"{given} {family}", c.pick(["sister", "brother", "mother", "advocate", "GP"]))


def has_plan(c: Chunk, person: Person, assessment: str) -> tuple[str, list[str]]:
    """A care and support plan with its needs: ids of both."""
    author, boss = person.owner, person.owner.manager or person.owner
    is_draft, is_awaiting = person.stage == "plan_draft", person.stage == "plan_awaiting"
    is_open = is_draft or is_awaiting
    signed = person.since + TO_ASSESS + TO_SIGN_OFF
    budget = c.between(180, 900)
    plan = c.t.plan.add(
        boss.id if is_awaiting else author.id,
        c.days.on(c.between(-4, 10) if is_draft else c.between(-1, 6)) if is_open else NULL,
        NULL if is_open else c.days.moment(signed),
        person.id,
        assessment,
        author.id,
        "draft" if is_draft else "awaiting" if is_awaiting else "in_force",
        c.pick(OWN_WORDS),
        c.pick(MATTERS),
        "" if is_draft else "yes",
        NULL if is_draft else f"{budget}.00",
        NULL if is_draft else f"{budget // 10}.50",
        "" if is_draft else "council_managed",
        NULL if is_open else boss.id,
        NULL if is_open else c.days.on(signed),
    )
    advocacy.decided_again(c, person, min(signed, 0))
    path = "" if is_draft else "draft awaiting" if is_awaiting else "draft awaiting in_force"
    moved(c, c.t.plan_change, plan, path, min(signed, 0), author)
    needs = _needs(c, plan, person)
    onward.is_referred_on(c, person, plan, needs[0])
    if not is_open:
        person.plan, person.signed = plan, signed
    return plan, needs


def _needs(c: Chunk, plan: str, person: Person) -> list[str]:
    first = c.between(0, len(NEEDS) - 1)
    met_by = "shared_lives" if person.stage == "settled" else "council"
    chosen = [NEEDS[(first + step) % len(NEEDS)] for step in range(c.between(2, 4))]
    return [
        c.t.need.add(plan, area, need, "t", outcome, how, met_by if step else "family")
        for step, (area, need, outcome, how) in enumerate(chosen)
    ]
