"""An incident as the worker meets it: from writing it down to its end."""

import pytest

from reviews.choices import Told
from reviews.models import Incident
from sharedliving.core import dates
from tests.factories.changes import IncidentFactory, IncidentNoticeFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, ShareFactory
from tests.factories.placements import ArrangementFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()


@pytest.fixture
def home(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def day(name):
    return {f"{name}_0": TODAY.day, f"{name}_1": TODAY.month, f"{name}_2": TODAY.year}


def typed(**changes):
    return {
        "kind": "fall", "happened_time": "", "where": "On the stairs", "what": "Slipped on the third step",
        "is_serious": "yes", "injuries": "A bruise", "safeguarding": "not_yet", "safeguarding_because": "",
    } | day("happened_on") | changes  # fmt: skip


def test_from_writing_it_down_to_its_end(sign_in, scheme_worker, person, home):
    desk = sign_in(scheme_worker)
    address = f"/people/{person.reference}/incident/"
    assert f'href="{address}"' in desk.get(f"/people/{person.reference}/record/reviews/").text

    page = desk.post(address, typed(arrangement=home.pk), follow=True)
    for words in ("Slipped on the third step", "The Care Quality Commission", "The care manager", "Family"):
        assert words in page.text
    assert "Slipped on the third step" in desk.get(f"/people/{person.reference}/timeline/").text

    incident = Incident.objects.get()
    close = f"/incidents/{incident.pk}/close/"
    answers = {"safeguarding": "not_raised", "safeguarding_because": "An accident", "learning": "A second rail"}
    refused = desk.post(close, answers)
    assert refused.status_code == 422
    assert "The Care Quality Commission has not been told" in refused.text

    for notice in incident.notices.all():
        told = {"was_told": "yes", "words": "By telephone"} | day("on")
        assert desk.post(notice.get_absolute_url(), told).url == incident.get_absolute_url()
    assert "A second rail" in desk.post(close, answers, follow=True).text
    assert desk.get(close).url == incident.get_absolute_url()


def test_what_is_left_out_is_asked_for(sign_in, care_manager, person):
    page = sign_in(care_manager).post(f"/people/{person.reference}/incident/", {})

    assert page.status_code == 422
    for words in ("Select what went wrong", "Enter where it happened", "Say what happened", "seriously hurt"):
        assert words in page.text


def test_a_day_is_asked_for_where_they_were_told(sign_in, care_manager, person):
    notice = IncidentNoticeFactory(incident__person=person)
    desk = sign_in(care_manager)

    assert (
        "Enter the date they were told" in desk.post(notice.get_absolute_url(), {"was_told": "yes", "words": "x"}).text
    )
    desk.post(notice.get_absolute_url(), {"was_told": "no", "words": "They do not want it"})

    notice.refresh_from_db()
    assert (notice.is_open, notice.done_on) == (False, None)


def test_the_other_side_reads_it_without_buttons(sign_in, scheme_worker, person, home):
    notice = IncidentNoticeFactory(incident__person=person, incident__arrangement=home, told=Told.SCHEME)
    desk = sign_in(scheme_worker)

    page = desk.get(notice.incident.get_absolute_url())

    assert "Slipped on the third step" in page.text
    assert "close it" not in page.text
    assert desk.get(notice.get_absolute_url()).url == notice.incident.get_absolute_url()


@pytest.mark.parametrize("n", [1, 3])
def test_statements(sign_in, care_manager, team, person, n, django_assert_num_queries):
    desk = sign_in(care_manager)
    for _ in range(n):
        IncidentFactory(person=PersonFactory(owner=person.owner, team=team))
    desk.get("/incidents/")

    with django_assert_num_queries(6):
        desk.get("/incidents/")


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_one_incident(sign_in, care_manager, person, n, django_assert_num_queries):
    incident = IncidentFactory(person=person)
    for told in Told.values[:n]:
        IncidentNoticeFactory(incident=incident, told=told)
    desk = sign_in(care_manager)
    desk.get(incident.get_absolute_url())

    with django_assert_num_queries(8):
        desk.get(incident.get_absolute_url())
