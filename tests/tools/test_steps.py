"""Each program that `make lint` runs finds a planted fault; the outcome names it."""

import pytest

from tools.lint import __main__, files, own, steps

FLOORS = (
    ("sharedliving.core", "people"),
    ("people", "careplans"),
    ("careplans", "placements"),
    ("placements", "reviews"),
    ("reviews", "commissioning"),
    ("commissioning", "sharedliving.pages"),
    ("sharedliving.pages", "sharedliving.urls"),
)
ROOMS = (
    ("people.choices", "people.querysets"),
    ("people.querysets", "people.models"),
    ("people.models", "people.services"),
    ("people.services", "people.forms"),
    ("people.services", "people.views"),
    ("people.forms", "people.views"),
    ("people.views", "people.urls"),
)
WRONG_TYPES = """
from people.models import User

def days(kind: str) -> int:
    return kind

def untyped(kind):
    return 28

def name(user: User) -> object:
    return user.no_such_field
"""


def test_ruff_finds_an_unused_import(house):
    house.write("people/planted.py", '"""Planted."""\n\nimport os\n')

    passed, said = steps.ruff(house.root)

    assert not passed
    assert "people/planted.py:3:8: F401" in said


def test_format_finds_a_crooked_file(house):
    house.write("people/planted.py", "x = {  'a':1}\n")

    passed, said = steps.shape(house.root)

    assert not passed
    assert "people/planted.py" in said


def test_djade_finds_a_crooked_template(house):
    house.write("templates/people/planted.html", "{% load static%}\n{{name}}\n")

    passed, said = steps.djade(house.root)

    assert not passed
    assert "templates/people/planted.html" in said


def test_mypy_finds_wrong_types_in_an_island(tmp_path):
    file = tmp_path / "planted.py"
    file.write_text(WRONG_TYPES)

    passed, said = steps.types_of([str(file)], files.ROOT)

    assert not passed
    assert "[return-value]" in said
    assert "[no-untyped-def]" in said
    assert '"User" has no attribute "no_such_field"' in said


def test_the_islands_are_core_rules_and_services():
    paths = ("sharedliving/core/dates.py", "people/rules.py", "people/services/person.py", "people/services.py")
    others = (
        "people/models.py",
        "sharedliving/core/migrations/0001.py",
        "tests/core/rules.py",
        "people/views/rules.py",
    )

    assert steps.islands((*paths, *others)) == list(paths)


def test_contracts_find_an_import_up_each_floor(house):
    for lower, upper in FLOORS:
        house.plant(f"{lower}.planted", f"import {upper}")

    passed, said = steps.imports(house.root)

    assert not passed
    for lower, upper in FLOORS:
        assert f"{lower} is not allowed to import {upper}:" in said


def test_contracts_find_an_import_up_each_layer_of_an_app(house):
    for lower, upper in ROOMS:
        house.plant(lower, f"import {upper}")

    passed, said = steps.imports(house.root)

    assert not passed
    for lower, upper in ROOMS:
        assert f"{lower} is not allowed to import {upper}:" in said


def test_contracts_find_the_form_library_and_the_settings_outside_their_place(house):
    house.plant("people.planted", "import crispy_forms.layout\nfrom sharedliving.settings import base")

    passed, said = steps.imports(house.root)

    assert not passed
    assert "people is not allowed to import crispy_forms:" in said
    assert "people is not allowed to import sharedliving.settings:" in said


def test_check_finds_two_last_migrations(house):
    house.write("people/migrations/max_migration.txt", "0001_one\n0001_two\n")

    passed, said = steps.django(house.root)

    assert not passed
    assert "dlm.E002" in said


def test_check_finds_a_migration_beside_the_line(house):
    migration = "from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = []\n"
    house.write("people/migrations/0001_planted.py", migration)

    passed, said = steps.django(house.root)

    assert not passed
    assert "dlm.E005" in said


def test_migrations_find_a_model_that_has_none(house):
    planted = "from django.db import models as planted\n\n\nclass Planted(planted.Model):\n    class Meta:\n"
    house.plant("people.models", planted + "        app_label = 'people'")

    passed, said = steps.migrations(house.root)

    assert not passed
    assert "Create model Planted" in said


def test_own_lints_read_the_tracked_files_and_report_the_planted_one(house):
    house.write("people/views/planted.py", "from people.models import Person\n\nROWS = Person.objects.all()\n")

    found = own.run("scope", house.root)

    assert any(fault.path == "people/views/planted.py" and fault.line == 3 for fault in found)


def test_a_file_that_does_not_parse_is_a_fault(house):
    house.write("people/views/planted.py", "def broken(:\n")

    found = own.run("scope", house.root)

    assert any("does not parse" in fault.message for fault in found)


def test_the_command_runs_every_step_and_fails_when_one_does(monkeypatch, capsys):
    outcomes = dict.fromkeys(__main__.NAMES, (True, "")) | {"ruff": (False, "wrong here")}
    monkeypatch.setattr(__main__, "outcome", lambda name, root: outcomes[name])

    status = __main__.main([])

    printed = capsys.readouterr().out
    assert status == 1
    assert all(f" {name} " in printed for name in __main__.NAMES)
    assert "FAIL ruff" in printed
    assert "wrong here" in printed
    assert "failed: ruff" in printed


def test_the_command_passes_when_every_step_does(monkeypatch):
    monkeypatch.setattr(__main__, "outcome", lambda name, root: (True, ""))

    assert __main__.main([]) == 0


def test_the_command_refuses_a_lint_that_there_is_not():
    with pytest.raises(SystemExit):
        __main__.main(["no-such-lint"])
