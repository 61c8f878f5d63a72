"""The command itself."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from people.models import Person


def test_it_fills_an_empty_database_and_says_what_it_made(db: None) -> None:
    said, progress = StringIO(), StringIO()
    call_command("seed_scale", people=40, random_seed=2, stdout=said, stderr=progress)
    assert Person.objects.count() == 40
    assert "40 people_person" in said.getvalue()
    assert "council 2 of 2: Branmere" in progress.getvalue()


def test_it_refuses_a_database_with_people_and_says_what_to_do(db: None) -> None:
    call_command("seed_scale", people=40, stdout=StringIO(), stderr=StringIO())
    with pytest.raises(CommandError, match="has people already, and nothing was changed: name an empty one"):
        call_command("seed_scale", people=40, stdout=StringIO(), stderr=StringIO())


def test_it_refuses_too_few_people(db: None) -> None:
    with pytest.raises(CommandError, match="20 people or more"):
        call_command("seed_scale", people=3)
