"""Twelve emergencies and one free bed: one is taken in, the others get the sentence that says why (G14-EMG-1, ADR 5)."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import EmergencyState
from placements.models import Arrangement, Emergency
from placements.services import emergency_answers
from sharedliving.core.rules import Refusal
from tests.factories.emergencies import EmergencyFactory, emergency_home
from tests.factories.households import SchemeFactory, scheme_worker

CALLS = 12
SENTENCE = "Grace Adeyemi is approved for 1 person and 1 lives there already."


@pytest.mark.django_db(transaction=True)
def test_the_last_bed_is_given_once():
    profile = SchemeFactory()
    home = emergency_home(profile.organisation, name="Grace Adeyemi", approved_places=1)
    rows = EmergencyFactory.create_batch(CALLS, approved=True, scheme_profile=profile, household=home)
    by = viewer_for(scheme_worker(profile.organisation, Role.SCHEME_WORKER))

    def attempt(pk):
        try:
            return emergency_answers.start(emergency=Emergency.objects.get(pk=pk), by=by).pk
        except Refusal as refusal:
            return str(refusal)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=6) as pool:
        answers = list(pool.map(attempt, [row.pk for row in rows]))

    assert sorted(map(str, answers))[1:] == [SENTENCE] * (CALLS - 1)
    assert Arrangement.objects.count() == 1
    assert Emergency.objects.filter(state=EmergencyState.LIVE).count() == 1
