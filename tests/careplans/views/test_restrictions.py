"""A restriction as pages: recorded, read, kept, lifted."""

from datetime import timedelta

import pytest

from careplans.models import Restriction
from sharedliving.core import dates
from tests.factories.capacity import CapacityAssessmentFactory
from tests.factories.risk import RestrictionFactory


def day(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def posted(**changes):
    today = dates.today()
    return {
        "what": "Knives are locked away", "why": "Hurt himself", "asked_by": "His carer", "less_restrictive": "A light",
        "ground": "consent", "consent_how": "Said yes",
        **day("since", today), **day("consent_on", today), **day("look_again_on", today + timedelta(days=90)),
    } | changes  # fmt: skip


def test_it_is_recorded_from_the_record(world, sign_in):
    client = sign_in(world.care_manager)

    page = client.get(f"/people/{world.person.reference}/restriction/").text
    answer = client.post(f"/people/{world.person.reference}/restriction/", posted())

    row = Restriction.objects.get()
    assert "Everybody is presumed to have capacity" in page
    assert (answer.url, row.consent_how, row.due_on) == (
        row.get_absolute_url(), "Said yes", dates.today() + timedelta(days=90),
    )  # fmt: skip


def test_a_ground_is_asked_for(world, sign_in):
    answer = sign_in(world.care_manager).post(f"/people/{world.person.reference}/restriction/", posted(ground=""))

    assert answer.status_code == 422
    assert "Select consent or a decision about their capacity" in answer.text
    assert "Knives are locked away" in answer.text


def test_consent_says_how(world, sign_in):
    answer = sign_in(world.care_manager).post(f"/people/{world.person.reference}/restriction/", posted(consent_how=""))

    assert "Enter how they agreed" in answer.text
    assert not Restriction.objects.exists()


def test_an_assessment_of_their_capacity_is_chosen(world, sign_in):
    found = CapacityAssessmentFactory(person=world.person, completed=True)
    other = CapacityAssessmentFactory(completed=True)
    client, url = sign_in(world.care_manager), f"/people/{world.person.reference}/restriction/"

    refused = client.post(url, posted(ground="capacity", capacity=other.pk))
    client.post(url, posted(ground="capacity", capacity=found.pk))

    row = Restriction.objects.get()
    assert refused.status_code == 422
    assert (row.consent_on, row.capacity) == (None, found)
    assert found.decision in client.get(row.get_absolute_url()).text


def test_which_assessment_is_asked_for(world, sign_in):
    answer = sign_in(world.care_manager).post(
        f"/people/{world.person.reference}/restriction/", posted(ground="capacity", capacity="")
    )

    assert "Select the assessment of their capacity" in answer.text


def test_the_scheme_reads_it_and_cannot_change_it(world, shared, sign_in):
    row = RestrictionFactory(person=world.person)
    client = sign_in(world.scheme_manager)

    page = client.get(row.get_absolute_url()).text

    assert "A night light and a phone call" in page
    assert "Lift the restriction" not in page
    assert client.get(f"/restrictions/{row.pk}/lift/").status_code == 403


def test_it_is_kept_and_lifted(world, sign_in):
    row = RestrictionFactory(person=world.person)
    client = sign_in(world.care_manager)

    client.post(
        f"/restrictions/{row.pk}/keep/",
        {"found": "Sleeps badly"} | day("look_again_on", dates.today() + timedelta(days=30)),
    )
    row.refresh_from_db()
    assert (row.last_look, row.due_on) == ("Sleeps badly", dates.today() + timedelta(days=30))

    client.post(f"/restrictions/{row.pk}/lift/", {"why": "Sleeps well now"})
    page = client.get(row.get_absolute_url()).text
    assert "Sleeps well now" in page
    assert client.get(f"/restrictions/{row.pk}/keep/").url == row.get_absolute_url()


@pytest.mark.parametrize("end", ["keep/", "lift/"])
def test_reasons_are_asked_for(world, sign_in, end):
    row = RestrictionFactory(person=world.person)

    assert sign_in(world.care_manager).post(f"/restrictions/{row.pk}/{end}", {}).status_code == 422


def test_a_stranger_finds_nothing(world, sign_in):
    row = RestrictionFactory(person=world.person)
    client = sign_in(world.stranger)

    assert client.get(row.get_absolute_url()).status_code == 404
    assert client.get(f"/people/{world.person.reference}/restriction/").status_code == 404
