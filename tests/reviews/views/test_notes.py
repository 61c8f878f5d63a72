import re
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from people.choices import Role
from reviews.choices import Audience
from reviews.models import CaseNote
from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.people import ShareFactory, TeamFactory, viewer
from tests.factories.reviews import CaseNoteFactory

TODAY = dates.today()


@pytest.fixture
def note_url(person):
    return f"/people/{person.reference}/note/"


@pytest.fixture
def notes_url(person):
    return f"/people/{person.reference}/notes/"


def typed(**changes):
    yesterday = TODAY - timedelta(days=1)
    return {
        "kind": "call", "with_person": "yes", "happened_on_0": yesterday.day, "happened_on_1": yesterday.month,
        "happened_on_2": yesterday.year, "happened_time": "2:30pm", "text": "Rang about the bus", "audience": "own",
    } | changes  # fmt: skip


# writing one


def test_the_form_asks_when_it_happened_with_today_filled_in(sign_in, care_manager, note_url):
    answer = sign_in(care_manager).get(note_url)

    assert answer.status_code == 200
    assert answer.context["form"]["happened_on"].value() == TODAY
    assert "Add a case note about Ann Carr" in answer.content.decode()


def test_a_note_is_saved_with_the_time_it_happened(sign_in, care_manager, person, note_url, notes_url):
    answer = sign_in(care_manager).post(note_url, typed())

    note = CaseNote.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, notes_url)
    yesterday = datetime.combine(TODAY - timedelta(days=1), datetime.min.time()).replace(hour=14, minute=30)
    assert note.happened_at == timezone.make_aware(yesterday)
    assert (note.person, note.with_person, note.author_id) == (person, True, care_manager.user_id)


def test_without_a_time_it_was_midday(sign_in, care_manager, note_url):
    sign_in(care_manager).post(note_url, typed(happened_time=""))

    assert timezone.localtime(CaseNote.objects.get().happened_at).hour == 12


def test_without_a_time_today_is_never_in_the_future(sign_in, care_manager, note_url):
    today = {"happened_on_0": TODAY.day, "happened_on_1": TODAY.month, "happened_on_2": TODAY.year}

    sign_in(care_manager).post(note_url, typed(happened_time="", **today))

    assert CaseNote.objects.get().happened_at <= timezone.now()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"text": " "}, "Write what happened"),
        ({"kind": ""}, "Select what kind of contact it was"),
        ({"with_person": ""}, "Select yes or no"),
        ({"audience": "everybody"}, "Select one of the choices listed"),
        ({"happened_on_0": ""}, "must include a day"),
        ({"happened_on_2": TODAY.year + 1}, "today or in the past"),
        ({"happened_time": "half past"}, "must be a time"),
    ],
    ids=str,
)
def test_what_was_typed_stays_when_something_is_wrong(sign_in, care_manager, note_url, wrong, message):
    answer = sign_in(care_manager).post(note_url, typed(text="A long story") | wrong)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert message in page
    assert "text" in wrong or "A long story" in page
    assert not CaseNote.objects.exists()


def test_a_time_still_to_come_is_refused_and_the_text_stays(sign_in, care_manager, note_url, time_machine_at_noon):
    today = {"happened_on_0": TODAY.day, "happened_on_1": TODAY.month, "happened_on_2": TODAY.year}

    answer = sign_in(care_manager).post(note_url, typed(happened_time="11:59pm", text="A long story", **today))

    assert answer.status_code == 422
    assert "give a time that has passed" in answer.content.decode()
    assert "A long story" in answer.content.decode()


@pytest.fixture
def time_machine_at_noon(time_machine):
    time_machine.move_to(timezone.make_aware(datetime.combine(TODAY, datetime.min.time()).replace(hour=12)))


# drafts


def test_what_is_typed_is_kept_before_it_is_saved(sign_in, care_manager, note_url):
    client = sign_in(care_manager)

    answer = client.post(f"{note_url}?draft=1", typed(text="Half a sto"))

    page = client.get(note_url)
    assert answer.status_code == 204
    assert not CaseNote.objects.exists()
    assert "Half a sto" in page.content.decode()
    assert "It is not saved yet" in page.content.decode()
    assert page.context["form"]["happened_time"].value() == "2:30pm"


# reading them


def test_notes_stand_newest_first(sign_in, care_manager, person, notes_url, now):
    CaseNoteFactory(person=person, text="The older", happened_at=now - timedelta(days=2))
    CaseNoteFactory(person=person, text="The newer", happened_at=now - timedelta(days=1))

    page = sign_in(care_manager).get(notes_url).content.decode()

    assert page.index("The newer") < page.index("The older")


def test_reading_notes_is_logged(sign_in, care_manager, person, notes_url):
    sign_in(care_manager).get(notes_url)

    event = Event.objects.get(verb="record.viewed")
    assert (event.person_id, event.text, event.actor_id) == (person.pk, "case notes", care_manager.user_id)


def test_without_notes_the_page_says_what_they_are_for(sign_in, care_manager, notes_url):
    assert "No case note yet" in sign_in(care_manager).get(notes_url).content.decode()


def test_a_scheme_reads_what_was_shared_with_it(sign_in, scheme, scheme_worker, person, notes_url):
    ShareFactory(person=person, organisation=scheme)
    CaseNoteFactory(person=person, text="For our eyes")
    CaseNoteFactory(person=person, text="For both", audience=Audience.SHARED)

    page = sign_in(scheme_worker).get(notes_url).content.decode()

    assert "For both" in page
    assert "For our eyes" not in page


def test_notes_are_escaped(sign_in, care_manager, person, notes_url):
    CaseNoteFactory(person=person, text="<script>alert(1)</script>")

    assert "<script>alert" not in sign_in(care_manager).get(notes_url).content.decode()


def test_notes_come_in_pages(sign_in, care_manager, person, notes_url):
    for _ in range(26):
        CaseNoteFactory(person=person)

    client = sign_in(care_manager)

    assert len(client.get(notes_url).context["entries"]) == 25
    assert len(client.get(f"{notes_url}?page=2").context["entries"]) == 1


# finding words


def test_notes_are_found_by_their_words(sign_in, care_manager, person, notes_url):
    CaseNoteFactory(person=person, text="Went swimming with Rita")
    CaseNoteFactory(person=person, text="Rang about the bus")

    answer = sign_in(care_manager).post(notes_url, {"words": "swim"})

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Went swimming" in page
    assert "about the bus" not in page
    assert re.search(r"1 note\s+found", page)


def test_words_that_nobody_wrote_are_not_found(sign_in, care_manager, notes_url):
    page = sign_in(care_manager).post(notes_url, {"words": "swim"}).content.decode()

    assert re.search(r"0 notes\s+found", page)
    assert "No case note yet" not in page


def test_no_words_are_asked_for(sign_in, care_manager, person, notes_url):
    CaseNoteFactory(person=person, text="Still here")

    answer = sign_in(care_manager).post(notes_url, {"words": ""})

    assert answer.status_code == 422
    assert "Enter the words to find" in answer.content.decode()
    assert "Still here" in answer.content.decode()


def test_words_never_stand_in_the_address(sign_in, care_manager, person, notes_url):
    CaseNoteFactory(person=person, text="Rang about the bus")

    page = sign_in(care_manager).get(f"{notes_url}?words=swim").content.decode()

    assert "Rang about the bus" in page


# who


@pytest.mark.parametrize("end", ["note/", "notes/"])
def test_a_person_out_of_sight_does_not_exist(sign_in, person, end):
    stranger = viewer(Role.LINE_MANAGER, team=TeamFactory())

    assert sign_in(stranger).get(f"/people/{person.reference}/{end}").status_code == 404


@pytest.mark.parametrize("end", ["note/", "notes/"])
@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_notes_are_not_for_everybody(sign_in, person, council, role, end):
    assert sign_in(viewer(role, organisation=council)).get(f"/people/{person.reference}/{end}").status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries_for_one_and_three(
    sign_in, care_manager, person, notes_url, count, django_assert_num_queries
):
    client = sign_in(care_manager)
    for _ in range(count):
        CaseNoteFactory(person=person)

    with django_assert_num_queries(9):
        client.get(notes_url)
