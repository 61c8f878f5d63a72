"""The pages of section 117 aftercare."""

from datetime import timedelta

import pytest

from careplans.models import Aftercare
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.funding import AftercareFactory

TODAY = dates.today()


def boxes(name, day):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


def posted(**changes):
    return {
        "detained_under": "3", "responsible_council": "Westmere Council", "responsible_icb": "NHS Westmere",
        "needs": "Staying well",
    } | boxes("detained_on", TODAY - timedelta(days=50)) | boxes("discharged_on", TODAY) | changes  # fmt: skip


@pytest.fixture
def owed(world):
    return AftercareFactory(person=world.person)


def test_it_is_recorded_from_the_record(world, sign_in):
    client, where = sign_in(world.care_manager), f"/people/{world.person.reference}/aftercare/"

    assert where in client.get(world.person.part_url(Part.SUPPORT)).content.decode()
    assert client.get(where).status_code == 200
    answer = client.post(where, posted())

    row = Aftercare.objects.get()
    assert answer.url == f"/aftercare/{row.pk}/"
    assert "Staying well" in client.get(answer.url).content.decode()
    assert client.get(where).url == answer.url


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"needs": ""}, "Enter the aftercare needs"),
        ({"detained_under": "12"}, "Select"),
        (boxes("discharged_on", TODAY - timedelta(days=60)), "before the day of detention"),
        ({"detained_on_0": "31", "detained_on_1": "2"}, "real date"),
    ],
)
def test_bad_input_is_said_at_the_field(world, sign_in, change, words):
    answer = sign_in(world.care_manager).post(f"/people/{world.person.reference}/aftercare/", posted(**change))

    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_review_and_end(world, sign_in, owed):
    client, where = sign_in(world.care_manager), f"/aftercare/{owed.pk}/"

    assert client.get(f"{where}review/").status_code == 200
    client.post(f"{where}review/", {"notes": "Still needed"} | boxes("reviewed_on", TODAY))
    assert "Still needed" in client.get(where).content.decode()
    assert client.post(f"{where}end/", {"council_reasons": "Well"}).status_code == 422
    reasons = {"council_reasons": "Well for years", "nhs_reasons": "We agree"}
    client.post(f"{where}end/", reasons | boxes("council_satisfied_on", TODAY) | boxes("nhs_satisfied_on", TODAY))

    page = client.get(where).content.decode()
    assert "We agree" in page
    assert "Record a review" not in page
    assert client.get(f"{where}end/").url == where


def test_a_stranger_sees_nothing(world, sign_in, owed):
    assert sign_in(world.stranger).get(f"/aftercare/{owed.pk}/").status_code == 404
