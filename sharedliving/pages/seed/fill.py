"""Fills an empty database, council by council, in one transaction."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

from django.db import connection, transaction
from psycopg import sql

from people.models import Person
from sharedliving.pages.seed import (
    briefings,
    capacity,
    careplans,
    carer_reviews,
    caring,
    changes,
    costs,
    emergencies,
    endings,
    funding,
    home_risks,
    incidents,
    indexes,
    joint,
    kinds,
    liberty,
    needs,
    ownership,
    papers,
    placements,
    practice,
    promises,
    proportions,
    quality,
    records,
    releases,
    reviews,
    risk,
    safeguarding,
    support,
    visits,
)
from sharedliving.pages.seed.approvals import Approvals
from sharedliving.pages.seed.carers import Homes
from sharedliving.pages.seed.copying import NULL, Sender, Table
from sharedliving.pages.seed.days import Days
from sharedliving.pages.seed.names import Names
from sharedliving.pages.seed.people import FIRST_REFERENCE, Chunk, Shares, arrive
from sharedliving.pages.seed.people import Person as Arrived
from sharedliving.pages.seed.places import Council, Places
from sharedliving.pages.seed.tables import Tables


class NotEmpty(Exception):
    """The database has people already; nothing was changed."""


@transaction.atomic
def fill(people: int, seed: int, today: date, say: Callable[[str], None] = lambda line: None) -> dict[str, int]:
    """Make `people` people and all that belongs to them. Rows by table. The same seed and day give the same rows.

    Memory stays flat: a council at a time is on its way. Constraints and triggers are in force for every row.
    """
    if Person.objects.exists():
        raise NotEmpty
    days = Days(today)
    tables, names = Tables(days.moment(0), liberty.law_of(today), joint.coordination_of(today)), Names()
    with connection.cursor() as cursor:
        _continue_ids(cursor, tables.all)
        started = {table.name: table.count for table in tables.all}
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # an index cannot be dropped while a check is still to come
        dropped = indexes.drop(cursor, [table.name for table in tables.all])
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")  # organisations and their staff refer to each other
        councils = Places(tables, days, names, seed).make(people)
        _send(tables, councils, lambda council: _council(tables, days, names, council, seed), say)
        indexes.build(cursor, dropped, say)
        _set_sequences(cursor, tables, people)
        say("statistics")
        cursor.execute("ANALYZE")
    return {table.name: table.count - started[table.name] for table in tables.all}


def _send(tables: Tables, councils: list[Council], make: Callable[[Council], None], say: Callable[[str], None]) -> None:
    with Sender(connection.connection, tables.early) as sender:
        sender.send()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with Sender(connection.connection, tables.late) as sender:
        for done, council in enumerate(councils, 1):
            make(council)
            sender.send()
            say(f"council {done} of {len(councils)}: {council.name}")


def _council(tables: Tables, days: Days, names: Names, council: Council, seed: int) -> None:
    rng = Random(f"{seed}/people/{council.number}")
    stages, reasons, kinds = (Shares(shares) for shares in (proportions.STAGES, proportions.REASONS, proportions.KINDS))
    c = Chunk(tables, days, names, rng, council, stages, reasons, kinds)
    homes = Homes(c)
    briefings.published(replace(c, rng=Random(f"{seed}/briefings/{council.number}")), council)
    ownership.of_the_staff(replace(c, rng=Random(f"{seed}/ownership/{council.number}")), council)
    practice.protocols(replace(c, rng=Random(f"{seed}/protocols/{council.number}")), council)
    needs.agreed_on(c, council)
    risks = replace(c, rng=Random(f"{seed}/risk/{council.number}"))
    parts = replace(c, rng=Random(f"{seed}/parts/{council.number}"))  # a new part moves nobody else's draws
    mind = replace(c, rng=Random(f"{seed}/capacity/{council.number}"))
    free = replace(c, rng=Random(f"{seed}/liberty/{council.number}"))
    money = replace(c, rng=Random(f"{seed}/funding/{council.number}"))
    holders = replace(c, rng=Random(f"{seed}/holders/{council.number}"))
    for slot in council.slots[: council.size]:
        person = arrive(c, slot)
        if person.stage:
            _live(c, person, homes)
            safeguarding.concerns(parts, person)
            capacity.assessed(mind, person)
            liberty.screens(free, person)
            risk.assessed(risks, person)
            funding.asks_panel(money, person)
            releases.to_others(holders, person)
            ownership.tells(holders, person)
            needs.not_referred(c, person)
        funding.owed_aftercare(money, person)
        if person.stage != "asking":
            records.notes(c, person)
        records.events(c, person)
    together = replace(c, rng=Random(f"{seed}/endings/{council.number}"))
    endings.lent(together, homes)
    endings.compared(together, council)
    homes.spare()
    Approvals(replace(c, rng=Random(f"{seed}/approvals/{council.number}"))).fill(homes)
    caring.households_cared_for(replace(c, rng=Random(f"{seed}/caring/{council.number}")), homes)
    carer_reviews.carers_reviewed(c, homes)
    papers.of_the_scheme(replace(c, rng=Random(f"{seed}/fees/{council.number}")), homes)
    costs.written(replace(c, rng=Random(f"{seed}/costs/{council.number}")), council, days.today)
    home_risks.household_risks(replace(c, rng=Random(f"{seed}/homes/{council.number}")), homes)


def _live(c: Chunk, person: Arrived, homes: Homes) -> None:
    """Everything on paper, up to where the person stands."""
    if person.stage == "imported":
        _imported(c, person, homes)
        return
    request = careplans.asks(c, person)
    if person.stage == "asking":
        return
    assessment = careplans.is_assessed(c, person, request)
    kinds.is_looked_at(c, person, assessment)
    support.has_an_unpaid_carer(c, person)
    if person.stage == "being_assessed":
        return
    quality.checked(c, person, assessment)
    plan, needs = careplans.has_plan(c, person, assessment)
    if person.stage in ("plan_draft", "plan_awaiting"):
        return
    promises.follows(c, person, plan, min(person.since + careplans.TO_ASSESS + careplans.TO_SIGN_OFF, 0))
    if person.stage == "in_force":
        emergencies.is_refused_once(c, person)
        reviews.reviews(c, person, person.since + 45, plan, needs, NULL)
        return
    _refer(c, person, homes, plan, needs)


def _refer(c: Chunk, person: Arrived, homes: Homes, plan: str, needs: list[str]) -> None:
    kind = c.kinds.one(c.rng) or "live_in"
    start = person.since + 45 + placements.TO_MATCH + c.between(0, 20)
    sent = start - placements.TO_MATCH
    if person.stage == "settled":
        _settled(c, person, homes, (plan, needs), kind, min(start, -8))
        return
    sent = c.between(-26, -1) if person.stage != "referral_declined" else c.between(-300, -20)
    referral = placements.is_referred(c, person, plan, sent, kind)
    if person.stage in ("matching", "agreeing") and homes.made:
        home = homes.made[int(c.rng.random() * len(homes.made))]
        chosen = placements.candidates(c, person, referral, homes, home, -1)
        if person.stage == "agreeing":
            placements.agreement(c, person, (chosen, home.id), (plan, needs), kind, c.between(-2, 20))


def _settled(c: Chunk, person: Arrived, homes: Homes, paper: tuple[str, list[str]], kind: str, start: int) -> None:
    plan, needs = paper
    referral = placements.is_referred(c, person, plan, start - placements.TO_MATCH, kind)
    home = homes.place()
    person.carer = home[0].name
    chosen = placements.candidates(c, person, referral, homes, home[0], start - 10)
    signed = placements.agreement(c, person, (chosen, home[0].id), paper, kind, start)
    row = placements.arrangement(c, person, home, kind, start, signed)
    home[0].arrangements.append(row)
    caring.who_steps_in(c, person, home[0], homes)
    caring.gives_notice(c, person, home[0], row)
    endings.while_it_lives(c, person, row, start)
    reviews.reviews(c, person, start, plan, needs, row)
    changes.changes(c, person, start, row)
    incidents.incidents(c, person, start, row)
    visits.visits(c, person, start, row)
    visits.monitored(c, person, start, row)
    for second in placements.second_kinds(c):
        placements.arrangement(c, person, homes.place(avoid=home[0].id), second, start, (NULL, "120.00"))
    if c.chance(proportions.ENDED_BEFORE):
        placements.ended_arrangement(c, person, homes, start)
    if int(person.id) % proportions.BROKE_DOWN == 0:
        own = replace(c, rng=Random(f"{start}/broke down/{person.id}"))
        placements.ended_arrangement(own, person, homes, start - 1000, "breakdown")


def _imported(c: Chunk, person: Arrived, homes: Homes) -> None:
    """From the scheme's own list: an arrangement and a review date, without the papers."""
    kind, start = c.kinds.one(c.rng) or "live_in", person.since + 1
    row = placements.arrangement(c, person, homes.place(), kind, start, (NULL, "340.00"))
    c.t.share.add(person.id, c.council.scheme, "Lives with carers of this scheme", c.days.on(start), NULL)
    endings.while_it_lives(c, person, row, start)
    reviews.reviews(c, person, -c.between(1, 40), NULL, [], row)


def _continue_ids(cursor, tables: list[Table]) -> None:
    for table in tables:
        cursor.execute(sql.SQL("SELECT coalesce(max(id), 0) FROM {}").format(sql.Identifier(table.name)))
        table.count = cursor.fetchone()[0]


def _set_sequences(cursor, tables: Tables, people: int) -> None:
    for table in tables.all:
        if table.count:
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [table.name, table.count])
    cursor.execute("SELECT setval('people_person_reference', %s)", [FIRST_REFERENCE + people - 1])
