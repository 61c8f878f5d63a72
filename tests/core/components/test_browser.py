"""The gallery, the sign-in page and the public pages in a real browser."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = [
    "/components/",
    "/components/form/",
    "/accounts/login/",
    "/accounts/password/reset/",
    "/help/",
    "/accessibility/",
]


@pytest.mark.parametrize("address", PAGES)
def test_no_axe_violation_wide_or_narrow(page, served, axe, address):
    page.goto(served + address)
    assert axe(page) == []
    page.set_viewport_size({"width": 375, "height": 700})
    assert axe(page) == []


@pytest.mark.parametrize("address", PAGES)
def test_no_sideways_scroll_at_320_pixels(page, served, address):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(served + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_refused_by_the_content_security_policy(page, served, address):
    said = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(served + address)
    assert said == []


def test_errors_take_the_focus_and_lead_to_the_box(page, served, axe):
    page.goto(served + "/components/form/")
    page.get_by_role("button", name="Save and start the clock").click()
    summary = page.locator(".govuk-error-summary:focus")
    summary.wait_for()
    summary = page.locator(".govuk-error-summary")
    summary.get_by_role("link", name="Enter the date of first contact").click()
    assert page.evaluate("document.activeElement.id") == "id_first_contact_0"
    summary.get_by_role("link", name="Who made the request?").click()
    assert page.evaluate("document.activeElement.id") == "id_source_0"
    assert axe(page) == []


def test_errors_take_the_focus_without_scripts(browser, served):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "/components/form/")
    page.get_by_role("button", name="Save and start the clock").click()
    summary = page.locator(".govuk-error-summary:focus")
    summary.wait_for()
    assert summary.is_visible()
    context.close()


def test_a_choice_reveals_its_question(page, served):
    page.goto(served + "/components/form/")
    who = page.get_by_label("Who was it?")
    assert not who.is_visible()
    page.get_by_label("Someone else").check()
    assert who.is_visible()
    assert page.locator("[type=radio][aria-expanded]").count() == 0


def test_revealed_questions_are_in_sight_without_scripts(browser, served):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "/components/form/")
    assert page.get_by_label("Who was it?").is_visible()
    context.close()


def test_characters_are_counted_down(page, served):
    page.goto(served + "/components/form/")
    page.get_by_label("What do they want?").fill("A home of my own")
    counted = page.get_by_text("You have 484 characters remaining").first
    counted.wait_for()
    assert counted.is_visible()


def test_skip_link_is_the_first_stop(page, served):
    page.goto(served + "/accounts/login/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to main content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"


def test_sign_in_with_the_keyboard_alone(page, served):
    page.goto(served + "/accounts/login/")
    page.get_by_label("Email address").focus()
    page.keyboard.type("nobody@westmere.example")
    page.keyboard.press("Tab")
    page.keyboard.type("wrong")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="The email address or the password is not right").wait_for()
    assert page.title().startswith("Error: Sign in")


def test_wide_tables_scroll_in_their_own_region(page, served):
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(served + "/components/")
    region = page.get_by_role("region", name="Reviews due, as figures")
    region.focus()
    assert region.evaluate("element => element === document.activeElement && element.scrollWidth > element.clientWidth")
