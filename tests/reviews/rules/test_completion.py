"""Each rule of completing a review, by its own name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from reviews.choices import AttendeeRole, ReviewerKind
from reviews.rules import completion as rules
from reviews.rules import meeting
from reviews.rules.words import first_line
from sharedliving.core import dates

TODAY = dates.today()


BOTH = {"subjects": ("plan", "arrangement"), "arrangement_finding": "The home is right"}


@dataclass
class Written:
    """A review as the rules see it: all written unless a test takes something away."""

    person_view: str = "I like it here."
    view_not_obtained: str = ""
    method: str = "face_to_face"
    held_on: date | None = TODAY
    place: str = "At home"
    reviewer_kind: str = ReviewerKind.KNOWN_WORKER
    working_well: str = "Cooking"
    not_working: str = ""
    wants_to_move_on: str = "Wants to stay"
    decision: str = "continue"
    decision_reasons: str = "All is well"
    chc_considered: bool | None = True
    chc_words: str = "No health need beyond tablets"
    next_due_on: date | None = TODAY + timedelta(days=100)
    view_formats: Sequence[str] = ("words",)
    communication_checked: bool | None = True
    communication_words: str = ""
    house_rules: str = "None that restricts"
    independence: str = "The bus alone"
    subjects: Sequence[str] = ("plan",)
    combined_wanted: bool | None = None
    plan_finding: str = "It fits"
    arrangement_finding: str = ""
    monitoring_finding: str = ""
    views_differ: bool | None = None
    advocate_words: str = ""


def facts(
    roles=(AttendeeRole.PERSON,), open_needs=0, last=None, latest=TODAY + timedelta(days=365), helped=True, **changes
):
    return rules.ReviewFacts(Written(**changes), list(roles), open_needs, last, latest, {"views": "/views/"}, helped)


def missing(**given):
    return [m.message for m in rules.completion(facts(**given)).missing]


def test_a_review_with_everything_is_completed():
    assert missing() == []


@pytest.mark.parametrize(
    ("rule", "given"),
    [
        (rules.person_was_heard, {"person_view": "  "}),
        (rules.help_to_take_part_was_decided, {"helped": False}),
        (rules.held_some_way, {"method": ""}),
        (rules.held_on_a_day, {"held_on": None}),
        (rules.held_on_a_day, {"held_on": TODAY + timedelta(days=1)}),
        (rules.held_somewhere, {"place": ""}),
        (rules.reviewer_is_known, {"reviewer_kind": ""}),
        (rules.somebody_came, {"roles": ()}),
        (rules.supporter_beside_reviewing_officer, {"reviewer_kind": ReviewerKind.REVIEWING_OFFICER}),
        (rules.every_outcome_was_looked_at, {"open_needs": 1}),
        (rules.what_works_was_asked, {"working_well": ""}),
        (rules.moving_on_was_asked, {"wants_to_move_on": ""}),
        (rules.chc_was_considered_or_why_not, {"chc_considered": None}),
        (rules.chc_was_considered_or_why_not, {"chc_words": " "}),
        (rules.decision_has_reasons, {"decision": ""}),
        (rules.decision_has_reasons, {"decision_reasons": " "}),
        (rules.next_date_is_set, {"next_due_on": None}),
        (rules.next_date_is_in_time, {"next_due_on": TODAY}),
        (rules.next_date_is_in_time, {"next_due_on": TODAY + timedelta(days=366)}),
        (meeting.how_the_view_was_had, {"view_formats": ()}),
        (meeting.communication_was_checked, {"communication_checked": None}),
        (meeting.communication_was_checked, {"communication_checked": False}),
        (meeting.house_rules_were_looked_at, {"house_rules": " "}),
        (meeting.more_independence_was_asked, {"independence": ""}),
        (meeting.each_review_has_its_outcome, {"plan_finding": ""}),
        (meeting.each_review_has_its_outcome, {"subjects": ("plan", "monitoring"), "combined_wanted": True}),
        (meeting.each_review_has_its_outcome, {"subjects": ("arrangement",)}),
        (meeting.combined_as_the_person_prefers, BOTH),
        (meeting.combined_as_the_person_prefers, BOTH | {"combined_wanted": False}),
        (meeting.advocate_where_views_differ, {"views_differ": True}),
        (rules.not_last_times_words, {"last": Written(working_well="The garden", held_on=TODAY - timedelta(days=300))}),
        (rules.not_last_times_day, {"last": Written(person_view="Other", working_well="Else")}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_one_thing_missing_refuses_with_its_own_sentence(rule, given):
    assert missing(**given) == [first_line(rule)]


def test_everything_missing_is_said_at_once():
    nothing = dict.fromkeys(("person_view", "method", "place", "reviewer_kind", "working_well", "wants_to_move_on"), "")

    found = missing(roles=(), open_needs=2, held_on=None, decision="", next_due_on=None, **nothing)

    assert len(found) == 11


def test_person_was_heard():
    assert not rules.person_was_heard(facts(person_view="")).met
    assert rules.person_was_heard(facts(person_view="", view_not_obtained="Asked three times, turned away")).met
    assert rules.person_was_heard(facts(person_view="")).missing.url == "/views/"


@pytest.mark.parametrize("supporter", [AttendeeRole.NAMED_PERSON, AttendeeRole.ADVOCATE])
def test_supporter_beside_reviewing_officer(supporter):
    officer = {"reviewer_kind": ReviewerKind.REVIEWING_OFFICER}

    assert rules.supporter_beside_reviewing_officer(facts(roles=(supporter,), **officer)).met
    assert not rules.supporter_beside_reviewing_officer(facts(roles=(AttendeeRole.CARER,), **officer)).met
    assert rules.supporter_beside_reviewing_officer(facts(reviewer_kind=ReviewerKind.DUTY)).met


@pytest.mark.parametrize(
    "role", [AttendeeRole.CARER, AttendeeRole.SCHEME, AttendeeRole.CARE_MANAGER, AttendeeRole.FAMILY]
)
def test_a_carer_or_worker_is_no_supporter(role):
    given = {"reviewer_kind": ReviewerKind.REVIEWING_OFFICER, "roles": (role,)}

    assert missing(**given) == [first_line(rules.supporter_beside_reviewing_officer)]


def test_not_last_times_words_sees_through_capitals_and_full_stops():
    last = Written(person_view="i LIKE it, here!", working_well="Other", held_on=TODAY - timedelta(days=300))

    assert not rules.not_last_times_words(facts(last=last)).met


def test_not_last_times_words_reads_the_findings_together():
    last = Written(person_view="Something else", held_on=TODAY - timedelta(days=300))

    assert not rules.not_last_times_words(facts(last=last)).met
    assert rules.not_last_times_words(facts(last=last, not_working="The bus is gone")).met


def test_a_short_answer_may_be_the_same_again():
    last = Written(person_view="Before", working_well="Before", held_on=TODAY - timedelta(days=300))

    assert missing(last=last) == []


def test_no_view_twice_is_not_the_same_view():
    last = Written(
        person_view="", view_not_obtained="Asked", working_well="Before", held_on=TODAY - timedelta(days=300)
    )

    assert missing(last=last, person_view="", view_not_obtained="Asked") == []


def test_next_date_is_in_time_up_to_the_last_day():
    assert rules.next_date_is_in_time(facts(next_due_on=TODAY + timedelta(days=365))).met
    assert rules.next_date_is_in_time(facts(next_due_on=None)).met


@pytest.mark.parametrize("rule", rules.QUIET, ids=lambda rule: rule.__name__)
def test_a_quiet_line_is_shown_only_when_broken(rule):
    labels = [line.label for line in rules.completion(facts()).lines]

    assert rule(facts()).label not in labels


def test_every_rule_names_its_source_and_its_sentence():
    for rule in rules.COMPLETION:
        assert first_line(rule).endswith(".")
        assert any(source in rule.__doc__ for source in ("G14-", "CA27", "CA68", "CHC", "AIS", "research"))


def test_every_rule_of_the_gate_is_broken_by_a_test_of_its_own():
    cases = test_one_thing_missing_refuses_with_its_own_sentence.pytestmark[0].args[1]
    broken = {rule.__name__ for rule, _ in cases}

    assert {rule.__name__ for rule in rules.COMPLETION} == broken


@pytest.mark.parametrize(
    "given", [{"has_advocate": True}, {"roles": (AttendeeRole.ADVOCATE,)}, {"advocate_words": "No"}]
)
def test_advocate_where_views_differ(given):
    changes = {"views_differ": True} | given
    has = changes.pop("has_advocate", False)

    found = replace(facts(**changes), has_advocate=has)

    assert meeting.advocate_where_views_differ(found).met


def test_combined_as_the_person_prefers():
    assert missing(**BOTH, combined_wanted=True) == []
    assert missing(subjects=("arrangement",), arrangement_finding="The home is right") == []


def test_needs_that_were_not_checked_say_why():
    assert missing(communication_checked=False, communication_words="She was too ill") == []


def test_how_the_view_was_had_is_not_asked_without_a_view():
    assert missing(person_view="", view_not_obtained="Asked three times", view_formats=()) == []


@pytest.mark.parametrize("name", rules.LONG_TEXTS)
def test_one_long_answer_word_for_word_is_refused(name):
    words = "He goes to the same club every week, and he is as happy with it as he was the year before."
    last = Written(person_view="Before", working_well="Before", held_on=TODAY - timedelta(days=300))
    setattr(last, name, words.upper())

    assert missing(last=last, **{name: words}) == [first_line(rules.not_last_times_words)]
