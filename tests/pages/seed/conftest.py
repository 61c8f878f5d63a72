from collections.abc import Iterator
from datetime import date

import pytest
from django.db import transaction

from sharedliving.pages.seed.fill import fill

DAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def seeded(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[dict[str, int]]:
    """A database with 600 people of seed 7, for every test of a module; rolled back at its end. Rows by table."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield fill(600, 7, DAY)
        transaction.set_rollback(True)
