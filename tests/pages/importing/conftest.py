import pytest
import time_machine

from tests.pages.importing import world as worlds


@pytest.fixture
def world(db: None) -> worlds.World:
    """On 21 November 2026."""
    with time_machine.travel("2026-11-21 12:00:00", tick=False):
        yield worlds.build()
