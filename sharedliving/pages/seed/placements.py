"""Referrals, matching, agreements and arrangements, as far along as the person's stage says."""

from placements.choices import (
    LIVES_IN,
    STAYS_OVERNIGHT,
)
from sharedliving.pages.seed import (
    emergencies,
    endings,
    matching,
    moving,
    papers,
    practice,
    releases,
)
from sharedliving.pages.seed import proportions as p
from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.carers import Home, Homes
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.days import ahead
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.terms import terms_of
from sharedliving.pages.seed.words import ABOUT, OWN_WORDS

STATES = {
    "referral_draft": ("draft", "draft"),
    "referral_sent": ("sent", "draft sent"),
    "referral_declined": ("declined", "draft sent declined"),
    "matching": ("accepted", "draft sent accepted"),
    "agreeing": ("matched", "draft sent accepted matched"),
    "settled": ("closed", "draft sent accepted matched closed"),
}
DECLINED = ["no_room", "no_room", "no_room", "no_skills", "area", "access", "culture", "risk", "information"]
ENDS = ["moved_on", "own_home", "own_home", "carer_stopped", "chose_to_leave", "health", "funding", "breakdown"]
TO_MATCH = 60  # days from sending a referral to the first night


def is_referred(c: Chunk, person: Person, plan: str, sent: int, kind: str) -> str:
    """A referral, sent on a day (negative), to the council's scheme or the one next door. Its id."""
    state, path = STATES[person.stage]
    number = c.t.referral.next()
    back = practice.thin(number, person.stage, sent)
    if back is not None:
        state = "more_asked" if back.answered is None else state
        path = path.replace("draft sent", "draft sent more_asked" + ("" if back.answered is None else " sent"))
    if moving.is_recommended(number, person.stage):
        state, path = "recommended", path.replace("declined", "recommended")
    council, near, worker = c.council, c.council.neighbour, c.pick(c.council.scheme_workers)
    to_neighbour = near is not None and person.stage in ("referral_sent", "referral_declined") and c.chance(0.2)
    scheme, duty = (near.scheme, near.scheme_duty) if to_neighbour else (council.scheme, council.scheme_duty)
    owner = {"draft": person.owner, "more_asked": person.owner, "sent": duty}.get(
        state, duty if to_neighbour else worker
    )
    due = {"draft": c.between(-2, 7), "sent": sent + 10, "accepted": sent + 31, "matched": c.between(-3, 14)}.get(state)
    due = back.by if back is not None and state == "more_asked" else due
    is_answered = state not in ("draft", "sent", "more_asked")
    referral = c.t.referral.add(
        owner.id,
        NULL if due is None else c.days.on(due),
        NULL if due is not None else c.days.moment(sent + (3 if person.stage == "referral_declined" else TO_MATCH)),
        person.id,
        council.id,
        scheme,
        plan,
        person.owner.id,
        state,
        kind,
        c.pick(OWN_WORDS),
        c.pick(ABOUT),
        "Agreed in their own words after seeing photographs",
        NULL if state == "draft" else c.days.on(sent),
        c.days.on(sent + 3) if is_answered else NULL,
        _why_not(c, person, state),
        "We have nobody who can support this well at the moment." if person.stage == "referral_declined" else "",
        *practice.pressures(c, number, state, sent),
        *matching.wishes(number, council.area),
    )
    moved(c, c.t.referral_change, referral, path, sent, owner)
    if state == "recommended":
        moving.recommendation(c, person, referral, sent)
    if back is not None:
        practice.is_sent_back(c, person, referral, back)
    if is_answered:
        _scheme_assesses(c, person, referral, worker.name, min(sent + 2, 0))
    if state != "draft":
        practice.decided_otherwise(c, person, referral, scheme, sent)
        releases.to_scheme(c, person, plan, scheme, duty, sent)
        until = c.days.on(sent + 3) if person.stage == "referral_declined" else NULL
        c.t.share.add(person.id, scheme, "Referred", c.days.on(sent), until)
    return referral


def _why_not(c: Chunk, person: Person, state: str) -> str:
    """Drawn for whoever was not accepted, also where something else was recommended: later draws stay as they are."""
    drawn = c.pick(DECLINED) if person.stage == "referral_declined" else ""
    return drawn if state == "declined" else ""


def _scheme_assesses(c: Chunk, person: Person, referral: str, scheme_worker: str, day: int) -> None:
    """The scheme's own assessment; one in five alone. It draws no random number."""
    alone = int(referral) % 5 == 0
    c.t.scheme_assessment.add(
        referral, person.id, c.days.on(day), scheme_worker, "f" if alone else "t", "" if alone else person.owner.name,
        "Nobody could come in time" if alone else "", "Wants a quiet house near family",
    )  # fmt: skip


def candidates(c: Chunk, person: Person, referral: str, homes: Homes, home: Home, day: int) -> str:
    """Who was thought of: `home` and up to two others. The id of the first, who is chosen unless matching goes on."""
    is_chosen = person.stage != "matching"
    decision = "yes" if is_chosen else ""
    state, path = (
        ("chosen", "shortlisted introducing chosen") if is_chosen else ("introducing", "shortlisted introducing")
    )
    worker = c.council.scheme_workers[0]
    first = c.t.candidate.add(
        referral, home.id, state, '{"Has room","Approved for this","Near family"}', decision, decision, ""
    )
    moved(c, c.t.candidate_change, first, path, day, worker)
    practice.is_told(c, first, day - 28)
    matching.searched(c, referral, worker.id, min(day - 31, 0), len(homes.made))
    for step, back in [("profile_shared", 30), ("meeting", 21), ("tea_visit", 12)][: 3 if is_chosen else 1]:
        c.t.introduction.add(first, step, c.days.on(min(day - back, 0)), "Went well; both sides want to go on.")
    if not is_chosen:
        moving.next_step(c, first, worker)
    else:
        moving.missed_step(c, first, worker, day)
    if person.stage == "agreeing":
        moving.move(c, person, first, worker, day)
    for other in homes.other_than(home, c.between(0, 2)):
        reason = "Too far from family" if is_chosen else ""
        state, path = ("not_chosen", "shortlisted not_chosen") if is_chosen else ("shortlisted", "")
        row = c.t.candidate.add(referral, other.id, state, '{"Has room"}', "", "", reason)
        moved(c, c.t.candidate_change, row, path, day, worker)
        practice.is_told(c, row, day - 27)
    return first


def agreement(
    c: Chunk, person: Person, match: tuple[str, str], paper: tuple[str, list[str]], kind: str, start: int
) -> tuple[str, str]:
    """The agreement with its lines and signatures; still being made while the person is at that stage. Id and fee.

    `match`: candidate and household; `paper`: the plan and its needs.
    """
    (candidate, household), (plan, needs) = match, paper
    is_open = person.stage == "agreeing"
    state = c.pick(["draft", "signing", "signed"]) if is_open else "signed"
    path = {"draft": "", "signing": "draft signing", "signed": "draft signing signed"}[state]
    worker, fee = c.pick(c.council.scheme_workers), f"{c.between(280, 620)}.00"
    row = c.t.agreement.add(
        worker.id,
        c.days.on(max(start, -2)) if is_open else c.days.on(papers.next_look(start)),
        NULL,
        candidate,
        person.id,
        household,
        c.council.scheme,
        c.council.id,
        plan,
        state,
        kind,
        c.days.on(start),
        "Own room at the back, upstairs" if kind in STAYS_OVERNIGHT else "",
        fee,
        "95.00" if kind in LIVES_IN else NULL,
        "60.00",
        c.days.on(min(start - 7, 0)),
        c.days.on(min(start - 4, 0)) if kind == "live_in" and not is_open else NULL,
        *papers.terms(c, start),
    )
    moved(c, c.t.agreement_change, row, path, min(start - 5, 0), worker)
    for need in needs:
        c.t.line.add(row, need, "What the plan says", "carer", "Every day, as agreed")
    c.t.line.add(row, NULL, "Reviews the arrangement", "council", "Six weeks after the start, then yearly")
    parties = {"draft": [], "signing": ["person", "carer"], "signed": ["person", "carer", "scheme", "council"]}[state]
    names = {"person": person.name, "carer": "The carer", "scheme": worker.name, "council": person.owner.name}
    for party in parties:
        c.t.signature.add(row, party, names[party], c.days.on(min(start - 5, 0)))
    papers.roles(c, row, worker.name, person)
    return row, fee


def arrangement(c: Chunk, person: Person, home: tuple[Home, int], kind: str, start: int, paper: tuple[str, str]) -> str:
    """A live arrangement in a numbered place. `paper`: the agreement's id (or NULL) and the weekly fee."""
    worker, (household, place), (agreed, fee) = c.pick(c.council.scheme_workers), home, paper
    due = ahead(c.rng, 90, 0.05)
    visited = due - 90
    row = c.t.arrangement.add(
        worker.id,
        c.days.on(due),
        NULL,
        person.id,
        household.id,
        c.council.scheme,
        c.council.id,
        agreed,
        "live",
        kind,
        str(place),
        c.days.on(start),
        NULL,
        "",
        fee,
        "95.00" if kind in LIVES_IN else NULL,
        NULL,
        c.days.on(visited) if visited > start else NULL,
        "t" if person.stage == "imported" else "f",
        *terms_of(kind, int(household.id) + start),
        emergencies.contact_agreed(c, person, agreed, start),
    )
    papers.costs(c, person, row, agreed, kind, (fee, start, worker.id))
    if kind == "emergency":
        emergencies.is_lived_in(c, person, household, row, start)
    return row


def ended_arrangement(c: Chunk, person: Person, homes: Homes, start: int, reason: str = "") -> None:
    """An earlier one, somewhere else; for a reason that is drawn where none is given."""
    others = [home for home in homes.made if home is not homes.open]
    if not others:
        return
    worker, ended = c.pick(c.council.scheme_workers), start - c.between(20, 200)
    was_emergency = int(person.id) % emergencies.BEFORE == 0
    home = others[int(c.rng.random() * len(others))].id
    began = ended - min(c.between(30, 900), 60 if was_emergency else 900)
    reason = reason or c.pick(ENDS)
    row = c.t.arrangement.add(
        worker.id,
        NULL,
        c.days.moment(ended),
        person.id,
        home,
        c.council.scheme,
        c.council.id,
        NULL,
        "ended",
        "emergency" if was_emergency else "live_in",
        "1",
        c.days.on(began),
        c.days.on(ended),
        reason,
        "350.00",
        NULL,
        NULL,
        NULL,
        "t",
        *terms_of("emergency" if was_emergency else "live_in", began),
        NULL,
    )
    moved(c, c.t.arrangement_change, row, "live ended", ended, worker)
    if was_emergency:
        emergencies.was_lived_in(c, person, home, row, began, ended)
    endings.after_it(c, person, row, home, ended, reason)


def second_kinds(c: Chunk) -> list[str]:
    """What some people have beside their main arrangement."""
    draw = c.rng.random()
    if draw < p.SECOND_SHORT_BREAK:
        return ["short_break"]
    return ["day"] if draw < p.SECOND_SHORT_BREAK + p.SECOND_DAY else []
