"""A button pressed twice does its work once."""

import pytest

from careplans.choices import PlanState
from careplans.models import CarePlanChange
from placements.models import Arrangement
from reviews.models import Review
from tests.factories.careplans import CarePlanFactory
from tests.journeys.cast import make_cast, signed_agreement

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
MODES = pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])


@MODES
def test_an_arrangement_starts_once(walk, scripts):
    cast = make_cast()
    agreement = signed_agreement(cast)
    tom = walk(cast.tom.email, scripts=scripts)
    tom.open(f"{agreement.get_absolute_url()}start/")

    tom.press_twice("Start the arrangement")

    assert Arrangement.objects.filter(person=agreement.person).count() == 1
    assert Review.objects.filter(person=agreement.person).count() == 1


@MODES
def test_a_plan_is_signed_off_once(walk, scripts):
    cast = make_cast()
    plan = CarePlanFactory(person=cast.nearly_the_same, awaiting=True, owner=cast.gareth, author=cast.priya)
    gareth = walk(cast.gareth.email, scripts=scripts)
    gareth.open(plan.get_absolute_url())

    gareth.press_twice("Sign off the plan")

    plan.refresh_from_db()
    assert plan.state == PlanState.IN_FORCE
    assert CarePlanChange.objects.filter(row=plan, to_state=PlanState.IN_FORCE).count() == 1
