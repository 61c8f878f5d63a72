"""One field for a person or for words of a note; no name ever stands in an address."""

from datetime import date

import pytest

from reviews.choices import Audience
from tests.factories.people import PersonFactory, ShareFactory
from tests.factories.reviews import CaseNoteFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(worker):
    return PersonFactory(
        owner=worker, given_name="Margaret", preferred_name="Maggie", family_name="Featherstone", nhs_number="9990000018",
        date_of_birth=date(1985, 3, 12), reference="SL-000123",
    )  # fmt: skip


def search(client, words: str):
    answer = client.post("/search/", {"q": words})
    assert answer.status_code == 200
    return answer


def found(client, words: str) -> list[str]:
    return [row[0].href for row in search(client, words).context.get("people", [])]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("SL-000123", "Reference"),
        ("sl 123", "Reference"),
        ("9990000018", "NHS number"),
        ("999 000 0018", "NHS number"),
        ("12/3/1985", "Date of birth"),
        ("Margaret Featherstone", "Name"),
        ("maggie featherstone", "Known as Maggie"),
        ("Margret Fetherstone", "Name is alike"),
        ("Featherstone 12 March 1985", "Name, same date of birth"),
        ("Featherstone 21/3/1985", "Name, date of birth is close"),
    ],
)
def test_found_by(desk, person, words, why):
    answer = search(desk, words)

    (row,) = answer.context["people"]
    assert row[0].href == person.get_absolute_url()
    assert row[-1][0] == why


@pytest.mark.parametrize("words", ["SL-000999", "9990000026", "13/3/1985", "Bob Smith", "Margaret Smith"])
def test_not_found_by(desk, person, words):
    assert found(desk, words) == []


def test_nobody_found_says_what_to_do(desk):
    text = search(desk, "Bob Smith").text

    assert "Nobody you can see matches." in text
    assert "None of these: add a person" in text


def test_whoever_is_not_found_can_be_added_at_once(desk):
    answer = desk.post("/people/add/", {"q": "Bob Smith", "start": "1"})

    assert answer.status_code == 200
    assert 'value="Smith"' in answer.text


def test_a_scheme_adds_nobody(scheme_desk):
    assert "None of these" not in search(scheme_desk, "Bob Smith").text


def test_before_anything_is_typed(desk):
    for answer in (desk.get("/search/"), search(desk, "   ")):
        assert "Type a name, an NHS number, a reference or a date of birth in the field above." in answer.text


def test_a_name_in_the_address_is_not_looked_for(desk, person):
    assert person.reference not in desk.get("/search/?q=Featherstone").text


def test_what_was_typed_is_never_taken_for_markup(desk):
    assert "<script>alert" not in search(desk, "<script>alert(1)</script>").text


@pytest.mark.parametrize(
    "words", ["'; drop table people_person; --", "%", "\\", "(((", "a" * 5000, "\u202e", "‘’", "&|!"]
)
def test_odd_words_find_nothing_and_break_nothing(desk, person, words):
    assert found(desk, words) == []


def test_people_of_other_departments_and_councils_are_not_found(desk):
    PersonFactory(given_name="Margaret", family_name="Featherstone", nhs_number="9990000018")

    assert found(desk, "Margaret Featherstone") == []
    assert found(desk, "999 000 0018") == []


def test_a_restricted_person_is_not_found(desk, colleague):
    hidden = PersonFactory(owner=colleague, given_name="Hidden", family_name="Person", is_restricted=True)

    assert found(desk, "Hidden Person") == []
    assert found(desk, hidden.reference) == []


def test_a_scheme_finds_those_shared_with_it(scheme_desk, scheme, person, worker):
    shared = PersonFactory(owner=worker, given_name="Margaret", family_name="Sharing")
    ShareFactory(person=shared, organisation=scheme)

    assert found(scheme_desk, "Margaret") == [shared.get_absolute_url()]
    assert found(scheme_desk, person.reference) == []


def test_more_than_twenty_says_so(desk, worker):
    PersonFactory.create_batch(21, owner=worker, family_name="Samename")

    answer = search(desk, "Samename")

    assert len(answer.context["people"]) == 20
    assert "There are more than these." in answer.text


def test_words_of_a_note_are_found_with_where_they_stand(desk, person):
    CaseNoteFactory(person=person, text="Went swimming with Rita on Sunday")

    answer = search(desk, "swim")

    (row,) = answer.context["notes"]
    assert row[1].href == f"{person.get_absolute_url()}notes/"
    assert row[3] == "Went swimming with Rita on Sunday"


def test_a_long_note_is_cut_at_a_word(desk, person):
    CaseNoteFactory(person=person, text="swimming " + "words " * 60)

    (row,) = search(desk, "swimming").context["notes"]

    assert row[3].endswith("words…")
    assert len(row[3]) <= 161


def test_notes_of_the_other_side_are_found_only_when_shared(scheme_desk, scheme, person):
    ShareFactory(person=person, organisation=scheme)
    CaseNoteFactory(person=person, text="swimming alone")
    CaseNoteFactory(person=person, text="swimming together", audience=Audience.SHARED)

    assert [row[3] for row in search(scheme_desk, "swimming").context["notes"]] == ["swimming together"]


def test_notes_are_not_searched_for_a_number(desk, person):
    answer = search(desk, "999 000 0018")

    assert answer.context["notes"] == []
    assert "Case notes" not in answer.text


def test_no_note_has_these_words(desk):
    assert "No case note has these words." in search(desk, "swimming").text


@pytest.mark.parametrize("n", [1, 3])
def test_statements(desk, worker, n, django_assert_num_queries):
    for person in PersonFactory.create_batch(n, owner=worker, family_name="Samename"):
        CaseNoteFactory(person=person, text="About Samename")

    with django_assert_num_queries(7):
        search(desk, "Samename")
