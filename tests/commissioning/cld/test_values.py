"""Every choice of ours has its words in the return, and no field is named that is none."""

import pytest

from careplans.choices import CLD_OUTCOMES, Eligibility, Method, RequestOutcome, Route
from commissioning.cld import homes, values
from commissioning.cld.fields import FIELDS
from commissioning.cld.measures_sql import OUTCOME_RANK
from people.choices import EthnicGroup
from placements.choices import ArrangementKind, EndReason
from reviews.choices import ReviewDecision, ReviewMethod

WHOLE = [
    (values.ETHNICITY, EthnicGroup), (values.REQUEST_OUTCOME, RequestOutcome), (values.ROUTE, Route),
    (values.ASSESSMENT_METHOD, Method), (values.ASSESSMENT_OUTCOME, Eligibility), (values.SERVICE_TYPE, ArrangementKind),
    (values.SERVICE_OUTCOME, EndReason), (values.REVIEW_OUTCOME, ReviewDecision), (values.REVIEW_METHOD, ReviewMethod),
]  # fmt: skip


@pytest.mark.parametrize(("words", "choices"), WHOLE)
def test_every_choice_has_its_words(words, choices):
    assert set(words) == set(choices)


def test_every_outcome_is_one_that_the_department_ranks():
    said = {*CLD_OUTCOMES.values(), *values.ASSESSMENT_OUTCOME.values(), *values.SERVICE_OUTCOME.values()}

    assert said | set(values.REVIEW_OUTCOME.values()) <= set(OUTCOME_RANK)


def test_what_is_said_of_fields_is_said_of_fields():
    assert set(values.NOT_HELD) | set(values.UNCONFIRMED) <= set(FIELDS)


def test_services_and_homes_are_those_that_are_counted():
    assert set(values.SERVICE_TYPE.values()) <= set(homes.SERVICE_RANK)
    assert homes.SETTLED_HOMES[values.SHARED_LIVES_SCHEME]
    assert homes.HOME_OF_COMPONENT[values.SHARED_LIVES] == values.SHARED_LIVES_SCHEME
