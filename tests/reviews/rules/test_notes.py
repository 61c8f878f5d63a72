from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.choices import Audience
from reviews.rules import notes as rules


def test_note_says_something():
    assert list(rules.note_says_something("Rang")) == []
    assert [m.message for m in rules.note_says_something("\n ")] == ["Write what happened."]


def test_note_happened_already():
    now = timezone.now()

    assert list(rules.note_happened_already(now, now)) == []
    assert list(rules.note_happened_already(now + timedelta(minutes=1), now))


@pytest.mark.parametrize(
    ("with_carers", "audience", "met"),
    [(True, Audience.SHARED, True), (False, Audience.OWN, True), (True, Audience.OWN, False)],
)
def test_g14_cms_8_carers_are_not_dealt_with_behind_the_scheme(with_carers, audience, met):
    missing = list(rules.g14_cms_8_carers_are_not_dealt_with_behind_the_scheme(with_carers, audience))

    assert [each.rule for each in missing] == ([] if met else ["G14-CMS-8"])


@pytest.mark.parametrize(
    ("author", "audience", "told"),
    [(1, Audience.SHARED, {20: 2}), (2, Audience.SHARED, {10: 1}), (3, Audience.SHARED, {10: 1, 20: 2}),
     (None, Audience.SHARED, {10: 1, 20: 2}), (1, Audience.OWN, {})],
)  # fmt: skip
def test_g14_cms_8_both_workers_are_on_it(author, audience, told):
    assert rules.g14_cms_8_both_workers_are_on_it({10: 1, 20: 2}, author, audience) == told


@pytest.mark.parametrize("own", [True, False])
def test_g14_cms_8_seen_by_its_own_side(own):
    assert bool(list(rules.g14_cms_8_seen_by_its_own_side(own))) is not own
