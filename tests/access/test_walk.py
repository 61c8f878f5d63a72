"""Every address × every role × every relation to the person. The table is docs/access.toml; nothing may be missing in it."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.access.world import RELATIONS, SCHEME_ROLES
from tools import access

pytestmark = pytest.mark.django_db

RULES = {rule.name: rule for rule in access.rules()}
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PAIR = ("care_manager", "line_manager")
HEALTHY = {200, 302, 422}


def addresses(resolver: URLResolver, prefix: str = "") -> Iterator[str]:
    """The names of all addresses; those of the administration pages are walked by their own test."""
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if route.startswith("admin/"):
            continue
        if isinstance(pattern, URLPattern):
            yield pattern.name or route
        else:
            yield from addresses(pattern, route)


ALL = sorted(set(addresses(get_resolver())))


def test_every_address_is_in_the_table():
    assert sorted(set(ALL) - set(RULES)) == []


def test_the_table_names_no_address_that_is_gone():
    assert sorted(set(RULES) - set(ALL)) == []


def test_the_page_says_what_the_table_says():
    assert access.PAGE.read_text(encoding="utf-8") == access.page()


def test_an_address_that_is_not_in_the_table_is_noticed():
    assert set(ALL) - (set(RULES) - {"person"}) == {"person"}


def address(rule: access.Rule, world) -> str:
    return reverse(rule.name, kwargs={name: _value(world, path) for name, path in rule.args.items()})


def _value(world, path: str):
    """ "assessment.pk" of the world, or after = a literal."""
    if path.startswith("="):
        return path[1:]
    row, field = path.split(".")
    return getattr(getattr(world.rows, row), field)


@pytest.mark.parametrize("name", [name for name in ALL if name in RULES and RULES[name].about != "open"])
def test_address(name, world, client, subtests):
    rule = RULES[name]
    where = address(rule, world)
    for method in rule.methods:
        with subtests.test(who="signed out", method=method):
            client.logout()
            response = getattr(client, method)(where)
            assert (response.status_code, response.url.split("?")[0]) == (302, reverse(settings.LOGIN_URL))
        for role, relations in RELATIONS.items():
            for relation in relations:
                with subtests.test(who=f"{role}, {relation}", method=method):
                    status = visit(client, world.users[role, relation], method, where)
                    assert status in expected(rule, role, relation), (where, status)


def visit(client, user, method: str, where: str) -> int:
    """The answer's status; whatever was done is undone."""
    before = transaction.savepoint()
    client.force_login(user, backend=BACKEND)
    status = getattr(client, method)(where).status_code
    transaction.savepoint_rollback(before)
    return status


def expected(rule: access.Rule, role: str, relation: str) -> set[int]:
    """403 for a verb that is not one's own, 404 for a row that is out of sight, else a healthy answer."""
    if rule.about == "self":
        return HEALTHY | {404}
    if role not in rule.roles:
        return {403}
    if rule.about == "row" and relation != "own":
        return {404}
    if rule.about == "pair" and (relation != "own" or role not in PAIR):
        return {404}
    if rule.about == "side" and relation not in ("own", "other team"):
        return {404}
    if rule.about == "house" and (relation not in ("own", "other team") or role in SCHEME_ROLES):
        return {404}
    return HEALTHY


@pytest.mark.parametrize("name", [name for name in ALL if name in RULES and RULES[name].about == "open"])
def test_open_address(name, world, client):
    rule = RULES[name]

    assert client.get(address(rule, world)).status_code in {200, 302, 405}


@pytest.mark.parametrize("name", [name for name in ALL if name in RULES and RULES[name].roles])
def test_a_method_that_is_not_in_the_table_is_not_answered(name, world, client):
    rule = RULES[name]
    client.force_login(world.users[rule.roles[0], "own"], backend=BACKEND)
    where = address(rule, world)
    for method in {"get", "post", "put", "delete"} - set(rule.methods):
        assert getattr(client, method)(where).status_code in {405, 404}, (where, method)
