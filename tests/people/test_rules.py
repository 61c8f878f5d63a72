import re
from datetime import date
from types import SimpleNamespace as Row

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people import rules
from sharedliving.core.access import Perm
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

RULES = [
    rules.somebody_owns_every_person, rules.owner_still_works_here, rules.owner_works_for_the_council,
    rules.team_is_of_the_same_organisation, rules.owner_or_manager_gives_away,
    rules.owner_or_manager_closes, rules.owner_changes, rules.reason_is_given,
    rules.day_is_not_in_the_future, rules.owner_begins_after_the_last, rules.person_is_open,
    rules.nothing_is_open_when_a_person_is_closed, rules.shared_with_schemes_alone,
    rules.nobody_decides_about_their_own_account, rules.nobody_leaves_while_they_own_anything,
    rules.roles_fit_the_organisation, rules.teams_are_of_the_organisation, rules.death_follows_birth,
]  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_in_a_sentence_what_to_do(rule):
    assert rules.message(rule).endswith(".")
    assert re.fullmatch(r"(G14-[A-Z]+-[0-9]+)?", rules.source(rule))


def test_a_rule_that_is_not_met_is_refused_with_its_sentence_and_source():
    with pytest.raises(Refusal) as refusal:
        rules.check(rules.owner_still_works_here, Row(is_active=False))

    [missing] = refusal.value.missing
    assert missing.message == "Choose somebody whose account is active: this one has left."
    assert missing.rule == "G14-CMS-4"


def test_a_rule_that_is_met_lets_pass():
    assert rules.check(rules.owner_still_works_here, Row(is_active=True)) is None


def test_a_rule_without_a_source_names_none():
    assert rules.source(rules.reason_is_given) == ""


@pytest.mark.parametrize(("owner", "duty", "met"), [(1, None, True), (None, 1, True), (None, None, False)])
def test_somebody_owns_every_person(owner, duty, met):
    assert rules.somebody_owns_every_person(owner, duty) is met


@pytest.mark.parametrize("active", [True, False])
def test_owner_still_works_here(active):
    assert rules.owner_still_works_here(Row(is_active=active)) is active


@pytest.mark.parametrize(
    ("organisation", "met"),
    [
        (Row(pk=1, parent_id=None), True),
        (Row(pk=2, parent_id=1), True),
        (Row(pk=2, parent_id=None), False),
        (None, False),
    ],
)
def test_owner_works_for_the_council(organisation, met):
    assert rules.owner_works_for_the_council(Row(organisation=organisation), 1) is met


@pytest.mark.parametrize(
    ("team", "met"), [(Row(organisation_id=1), True), (Row(organisation_id=2), False), (None, False)]
)
def test_team_is_of_the_same_organisation(team, met):
    assert rules.team_is_of_the_same_organisation(team, Row(organisation=Row(staffs=(1, 3)))) is met
    assert not rules.team_is_of_the_same_organisation(team, Row(organisation=None))


@pytest.mark.parametrize(
    ("user_id", "perms", "met"),
    [(1, set(), True), (2, {Perm.HAND_OVER}, True), (2, {Perm.ADD_PERSON}, False), (None, set(), False)],
)
def test_owner_or_manager_gives_away(user_id, perms, met):
    viewer = Viewer(user_id=user_id, name="Somebody", perms=frozenset(perms))

    assert rules.owner_or_manager_gives_away(viewer, Row(owner_id=1)) is met


@pytest.mark.parametrize(
    ("owner", "team", "duty", "met"),
    [(1, 1, None, False), (2, 1, None, True), (1, 2, None, True), (1, 1, date(2026, 1, 1), True)],
)
def test_owner_changes(owner, team, duty, met):
    person = Row(owner_id=1, team_id=1, with_duty_since=duty, standing="")

    assert rules.owner_changes(person, Row(pk=owner), Row(pk=team)) is met


@pytest.mark.parametrize(("reason", "met"), [("Moved team", True), ("", False), ("  \n", False)])
def test_reason_is_given(reason, met):
    assert rules.reason_is_given(reason) is met


@pytest.mark.parametrize(("day", "met"), [(1, True), (2, True), (3, False)])
def test_day_is_not_in_the_future(day, met):
    assert rules.day_is_not_in_the_future(date(2026, 1, day), date(2026, 1, 2)) is met


@pytest.mark.parametrize(("since", "met"), [(None, True), (date(2026, 1, 2), True), (date(2026, 1, 3), False)])
def test_owner_begins_after_the_last(since, met):
    assert rules.owner_begins_after_the_last(since, date(2026, 1, 2)) is met


@pytest.mark.parametrize("is_open", [True, False])
def test_person_is_open(is_open):
    assert rules.person_is_open(Row(is_open=is_open)) is is_open


@pytest.mark.parametrize(("open_work", "met"), [(0, True), (1, False)])
def test_nothing_is_open_when_a_person_is_closed(open_work, met):
    assert rules.nothing_is_open_when_a_person_is_closed(open_work) is met


@pytest.mark.parametrize(("kind", "met"), [("scheme", True), ("council", False), ("trust", False)])
def test_shared_with_schemes_alone(kind, met):
    assert rules.shared_with_schemes_alone(Row(kind=kind)) is met


@pytest.mark.parametrize(("user_id", "met"), [(1, False), (2, True), (None, True)])
def test_nobody_decides_about_their_own_account(user_id, met):
    assert rules.nobody_decides_about_their_own_account(Viewer(user_id=user_id, name=""), Row(pk=1)) is met


@pytest.mark.parametrize(("owned", "met"), [(0, True), (1, False)])
def test_nobody_leaves_while_they_own_anything(owned, met):
    assert rules.nobody_leaves_while_they_own_anything(owned) is met


@pytest.mark.parametrize(
    ("roles", "kind", "met"),
    [
        (["care_manager", "line_manager"], "council", True),
        (["care_manager"], "trust", True),
        (["scheme_worker"], "scheme", True),
        (["administrator"], "scheme", True),
        (["administrator"], "council", True),
        (["care_manager"], "scheme", False),
        (["scheme_manager"], "council", False),
        ([], "scheme", True),
    ],
)
def test_roles_fit_the_organisation(roles, kind, met):
    assert rules.roles_fit_the_organisation(roles, kind) is met


@pytest.mark.parametrize(("teams", "met"), [([], True), ([1, 1], True), ([1, 3], True), ([1, 2], False)])
def test_teams_are_of_the_organisation(teams, met):
    assert rules.teams_are_of_the_organisation(teams, Row(staffs=(1, 3))) is met


@pytest.mark.parametrize(
    ("born", "died", "met"),
    [
        (date(1950, 1, 1), date(2026, 1, 1), True),
        (date(1950, 1, 1), date(1950, 1, 1), True),
        (date(1950, 1, 2), date(1950, 1, 1), False),
        (None, date(2026, 1, 1), True),
        (date(1950, 1, 1), None, True),
    ],
)
def test_death_follows_birth(born, died, met):
    assert rules.death_follows_birth(born, died) is met


@pytest.mark.parametrize(
    "slip",
    [
        date(1985, 4, 12),  # the same
        date(1985, 12, 4),  # day and month swapped
        date(1985, 4, 13),  # one digit wrong
        date(1985, 4, 22),
        date(1975, 4, 12),
        date(1958, 4, 12),  # two neighbours swapped
        date(1985, 4, 21),
    ],
)
def test_dates_one_slip_away_are_found(slip):
    assert slip in rules.dates_one_slip_away(date(1985, 4, 12))


@pytest.mark.parametrize("other", [date(1985, 5, 13), date(1984, 4, 13), date(1958, 12, 4)])
def test_dates_two_slips_away_are_not(other):
    assert other not in rules.dates_one_slip_away(date(1985, 4, 12))


@given(st.dates(min_value=date(1890, 1, 1)), st.integers(0, 7), st.integers(0, 9))
def test_any_wrong_digit_is_one_slip_away(day, place, digit):
    written = f"{day.day:02}{day.month:02}{day.year:04}"
    slipped = written[:place] + str(digit) + written[place + 1 :]
    try:
        typed = date(int(slipped[4:]), int(slipped[2:4]), int(slipped[:2]))
    except ValueError:
        return  # the form refuses it

    assert day in rules.dates_one_slip_away(typed)


@given(st.dates())
def test_no_date_has_more_than_a_hundred_slips(day):
    assert day in rules.dates_one_slip_away(day)
    assert len(rules.dates_one_slip_away(day)) <= 81


def test_owner_or_manager_closes():
    person = Row(owner_id=7)

    assert rules.owner_or_manager_closes(Viewer(user_id=7, name="Owner"), person)
    assert rules.owner_or_manager_closes(Viewer(user_id=8, name="Manager", perms=frozenset({Perm.HAND_OVER})), person)
    assert not rules.owner_or_manager_closes(Viewer(user_id=8, name="Colleague"), person)


@pytest.mark.parametrize(
    ("role", "fact", "met"),
    [("named_person", True, False), ("care_act", True, False), ("family", True, True), ("named_person", False, True)],
)
def test_g14_adv_1_named_person_is_not_paid_to_support(role, fact, met):
    assert rules.g14_adv_1_named_person_is_not_paid_to_support(role, fact) is met


@pytest.mark.parametrize(
    ("role", "fact", "met"),
    [("named_person", True, False), ("imca", True, False), ("supporter", True, True), ("advocate", False, True)],
)
def test_g14_adv_1_named_person_is_not_staff(role, fact, met):
    assert rules.g14_adv_1_named_person_is_not_staff(role, fact) is met


def test_who_owns_somebody_in_limbo_may_take_them_up():
    held = Row(owner_id=1, team_id=1, with_duty_since=None, standing="held")

    assert rules.owner_changes(held, Row(pk=1), Row(pk=1))
