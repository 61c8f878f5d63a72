"""Who may decide or sign for a person: each rule broken first."""

from datetime import timedelta

import pytest

from careplans.choices.authority import AuthorityKind, Subject
from careplans.models import BestInterestsDecision
from careplans.rules import authority as rules
from people.models import Person
from sharedliving.core import dates
from tests.factories.capacity import AuthorityFactory

TODAY = dates.today()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
ADA = Person(reference="SL-1", given_name="Ada")


def held(**fields):
    """A registered attorney for health and welfare whose document was seen."""
    return AuthorityFactory.build(person=ADA, **{"document": "certified", "seen_on": TODAY} | fields)


@pytest.mark.parametrize("absent", [{"seen_on": None}, {"document": ""}])
def test_mca_9_document_was_seen(absent):
    assert not rules.mca_9_document_was_seen(held(**absent))
    assert rules.mca_9_document_was_seen(held())


def test_mca_9_attorney_is_registered():
    assert not rules.mca_9_attorney_is_registered(held(registered_on=None))
    assert rules.mca_9_attorney_is_registered(held())
    assert rules.mca_9_attorney_is_registered(held(kind=AuthorityKind.DEPUTY_WELFARE, registered_on=None))


@pytest.mark.parametrize("out", [{"valid_from": TOMORROW}, {"valid_until": YESTERDAY}, {"ended_on": TODAY}])
def test_mca_9_is_in_force(out):
    assert not rules.mca_9_is_in_force(held(**out), TODAY)
    assert rules.mca_9_is_in_force(held(valid_from=TODAY, valid_until=TODAY, ended_on=TOMORROW), TODAY)


@pytest.mark.parametrize("broken", [{"seen_on": None}, {"registered_on": None}, {"ended_on": TODAY}])
def test_what_counts_keeps_every_rule(broken):
    assert not rules.counts(held(**broken), TODAY)
    assert rules.counts(held(), TODAY)


@pytest.mark.parametrize(
    ("kind", "subjects"),
    [
        ("lpa_welfare", {"home", "plan", "health"}),
        ("deputy_welfare", {"home", "plan", "health"}),
        ("lpa_property", {"money"}),
        ("deputy_property", {"money"}),
        ("appointee", set()),
        ("advance", set()),
    ],
)
def test_each_kind_covers_its_subjects(kind, subjects):
    row = held(kind=kind)

    assert {subject for subject in Subject if rules.covering([row], subject, TODAY)} == subjects


def test_what_nobody_saw_covers_nothing():
    assert rules.covering([held(seen_on=None)], Subject.HOME, TODAY) == []


def signs(*rows, name="Rita Sands", decided=False, with_licence=False):
    return rules.mca_no_signature_without_authority(name, rows, decided, with_licence=with_licence, on=TODAY)


@pytest.mark.parametrize(
    "broken", [{"seen_on": None}, {"registered_on": None}, {"ended_on": TODAY}, {"kind": "appointee"}]
)
def test_mca_no_signature_without_authority(broken):
    assert not signs()
    assert not signs(held(**broken))
    assert signs(held())
    assert signs(decided=True)


def test_a_relative_is_no_exception():
    assert not signs(held(), name="Karen Sands")
    assert signs(held(), name=" rita  SANDS ")


def test_a_licence_may_be_signed_by_who_looks_after_the_money():
    money = held(kind="lpa_property")

    assert not signs(money)
    assert signs(money, with_licence=True)
    assert not signs(held(kind="lpa_property", seen_on=None), with_licence=True)


@pytest.mark.parametrize("maker", ["Priya Nair, care manager", "priya  nair", "Priya Nair , care manager, East team"])
def test_mca_licence_is_signed_by_who_decided(maker):
    rule, decision = rules.mca_licence_is_signed_by_who_decided, BestInterestsDecision(decision_maker=maker)

    assert not rule("Rita Sands", decision, with_licence=True)
    assert not rule("", decision, with_licence=True)
    assert rule(" Priya Nair", decision, with_licence=True)
    assert rule("Rita Sands", decision, with_licence=False)


def test_mca_9_attorney_or_deputy_signs():
    rita = held(pk=3)

    assert not rules.mca_9_attorney_or_deputy_signs(BestInterestsDecision(), [rita])
    assert rules.mca_9_attorney_or_deputy_signs(BestInterestsDecision(decided_by_id=3), [rita])
    assert rules.mca_9_attorney_or_deputy_signs(BestInterestsDecision(), [])
