"""Supervision as the line manager and the worker meet it (G14-CMS-2)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from reviews.models import Supervision, SupervisionPoint
from sharedliving.core import dates
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.quality import QualityCheckFactory
from tests.factories.reviews import ReviewFactory, SupervisionFactory, SupervisionPointFactory
from tests.factories.risk import RiskAssessmentFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db
LIST = reverse("supervisions")


@pytest.fixture
def boss(manager):
    return signed_in(manager)


@pytest.fixture
def session(worker, manager):
    return SupervisionFactory(worker=worker, owner=manager)


def days(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def page_of(worker):
    return reverse("supervision-worker", args=[worker.pk])


def test_from_the_list_to_the_next_session(boss, worker):
    assert f'href="{page_of(worker)}"' in boss.get(LIST).text
    day = dates.today() + timedelta(days=7)

    answer = boss.post(reverse("supervision-arrange", args=[worker.pk]), days("on", day))

    made = Supervision.objects.get()
    assert answer.url == made.get_absolute_url()
    assert "Not arranged" not in [line[4] for line in boss.get(LIST).context["workers"] if line[0].text == worker.name]


def test_late_by_risk_before_late_by_date(boss, worker):
    """A review is later, but somebody's risk comes first."""
    person = PersonFactory(owner=worker)
    ReviewFactory(person=person, owner=worker, due_on=dates.today() - timedelta(days=90))
    RiskAssessmentFactory(person=person, owner=worker, due_on=dates.today() - timedelta(days=2))
    ReviewFactory(person=person, owner=worker, due_on=dates.today() + timedelta(days=9))

    page = boss.get(page_of(worker))

    first, second = page.context["late"]
    assert ("isk" in first[0].text, "eview" in second[0].text) == (True, True)
    assert len(page.context["coming"]) == 1
    assert dict(page.context["figures"])["Late"] == "2"


def test_records_that_were_checked_stand_there(boss, worker):
    QualityCheckFactory(person=PersonFactory(owner=worker), author=worker, completed=True)

    assert len(boss.get(page_of(worker)).context["checks"]) == 1


def test_written_together_and_held(boss, desk, worker, manager, session):
    person = PersonFactory(owner=worker)
    write = reverse("supervision-point-new", args=[session.pk])
    typed = {"person": person.pk, "note": "No sister yet", "action": "Ring her", "owner": worker.pk}

    answer = desk.post(write, typed | days("by_when", dates.today() + timedelta(days=3)))
    assert answer.status_code == 302
    point = SupervisionPoint.objects.get()
    assert "Ring her" in boss.get(session.get_absolute_url()).text

    assert desk.post(reverse("supervision-point-done", args=[point.pk])).status_code == 302
    point.refresh_from_db()
    assert point.done_on == dates.today()

    said = {"said": "We looked at everybody."} | days("held_on", dates.today())
    assert boss.post(reverse("supervision-hold", args=[session.pk]), said).url == session.get_absolute_url()
    session.refresh_from_db()
    assert (session.said, session.glance["people"]) == ("We looked at everybody.", 1)
    assert "We looked at everybody." in desk.get(session.get_absolute_url()).text


def test_an_action_without_owner_is_asked_for(desk, session):
    answer = desk.post(reverse("supervision-point-new", args=[session.pk]), {"note": "Said", "action": "Ring her"})

    assert answer.status_code == 422
    assert "Say who of the two does it, and by when." in answer.text


def test_a_colleague_reads_nothing(session, team):
    colleague = signed_in(UserFactory(organisation=team.organisation, team=team))
    point = SupervisionPointFactory(supervision=session)

    for address in (session.get_absolute_url(), reverse("supervision-point", args=[point.pk])):
        assert colleague.get(address).status_code == 404
    assert "None is arranged yet" in colleague.get(LIST).text


def test_the_worker_finds_their_own(desk, session):
    assert session.get_absolute_url() in desk.get(LIST).text
    assert "Record that it was held" not in desk.get(session.get_absolute_url()).text


def test_an_action_leads_from_what_is_due_to_itself(desk, session, worker):
    point = SupervisionPointFactory(supervision=session, owner=worker)

    page = desk.get("/due/?until=any")

    assert f'href="{reverse("supervision-point", args=[point.pk])}"' in page.text


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_reads_the_same_for_one_and_for_three(boss, team, number, manager, django_assert_num_queries):
    for _ in range(number):
        SupervisionFactory(worker=UserFactory(organisation=team.organisation, team=team), owner=manager)

    with django_assert_num_queries(12):
        boss.get(LIST)


@pytest.mark.parametrize("number", [1, 3])
def test_a_worker_reads_the_same_for_one_and_for_three(boss, worker, manager, number, django_assert_num_queries):
    for _ in range(number):
        person = PersonFactory(owner=worker)
        ReviewFactory(person=person, owner=worker, due_on=dates.today() - timedelta(days=1))
        held = SupervisionFactory(worker=worker, owner=manager, held=True)
        SupervisionPointFactory(supervision=held, owner=worker, person=person)

    with django_assert_num_queries(24):
        boss.get(page_of(worker))
