"""The parts of a person's record: who and what is next on each, the menu between them, what each costs."""

import pytest
from django.utils import timezone

from sharedliving.core.models import Event
from sharedliving.core.panels import Part
from tests.factories.careplans import SupportRequestFactory
from tests.factories.people import PersonFactory, ShareFactory
from tests.pages.views.test_record import everything_of, part_of, shown

pytestmark = pytest.mark.django_db


def test_reading_a_part_is_logged_by_its_name(desk, worker, person):
    part_of(desk, person, Part.SAFETY)

    event = Event.objects.get(verb="record.viewed")
    assert (event.actor_id, event.person_id, event.text) == (worker.pk, person.pk, "record: safety and rights")


@pytest.mark.parametrize("part", Part)
def test_who_is_responsible_and_what_is_next_stands_on_each_part(desk, worker, person, part):
    SupportRequestFactory(person=person)

    text = " ".join(part_of(desk, person, part).split())

    head = text[text.index("sl-person__who") : text.index("sl-side-nav")]
    assert worker.name in head
    assert "Allocate the assessment" in head
    assert f'href="{person.part_url(part)}" aria-current="page">{part.label}</a>' in text


def test_the_menu_leads_to_every_part(desk, person):
    text = shown(desk, person).text

    assert all(f'href="{person.part_url(part)}"' in text for part in Part)
    assert f'href="{person.get_absolute_url()}" aria-current="page">Overview</a>' in text


@pytest.mark.parametrize("where", ["", *(f"record/{part}/" for part in Part), "timeline/"])
def test_a_concern_is_raised_from_every_page_of_a_record(scheme_desk, scheme, person, where):
    ShareFactory(person=person, organisation=scheme)
    raise_it = f'href="{person.get_absolute_url()}safeguarding/">Raise a safeguarding concern</a>'

    assert raise_it in scheme_desk.get(person.get_absolute_url() + where).text


def test_nobody_raises_a_concern_about_a_closed_record(desk, person):
    person.closed_at, person.due_on = timezone.now(), None
    person.save()

    assert "Raise a safeguarding concern" not in shown(desk, person).text


def test_a_part_there_is_not(desk, person):
    assert desk.get(f"{person.get_absolute_url()}record/secrets/").status_code == 404


@pytest.mark.parametrize("part", Part)
def test_a_part_of_a_stranger_does_not_exist(desk, part):
    assert desk.get(PersonFactory().part_url(part)).status_code == 404


@pytest.mark.parametrize("n", [1, 3])
@pytest.mark.parametrize(
    ("part", "statements"),
    [(Part.ABOUT, 28), (Part.SUPPORT, 27), (Part.SAFETY, 31), (Part.HOME, 34), (Part.REVIEWS, 34)],
)
def test_statements_of_a_part(desk, person, scheme, n, part, statements, django_assert_num_queries):
    everything_of(person, scheme, n)

    with django_assert_num_queries(statements):
        desk.get(person.part_url(part))
