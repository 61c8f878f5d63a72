"""What a scheme looks at each quarter, and what it still owes when something was left out."""

import pytest

from reviews.choices import LookedAt, Seen
from reviews.models import Visit
from reviews.rules import monitoring as rules
from sharedliving.core import dates

TODAY = dates.today()


def visit(**changes):
    given = dict.fromkeys(rules.SUBJECTS, LookedAt.IN_ORDER) | {"seen": Seen.ALONE}
    return Visit(**given | changes)


def said(found):
    return [each.message for each in found]


@pytest.mark.parametrize("name", ["records", "home"])
def test_scheme_looks_at_everything(name):
    assert said(rules.scheme_looks_at_everything(visit())) == []
    assert rules.SUBJECTS[name] in said(rules.scheme_looks_at_everything(visit(**{name: ""})))[0]


@pytest.mark.parametrize("name", ["records", "home"])
@pytest.mark.parametrize("answer", [LookedAt.CONCERN, LookedAt.NOT_LOOKED])
def test_records_and_home_in_words(name, answer):
    assert rules.SUBJECTS[name] in said(rules.records_and_home_in_words(visit(**{name: answer})))[0]
    assert said(rules.records_and_home_in_words(visit(**{name: answer, f"{name}_words": "The alarm is silent"}))) == []


@pytest.mark.parametrize("name", rules.SUBJECTS)
def test_what_is_right_follows_up(name):
    assert len(said(rules.what_is_right_follows_up(visit(**{name: LookedAt.CONCERN})))) == 1
    assert said(rules.what_is_right_follows_up(visit(**{name: LookedAt.CONCERN, "follows": "Tonight"}))) == []
    assert said(rules.what_is_right_follows_up(visit())) == []


@pytest.mark.parametrize("name", rules.SUBJECTS)
def test_left_out(name):
    assert rules.left_out(visit()) == []
    assert rules.left_out(visit(**{name: LookedAt.NOT_LOOKED})) == [rules.SUBJECTS[name]]
    assert rules.left_out(visit(**{name: ""})) == [rules.SUBJECTS[name]], "of before it was asked"
    assert rules.left_out(visit(seen=Seen.NOT_SEEN)) == ["Seeing the person"]
    assert rules.left_out(visit(medication=LookedAt.NOT_SUPPORTED, home=LookedAt.CONCERN)) == []


@pytest.mark.parametrize(
    ("last", "started", "owed"),
    [(None, 364, False), (None, 365, True), (364, 900, False), (365, 900, True), (900, 100, False)],
)
def test_unannounced_is_owed(last, started, owed):
    day = last and dates.add_days(TODAY, -last)

    assert rules.unannounced_is_owed(day, dates.add_days(TODAY, -started), TODAY) is owed
