"""The settings as a process of its own reads them: what production refuses to start without, and what it insists on."""

import json
import os
import subprocess
import sys

import pytest

from tools.lint import files

SETTINGS = files.ROOT / "sharedliving" / "settings"
MOST_LINES = 300
COMPLETE = {
    "SECRET_KEY": "a-long-random-text-for-this-one-test-" + "0123456789abcdefghij" * 2,
    "DATABASE_URL": "postgres://sharedliving:password@database.invalid/sharedliving",
    "REDIS_URL": "redis://:password@broker.invalid:6379/0",
    "ALLOWED_HOSTS": "sharedlives.example",
    "SERVICE_URL": "https://sharedlives.example",
    "DEFAULT_FROM_EMAIL": "Sharedliving <no-reply@sharedlives.example>",
    "EMAIL_URL": "submission://user:password@mail.invalid:587",
}
NEVER_DEFAULT = ("SECRET_KEY", "DATABASE_URL", "REDIS_URL")


def python(*arguments, settings="prod", without=(), **changed):
    """A Python with a complete environment of production and nothing else, but for what a test leaves out or changes."""
    given = {name: value for name, value in (COMPLETE | changed).items() if name not in without}
    environment = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": f"sharedliving.settings.{settings}", **given}
    return subprocess.run(
        [sys.executable, *arguments], cwd=files.ROOT, env=environment, capture_output=True, text=True, check=False
    )


def load(settings="prod", **options):
    return python("-c", f"import sharedliving.settings.{settings}", settings=settings, **options)


def values(*names, settings="prod", **options):
    """What settings come to, as JSON carries it."""
    script = f"import json; from django.conf import settings as s; print(json.dumps({{n: getattr(s, n) for n in {names!r}}}))"
    done = python("-c", script, settings=settings, **options)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_all_settings_can_be_read_in_one_go():
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in SETTINGS.glob("*.py")) <= MOST_LINES


@pytest.mark.parametrize("name", NEVER_DEFAULT)
@pytest.mark.parametrize("settings", ["base", "dev", "prod"])
def test_without_it_nothing_starts_and_the_error_names_it(settings, name):
    done = load(settings, without=[name])

    assert done.returncode != 0
    assert f'"{name}"' in done.stderr


@pytest.mark.parametrize("name", sorted(set(COMPLETE) - set(NEVER_DEFAULT)))
def test_production_has_no_default_for_what_each_place_has_of_its_own(name):
    done = load(without=[name])

    assert done.returncode != 0
    assert f'"{name}"' in done.stderr


def test_production_starts_with_everything_given():
    assert load().returncode == 0


def test_djangos_own_check_before_a_deployment_finds_nothing():
    done = python("manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert done.returncode == 0, done.stderr
    assert done.stdout == "System check identified no issues (0 silenced).\n"


INSISTS = {
    "DEBUG": False,
    "DEMO": False,
    "SESSION_COOKIE_SECURE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_NAME": "__Host-session",
    "CSRF_COOKIE_SECURE": True,
    "CSRF_COOKIE_NAME": "__Host-csrf",
    "CSRF_TRUSTED_ORIGINS": ["https://sharedlives.example"],
    "SECURE_SSL_REDIRECT": True,
    "SECURE_HSTS_SECONDS": 31_536_000,
    "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
    "SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"],
    "ALLOWED_HOSTS": ["sharedlives.example"],
    "AXES_FAILURE_LIMIT": 10,
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.Argon2PasswordHasher"],
    "X_FRAME_OPTIONS": "DENY",
}


def test_production_insists_on_encryption_and_gives_nothing_away():
    assert values(*INSISTS) == INSISTS


@pytest.mark.parametrize(
    ("address", "port", "encrypted"),
    [
        ("submission://user:password@mail.invalid", 587, True),
        ("submission://user:password@mail.invalid:2525", 2525, True),
        ("smtp://mail.invalid", 25, False),
    ],
)
def test_mail_goes_where_the_address_says(address, port, encrypted):
    found = values("EMAIL_HOST", "EMAIL_PORT", "EMAIL_USE_TLS", "EMAIL_TIMEOUT", EMAIL_URL=address)

    assert found == {"EMAIL_HOST": "mail.invalid", "EMAIL_PORT": port, "EMAIL_USE_TLS": encrypted, "EMAIL_TIMEOUT": 30}


@pytest.mark.parametrize("address", ["smtp+tls://mail.invalid:587", "mail.invalid", "consolemail://"])
def test_an_address_of_a_kind_that_nobody_knows_is_refused(address):
    done = load(EMAIL_URL=address)

    assert done.returncode != 0
    assert "EMAIL_URL: write it like submission://" in done.stderr


def test_the_suite_without_servers_says_in_the_error_what_to_do():
    done = load("test", without=["DATABASE_URL", "REDIS_URL", "SECRET_KEY"])
    found = values("DATABASES", "REDIS_URL", settings="test", without=["DATABASE_URL", "REDIS_URL"])

    assert done.returncode == 0
    assert found["DATABASES"]["default"]["HOST"] == "set-database_url-or-run-make-test"
    assert found["REDIS_URL"] == "redis://set-redis_url-or-run-make-test/0"
