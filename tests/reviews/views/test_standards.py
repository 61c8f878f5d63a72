"""The standard stands beside each section of a review (G14-ASS-5)."""

import pytest

from reviews.rules.standards import REVIEW
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory
from tests.factories.reviews import ReviewFactory


@pytest.mark.parametrize("key", REVIEW)
def test_beside_each_section(sign_in, care_manager, person, key):
    page = sign_in(care_manager).get(f"/reviews/{ReviewFactory(person=person).pk}/{key}/").content.decode()

    assert page.index("</h1>") < page.index(REVIEW[key].good)
    assert page.count("What good looks like") == 1


def test_beside_one_outcome(sign_in, care_manager, person):
    plan = CarePlanFactory(person=person, in_force=True)
    need = PlanNeedFactory(plan=plan)
    review = ReviewFactory(person=person, plan=plan)

    assert (
        REVIEW["outcomes"].good
        in sign_in(care_manager).get(f"/reviews/{review.pk}/outcomes/{need.pk}/").content.decode()
    )
