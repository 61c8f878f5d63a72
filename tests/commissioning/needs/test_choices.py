"""The lists of local needs hang together."""

from commissioning.needs.choices import (
    AGREES,
    SUGGESTION_MOVES,
    TARGET_MOVES,
    Answer,
    Faith,
    LocalNeed,
)
from commissioning.needs.counts import needs_of_referrals
from placements.choices import FAITHS, Offer


def test_every_need_of_the_guidance_is_one():
    assert {(offer.value, offer.label) for offer in Offer} <= set(LocalNeed.choices)


def test_every_need_can_be_read_from_a_referral():
    assert set(needs_of_referrals()) == set(LocalNeed.values)


def test_faiths_are_those_of_a_home():
    assert [(faith.value, faith.label) for faith in Faith] == [(trait.value, trait.label) for trait in FAITHS]


def test_an_answer_says_at_once_whether_it_agrees():
    assert {answer for answer in Answer if answer.label.startswith("Yes")} == AGREES


def test_what_is_closed_moves_no_more():
    assert set(TARGET_MOVES) == {"proposed", "agreed"}
    assert set(SUGGESTION_MOVES) == {"suggested", "discussed"}
