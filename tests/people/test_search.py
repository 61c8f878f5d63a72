"""Recall, plan and cost of the search for names (ADR 6)."""

import random
import string

import pytest
from django.db import connection

from people.finding import find, fold, read
from people.models import Person
from people.search import matching, words_of
from people.viewers import viewer_for
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory

pytestmark = pytest.mark.django_db
SEED = 20_260
GIVEN = """Ann Amélie Björn Charlotte Dafydd Eilidh Fatima Gurpreet Hannah Ingrid Jo Kwame Lakshmi Mohammed Niamh Olu
Priya Quentin Róisín Siobhan Thuy Uchenna Violet William Xiu Yusuf Zoë Jean-Paul Mary-Jane Małgorzata""".split()
FAMILY = """Carr O'Brien Ó'Súilleabháin Singh Nguyen Okafor Müller D'Souza Fernandes Kowalski Begum Patel Ng Smith
Llewellyn Featherstonehaugh Ali McDonald Żak Çelik Adébáyò Wójcik Brown-Jones Iyer Khan Lee Thompson Wu Evans
Abara""".split()
OTHER_SCRIPTS = [
    ("Олена", "Шевченко"), ("Γιώργος", "Παπαδόπουλος"), ("ਗੁਰਪ੍ਰੀਤ", "ਸਿੰਘ"), ("محمد", "الأحمد"), ("মোহাম্মদ", "ইসলাম"),
    ("王小明", "王小明"), ("யாழினி", "கந்தசாமி"), ("शंकर", "पाटिल"), ("דוד", "כהןלוי"),
]  # fmt: skip


def people_of(council, names, team=None) -> list[Person]:
    """Rows written at once: no history is needed to look for a name."""
    rows = [
        Person(
            given_name=given,
            family_name=family,
            council=council,
            team=team,
            closed_at="2026-01-01T00:00Z",
            reference=f"T-{n}",
        )
        for n, (given, family) in enumerate(names)
    ]
    return Person.objects.bulk_create(rows)


def found(words: str, council) -> set[int]:
    return set(matching(Person.objects.all(), words, [council.pk]).values_list("pk", flat=True))


def with_one_slip(word: str, chance: random.Random) -> str:
    """One letter wrong, missing, added, or two neighbours swapped."""
    at = chance.randrange(len(word))
    letter = chance.choice(string.ascii_lowercase)
    slips = [
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    ]
    return chance.choice(slips)


@pytest.fixture
def council():
    return CouncilFactory()


def test_one_slip_in_a_word_costs_less_than_one_person_in_a_hundred(council):
    """Words of three letters and more; in shorter ones a slip leaves too little to know them by."""
    chance = random.Random(SEED)
    long = [(g, f) for g in GIVEN for f in FAMILY if min(map(len, words_of(f"{g} {f}"))) > 3]
    rows = people_of(council, long)
    asked, missed = 0, []

    for person in chance.sample(rows, 400):
        words = words_of(person.full_name)
        slipped = chance.randrange(len(words))
        words[slipped] = with_one_slip(words[slipped], chance)
        if "" in words:
            continue
        asked += 1
        if person.pk not in found(" ".join(words), council):
            missed.append((person.full_name, words))

    assert asked >= 390
    assert len(missed) <= asked / 100, missed


def test_a_slip_in_every_word_is_found_too(council):
    chance = random.Random(SEED + 1)
    rows = people_of(council, [(g, f) for g in GIVEN[:10] for f in FAMILY[3:13] if len(g) > 3 and len(f) > 4])

    missed = [
        person.full_name
        for person in rows
        if person.pk not in found(" ".join(with_one_slip(w, chance) for w in words_of(person.full_name)), council)
    ]

    assert len(missed) <= len(rows) / 100, missed


@pytest.mark.parametrize(
    ("recorded", "typed"),
    [
        (("Zoë", "Müller"), "zoe muller"),
        (("Róisín", "Ó'Súilleabháin"), "Roisin OSuilleabhain"),
        (("Adébáyò", "Çelik"), "ADEBAYO CELIK"),
        (("Zoe", "Muller"), "Zoë Müller"),
        (("Siobhan", "O’Brien"), "siobhan o'brien"),
        (("Jean-Paul", "Brown-Jones"), "jean paul jones"),
        (("Ann", "Carr"), "Carr, Ann"),
        (("Ng", "Wu"), "ng wu"),
    ],
)
def test_accents_capitals_apostrophes_and_order_make_no_difference(council, recorded, typed):
    [person] = people_of(council, [recorded])

    assert found(typed, council) == {person.pk}


@pytest.mark.parametrize(("given", "family"), OTHER_SCRIPTS)
def test_names_in_any_script_are_found_with_and_without_a_slip(council, given, family):
    [person] = people_of(council, [(given, family)])

    assert found(f"{given} {family}", council) == {person.pk}
    assert found(family[:1] + family[2:], council) == {person.pk}


def test_every_word_has_to_match(council):
    people_of(council, [("Ann", "Carr")])

    assert found("Ann Dean", council) == set()


def test_two_slips_in_a_word_are_somebody_else(council):
    people_of(council, [("Charlotte", "Thompson")])

    assert found("Charlotte Tomsen", council) == set()


@pytest.mark.parametrize("words", ["", "   ", "-", "()"])
def test_no_words_find_nobody(council, words):
    people_of(council, [("Ann", "Carr")])

    assert found(words, council) == set()


def test_another_council_is_not_looked_through(council):
    people_of(CouncilFactory(), [("Ann", "Carr")])

    assert found("Ann Carr", council) == set()
    assert not matching(Person.objects.all(), "Ann Carr", []).exists()


def test_the_most_alike_come_first(council):
    people_of(council, [("Anna", "Carre"), ("Ann", "Carr"), ("Anne", "Carr")])

    names = [person.full_name for person in matching(Person.objects.all(), "Ann Carr", [council.pk])]

    assert names == ["Ann Carr", "Anne Carr", "Anna Carre"]


@pytest.mark.parametrize(
    "word", ["Ó'Súilleabháin", "Zoë", "MÜLLER", "Żak", "O’Brien", "J.R.", "ʼAli", "Łukasz", "王小明"]
)
def test_words_are_folded_here_as_in_the_database(word):
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_fold(%s)", [word])
        assert cursor.fetchone()[0] == fold(word)


@pytest.fixture
def five_thousand(council):
    chance = random.Random(SEED + 2)
    letters = string.ascii_lowercase
    made = ["".join(chance.choices(letters, k=chance.randint(4, 9))).capitalize() for _ in range(900)]
    team = TeamFactory(organisation=council)
    people_of(council, [(chance.choice(made), chance.choice(made)) for _ in range(5_000)], team)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE people_person")
    return council


def test_names_dates_of_birth_and_numbers_are_looked_up_in_an_index_and_not_row_by_row(five_thousand):
    name = matching(Person.objects.all(), "Charlotte Thompson", [five_thousand.pk]).explain()
    born = Person.objects.filter(council=five_thousand, date_of_birth="1985-04-12").explain()
    number = Person.objects.filter(nhs_number="9990000018").explain()

    assert "person_name_keys" in name, name
    assert "person_by_birth" in born, born
    assert "Seq Scan" not in name + number, name + number


def test_a_viewers_search_uses_the_index_too(five_thousand):
    worker = UserFactory(organisation=five_thousand, team=five_thousand.teams.get())
    PersonFactory(given_name="Charlotte", family_name="Thompson", owner=worker)
    viewer = viewer_for(worker)

    plan = matching(Person.objects.visible_to(viewer), "Charlotte Thomson", [five_thousand.pk]).explain()
    [answer] = find(viewer, read("Charlotte Thomson")).found

    assert "person_name_keys" in plan, plan
    assert answer.why == "Name is alike"
