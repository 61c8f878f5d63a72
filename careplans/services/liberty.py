"""Liberty screens: begun under the law of the day, reopened by a new restriction, completed, made again; objections."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.choices.court import CourtRoute
from careplans.choices.liberty import LibertyDecision, Shows
from careplans.models import CourtApplication, LibertyEvidence, LibertyFramework, LibertyObjection, LibertyScreen
from careplans.rules.liberty_factors import factors_of, objecting
from careplans.services import court_applications, records
from careplans.services.liberty_kind import kind_of, proposal_for
from people.choices import Clock
from people.models import Person
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def begin(*, person: Person, by: Viewer, why: str = "") -> LibertyScreen:
    """Begin a screen under the framework in force today. One at a time for a person."""
    framework = LibertyFramework.objects.in_force(dates.today()).first()
    if framework is None:
        raise Refusal("No framework is in force today: ask an administrator to enter the law that holds now.")
    states.lock(person)
    if LibertyScreen.objects.drafts().filter(person=person).exists():
        raise Refusal(f"{person.name} is being screened already: continue that screen.")
    row = LibertyScreen(person=person, framework=framework, begun_because=why)
    begun: LibertyScreen = records.begin(
        row=row, kind=kind_of(framework), by=by, clock=Clock.LIBERTY_SCREEN, why=why or "Begun"
    )
    return begun


@transaction.atomic
def reopen(*, person: Person, why: str, by: Viewer, unless_since: date | None = None) -> LibertyScreen | None:
    """Something changed, like a new restriction: begin a screen, or mark the one being written, once for each reason.

    None on a day on which no law is in force: what changed is recorded all the same. None too where a screen that was
    completed on or after `unless_since` took this reason in.
    """
    if not why.strip():
        raise Refusal("Say why the screen is opened again.")
    if not LibertyFramework.objects.in_force(dates.today()).exists():
        events.record("liberty.no_law", person, by=by, text=f"Not screened, no law is in force: {why}")
        return None
    states.lock(person)
    if unless_since is not None and _took_in(person, why, unless_since):
        return None
    draft = LibertyScreen.objects.drafts().filter(person=person).first()
    if draft is None:
        return begin(person=person, by=by, why=why)
    draft = states.lock(draft)
    if _names(draft, why):
        return draft
    draft.begun_because = f"{draft.begun_because}\n{why}".strip()
    draft.version += 1
    history.save(draft, by=by, why=why)
    events.record("liberty.marked", draft, by=by, text=f"Liberty screen to take in: {why}")
    return draft


def _took_in(person: Person, why: str, since: date) -> bool:
    """Whether a screen completed on or after a day was begun, or marked, for this reason."""
    done = LibertyScreen.objects.filter(person=person, completed_on__gte=since, begun_because__contains=why.strip())
    return any(_names(screen, why) for screen in done)


def _names(screen: LibertyScreen, why: str) -> bool:
    return f"\n{why.strip()}\n" in f"\n{screen.begun_because.strip()}\n"


@transaction.atomic
def save_section(*, screen: LibertyScreen, by: Viewer, version: int | None, **fields: Any) -> LibertyScreen:
    """Save some answers. A factor that now says somebody objects is told at once."""
    factors = factors_of(screen.framework)
    fresh = states.lock(screen)
    if not fresh.is_draft:
        raise states.WrongState("This screen is completed or stopped. Screen again to change what it says.")
    before = {factor.name for factor in objecting(factors, fresh.answers)}
    saved: LibertyScreen = records.save_section(
        row=screen, kind=kind_of(screen.framework), by=by, version=version, **fields
    )
    for factor in objecting(factors, saved.answers):
        if factor.name not in before:
            record_objection(screen=saved, by=by, what=f"{factor.question} {saved.answers.get(factor.why) or 'Yes'}")
    return saved


@transaction.atomic
def add_evidence(
    *, screen: LibertyScreen, by: Viewer, seen_on: date, observer: str, what: str, shows: str
) -> LibertyEvidence:
    """Add what somebody saw, to a draft or to the screen that stands. An objection is told at once."""
    fresh = states.lock(screen)
    _refuse_seen(fresh, seen_on, observer, what)
    row = LibertyEvidence(screen=fresh, seen_on=seen_on, observer=observer, what=what, shows=shows)
    history.save(row, by=by, why="Seen")
    text = f"Seen on {dates.uk_date(seen_on)}: {row.get_shows_display().lower()}"
    events.record("liberty.seen", fresh, by=by, text=text)
    if shows == Shows.OBJECTION:
        record_objection(screen=fresh, by=by, what=what)
    return row


@transaction.atomic
def correct_evidence(
    *, evidence: LibertyEvidence, by: Viewer, seen_on: date, observer: str, what: str, shows: str, why: str
) -> LibertyEvidence:
    """Put right what was written down wrongly, with what was wrong. The history keeps what was written first.

    What now shows an objection is told at once; an objection that was recorded stays until somebody answers it.
    """
    screen = states.lock(evidence.screen)
    row = states.lock(evidence)
    _refuse_seen(screen, seen_on, observer, what)
    if not why.strip():
        raise Refusal("Say what was wrong.")
    objects = shows == Shows.OBJECTION and row.shows != Shows.OBJECTION
    row.seen_on, row.observer, row.what, row.shows = seen_on, observer, what, shows
    row.corrected_on, row.corrected_because = dates.today(), why
    history.save(row, by=by, why=why)
    text = f"What was seen on {dates.uk_date(seen_on)} corrected: {row.get_shows_display().lower()}"
    events.record("liberty.seen_corrected", screen, by=by, text=text)
    if objects:
        record_objection(screen=screen, by=by, what=what)
    return row


def _refuse_seen(screen: LibertyScreen, seen_on: date, observer: str, what: str) -> None:
    if not screen.is_open:
        raise states.WrongState("A newer screen has taken the place of this one: add it there.")
    if seen_on > dates.today():
        raise Refusal("The day on which it was seen must be today or in the past.")
    if not (observer.strip() and what.strip()):
        raise Refusal("Say what was seen and who saw it.")


@transaction.atomic
def record_objection(*, screen: LibertyScreen, by: Viewer, what: str) -> LibertyObjection:
    """Record an objection: due today with the person's owner, told to the line manager, the streamlined route closed."""
    person, today = screen.person, dates.today()
    row = LibertyObjection(
        person=person, screen=screen, what=what, recorded_on=today, due_on=today,
        owner_id=person.owner_id or screen.owner_id or by.user_id,
    )  # fmt: skip
    history.save(row, by=by, why="Recorded")
    for application in CourtApplication.objects.drafts().filter(person=person).select_for_update():
        application.has_objection = True
        if application.route == CourtRoute.STREAMLINED:
            application.route, application.version = "", application.version + 1
        history.save(application, by=by, why="An objection was recorded")
    text = "Objection recorded: act today, take legal advice; the streamlined court route is closed"
    events.record("liberty.objection", row, by=by, text=text)
    return row


@transaction.atomic
def answer_objection(*, objection: LibertyObjection, by: Viewer, answer: str) -> LibertyObjection:
    """Say what was done about an objection. It stays on the record, and the streamlined route stays closed."""
    if not answer.strip():
        raise Refusal("Say what was done about the objection.")
    row = states.lock(objection)
    if not row.is_open:
        raise states.WrongState("It has been said already what was done about this objection.")
    row.answer, row.closed_at, row.due_on = answer, timezone.now(), None
    history.save(row, by=by, why="Answered")
    events.record("liberty.objection_answered", row, by=by, text="Said what was done about the objection")
    return row


@transaction.atomic
def complete(*, screen: LibertyScreen, by: Viewer, version: int | None = None) -> LibertyScreen:
    """Complete a screen: it stands until it is made again, closes the one before, and starts the application it asks for."""
    fresh = states.lock(screen)
    for before in LibertyScreen.objects.standing().filter(person_id=fresh.person_id).select_for_update():
        before.closed_at, before.due_on = timezone.now(), None
        history.save(before, by=by, why="Screened again")
    done: LibertyScreen = records.complete(
        row=fresh, kind=kind_of(fresh.framework), by=by, version=version,
        closed_at=None, due_on=fresh.rescreen_on, proposed_priority=proposal_for(fresh).priority,
    )  # fmt: skip
    if done.decision == LibertyDecision.APPLY:
        court_applications.begin_after(screen=done, by=by)
    return done


@transaction.atomic
def stop(*, screen: LibertyScreen, by: Viewer, why: str) -> LibertyScreen:
    """Stop a draft, with the reason."""
    stopped: LibertyScreen = records.stop(row=screen, kind=kind_of(screen.framework), by=by, why=why)
    return stopped


@transaction.atomic
def set_aside(*, screen: LibertyScreen, by: Viewer, why: str) -> LibertyScreen:
    """Nobody needs to screen again, like after a move to a hospital: the screen that stands falls due no longer."""
    if not why.strip():
        raise Refusal("Say why nobody needs to screen again.")
    row = states.lock(screen)
    if not row.stands:
        raise states.WrongState("Only a completed screen that stands can be set aside.")
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why=why)
    events.record("liberty.set_aside", row, by=by, text="Not screened again")
    return row
