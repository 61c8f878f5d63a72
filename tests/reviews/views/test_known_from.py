"""A change that opened by itself says so, and leads to what it was known from."""

import pytest

from reviews.change_sources import ChangeSource
from tests.factories.changes import ChangeEventFactory, IncidentFactory
from tests.factories.placements import ArrangementFactory


@pytest.fixture
def home(person, scheme):
    return ArrangementFactory(person=person, household__scheme=scheme)


def by_itself(person, **given):
    return ChangeEventFactory(person=person, recorded_by=None, **given)


def test_it_says_from_what_and_leads_to_the_arrangement(sign_in, care_manager, person, home):
    event = by_itself(person, arrangement=home, source=ChangeSource.NOTICE, source_id=4)

    page = sign_in(care_manager).get(event.get_absolute_url()).text

    assert "Opened by itself from the notice to end the arrangement." in page
    assert f'href="{home.get_absolute_url()}"' in page


def test_it_leads_to_the_incident_for_who_may_open_it(sign_in, care_manager, scheme_worker, person, home):
    incident = IncidentFactory(person=person)
    event = by_itself(person, arrangement=home, source=ChangeSource.INCIDENT, source_id=incident.pk)

    own = sign_in(care_manager).get(event.get_absolute_url()).text
    other = sign_in(scheme_worker).get(event.get_absolute_url()).text

    assert f'href="{incident.get_absolute_url()}"' in own
    assert incident.get_absolute_url() not in other


def test_lists_and_timeline_say_so_too(sign_in, care_manager, person):
    by_itself(person, source=ChangeSource.CAME, source_id=4)

    assert "Opened by itself" in sign_in(care_manager).get("/changes/?show=all").text


def test_what_somebody_wrote_down_names_them(sign_in, care_manager, person):
    event = ChangeEventFactory(person=person)

    page = sign_in(care_manager).get(event.get_absolute_url()).text

    assert "Opened by itself" not in page
    assert person.owner.name in page
