from datetime import date

from careplans.rules import contributions as rules
from tests.factories.kinds import ContributionFactory


def contribution(state="asked"):
    return ContributionFactory.build(assessment=None, person=None, owner=None, state=state)


def test_every_contribution_is_in():
    assert not rules.every_contribution_is_in([contribution("received"), contribution()])
    assert rules.every_contribution_is_in([contribution("received"), contribution("not_coming")])
    assert rules.every_contribution_is_in([])


def test_contribution_is_dated():
    asked, today = date(2026, 3, 1), date(2026, 3, 9)

    assert not rules.contribution_is_dated(asked, date(2026, 2, 28), today)
    assert not rules.contribution_is_dated(asked, date(2026, 3, 10), today)
    assert rules.contribution_is_dated(asked, asked, today)


def test_contribution_has_words():
    assert not rules.contribution_has_words(" ")
    assert rules.contribution_has_words("Well.")


def test_the_line_names_who_has_not_answered(db):
    row = ContributionFactory()

    (line,) = rules.contributions_line(row.assessment, [row])

    assert line.missing.message.startswith("Still to come: Community nurse: Bea Lind.")
    assert line.missing.url == f"/assessments/{row.assessment_id}/contributions/"
    assert rules.contributions_line(row.assessment, []) == []
