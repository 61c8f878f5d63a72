from datetime import timedelta
from itertools import product

import pytest

from reviews.choices import Considered, IncidentKind, Told
from reviews.rules import incidents as rules
from sharedliving.core import dates

TODAY = dates.today()
K = IncidentKind


@pytest.mark.parametrize("kind", IncidentKind.values)
def test_who_is_owed_word(kind):
    owed = rules.who_is_owed_word(kind, is_serious=False, with_scheme=True, by_scheme=True)

    assert owed[0] == Told.FAMILY
    assert Told.CARE_MANAGER in owed
    assert Told.SCHEME not in owed
    assert (Told.CQC in owed) is (kind in {K.DEATH, K.ABUSE, K.POLICE, K.DISRUPTION})
    assert (Told.POLICE in owed) is (kind == K.MISSING)


@pytest.mark.parametrize(
    ("serious", "with_scheme", "by_scheme", "owed"),
    [
        (True, True, True, {Told.FAMILY, Told.CARE_MANAGER, Told.CQC}),
        (True, True, False, {Told.FAMILY, Told.SCHEME, Told.CQC}),
        (True, False, False, {Told.FAMILY}),
        (False, True, False, {Told.FAMILY, Told.SCHEME}),
    ],
)
def test_a_fall_by_who_is_involved(serious, with_scheme, by_scheme, owed):
    found = rules.who_is_owed_word(K.FALL, is_serious=serious, with_scheme=with_scheme, by_scheme=by_scheme)

    assert set(found) == owed


@pytest.mark.parametrize(
    ("what", "where", "refused"), [("Fell", "Hall", False), ("", "Hall", True), ("Fell", " ", True)]
)
def test_incident_says_what_and_where(what, where, refused):
    assert bool(list(rules.incident_says_what_and_where(what, where))) is refused


def test_incident_has_happened():
    assert not list(rules.incident_has_happened(TODAY, TODAY))
    assert list(rules.incident_has_happened(TODAY + timedelta(days=1), TODAY))


def test_incident_of_ones_own_arrangement():
    assert list(rules.incident_of_ones_own_arrangement(False, True))
    assert not list(rules.incident_of_ones_own_arrangement(False, False))
    assert not list(rules.incident_of_ones_own_arrangement(True, True))


@pytest.mark.parametrize(
    ("safeguarding", "because", "refused"),
    [(Considered.NOT_YET, "", False), (Considered.RAISED, "", True), (Considered.NOT_RAISED, "An accident", False)],
)
def test_considered_says_why(safeguarding, because, refused):
    assert bool(list(rules.considered_says_why(safeguarding, because))) is refused


def test_notice_says_how():
    assert list(rules.notice_says_how(" "))
    assert not list(rules.notice_says_how("Rang the sister"))


def test_seen_through_by_its_own_side():
    assert list(rules.seen_through_by_its_own_side(False))
    assert not list(rules.seen_through_by_its_own_side(True))


@pytest.mark.parametrize(("told", "considered", "learnt"), list(product([True, False], repeat=3)))
def test_closing_gate_with_each_thing_missing(told, considered, learnt):
    gate = rules.closing_gate(
        [] if told else [("The Care Quality Commission", "/incidents/told/1/")],
        Considered.NOT_RAISED if considered else Considered.NOT_YET,
        "A second rail" if learnt else " ",
    )

    assert len(gate.missing) == [told, considered, learnt].count(False)
    assert gate.is_open is (told and considered and learnt)


def test_each_who_was_not_told_is_a_line_that_leads_there():
    gate = rules.closing_gate([("Family", "/a/"), ("The scheme", "/b/")], Considered.RAISED, "A rail")

    assert [(each.message, each.url) for each in gate.missing] == [
        ("Family has not been told", "/a/"),
        ("The scheme has not been told", "/b/"),
    ]
