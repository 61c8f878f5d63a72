"""What a search asks of a household: kept by the database, whoever writes what it is made from (ADR 11)."""

import re

import pytest
from django.db import connection
from django.utils import timezone

from placements.choices import NEEDED_CHECKS, Brings, CheckKind, HouseholdState, Trait
from placements.matching.codes import VOCABULARIES, coded
from placements.models import Arrangement, HouseholdCheck, Readiness
from sharedliving.core import dates
from tests.factories.households import CheckFactory, HouseholdFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db


def day(days):
    return dates.add_days(dates.today(), days)


def until(household):
    row = Readiness.objects.get(household=household)
    return row.checks_until, row.emergency_until


def test_the_first_needed_check_to_run_out_counts():
    household = HouseholdFactory(checks={CheckKind.DBS: day(3), CheckKind.EMERGENCY_TRAINING: day(2)})

    assert until(household) == (day(3), day(2))


def test_a_check_that_is_missing_means_never():
    household = HouseholdFactory(checks=False)
    CheckFactory(household=household, kind=CheckKind.DBS)

    assert until(household) == (None, None)


def test_a_check_renewed_or_gone_is_followed():
    household = HouseholdFactory(checks={CheckKind.DBS: day(3)})
    checks = HouseholdCheck.objects.filter(household=household, kind=CheckKind.DBS)

    checks.update(valid_until=day(30))
    assert until(household)[0] == day(30)
    checks.delete()
    assert until(household)[0] is None


def test_one_statement_over_many_households_is_followed():
    first, second = HouseholdFactory(), HouseholdFactory()

    HouseholdCheck.objects.filter(household__in=[first, second]).update(valid_until=day(7))

    assert until(first)[0] == until(second)[0] == day(7)


def test_the_profile_is_followed_in_numbers():
    household = HouseholdFactory(
        offers=["hoist", "quiet"], has_pets=True, wont=["smokes"], area=" wm3", languages=["Urdu"]
    )

    row = Readiness.objects.get(household=household)
    assert row.traits == coded([Trait.HOIST, Trait.QUIET, Trait.PETS, Trait.NO_SMOKE])
    assert (row.wont, row.area, row.languages, row.approved) == (coded([Brings.SMOKES]), "WM3", ["urdu"], True)

    household.offers, household.children, household.state = ["bus"], False, HouseholdState.SUSPENDED
    household.save()
    row.refresh_from_db()
    assert row.traits == coded([Trait.BUS, Trait.PETS, Trait.NO_SMOKE, Trait.NO_CHILDREN])
    assert not row.approved


def test_who_lives_there_is_followed():
    arrangement = ArrangementFactory()
    row = Readiness.objects.get(household=arrangement.household)
    assert row.taken == 1

    elsewhere = HouseholdFactory(scheme=arrangement.scheme)
    Arrangement.objects.filter(pk=arrangement.pk).update(household=elsewhere)
    row.refresh_from_db()
    assert (row.taken, Readiness.objects.get(household=elsewhere).taken) == (0, 1)

    Arrangement.objects.filter(pk=arrangement.pk).update(
        state="ended", ended_on=day(0), end_reason="moved_on", closed_at=timezone.now(), due_on=None
    )
    assert Readiness.objects.get(household=elsewhere).taken == 0


def source():
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'placements_readiness_of'")
        return cursor.fetchone()[0]


def listed(name):
    """The words of one list in the function, in their order."""
    return re.findall(r"'(\w+)'", re.search(rf"\b{name} text\[\] := ARRAY\[([^\]]*)\]", source())[1])


def test_the_database_needs_the_same_checks_as_the_rules():
    assert set(listed("needed")) == {str(kind) for kind in NEEDED_CHECKS}


@pytest.mark.parametrize("name", VOCABULARIES)
def test_the_bits_of_the_database_are_those_of_the_code(name):
    assert listed(name) == VOCABULARIES[name].values
