"""What happened, newest first; when it happened is never mixed with when it was written."""

from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.choices import Audience
from sharedliving.core.models import Event
from sharedliving.pages.views.timeline import TimelinePage
from tests.factories.careplans import SupportRequestFactory
from tests.factories.people import PersonFactory, ShareFactory
from tests.factories.reviews import CaseNoteFactory

pytestmark = pytest.mark.django_db


def note(person, text: str, hours: float, **fields):
    return CaseNoteFactory(person=person, text=text, happened_at=timezone.now() - timedelta(hours=hours), **fields)


def address(person) -> str:
    return f"{person.get_absolute_url()}timeline/"


def texts(answer) -> list[str]:
    return [entry["text"] for entry in answer.context["entries"] if entry["kind"].startswith("Case note")]


def test_newest_first_by_when_it_happened(desk, person):
    for text, hours in (("middle", 5), ("oldest", 90), ("newest", 1)):
        note(person, text, hours)

    assert texts(desk.get(address(person))) == ["newest", "middle", "oldest"]


def test_every_app_tells_its_part(desk, person):
    SupportRequestFactory(person=person, wants="A door key of my own")
    note(person, "Rang", 1)

    answer = desk.get(address(person))

    assert "A door key of my own" in answer.text
    assert "Rang" in answer.text
    assert "Owned by Cara Manager" in answer.text


def test_what_was_written_later_says_so(desk, person):
    at = timezone.now() - timedelta(days=40)
    CaseNoteFactory(person=person, text="Late", happened_at=at)

    (entry,) = [entry for entry in desk.get(address(person)).context["entries"] if entry["text"] == "Late"]

    assert entry["when"] == at
    assert entry["written"] - at > timedelta(days=39)


def test_older_goes_on_where_the_page_ended(desk, person, monkeypatch):
    monkeypatch.setattr(TimelinePage, "size", 2)
    for hours in range(1, 6):
        note(person, f"n{hours}", hours)

    first = desk.get(address(person))
    second = desk.get(f"{address(person)}?before={first.context['older']}")
    third = desk.get(f"{address(person)}?before={second.context['older']}")

    seen = texts(first) + texts(second) + texts(third)
    assert sorted(seen) == ["n1", "n2", "n3", "n4", "n5"]
    assert texts(first) == ["n1", "n2"] or len(texts(first)) == 1  # the owner's entry is the newest
    assert third.context["older"] == ""


def test_notes_of_one_moment_are_not_lost_between_pages(desk, person, monkeypatch):
    monkeypatch.setattr(TimelinePage, "size", 2)
    at = timezone.now() - timedelta(hours=3)
    for number in range(3):
        CaseNoteFactory(person=person, text=f"same{number}", happened_at=at)

    seen, older = [], ""
    for _ in range(4):
        answer = desk.get(address(person) + (f"?before={older}" if older else ""))
        seen += texts(answer)
        older = answer.context["older"]
        if not older:
            break

    assert sorted(set(seen)) == ["same0", "same1", "same2"]


@pytest.mark.parametrize("before", ["x", "", "1e400", "-1", "nan"])
def test_an_odd_moment_is_now_or_nothing(desk, person, before):
    assert desk.get(f"{address(person)}?before={before}").status_code == 200


def test_nothing_before_the_beginning(desk, person):
    assert "Nothing more." in desk.get(f"{address(person)}?before=1").text


def test_a_scheme_reads_what_is_shared_with_it(scheme_desk, scheme, person):
    ShareFactory(person=person, organisation=scheme)
    note(person, "Councilnote", 1), note(person, "Sharednote", 2, audience=Audience.SHARED)
    SupportRequestFactory(person=person, wants="Councilwants")

    text = scheme_desk.get(address(person)).text

    assert "Sharednote" in text
    assert "Councilnote" not in text
    assert "Councilwants" not in text
    assert "Owned by" not in text


def test_reading_is_logged(desk, worker, person):
    desk.get(address(person))

    assert Event.objects.filter(verb="record.viewed", person_id=person.pk, actor_id=worker.pk, text="timeline").exists()


def test_out_of_sight_does_not_exist(desk):
    assert desk.get(address(PersonFactory())).status_code == 404


@pytest.mark.parametrize("n", [1, 3])
def test_statements(desk, person, n, django_assert_num_queries):
    for hours in range(n):
        note(person, "Rang", hours + 1)

    with django_assert_num_queries(64):
        desk.get(address(person))
