from datetime import date

import pytest

from people.rules import briefings as rules

TODAY = date(2026, 6, 1)
CLOCK = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("title", "changes", "met"),
    [("Liberty", "Ask first.", True), (" ", "Ask first.", False), ("Liberty", " \n", False)],
)
def test_g14_pro_2_says_what_changes(title, changes, met):
    assert rules.g14_pro_2_says_what_changes(title, changes) is met


@pytest.mark.parametrize(("readers", "met"), [(0, False), (1, True)])
def test_g14_pro_2_somebody_reads_it(readers, met):
    assert rules.g14_pro_2_somebody_reads_it(readers) is met


@pytest.mark.parametrize(
    ("roles", "of_user", "met"),
    [([], [], True), ([], ["care_manager"], True), (["care_manager"], ["line_manager", "care_manager"], True),
     (["care_manager"], ["line_manager"], False), (["care_manager"], [], False)],
)  # fmt: skip
def test_g14_pro_2_is_for(roles, of_user, met):
    assert rules.g14_pro_2_is_for(roles, of_user) is met


@pytest.mark.parametrize(
    ("effective_from", "by"),
    [(date(2026, 6, 4), date(2026, 6, 4)), (date(2026, 9, 1), CLOCK), (TODAY, CLOCK), (date(2026, 1, 1), CLOCK)],
    ids=["before it takes effect", "by the clock", "in effect today", "in effect long since"],
)
def test_g14_pro_2_read_by(effective_from, by):
    assert rules.g14_pro_2_read_by(TODAY, CLOCK, effective_from) == by


@pytest.mark.parametrize(("withdrawn_on", "met"), [(None, True), (TODAY, False)])
def test_g14_pro_2_still_holds(withdrawn_on, met):
    assert rules.g14_pro_2_still_holds(withdrawn_on) is met


@pytest.mark.parametrize(("by", "met"), [(7, True), (8, False), (None, False)])
def test_g14_pro_2_withdrawn_by_its_own(by, met):
    assert rules.g14_pro_2_withdrawn_by_its_own(7, by) is met
