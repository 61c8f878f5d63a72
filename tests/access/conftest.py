import copy

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from tests import shipped
from tests.access.world import World, make_world


@pytest.fixture(scope="module")
def made_once(django_db_setup, django_db_blocker):
    """One world for all tests of a module, because it takes longer to make than to look at."""
    with django_db_blocker.unblock(), transaction.atomic():
        made = make_world()
        connection.run_on_commit.clear()  # nobody waits for a reminder here
    yield made
    with django_db_blocker.unblock():
        call_command("flush", verbosity=0, interactive=False)
        shipped.put_back()


@pytest.fixture
def world(made_once) -> World:
    """Its rows stand as they were: each test undoes what it did, and changes no object that the next one holds."""
    return copy.deepcopy(made_once)
