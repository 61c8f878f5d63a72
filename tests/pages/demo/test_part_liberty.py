"""Liberty in the demo world: something on each list."""

import random
from datetime import timedelta

import pytest

from careplans.models import CourtApplication, CourtAuthorisation, LibertyObjection, LibertyScreen
from sharedliving.core import dates
from sharedliving.pages.demo import part_liberty
from sharedliving.pages.demo.cast import make_cast
from tests.factories.liberty import law

pytestmark = pytest.mark.django_db


@pytest.fixture
def played(db):
    law("acid-test")
    law("agni")
    cast, chance = make_cast("a-demo-password"), random.Random(7)
    for story in part_liberty.STORIES:
        story(cast, chance)


def test_one_order_ends_in_80_days_one_screen_is_of_the_law_before_and_one_objection_is_of_yesterday(played):
    today = dates.today()

    order = CourtAuthorisation.objects.get()
    assert order.ends_on == today + timedelta(days=80)
    assert order.person.libertyscreen_rows.get().stands
    old = LibertyScreen.objects.older_law(today).get()
    assert CourtApplication.objects.get().screen == old
    assert LibertyObjection.objects.open().get().recorded_on == today - timedelta(days=1)
