"""A form with errors: the summary has the focus, and each line of it leads to the first box that is wrong."""

import pytest

from tests.journeys.cast import make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
BOXES = {
    "Enter what they want, in their own words": "id_wants",
    "Enter the date of first contact": "id_first_contact_on_0",
    "Select who asked": "id_source",
    "Select yes if something cannot wait": "id_urgent_0",
}


def focused(walker, what):
    return walker.page.evaluate(f"document.activeElement.{what}")


def test_the_summary_has_the_focus_and_leads_to_each_box(walk):
    cast = make_cast()
    priya = walk(cast.priya.email)
    priya.open(f"{cast.nearly_the_same.get_absolute_url()}request/")

    priya.press("Save and start the clock")

    assert priya.page.title().startswith("Error: ")
    assert "govuk-error-summary" in focused(priya, "className")
    for line, box in BOXES.items():
        priya.main.get_by_role("link", name=line).click()
        assert focused(priya, "id") == box
