from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import ArrangementKind
from placements.models import FeeBand
from placements.services import fees
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.households import SchemeFactory, scheme_worker
from tests.factories.papers import FeeBandFactory
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


@pytest.fixture
def band():
    return FeeBandFactory()


@pytest.fixture
def by(band):
    return viewer_for(scheme_worker(band.scheme, Role.SCHEME_MANAGER))


def test_a_band_is_added_and_looked_at_in_a_year(by):
    row = fees.add(
        by=by, kind=ArrangementKind.DAY, name="Half day", amount=Decimal(35), valid_from=TODAY, source="Cabinet"
    )

    assert (row.scheme_id, row.due_on) == (by.organisation_id, TODAY + timedelta(days=365))


def test_a_band_is_there_once_and_says_who_decided_it(band, by):
    said = {"by": by, "kind": band.kind, "name": band.name, "amount": Decimal(1), "valid_from": TODAY}
    with pytest.raises(Refusal, match="a band of this name"):
        fees.add(**said, source="Cabinet")
    with pytest.raises(Refusal, match="Say who decided"):
        fees.add(**said | {"name": "Other"}, source=" ")


def test_an_uplift_keeps_the_old_rate(band, by):
    new = fees.uplift(band=band, by=by, amount=Decimal(440), valid_from=TODAY, source="Cabinet")

    band.refresh_from_db()
    assert (band.valid_to, band.is_open, band.due_on) == (TODAY - timedelta(days=1), False, None)
    assert (new.amount, new.valid_from, new.is_open) == (440, TODAY, True)
    assert Event.objects.get(verb="fee.uplifted").data == {"replaces": band.pk}
    with pytest.raises(Refusal, match="ended on"):
        fees.uplift(band=band, by=by, amount=Decimal(1), valid_from=TODAY, source="x")


def test_an_uplift_begins_after_the_rate(band, by):
    with pytest.raises(Refusal, match="must begin after"):
        fees.uplift(band=band, by=by, amount=Decimal(440), valid_from=band.valid_from, source="Cabinet")


def test_a_rate_is_left_with_a_reason(band, by):
    with pytest.raises(Refusal, match="Say why"):
        fees.leave(band=band, by=by, why="")
    assert fees.leave(band=band, by=by, why="No money").due_on == TODAY + timedelta(days=365)


def test_a_band_is_closed(band, by):
    fees.close(band=band, by=by, on=TODAY, why="Nobody is paid by it")

    assert not FeeBand.objects.in_force().exists()


def test_only_a_scheme_manager_sets_rates(band):
    with pytest.raises(PermissionDenied):
        fees.leave(band=band, by=viewer_for(scheme_worker(band.scheme)), why="x")


def test_who_reads_them(band):
    council = UserFactory(roles=[Role.COMMISSIONER])
    other = UserFactory(roles=[Role.COMMISSIONER])
    band.scheme.scheme_profile.councils.add(council.organisation)

    assert FeeBand.objects.visible_to(viewer_for(council)).get() == band
    assert not FeeBand.objects.visible_to(viewer_for(other)).exists()
    assert not FeeBand.objects.visible_to(viewer_for(scheme_worker(SchemeFactory().organisation))).exists()
    assert list(FeeBand.objects.frozen(TODAY)) == []
    assert list(FeeBand.objects.frozen(TODAY + timedelta(days=266))) == [band]
