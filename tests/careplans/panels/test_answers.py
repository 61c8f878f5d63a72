"""Answers to check before completing, and to read afterwards."""

import pytest

from careplans.choices import Ability, Outcome
from careplans.models import Assessment, OutcomeFinding, Participant
from careplans.panels.answers import cannot, cards
from sharedliving.core.components import Quote


def rows(title, may_change=True, findings=None, people=(), **fields):
    every = dict(cards(Assessment(pk=7, **fields), findings or {}, list(people), may_change))
    return {row["key"]: row for row in every[title]}


def test_their_words_come_first_as_a_quote():
    first, *_ = cards(Assessment(pk=7, own_words="Hello"), {}, [], True)

    assert first[0] == "In their own words"
    assert first[1][0]["value"] == Quote("Hello")


def test_every_answer_can_be_changed_where_it_was_given():
    every = cards(Assessment(pk=7), {}, [], True)

    assert all(row["href"].startswith("/assessments/7/") for _, card in every for row in card)


def test_nothing_can_be_changed_afterwards():
    every = cards(Assessment(pk=7), {}, [], False)

    assert all(set(row) == {"key", "value"} for _, card in every for row in card)


def test_all_ten_outcomes_are_there_answered_or_not():
    found = {Outcome.WORK: OutcomeFinding(outcome=Outcome.WORK, ability=Ability.SLOW, evidence="Two hours")}

    answers = rows("The ten outcomes", findings=found)

    assert list(answers) == [outcome.label for outcome in Outcome]
    assert answers[Outcome.WORK.label]["value"] == "Can, but it takes much longer than expected\nTwo hours"
    assert answers[Outcome.TOILET.label]["value"] is None


@pytest.mark.parametrize(
    ("fields", "there", "absent"),
    [
        ({"advocacy": "advocate"}, "Advocate asked for on", "Appropriate person"),
        ({"advocacy": "appropriate_person"}, "Appropriate person", "Advocate asked for on"),
        ({"advocacy": "not_needed", "advocacy_reason": "Understands well"}, "Why", "Appropriate person"),
    ],
)
def test_help_to_take_part_shows_what_was_decided(fields, there, absent):
    answers = rows("Help to take part", **fields)

    assert there in answers
    assert absent not in answers


def test_who_took_part():
    answers = rows("How it was carried out and who took part", people=[Participant(name="Rita", relationship="sister")])

    assert answers["Took part"]["value"] == ["Rita, sister"]


def test_why_it_was_late_is_shown_once_completed():
    assert "Why it was late" in rows("Eligibility", state="completed", late_reason="In hospital")
    assert "Why it was late" not in rows("Eligibility", state="completed")


def test_cannot_names_them_in_order():
    found = {
        Outcome.WORK: OutcomeFinding(ability=Ability.SLOW),
        Outcome.HYGIENE: OutcomeFinding(ability=Ability.DANGER),
        Outcome.TOILET: OutcomeFinding(ability=Ability.CAN),
    }

    assert cannot(found) == ["Keeping clean", "Work, training, education or volunteering"]
