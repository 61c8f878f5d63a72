"""Where the demo world is not loaded."""

import pytest
from django.core.management import CommandError, call_command

from people.models import User
from tests.factories.people import PersonFactory

PASSWORD = "a-demo-password"


def load() -> None:
    call_command("load_demo")


@pytest.fixture
def demo(settings):
    settings.DEMO, settings.DEMO_PASSWORD = True, PASSWORD


def test_not_beside_real_people(demo, db):
    PersonFactory()

    with pytest.raises(CommandError, match="There are people here already"):
        load()


def test_never_outside_demo_and_test(db, settings):
    settings.DEMO, settings.DEMO_PASSWORD = False, PASSWORD

    with pytest.raises(CommandError, match="never loaded outside demo and test"):
        load()
    assert not User.objects.exists()


def test_not_without_a_password(db, settings):
    settings.DEMO, settings.DEMO_PASSWORD = True, ""

    with pytest.raises(CommandError, match="Set DEMO_PASSWORD"):
        load()
