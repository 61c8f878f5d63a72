"""Each rule of a liberty screen, broken first. The test itself is data, so these never mention one of its parts."""

from datetime import date, timedelta

import pytest

from careplans.choices.liberty import LibertyDecision, LibertyPriority
from careplans.models import LibertyFramework, LibertyScreen
from careplans.rules import liberty as rules
from sharedliving.core import dates

FACTORS = [{"name": "purpose", "question": "Why?"}, {"name": "objection", "question": "Who?", "objection": True}]
TODAY = date(2026, 11, 24)


def framework(**fields):
    return LibertyFramework(**{"factors": FACTORS, "asks_consent": True, "in_force_until": None} | fields)


def screen(law=None, **answers):
    columns = {name: answers.pop(name) for name in ("consent", "decision", "priority") if name in answers}
    return LibertyScreen(framework=law or framework(), answers=answers, **columns)


def test_llg_agni_own_wishes_come_first():
    assert not rules.llg_agni_own_wishes_come_first(screen())
    assert not rules.llg_agni_own_wishes_come_first(screen(own_words="  "))
    assert rules.llg_agni_own_wishes_come_first(screen(own_words="I like it here."))


def test_llg_agni_every_factor_is_weighed():
    whole = {"factor_purpose": "no", "factor_objection": "no"}

    assert not rules.llg_agni_every_factor_is_weighed(screen())
    assert not rules.llg_agni_every_factor_is_weighed(screen(factor_purpose="no"))
    assert not rules.llg_agni_every_factor_is_weighed(screen(**whole | {"factor_purpose": "yes"}))
    assert rules.llg_agni_every_factor_is_weighed(screen(**whole))
    assert rules.llg_agni_every_factor_is_weighed(
        screen(**whole | {"factor_purpose": "partly", "factor_purpose_why": "At night"})
    )


@pytest.mark.parametrize(("asks", "seen", "kept"), [(True, 0, False), (True, 1, True), (False, 0, True)])
def test_llg_agni_behaviour_was_seen(asks, seen, kept):
    assert rules.llg_agni_behaviour_was_seen(asks, seen) is kept


def test_llg_agni_consent_is_concluded():
    assert not rules.llg_agni_consent_is_concluded(screen())
    assert not rules.llg_agni_consent_is_concluded(screen(consent="shown"))
    assert rules.llg_agni_consent_is_concluded(screen(consent="shown", consent_reasons="Sings."))


def test_the_law_before_did_not_ask_about_consent():
    assert rules.llg_agni_consent_is_concluded(screen(framework(asks_consent=False)))


def test_llg_agni_law_of_today():
    assert not rules.llg_agni_law_of_today(framework(in_force_until=TODAY - timedelta(days=1)), TODAY)
    assert rules.llg_agni_law_of_today(framework(in_force_until=TODAY), TODAY)
    assert rules.llg_agni_law_of_today(framework(), TODAY)


def test_dol2020_restrictions_are_listed():
    assert not rules.dol2020_restrictions_are_listed(screen(), 0)
    assert rules.dol2020_restrictions_are_listed(screen(restrictions="None"), 0)
    assert rules.dol2020_restrictions_are_listed(screen(), 1)


def test_dol2020_decision_has_reasons():
    assert not rules.dol2020_decision_has_reasons(screen(decision_reasons="So it is."))
    assert not rules.dol2020_decision_has_reasons(screen(decision=LibertyDecision.NOT))
    assert rules.dol2020_decision_has_reasons(screen(decision=LibertyDecision.NOT, decision_reasons="So it is."))


@pytest.mark.parametrize(
    ("decision", "has_order", "kept"),
    [(LibertyDecision.AUTHORISED, False, False), (LibertyDecision.AUTHORISED, True, True), (LibertyDecision.NOT, False, True)],
)  # fmt: skip
def test_dol2020_authorised_means_an_order_in_force(decision, has_order, kept):
    assert rules.dol2020_authorised_means_an_order_in_force(decision, has_order) is kept


@pytest.mark.parametrize(
    ("priority", "reasons", "kept"),
    [
        ("", "", False),
        (LibertyPriority.LOW, " ", False),
        (LibertyPriority.LOW, "Moves out next week", True),
        (LibertyPriority.HIGH, "", True),
    ],
)
def test_dol2020_other_priority_has_reasons(priority, reasons, kept):
    assert rules.dol2020_other_priority_has_reasons(priority, LibertyPriority.HIGH, reasons) is kept


@pytest.mark.parametrize(("days", "kept"), [(None, False), (0, False), (366, False), (365, True), (1, True)])
def test_copdol10_screened_again_in_time(days, kept):
    day = None if days is None else TODAY + timedelta(days=days)

    assert rules.copdol10_screened_again_in_time(day, TODAY, dates.add_days(TODAY, 365)) is kept


@pytest.mark.parametrize(
    ("decision", "objects", "advice", "kept"),
    [
        (LibertyDecision.NOT, True, "", False),
        (LibertyDecision.AUTHORISED, True, " ", False),
        (LibertyDecision.NOT, True, "The solicitor said…", True),
        (LibertyDecision.APPLY, True, "", True),
        (LibertyDecision.ADVICE, True, "", True),
        (LibertyDecision.NOT, False, "", True),
    ],
)
def test_copdol10_objection_needs_legal_advice(decision, objects, advice, kept):
    assert rules.copdol10_objection_needs_legal_advice(decision, objects, advice) is kept
