import subprocess
import sys
from shutil import copytree

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from sharedliving.pages.failures import FAILURES
from sharedliving.pages.sources import NET_LISTS
from tests.docs.ids import IDS
from tools import guidance

SOUND = """
[[section]]
key = "CMS"
title = "Support"

[[section.point]]
id = "G14-CMS-3"
point = "Nobody is in limbo."
from = "guide"
status = "met"
now = "Everybody has an owner | always."
later = ""
where = ["people/rules.py::owned", "/due/"]
tests = ["tests/people/test_rules.py::test_owned"]
"""


@pytest.fixture
def project(tmp_path):
    """A tiny project whose one point is met."""
    for path, text in {
        "docs/guidance.toml": SOUND,
        "people/rules.py": "LIMIT = 3\nNAMES: list[str] = []\n\ndef owned():\n    pass\n",
        "tests/people/test_rules.py": "def test_owned():\n    pass\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    write_page(tmp_path)
    return tmp_path


def write_page(root):
    (root / guidance.PAGE).write_text(guidance.page(root))


def change(root, old, new):
    source = root / guidance.SOURCE
    source.write_text(source.read_text().replace(old, new))
    write_page(root)


def routes(resolver, before=""):
    for entry in resolver.url_patterns:
        route = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry, route)
        elif isinstance(entry, URLPattern):
            yield route


def test_there_are_eighty_points():
    assert len(IDS) == len(set(IDS)) == 80


def test_every_point_is_there_once_and_in_order():
    assert [point["id"] for point in guidance.points()] == IDS


def test_each_point_stands_in_its_section():
    for section in guidance.sections():
        assert all(point["id"].startswith(f"G14-{section['key']}-") for point in section["point"])


def test_the_page_is_what_the_source_says_and_all_that_it_names_exists():
    assert guidance.problems() == []


def test_every_page_address_is_one_of_the_service():
    known = {guidance.address_of(route) for route in routes(get_resolver())}

    assert guidance.addresses() - known == set()


def test_the_page_names_every_point():
    page = (guidance.ROOT / guidance.PAGE).read_text()

    assert all(f"| {name} " in page for name in IDS)


def test_every_failure_stands_there_with_its_lists():
    by_number = {failure["number"]: failure for failure in guidance.failures()}

    assert {number: failure["failure"] for number, failure in by_number.items()} == {
        number: f"{title}." for number, (title, _) in FAILURES.items()
    }
    for number, failure in by_number.items():
        assert failure["lists"] == [each.key for each in NET_LISTS if each.failure == number], number


def test_the_page_names_every_failure():
    page = (guidance.ROOT / guidance.PAGE).read_text()

    assert all(f"| {number} | {title}. |" in page for number, (title, _) in FAILURES.items())


FAILURE = """
[[failure]]
number = 1
failure = "Nobody."
lists = ["nobody"]
where = ["people/rules.py::owned"]
tests = ["tests/people/test_rules.py::test_owned"]
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", ""),
        ('lists = ["nobody"]', "lists = []", "failure 1: names no lists"),
        ("rules.py::owned", "rules.py::gone", "failure 1: people/rules.py::gone does not exist"),
        ('failure = "Nobody."\n', "", "failure 1: has other fields"),
    ],
)
def test_a_fault_of_a_failure_is_named(project, old, new, said):
    source = project / guidance.SOURCE
    source.write_text(SOUND + (FAILURE.replace(old, new) if old else FAILURE))
    if said != "failure 1: has other fields":
        write_page(project)

    assert said in " ".join(guidance.problems(project))
    assert bool(said) == bool(guidance.problems(project))


def test_what_the_service_shows_is_held_against_the_source(project):
    (project / guidance.SHOWN).parent.mkdir(parents=True)
    assert guidance.problems(project) == [
        f"{guidance.SHOWN} is not what docs/guidance.toml says: run python -m tools.guidance"
    ]

    (project / guidance.SHOWN).write_text(guidance.shown(project))

    assert guidance.problems(project) == []
    assert '"places": [\n     "/due/"\n    ]' in guidance.shown(project)


def test_a_sound_source_has_no_problems(project):
    assert guidance.problems(project) == []


def test_a_bar_in_the_text_does_not_break_the_table(project):
    assert "owner \\| always." in guidance.page(project)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('["tests/people/test_rules.py::test_owned"]', "[]", "met but names no test"),
        ("test_rules.py::test_owned", "test_rules.py::test_gone", "test_gone does not exist"),
        ("people/rules.py::owned", "people/gone.py", "people/gone.py does not exist"),
        ('["people/rules.py::owned", "/due/"]', "[]", "not where"),
        ('later = ""', 'later = "More."', "met but plans more"),
        ('now = "Everybody has an owner | always."', 'now = ""', "not what it does"),
        ('from = "guide"', 'from = "hearsay"', "neither guide nor discussion"),
        ('later = ""\n', "", "has other fields"),
    ],
)
def test_a_fault_in_the_source_is_named(project, old, new, said):
    source = project / guidance.SOURCE
    source.write_text(source.read_text().replace(old, new))

    assert said in " ".join(guidance.problems(project))


def test_a_page_that_was_edited_by_hand_is_named(project):
    (project / guidance.PAGE).write_text("by hand")

    assert guidance.problems(project) == [
        "docs/GUIDANCE.md is not what docs/guidance.toml says: run python -m tools.guidance"
    ]


def test_a_planned_point_says_planned_and_has_a_dash(project):
    change(project, 'status = "met"', 'status = "planned"')

    assert "| Planned | Planned: Everybody has an owner" in guidance.page(project)


def test_a_point_met_in_part_says_what_is_planned(project):
    change(project, 'status = "met"', 'status = "part"')
    change(project, 'later = ""', 'later = "More."')

    assert "| In part | Everybody has an owner \\| always. Planned: More. |" in guidance.page(project)


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("people/rules.py", True),
        ("people/rules.py::owned", True),
        ("people/rules.py::LIMIT", True),
        ("people/rules.py::NAMES", True),
        ("people/rules.py::lost", False),
        ("people", False),
        ("people/none.py::owned", False),
    ],
)
def test_what_exists(project, name, there):
    assert guidance.exists(name, project) is there


@pytest.mark.parametrize(
    ("route", "address"),
    [
        ("people/<str:reference>/", "/people/<reference>/"),
        ("due/", "/due/"),
        ("", "/"),
        ("plans/<int:pk>/", "/plans/<pk>/"),
    ],
)
def test_address_of_a_route(route, address):
    assert guidance.address_of(route) == address


def run(root, *arguments):
    copytree(guidance.ROOT / "tools", root / "tools", dirs_exist_ok=True)
    return subprocess.run(
        [sys.executable, "-m", "tools.guidance", *arguments], cwd=root, capture_output=True, text=True, check=False
    )


def test_check_says_all_is_well(project):
    done = run(project, "--check")

    assert (done.returncode, done.stdout) == (0, "docs/GUIDANCE.md is what docs/guidance.toml says: 1 points.\n")


def test_check_fails_and_changes_nothing(project):
    (project / guidance.PAGE).write_text("by hand")

    done = run(project, "--check")

    assert done.returncode == 1
    assert (project / guidance.PAGE).read_text() == "by hand"


def test_without_check_the_page_is_written(project):
    (project / guidance.PAGE).unlink()

    done = run(project)

    assert done.returncode == 0
    assert (project / guidance.PAGE).read_text() == guidance.page(project)
