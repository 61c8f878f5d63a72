"""A form with errors: the summary has the focus, and each line of it leads to the first box that is wrong."""

import pytest

from tests.journeys.cast import make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def refused(walk):
    """The form of a new request, saved with nothing in it."""
    cast = make_cast()
    priya = walk(cast.priya.email)
    priya.open(f"{cast.nearly_the_same.get_absolute_url()}request/")
    priya.press("Save and start the clock")
    return priya


def focused(walker, what):
    return walker.page.evaluate(f"document.activeElement.{what}")


def test_the_summary_has_the_focus(refused):
    assert refused.page.title().startswith("Error: ")
    assert "govuk-error-summary" in focused(refused, "className")


@pytest.mark.parametrize(
    ("line", "box"),
    [
        ("Enter what they want, in their own words", "id_wants"),
        ("Enter the date of first contact", "id_first_contact_on_0"),
        ("Select who asked", "id_source"),
        ("Select yes if something cannot wait", "id_urgent_0"),
    ],
)
def test_a_line_of_the_summary_leads_to_its_box(refused, line, box):
    refused.main.get_by_role("link", name=line).click()

    assert focused(refused, "id") == box
