"""Local needs as a commissioner reads them."""

from collections import Counter
from datetime import date, timedelta

import pytest

from commissioning.needs import figures
from commissioning.needs.choices import LocalNeed, Outcome

MET, WAITING, NOTHING, NEVER = Outcome
DAY = date(2026, 6, 1)


def cells(figure):
    return {row[0]: row[1:] for row in figure.rows}


def test_each_need_with_what_became_of_it():
    found = Counter({("dementia", NOTHING): 9, ("dementia", WAITING): 3, ("autism", NEVER): 6, ("autism", MET): 7})

    figure = figures.needs_figure(found, Counter({MET: 30, WAITING: 20, NOTHING: 25, NEVER: 14}))

    assert figure.headers == ("Need", "Met", "Waiting", "Came to nothing", "Never referred")
    assert len(figure.rows) == len(LocalNeed)
    assert cells(figure)["People with dementia, at any age"] == (0, "fewer than 5", 9, 0)
    assert cells(figure)["Autistic people"] == (7, 0, 0, 6)
    assert figure.finding == "Missed most: people with dementia, at any age (9 people)."


def test_all_but_a_few_is_not_shown_either():
    figure = figures.needs_figure(Counter({("learning", MET): 28}), Counter({MET: 30}))

    assert cells(figure)["People with a learning disability"][0] == "not shown"


def test_those_who_leave_hospital_do_not_give_away_who_leaves_none():
    found = Counter({("mental_hospital", MET): 8, ("mental_health", MET): 10})

    shown = cells(figures.needs_figure(found, Counter({MET: 30})))

    assert shown["People who leave a mental health hospital"][0] == "not shown"
    assert shown["People with mental health needs"][0] == 10


def test_somebody_never_referred_may_need_two_kinds_of_support():
    found = Counter({("short_stays", NEVER): 9, ("floating", NEVER): 9})

    shown = cells(figures.needs_figure(found, Counter({NEVER: 9})))

    assert shown["Planned specialist short stays"][3] == 9


def test_everybody_by_what_became_of_it():
    figure = figures.outcome_figure(Counter({MET: 20, WAITING: 9, NOTHING: 8, NEVER: 7}))

    assert figure.finding == "15 people were thought of for Shared Lives in the last year and found none."
    assert cells(figure)["Together"] == (44,)


def test_few_are_not_counted_out_in_the_sentence():
    figure = figures.outcome_figure(Counter({MET: 20, WAITING: 9, NOTHING: 8, NEVER: 2}))

    assert figure.finding == "39 people were thought of for Shared Lives in the last year."
    assert cells(figure)["Never referred"] == ("fewer than 5",)


def test_by_area_and_what_is_no_area_is_one_row():
    found = {name: Counter() for name in ("area", "urgent", "faith", "language", "access", "ethnic_group", "reason")}
    found["area"] = Counter({("WM3", NOTHING): 6, ("Zebedee Lane", NOTHING): 8, ("wm3", NEVER): 5})
    found["language"] = Counter({("Klingon, ask Ann", WAITING): 7, ("Urdu", WAITING): 6})
    found["access"] = Counter({("True", MET): 5})
    found["faith"] = Counter({("sikh", MET): 5, ("", MET): 9})
    found["urgent"] = Counter({("urgent", MET): 5, ("calm", MET): 9})

    shown = {figure.key: figure for figure in figures.dimension_figures(found)}

    assert list(shown) == ["area", "urgent", "access", "faith", "language", "ethnic-group", "reason"]
    assert cells(shown["area"]) == {"Another area": (0, 0, 8, 0), "WM3": (0, 0, 6, 5)}
    assert shown["area"].finding == "Missed most: another area (8 people)."
    assert cells(shown["language"]) == {"Another language": (0, 7, 0, 0), "Urdu": (0, 6, 0, 0)}
    assert cells(shown["access"]) == {"With wheelchair access": (5, 0, 0, 0)}
    assert cells(shown["faith"]) == {"Sikh": (5, 0, 0, 0), "None asked for": (9, 0, 0, 0)}
    assert cells(shown["urgent"]) == {"In a hurry": (5, 0, 0, 0), "No hurry": (9, 0, 0, 0)}
    assert shown["reason"].rows == ()
    assert shown["reason"].finding.startswith("Too few people")


def test_why_in_the_words_of_each_list():
    found = Counter(
        {("declined", "no_skills"): 9, ("never", "funding"): 6, ("recommended", "extra_care"): 5, ("no_match", ""): 7}
    )

    figure = figures.why_figure(found)

    assert (
        figure.finding
        == "The most frequent reason: declined by the scheme: no carer with the skills needed (9 people)."
    )
    assert [row[:2] for row in figure.rows] == [
        ("Declined by the scheme", "No carer with the skills needed"), ("Accepted, and no match was found", "–"),
        ("Never referred", "The funding would not cover it"), ("Another option recommended", "Extra care housing"),
        ("Together", ""),
    ]  # fmt: skip
    assert figure.rows[-1][2] == 27


def test_without_anybody_no_reason_is_given():
    figure = figures.why_figure(Counter())

    assert (figure.rows, figure.finding) == ((), "0 people found no home with Shared Lives carers in the last year.")


def test_how_long_people_wait():
    days = {5: 10, 28: 1, 29: 6, 91: 7, 92: 5, 182: 1, 183: 8}
    figure = figures.waits_figure(Counter({DAY - timedelta(days=age): number for age, number in days.items()}), DAY)

    assert [row[1] for row in figure.rows] == [11, 6, 7, 6, 8, 38]
    assert figure.finding == "14 people have waited longer than 13 weeks since they were referred."


@pytest.mark.parametrize(
    ("age", "number", "words"),
    [(5, 9, "No people have waited"), (200, 3, "Some (the number is not shown) people have waited")],
)
def test_a_wait_of_few_is_not_counted_out(age, number, words):
    figure = figures.waits_figure(Counter({DAY - timedelta(days=age): number}), DAY)

    assert figure.finding.startswith(words)
