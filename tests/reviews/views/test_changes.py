"""A change as the worker meets it: recorded once, with all that it opens (G14-REV-6)."""

import pytest

from reviews.choices import ChangeKind, ChangeTaskKind
from reviews.models import ChangeEvent, ChangeTask
from reviews.rules.changes import g14_rev_6_whose_it_is
from sharedliving.core import dates
from tests.factories.changes import ChangeEventFactory, ChangeTaskFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, ShareFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.risk import RiskAssessmentFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()


@pytest.fixture
def home(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def typed(**changes):
    return {
        "kind": "carer_ill", "happened_on_0": TODAY.day, "happened_on_1": TODAY.month, "happened_on_2": TODAY.year,
        "what": "Maria broke her arm",
    } | changes  # fmt: skip


def test_from_the_change_to_what_it_opens(sign_in, care_manager, person, home):
    desk = sign_in(care_manager)
    page = desk.get(f"/people/{person.reference}/record/reviews/")
    assert f'href="/people/{person.reference}/change/"' in page.text

    answer = desk.post(f"/people/{person.reference}/change/", typed(arrangement=home.pk), follow=True)

    assert "Maria broke her arm" in answer.text
    for words in ("Agree who supports them meanwhile", "Visit the carers", "Look at the risks again"):
        assert words in answer.text
    assert ChangeEvent.objects.get().arrangement == home
    assert "Maria broke her arm" in desk.get(f"/people/{person.reference}/timeline/").text
    assert "Look at the risks again" in desk.get(person.get_absolute_url()).text


def test_nothing_typed_is_asked_for_again(sign_in, care_manager, person):
    answer = sign_in(care_manager).post(f"/people/{person.reference}/change/", {})

    assert answer.status_code == 422
    for words in ("Select what has changed", "Enter the date it happened", "Say what has changed"):
        assert words in answer.text


def test_a_scheme_without_an_arrangement_is_told_whom_to_tell(sign_in, scheme_worker, scheme, person):
    ShareFactory(person=person, organisation=scheme)

    answer = sign_in(scheme_worker).post(f"/people/{person.reference}/change/", typed())

    assert "tell the person’s care manager" in answer.text.replace("&#x27;", "’")
    assert not ChangeEvent.objects.exists()


@pytest.mark.parametrize("kind", ChangeTaskKind.values)
def test_every_task_leads_to_where_it_is_begun(sign_in, care_manager, scheme_worker, person, home, kind):
    side = g14_rev_6_whose_it_is(kind)
    task = ChangeTaskFactory(event__person=person, event__arrangement=home, kind=kind, side=side)
    desk = sign_in(scheme_worker if side == "scheme" else care_manager)

    page = desk.get(task.get_absolute_url())

    assert page.status_code == 200
    assert desk.get(page.context["start"][0]).status_code in (200, 302)


def test_a_record_is_picked_as_the_answer(sign_in, care_manager, person):
    task, risk = ChangeTaskFactory(event__person=person), RiskAssessmentFactory(person=person)
    desk = sign_in(care_manager)
    assert f"Number {risk.pk}" in desk.get(task.get_absolute_url()).text

    answer = desk.post(task.get_absolute_url(), {"answer": str(risk.pk), "words": ""}, follow=True)

    assert f'href="/risk/{risk.pk}/"' in answer.text
    assert "Done" in answer.text


def test_not_needed_asks_why(sign_in, care_manager, person):
    task = ChangeTaskFactory(event__person=person)
    desk = sign_in(care_manager)

    assert "why it is not needed" in desk.post(task.get_absolute_url(), {"answer": "not_needed", "words": ""}).text
    desk.post(task.get_absolute_url(), {"answer": "not_needed", "words": "Over in a day"})

    assert ChangeTask.objects.get().words == "Over in a day"


def test_an_answered_task_shows_the_change(sign_in, care_manager, person):
    task = ChangeTaskFactory(event__person=person, done=True)

    assert sign_in(care_manager).get(task.get_absolute_url()).url == task.event.get_absolute_url()


def test_a_concern_of_the_council_is_not_the_schemes_to_read(sign_in, care_manager, scheme_worker, person, home):
    concern = ChangeEventFactory(person=person, arrangement=home, kind=ChangeKind.SAFEGUARDING)
    health = ChangeEventFactory(person=person, arrangement=home)
    desk = sign_in(scheme_worker)

    assert desk.get(concern.get_absolute_url()).status_code == 404
    assert desk.get(health.get_absolute_url()).status_code == 200


def test_the_list_has_those_with_something_left(sign_in, care_manager, person):
    left = ChangeTaskFactory(event__person=person).event
    done = ChangeTaskFactory(event__person=person, done=True).event
    desk = sign_in(care_manager)

    def shown(address):
        return [line[1].href for line in desk.get(address).context["lines"]]

    assert shown("/changes/") == [left.get_absolute_url()]
    assert set(shown("/changes/?show=all")) == {left.get_absolute_url(), done.get_absolute_url()}


@pytest.mark.parametrize("n", [1, 3])
def test_statements(sign_in, care_manager, team, person, n, django_assert_num_queries):
    desk = sign_in(care_manager)
    for _ in range(n):
        ChangeTaskFactory(event__person=PersonFactory(owner=person.owner, team=team))
    desk.get("/changes/")

    with django_assert_num_queries(6):
        desk.get("/changes/")


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_one_change(sign_in, care_manager, person, n, django_assert_num_queries):
    event = ChangeEventFactory(person=person)
    for kind in ChangeTaskKind.values[:n]:
        ChangeTaskFactory(event=event, kind=kind)
    desk = sign_in(care_manager)
    desk.get(event.get_absolute_url())

    with django_assert_num_queries(7):
        desk.get(event.get_absolute_url())
