"""Hard and soft wishes of both sides, one rule at a time, on objects that no database knows (6.3)."""

from datetime import timedelta

import pytest

from placements.choices import OFFERED, WISHED, Brings, Trait
from placements.models import CarerHousehold, Referral
from placements.rules import Wanted, findings, wanted_of, wishes_gate
from placements.rules.lines import message_of
from placements.rules.match_wishes import (
    carers_would_have_them,
    has_what_they_must_have,
    others_would_have_them,
    speaks_what_they_must,
    traits_of,
    where_they_must_live,
)
from placements.rules.search_words import in_words, wanted_in_words, why_left_out
from placements.rules.trait_words import must_have, would_like
from sharedliving.core import dates

TODAY = dates.today()


def refused(household, **wanted):
    return [(each.key, each.message) for each in wishes_gate(household, Wanted(**wanted)).missing]


def said(household, taken=1, known_since=None, **wanted):
    pairs = findings(household, Wanted(**wanted), taken=taken, known_since=known_since, on=TODAY)
    return [words for pair in pairs for words in pair if words]


def test_has_what_they_must_have():
    assert refused(CarerHousehold(offers=["hoist"]), musts=("hoist",)) == []
    assert refused(CarerHousehold(), musts=("hoist", "wheelchair")) == [
        ("must_hoist", "No hoist; the person must have: a hoist."),
        ("must_wheelchair", "No wheelchair access; the person must have: wheelchair access."),
    ]


def test_where_they_must_live():
    wanted = {"areas": ("WM3", "WM4"), "area_must": True}

    assert refused(CarerHousehold(area="wm4"), **wanted) == []
    assert refused(CarerHousehold(area="WM9"), **wanted) == [
        ("where_they_must_live", "In WM9; the person has to live in WM3 or WM4.")
    ]
    assert refused(CarerHousehold(area="WM9"), areas=("WM3",)) == []


def test_speaks_what_they_must():
    wanted = {"language": "Urdu", "language_must": True}

    assert refused(CarerHousehold(languages=["urdu"]), **wanted) == []
    assert refused(CarerHousehold(), **wanted) == [
        ("speaks_what_they_must", "Nobody is known to speak Urdu, which the person needs.")
    ]


def test_carers_would_have_them():
    household = CarerHousehold(wont=["smokes", "pets"])

    assert refused(household, brings=("nights",)) == []
    assert refused(household, brings=("smokes",)) == [
        ("wont_smokes", "The carers would not have somebody who smokes indoors.")
    ]


def test_others_would_have_them():
    household = CarerHousehold(others_wont=["man"])

    assert refused(household, brings=("woman",)) == []
    assert refused(household, brings=("man",)) == [
        ("others_man", "Somebody who lives there would not live with a person who is a man.")
    ]


@pytest.mark.parametrize(
    "rule",
    [
        has_what_they_must_have,
        where_they_must_live,
        speaks_what_they_must,
        carers_would_have_them,
        others_would_have_them,
    ],
)
def test_every_rule_reads_as_a_sentence(rule):
    assert message_of(rule).endswith(".")


def test_everything_against_a_household_is_said_at_once():
    household = CarerHousehold(area="WM9", wont=["pets"], others_wont=["pets"])
    wanted = {"musts": ("hoist",), "areas": ("WM3",), "area_must": True, "language": "Urdu", "language_must": True}

    assert len(refused(household, brings=("pets",), **wanted)) == 5


def test_traits_follow_from_pets_smoke_children_and_access():
    with_all = CarerHousehold(has_pets=True, smokes=True, children=True, wheelchair_access=True, offers=["quiet"])

    assert traits_of(with_all) == {"pets", "children", "wheelchair", "quiet"}
    assert traits_of(CarerHousehold(children=False)) == {"no_pets", "no_smoke", "no_children"}
    assert traits_of(CarerHousehold()) == {"no_pets", "no_smoke"}


def test_nobody_has_said_whether_children_live_there_is_neither_yes_nor_no():
    unknown = CarerHousehold(children=None)

    assert refused(unknown, musts=("children",)) and refused(unknown, musts=("no_children",))


@pytest.mark.parametrize(
    ("household", "wanted", "words"),
    [
        ({"offers": ["halal"]}, {"likes": ("halal",)}, "Can keep to the diet: halal"),
        ({"offers": ["sikh"]}, {"likes": ("sikh",)}, "A Sikh home"),
        (
            {},
            {"likes": ("lgbt",)},
            "Nobody has said that LGBT+ people are welcome; the person would like: LGBT+ people are welcome",
        ),
        ({"interests": ["church"]}, {"interests": ("church", "chess")}, "Both like church"),
        ({"rather_not": ["nights"]}, {"brings": ("nights",)}, "Would rather not have somebody who needs somebody at night"),
        ({"free_from": TODAY + timedelta(days=1)}, {}, f"Not free before {dates.uk_date(TODAY + timedelta(days=1))}"),
        ({"free_until": TODAY}, {}, f"Free until {dates.uk_date(TODAY)}"),
    ],
)  # fmt: skip
def test_finding_in_words(household, wanted, words):
    assert said(CarerHousehold(**household), **wanted) == [words]


def test_free_today_is_no_concern():
    assert said(CarerHousehold(free_from=TODAY)) == []


def test_nobody_there_and_known_before():
    words = said(CarerHousehold(), taken=0, known_since=TODAY)

    assert words == [
        f"Has supported this person before, from {dates.uk_date(TODAY)}", "Nobody else lives there by arrangement"
    ]  # fmt: skip


def test_wishes_of_a_referral_in_one_place():
    referral = Referral(
        musts=["hoist"], likes=["hoist", "quiet"], needs_wheelchair_access=True, cannot_live_with_smoke=True,
        preferred_area="wm3 ", other_areas=["WM4", "WM3"], language=" Urdu", interests=["Chess", "chess ", ""],
        brings=["pets", "man"],
    )  # fmt: skip

    assert wanted_of(referral) == Wanted(
        musts=("wheelchair", "hoist", "no_smoke"), likes=("quiet",), brings=("man", "pets"), interests=("chess",),
        areas=("WM3", "WM4"), language="Urdu",
    )  # fmt: skip


@pytest.mark.parametrize("trait", [*Trait])
def test_every_trait_has_its_words(trait):
    for words in (must_have(trait), would_like(trait), why_left_out(f"must_{trait}")):
        assert words[0].isupper()
        assert "None" not in words


def test_every_trait_can_be_said_by_a_household_or_follows_from_its_columns():
    follows = {Trait.WHEELCHAIR, Trait.PETS, Trait.NO_PETS, Trait.NO_SMOKE, Trait.CHILDREN, Trait.NO_CHILDREN}

    assert {*OFFERED, *follows} == {*Trait}
    assert {*WISHED} == {*Trait} - {Trait.NO_PETS, Trait.NO_SMOKE}


def test_counts_in_words_the_most_frequent_first():
    assert in_words({"room_left": 2, "carer_approved": 5, "must_hoist": 0, "wont_man": 1}) == {
        "Not approved": 5,
        "No room": 2,
        "The carers would not have somebody who is a man": 1,
    }


@pytest.mark.parametrize("brings", [*Brings])
def test_why_left_out_says_who_said_no(brings):
    assert why_left_out(f"wont_{brings}").startswith("The carers would not have")
    assert why_left_out(f"others_{brings}").startswith("Somebody who lives there")


def test_what_was_looked_for_in_words():
    wanted = Wanted(
        musts=("hoist",), likes=("dementia",), areas=("WM3",), area_must=True, language="Urdu", brings=("pets",),
        interests=("chess",),
    )  # fmt: skip

    assert wanted_in_words("live_in", wanted) == [
        "Live-in", "Must have: A hoist", "Would like: Knows about dementia", "Area: WM3 (has to be)", "Language: Urdu",
        "Carers ready for somebody who brings a pet", "Likes: chess",
    ]  # fmt: skip
    assert wanted_in_words("day", Wanted()) == ["Day support"]
