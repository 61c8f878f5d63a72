"""The search in SQL finds what the rules say one household at a time: the same possible ones, order, and reasons (6.3)."""

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from placements.choices import NEEDED_CHECKS, OFFERED, WISHED, ArrangementKind, Brings, CheckKind, HouseholdState
from placements.matching import asked_by, search, supported_before
from placements.models import Arrangement, CarerHousehold, HouseholdCheck, Referral
from placements.rules import findings, match_gate, wanted_of, wishes_gate
from placements.rules.districts import nearness
from sharedliving.core import bulk, dates
from sharedliving.core.viewer import SYSTEM
from tests.factories.households import SchemeFactory, scheme_worker
from tests.factories.people import CouncilFactory, PersonFactory

pytestmark = pytest.mark.django_db

AREAS = ["WM2", "WM3", "WM4", "WM9", "NB1", "W1", "EC1A", "", "wm3 "]
LANGUAGES = ["Urdu", "urdu", "Welsh"]
INTERESTS = ["gardening", "football", "church"]
SOME = ["hoist", "quiet", "dementia", "halal", "sikh"]
"""Traits that are drawn often, so that both sides meet."""


def some(values, most=3):
    return st.lists(st.sampled_from([str(each) for each in values]), max_size=most, unique=True)


def traits(of):
    return st.one_of(some(SOME), some([trait.value for trait in of]))


BRINGS = some([each.value for each in Brings], most=2)
DAYS = st.one_of(st.none(), st.integers(-2, 2))
HOUSEHOLDS = st.fixed_dictionaries(
    {
        "state": st.sampled_from([HouseholdState.APPROVED] * 6 + [HouseholdState.SUSPENDED, HouseholdState.APPLYING]),
        "approved_places": st.integers(1, 3),
        "approved_kinds": st.sampled_from([["live_in"], ["live_in", "emergency"], ["day"]]),
        "youngest": st.sampled_from([16, 18, 40]),
        "oldest": st.sampled_from([40, 65, 120]),
        "area": st.sampled_from(AREAS),
        "wheelchair_access": st.booleans(),
        "has_pets": st.booleans(),
        "smokes": st.booleans(),
        "children": st.sampled_from([True, False, None]),
        "languages": some(LANGUAGES),
        "offers": traits(OFFERED),
        "interests": some(INTERESTS),
        "wont": BRINGS,
        "others_wont": BRINGS,
        "rather_not": BRINGS,
        "name": st.sampled_from(["Ann", "Bea", "Cid"]),
    }
)
GOOD = {
    "state": HouseholdState.APPROVED, "approved_places": 3, "approved_kinds": ["live_in", "emergency"], "youngest": 16,
    "oldest": 120, "has_pets": False, "smokes": False, "wheelchair_access": True, "wont": [], "others_wont": [],
}  # fmt: skip
"""A household that few would have to be left out for."""
FREE = {"paused": False, "only_for": None, "checks": None, "emergency": 2, "emergency_here": False}

AROUND = st.fixed_dictionaries(
    {
        "paused": st.sampled_from([False] * 5 + [True]),
        "only_for": st.sampled_from([None] * 5 + ["me", "other"]),
        "free_from": DAYS,
        "free_until": st.one_of(st.none(), st.integers(3, 5)),
        "live": st.integers(0, 3),
        "knew": st.booleans(),
        "emergency_here": st.sampled_from([False] * 4 + [True]),
        "checks": st.one_of(
            st.none(), st.tuples(st.sampled_from([*NEEDED_CHECKS]), st.sampled_from([-1, 0, 1, None])), st.just("none")
        ),
        "emergency": DAYS,
    }
)
HOMES = st.one_of(
    st.tuples(HOUSEHOLDS.map(lambda home: home | GOOD), AROUND.map(lambda around: around | FREE)),
    st.tuples(HOUSEHOLDS, AROUND),
)
REFERRALS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([ArrangementKind.LIVE_IN] * 3 + [ArrangementKind.EMERGENCY]),
        "needs_wheelchair_access": st.booleans(),
        "cannot_live_with_pets": st.booleans(),
        "cannot_live_with_smoke": st.booleans(),
        "preferred_area": st.sampled_from(["", *AREAS, "zebedee"]),
        "other_areas": some(["WM9", "NB1"]),
        "area_must": st.sampled_from([False] * 4 + [True]),
        "language": st.sampled_from(["", "Urdu", "Welsh "]),
        "language_must": st.sampled_from([False] * 4 + [True]),
        "musts": st.one_of(st.just([]), some(SOME, most=1), some([trait.value for trait in WISHED], most=1)),
        "likes": traits(WISHED),
        "interests": some(["Gardening", *INTERESTS]),
        "brings": BRINGS,
    }
)


class World:
    """One scheme, the person it is about, and others who live with its carers."""

    def __init__(self):
        self.scheme = SchemeFactory().organisation
        self.council = CouncilFactory()
        self.worker = scheme_worker(self.scheme)
        self.person = PersonFactory(date_of_birth=dates.add_months(dates.today(), -12 * 41))
        self.others = PersonFactory.create_batch(3)

    def make(self, homes):
        rows = [self.household(fields, around) for fields, around in homes]
        bulk.create(CarerHousehold, rows, by=SYSTEM)
        bulk.create(HouseholdCheck, [check for row in rows for check in self.checks(row)], by=SYSTEM)
        bulk.create(Arrangement, [one for row in rows for one in self.arrangements(row)], by=SYSTEM)

    def household(self, fields, around):
        row = CarerHousehold(
            scheme=self.scheme, owner=self.worker, due_on=dates.today(), approved_on=dates.today(), **fields
        )
        row.around = around
        row.free_from, row.free_until = in_days(around["free_from"]), in_days(around["free_until"])
        row.only_for = {"me": self.person, "other": self.others[0], None: None}[around["only_for"]]
        if around["paused"]:
            row.matches_paused_on, row.matches_paused_by = dates.today(), self.council
        return row

    def checks(self, row):
        until = dict.fromkeys(NEEDED_CHECKS, 9)
        odd = row.around["checks"]
        if odd == "none":
            until = {}
        elif odd:
            until[odd[0]] = odd[1]
        until[CheckKind.EMERGENCY_TRAINING] = row.around["emergency"]
        done = dates.today() - timedelta(days=99)
        return [
            HouseholdCheck(household=row, kind=kind, done_on=done, valid_until=in_days(days))
            for kind, days in until.items()
            if days is not None
        ]

    def arrangements(self, row):
        common = {
            "household": row, "scheme": self.scheme, "council": self.council, "kind": "live_in", "started_on": dates.today(),
        }  # fmt: skip
        for place in range(1, min(row.around["live"], row.approved_places) + 1):
            person = self.others[place - 1]
            yield Arrangement(person=person, place=place, owner=self.worker, due_on=dates.today(), **common)
        if row.around["emergency_here"] and row.around["live"] < row.approved_places:
            theirs = common | {"kind": "emergency"}
            yield Arrangement(
                person=self.person, place=row.approved_places, owner=self.worker, due_on=dates.today(), **theirs
            )
        if row.around["knew"]:
            ended = {"state": "ended", "ended_on": dates.today(), "end_reason": "moved_on"}
            yield Arrangement(person=self.person, closed_at=f"{dates.today()}T12:00Z", **common, **ended)


def in_days(days):
    return None if days is None else dates.today() + timedelta(days=days)


def by_hand(referral, rows):
    """The rules, one household at a time: the keys of the possible ones in order, and why each other one is not."""
    wanted, known = wanted_of(referral), supported_before(referral)
    possible, left_out = [], {}
    for row in rows:
        gate = match_gate(
            row, kind=referral.kind, born=referral.person.date_of_birth, taken=row.taken, person_id=referral.person_id
        )
        missing = [each.key for each in (*gate.missing, *wishes_gate(row, wanted).missing)]
        if missing:
            left_out[row.pk] = set(missing)
            continue
        since = known.get(row.pk)
        pairs = findings(row, wanted, taken=row.taken, known_since=since, on=dates.today())
        reasons, concerns = sum(1 for reason, _ in pairs if reason), sum(1 for _, concern in pairs if concern)
        near = nearness(row.area, wanted.areas)
        possible.append((since is None, concerns, near, -reasons, row.name, row.pk))
    return [key for *_, key in sorted(possible)], left_out


def test_the_statement_finds_what_the_rules_say():
    world = World()
    seen = set()

    @settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(REFERRALS, st.lists(HOMES, min_size=1, max_size=8))
    def holds(wishes, homes):
        with transaction.atomic():
            world.make(homes)
            referral = Referral(person=world.person, scheme=world.scheme, **wishes)
            rows = CarerHousehold.objects.filter(scheme=world.scheme)
            possible, left_out = by_hand(referral, rows.with_taken(but=referral.person_id).prefetch_related("checks"))
            found = search(rows, asked_by(referral), most=99, most_left_out=99)
            transaction.set_rollback(True)
        assert [key for key, _ in found.possible] == possible
        assert {key: set(why) for key, why in found.left_out} == left_out
        assert found.looked_at == len(homes)
        assert found.possible_number == len(possible)
        counted = {key: number for key, number in found.counts.items() if number}
        assert counted == {key: sum(key in why for why in left_out.values()) for key in set().union(*left_out.values())}
        seen.update(*left_out.values(), {"several"} if len(possible) > 2 else set())

    holds()

    assert "several" in seen
    assert {"checks_in_date", "room_left", "carer_approved", "carer_approved_for_person", "must_wheelchair"} <= seen
