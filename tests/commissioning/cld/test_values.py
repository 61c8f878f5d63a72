"""Every choice of ours has its words in the return, and no field is named that is none."""

import pytest

from careplans.choices import CLD_OUTCOMES, Eligibility, Method, RequestOutcome, Route
from commissioning.cld import codes, homes, values
from commissioning.cld.fields import FIELDS
from commissioning.cld.validator_forms import VALID, VALID_OTHERWISE_WRITTEN, memos
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

    assert said | set(values.REVIEW_OUTCOME.values()) <= set(codes.OUTCOMES)


def test_what_is_said_of_fields_is_said_of_fields():
    assert set(values.NOT_HELD) | set(values.UNCONFIRMED) <= set(FIELDS)


def test_services_and_homes_are_those_that_are_counted():
    assert set(values.SERVICE_TYPE.values()) <= set(homes.SERVICE_RANK)
    assert homes.SETTLED_HOMES[codes.SHARED_LIVES_HOME]
    assert homes.HOME_OF_COMPONENT[codes.SHARED_LIVES] == codes.SHARED_LIVES_HOME


SENT = {
    "Ethnicity": [*values.ETHNICITY.values(), values.NO_ETHNICITY],
    "Primary_Support_Reason": values.SUPPORT_REASON.values(),
    "Client_Funding_Status": [values.FULLY_FUNDED, values.JOINTLY_FUNDED, values.SELF_FUNDED],
    "Request_Route_of_Access": values.ROUTE.values(),
    "Assessment_Type": values.ASSESSMENT_TYPE.values(),
    "Method_of_Assessment": values.ASSESSMENT_METHOD.values(),
    "Eligible_Needs_Identified": values.ELIGIBLE_NEEDS.values(),
    "Event_Outcome": [
        *values.REQUEST_OUTCOME.values(), *values.ASSESSMENT_OUTCOME.values(), *values.SERVICE_OUTCOME.values(),
        *values.REVIEW_OUTCOME.values(),
    ],
    "Service_Type": [*values.SERVICE_TYPE.values(), values.DIRECT_TO_CARER, values.FOR_CARED_FOR],
    "Service_Component": [values.RESPITE, values.OTHER_CARER_SUPPORT],
    "Delivery_Mechanism": [
        *values.MECHANISM_BY_PLAN.values(), *values.MECHANISM_BY_FUNDING.values(), *values.CARER_MECHANISM.values(),
    ],
    "Review_Reason": [
        values.PLANNED_REVIEW, values.SHORT_REVIEW, values.UNPLANNED_OTHER, *values.REVIEW_REASON.values(),
    ],
    "Review_Outcomes_Achieved": [values.FULLY_ACHIEVED, values.PARTLY_ACHIEVED, values.NOT_ACHIEVED],
    "Method_of_Review": values.REVIEW_METHOD.values(),
    "Cost_Frequency_Unit_Type": [values.WEEKLY],
}  # fmt: skip


@pytest.mark.parametrize("field", SENT)
def test_every_word_that_is_sent_passes_the_check_of_returns(field):
    grade = memos()[field]

    wrong = {word: grade.found(word) for word in SENT[field]}

    assert {word for word, (check, _) in wrong.items() if check not in (VALID, VALID_OTHERWISE_WRITTEN)} == set()
