"""Until when every needed check holds: kept by the database, whoever writes the checks (ADR 11)."""

import re

import pytest
from django.db import connection

from placements.choices import NEEDED_CHECKS, CheckKind
from placements.models import HouseholdCheck, Readiness
from sharedliving.core import dates
from tests.factories.households import CheckFactory, HouseholdFactory

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


def test_the_database_needs_the_same_checks_as_the_rules():
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'placements_readiness_of'")
        listed = re.search(r"needed text\[\] := ARRAY\[([^\]]*)\]", cursor.fetchone()[0])[1]

    assert set(re.findall(r"'(\w+)'", listed)) == {str(kind) for kind in NEEDED_CHECKS}
