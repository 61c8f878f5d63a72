import pytest
from django.urls import reverse

from placements.choices import StepState, TransitionKind
from placements.models import TransitionStep
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.emergencies import TransitionStepFactory, age_day
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


def test_the_record_of_a_young_person_offers_the_steps_and_shows_them(as_council):
    person = PersonFactory(date_of_birth=age_day(16))
    client, where = as_council(person), reverse("transition-begin", args=[person.reference])
    home = person.part_url(Part.HOME)
    assert where in client.get(home).content.decode()

    answer = client.post(where, {})

    assert answer.url == f"{home}#adulthood"
    page = client.get(home).content.decode()
    assert all(kind.label in page for kind in TransitionKind)
    assert f"18 on {dates.uk_date(dates.add_months(person.date_of_birth, 18 * 12))}" in page


def test_an_adult_has_none(as_council):
    person = PersonFactory(date_of_birth=age_day(40))
    client, where = as_council(person), reverse("transition-begin", args=[person.reference])

    assert where not in client.get(person.part_url(Part.HOME)).content.decode()
    assert "They are 18 or older" in client.get(where).content.decode()
    assert client.post(where, {}).status_code == 422


def test_a_step_is_taken(as_council):
    step = TransitionStepFactory()
    client, where = as_council(step.person), reverse("transition-step", args=[step.pk])
    today = dates.today()
    assert "They are 18 on" in client.get(where).content.decode()

    client.post(where, {"needed": "yes", "on_0": today.day, "on_1": today.month, "on_2": today.year, "words": "Begun."})

    assert TransitionStep.objects.get().state == StepState.DONE
    assert "Done: Begun." in client.get(where).content.decode()
    assert "Begun." in client.get(step.person.part_url(Part.HOME)).content.decode()
