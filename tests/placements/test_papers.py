"""Who sees the licence."""

import pytest

from placements.models import Licence
from tests.factories.households import SchemeFactory
from tests.factories.papers import LicenceFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db


def test_a_licence_is_seen_by_whoever_sees_its_agreement(worker_of, council_of):
    licence = LicenceFactory(signed=True)
    agreement, later = licence.agreement, SchemeFactory().organisation
    ArrangementFactory(
        agreement=agreement, person=agreement.person, household=agreement.household, scheme=later
    )  # fmt: skip

    for viewer in (worker_of(agreement.scheme), worker_of(later), council_of(agreement.person)):
        assert Licence.objects.visible_to(viewer).get() == licence
    assert not Licence.objects.visible_to(worker_of(SchemeFactory().organisation)).exists()
