"""The record of a review shows what it opened and how that stands; each thing to do leads there."""

import pytest

from reviews.choices import ActionKind
from tests.factories.careplans import CarePlanFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory
from tests.factories.reviews import AttendeeFactory, ReviewActionFactory, ReviewFactory
from tests.factories.risk import RiskAssessmentFactory


@pytest.fixture
def held(person):
    review = ReviewFactory(person=person, completed=True)
    review.changes.create(from_state="in_progress", to_state="completed", by_name="Priya Nair")
    AttendeeFactory(review=review)
    return review


def test_the_record_names_each_version_with_its_state(sign_in, care_manager, person, held):
    plan = CarePlanFactory(person=person)
    risk = RiskAssessmentFactory(person=person)
    ReviewActionFactory(review=held, kind=ActionKind.PLAN, plan=plan)
    ReviewActionFactory(review=held, kind=ActionKind.RISK, risk=risk)
    ReviewActionFactory(review=held, kind=ActionKind.AGREEMENT, not_begun="She lives in no arrangement")

    page = sign_in(care_manager).get(held.get_absolute_url()).text

    assert "Care and support plan 1: draft" in page
    assert f'href="{plan.get_absolute_url()}"' in page
    assert f'href="{risk.get_absolute_url()}"' in page
    assert "Not begun: She lives in no arrangement" in page


def test_a_scheme_reads_of_the_plan_and_opens_the_agreement(sign_in, person, scheme_worker, scheme):
    home = ArrangementFactory(person=person, household__scheme=scheme)
    held = ReviewFactory(person=person, completed=True, arrangement=home)
    held.changes.create(from_state="in_progress", to_state="completed", by_name="Priya Nair")
    plan = CarePlanFactory(person=person)
    agreement = AgreementFactory(
        candidate=None, person=person, household=home.household, scheme=scheme, council=person.council, plan=plan,
        kind=home.kind,
    )  # fmt: skip
    ReviewActionFactory(review=held, kind=ActionKind.PLAN, plan=plan)
    ReviewActionFactory(review=held, kind=ActionKind.AGREEMENT, agreement=agreement)

    page = sign_in(scheme_worker).get(held.get_absolute_url()).text

    assert "Care and support plan 1: draft" in page
    assert plan.get_absolute_url() not in page
    assert f'href="{agreement.get_absolute_url()}"' in page


def test_what_is_to_be_done_leads_to_the_version_and_offers_no_second_one(sign_in, care_manager, person, held):
    plan = CarePlanFactory(person=person)
    row = ReviewActionFactory(review=held, kind=ActionKind.PLAN, plan=plan)
    client = sign_in(care_manager)

    page = client.get(row.get_absolute_url()).text
    refused = client.post(f"{row.get_absolute_url()}end/", {"end": "done", "words": "Done"})

    assert f'href="{plan.get_absolute_url()}"' in page
    assert "Open the plan" not in page
    assert "once the new version is signed off" in refused.text


@pytest.mark.parametrize("count", [1, 3])
def test_the_record_takes_the_same_queries_for_one_and_three(
    sign_in, care_manager, person, held, count, django_assert_num_queries
):
    for _ in range(count):
        ReviewActionFactory(review=held, kind=ActionKind.RISK, risk=RiskAssessmentFactory(person__owner=person.owner))
    client = sign_in(care_manager)

    with django_assert_num_queries(10):
        client.get(held.get_absolute_url())
