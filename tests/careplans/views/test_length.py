"""Does the length of assessments fit the needs? (G14-SYS-3)"""

from django.test import Client
from django.urls import reverse

from tests.careplans.conftest import BACKEND
from tests.careplans.panels.test_length import another, assessed

PAGE = reverse("assessment-length")


def desk(user) -> Client:
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def test_a_line_manager_sees_what_is_usual_and_what_is_long(world):
    for _ in range(5):
        assessed(another(world), "word " * 20, needs=4)
    long = assessed(another(world), "word " * 200, needs=1)

    page = desk(world.line_manager).get(PAGE)

    assert page.context["kind_rows"] == [["Care Act assessment", 6, 30, 0, 12, 4]]
    assert f'href="{long.get_absolute_url()}"' in page.text
    assert long.person.name in page.text


def test_with_nothing_completed_it_says_so(world):
    page = desk(world.line_manager).get(PAGE).text

    assert "No assessment was completed in the last year." in page
    assert "None is half as long again" in page


def test_it_is_found_beside_quality_and_is_for_line_managers(world):
    assert f'href="{PAGE}"' in desk(world.line_manager).get(reverse("quality")).text
    assert desk(world.care_manager).get(PAGE).status_code == 403
