import pytest

from placements.services import hosts
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db


def test_the_host_council_is_named_told_and_named_anew(council_of):
    row = ArrangementFactory()
    by = council_of(row.person)
    with pytest.raises(Refusal, match="in whose area they live"):
        hosts.name_host(arrangement=row, name=row.council.name, by=by)

    hosts.name_host(arrangement=row, name="Northbrook", by=by)
    host = hosts.name_host(arrangement=row, name="Southmere", told_on=dates.today(), told_how="Letter", by=by)

    assert (row.host.name, host.told_how) == ("Southmere", "Letter")
    assert host.history.count() == 2
    assert Event.objects.filter(verb="arrangement.host_named").count() == 2
