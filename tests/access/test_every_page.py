"""Every page of docs/access.toml in a real browser: axe, the console, one heading, link texts, no sideways scroll.

Every address is opened once, and the roles take turns; the home page and what else is a house's own, once for each role.
With EVERY_ROLE in the environment every role opens everything that it may. With PICTURES a picture of each page is kept
there, 375 pixels wide.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import cycle
from pathlib import Path
from urllib.parse import urlparse

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Error, Page, Response

from people.choices import Role
from tests.access.test_walk import BACKEND, address, expected
from tests.access.world import COUNCIL_ROLES, DESK_ROLES, SCHEME_ROLES, World, make_world
from tests.journeys.looking import Looker
from tools import access

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ROLES = (*COUNCIL_ROLES, *SCHEME_ROLES, *DESK_ROLES)
PARTS = 4
FOR_EVERY_ROLE = ("house",)
SIGN_IN = "/accounts/login/"
GALLERY = "components"
"""Has a heading of every kind on one page, and tests of its own."""


def turns() -> Iterator[tuple[Role, access.Rule]]:
    """Who opens which address: the pages of one role after those of another."""
    taken: dict[Role, list[access.Rule]] = {role: [] for role in ROLES}
    order = cycle(ROLES)
    for rule in access.rules():
        may = [role for role in ROLES if rule.about in ("open", "self") or role in rule.roles]
        if "get" not in rule.methods or not may or rule.name == GALLERY:
            continue
        if rule.about not in FOR_EVERY_ROLE and not os.environ.get("EVERY_ROLE"):
            may = [next(role for role in order if role in may)]
        for role in may:
            taken[role].append(rule)
    return ((role, rule) for role in ROLES for rule in taken[role])


def desk_of(browser: Browser, live_server, world: World, role: Role) -> Looker:
    """A window in which this role is signed in."""
    client = Client()
    client.force_login(world.users[role, "own"], backend=BACKEND)
    context = browser.new_context(bypass_csp=True, base_url=live_server.url)
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
    return Looker(context.new_page())


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page(part, browser, live_server, subtests):
    world = make_world()
    mine = list(turns())[part::PARTS]
    desks = {role: desk_of(browser, live_server, world, role) for role in {role for role, _ in mine}}
    pages = 0
    for role, rule in mine:
        with subtests.test(role=role, page=rule.name):
            pages += opens(desks[role], role, rule, address(rule, world))
    for desk in desks.values():
        desk.page.context.close()
    assert pages > 20


def opens(desk: Looker, role: Role, rule: access.Rule, where: str) -> bool:
    """Whether it is a page of its own, which was looked at; else a file, or the way to another page."""
    desk.errors.clear()
    answer = answer_of(desk.page, where)
    if answer is None or not answer.headers.get("content-type", "").startswith("text/html"):
        return False
    path = urlparse(desk.page.url).path
    assert rule.about == "open" or path != SIGN_IN, "signed out on the way"
    if path != where:
        return False
    assert answer.status == 200 or rule.about == "open" or answer.status in expected(rule, role, "own")
    desk.forget(f"status of {answer.status}")
    desk.look()
    take_picture(desk.page, f"{rule.name}")
    return True


def answer_of(page: Page, where: str) -> Response | None:
    """None for what the browser saves instead of showing it."""
    with suppress(Error):
        return page.goto(where)
    assert page.request.get(where).ok
    return None


def take_picture(page: Page, name: str) -> None:
    if folder := os.environ.get("PICTURES"):
        page.set_viewport_size({"width": 375, "height": 800})
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 720})
