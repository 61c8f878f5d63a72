import pytest

from placements.rules.learning import (
    PARTS,
    carers_were_asked,
    council_has_its_part,
    every_part_is_written,
    learning_gate,
)
from placements.rules.lines import message_of, source_of
from tests.factories.endings import CarerFutureFactory, LearningReviewFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rule", [every_part_is_written, council_has_its_part, carers_were_asked])
def test_every_rule_says_what_to_do_and_where_it_comes_from(rule):
    assert message_of(rule).endswith(".")
    assert source_of(rule)


@pytest.mark.parametrize("part", list(PARTS))
def test_every_part_is_written(part):
    review = LearningReviewFactory(completed=True)
    assert learning_gate(review).is_open
    setattr(review, part, " ")
    assert [each.message for each in learning_gate(review).missing] == [f"Still to write: {PARTS[part].lower()}."]


def test_council_has_its_part():
    review = LearningReviewFactory(completed=True)
    review.council_part = ""
    assert [each.key for each in learning_gate(review).missing] == ["council_has_its_part"]


def test_carers_were_asked():
    assert carers_were_asked(CarerFutureFactory(asked=True)).met
    assert not carers_were_asked(CarerFutureFactory()).met
