"""G14-ASS-5: every section of a review has its standard, and no standard is stale."""

import re

import pytest

from reviews.rules.standards import REVIEW
from reviews.tables import TITLES


def test_each_section_of_a_review_has_a_standard_and_none_is_stale():
    assert {key: each.title for key, each in REVIEW.items()} == TITLES


@pytest.mark.parametrize("key", REVIEW)
def test_a_standard_is_two_to_four_sentences_with_its_source(key):
    assert 2 <= len(re.findall(r"[.]”?(?:\s|$)", REVIEW[key].good)) <= 4
    assert REVIEW[key].source.strip()
