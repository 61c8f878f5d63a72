from datetime import date, timedelta

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from people import panels
from people.choices import Role, SupportReason
from people.models import Ownership, Person
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.people import (
    CircleMemberFactory,
    PersonFactory,
    SchemeOrganisationFactory,
    ShareFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def by(worker):
    return viewer_for(worker)


@pytest.fixture
def scheme_worker():
    return viewer_for(UserFactory(organisation=SchemeOrganisationFactory(), roles=[Role.SCHEME_WORKER], team=False))


def soon() -> timezone.datetime:
    return timezone.now() + timedelta(minutes=1)


def test_people_add_no_step_to_the_pathway(by, worker):
    assert panels.pathway(by, PersonFactory(owner=worker)) == []


def test_next_is_contact_by_its_date(by, worker):
    person = PersonFactory(owner=worker, due_on=date(2027, 3, 1))

    [step] = panels.next_steps(by, person)

    assert (step.text, step.due_on) == ("Be in contact and write a case note", date(2027, 3, 1))
    assert step.url == f"/people/{person.reference}/note/"


def test_next_is_an_owner_for_whom_the_duty_manager_holds(manager, worker):
    person = PersonFactory(owner=worker, with_duty_since=date(2026, 5, 20))

    [step] = panels.next_steps(viewer_for(manager), person)

    assert (step.text, step.url) == ("Choose an owner", f"/people/{person.reference}/owner/")
    assert step.why == "With the duty manager since 20 May 2026"


def test_who_may_not_choose_an_owner_is_not_asked_to(by, manager):
    assert panels.next_steps(by, PersonFactory(owner=manager, with_duty_since=date(2026, 5, 20))) == []


@pytest.mark.parametrize("state", [{"died_on": date(2026, 1, 1)}, {"closed_at": timezone.now(), "due_on": None}])
def test_nothing_is_next_for_who_died_or_is_closed(by, worker, state):
    assert panels.next_steps(by, PersonFactory(owner=worker, **state)) == []


def test_a_scheme_is_asked_for_nothing_that_is_the_councils(scheme_worker):
    person = ShareFactory(organisation_id=scheme_worker.organisation_id).person

    assert panels.next_steps(scheme_worker, person) == []
    assert panels.missing(scheme_worker, person) == []
    assert panels.timeline(scheme_worker, person, soon(), 10) == []


def test_what_is_missing_is_named_with_the_place_to_put_it_right(by, worker):
    person = PersonFactory(owner=worker, date_of_birth=None)

    gaps = {item.message: item.url for item in panels.missing(by, person)}

    change, add = f"/people/{person.reference}/details/", f"/people/{person.reference}/circle/add/"
    assert gaps == {
        "How they communicate is not recorded": change,
        "Date of birth is not recorded": change,
        "Why they need support is not recorded": change,
        "Nobody is in their circle yet": add,
    }


def test_nothing_is_missing_when_all_is_recorded(by, worker):
    person = PersonFactory(owner=worker, communication="Makaton", support_reason=SupportReason.SENSORY)
    CircleMemberFactory(person=person)

    assert panels.missing(by, person) == []


def test_who_may_not_change_it_gets_no_link(team, worker):
    officer = viewer_for(UserFactory(organisation=team.organisation, team=team, roles=[Role.REVIEWING_OFFICER]))

    assert {item.url for item in panels.missing(officer, PersonFactory(owner=worker))} == {""}


def shown(viewer, person) -> str:
    [section] = panels.sections(viewer, person, Part.ABOUT)
    assert (section.key, section.title) == ("details", "Details")
    return render_to_string(section.template, {"section": section.context})


def test_details_show_who_they_are_and_who_is_around_them(by, worker):
    person = PersonFactory(
        owner=worker, given_name="Ann", family_name="Carr", preferred_name="Nan", nhs_number="9990000018",
        communication="Makaton, and time", languages=["Punjabi", "English"], alerts="Dog", ethnic_group="indian",
    )  # fmt: skip
    CircleMemberFactory(person=person, name="Rita Sands", relationship="sister", may_be_told=True)

    text = shown(by, person)

    for words in ("Ann Carr", "Nan", "999 000 0018", "Makaton, and time", "Punjabi, English", "Dog", "Asian: Indian",
                  "Rita Sands", "Family, sister", worker.name, "Adults North", "12 April 1985"):  # fmt: skip
        assert words in text, words
    assert f"/people/{person.reference}/details/" in text
    assert f"/people/{person.reference}/owner/" in text


def test_a_scheme_sees_who_they_are_and_changes_nothing(scheme_worker):
    person = ShareFactory(organisation_id=scheme_worker.organisation_id, person__communication="Makaton").person
    CircleMemberFactory(person=person, may_be_told=True)
    CircleMemberFactory(person=person, name="Untold Uncle", may_be_told=False)

    text = shown(scheme_worker, person)

    assert "Makaton" in text
    assert "Rita Sands" in text
    assert "Untold Uncle" not in text
    assert "Who is responsible" not in text
    assert "/details/" not in text
    assert "/circle/" not in text


def test_details_say_when_somebody_has_died_and_who_holds_them(by, worker):
    text = shown(by, PersonFactory(owner=worker, died_on=date(2026, 1, 2), with_duty_since=date(2025, 12, 1)))

    assert "2 January 2026" in text
    assert "40 years old" in text
    assert "duty manager since 1 December 2025" in text


def test_what_they_typed_is_escaped(by, worker):
    assert "<script>" not in shown(by, PersonFactory(owner=worker, alerts="<script>alert(1)</script>"))


def test_the_timeline_tells_owners_and_sharing_newest_first(by, worker, manager, team):
    person = PersonFactory(owner=worker)
    Ownership.objects.filter(person=person).update(since=date(2026, 3, 1), until=date(2026, 4, 1))
    Ownership.objects.create(
        person=person, owner=manager, team=team, since=date(2026, 4, 1), reason="Cara has left", is_duty=True
    )
    ShareFactory(person=person, since=dates.today(), organisation__name="Westmere Shared Lives")

    titles = [entry.title for entry in panels.timeline(by, person, soon(), 10)]

    assert titles == [
        "Shared with Westmere Shared Lives",
        "Held by Lina Manager, the duty manager",
        "Owned by Cara Manager",
    ]


def test_what_was_written_down_later_says_so(by, worker):
    person = PersonFactory(owner=worker)
    Ownership.objects.filter(person=person).update(since=date(2026, 3, 1))

    [entry] = panels.timeline(by, person, soon(), 10)

    assert entry.at.date() == date(2026, 3, 1)
    assert entry.written_at is not None


def test_the_timeline_ends_where_it_is_asked_to(by, worker):
    person = PersonFactory(owner=worker)
    ShareFactory(person=person)

    assert len(panels.timeline(by, person, soon(), 1)) == 1
    assert panels.timeline(by, person, timezone.now() - timedelta(days=2), 10) == []


@pytest.mark.parametrize("number", [1, 3])
def test_panels_take_the_same_queries_for_one_and_for_three(by, worker, number, django_assert_num_queries):
    made = PersonFactory(owner=worker)
    for _ in range(number):
        CircleMemberFactory(person=made)
        ShareFactory(person=made)
    person = Person.objects.select_related("owner", "team").get(pk=made.pk)

    with django_assert_num_queries(4):
        panels.next_steps(by, person)
        panels.missing(by, person)
        shown(by, person)
        panels.timeline(by, person, soon(), 10)
