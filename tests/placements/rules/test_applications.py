"""Every stage × every item that it asks for: with all of it the gate is open, without any one of it that one is named."""

import pytest

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import BEFORE_PANEL, STAGES, VETTED_AT, CheckKind, RiskSubject, Stage, StageResult
from placements.models import Application
from placements.rules import stage_gate
from placements.rules.applications import OPTIONAL_STAGES, counts
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from tests.factories.applications import DeclarationFactory, MemberFactory, ReferenceFactory, ready_for
from tests.factories.households import scheme_worker

pytestmark = pytest.mark.django_db

DAY = dates.today()


def fresh(application):
    return Application.objects.visible_to(SYSTEM).for_page().get(pk=application.pk)


def gate(application, stage=None, by=None, **given):
    viewer = viewer_for(by or application.owner)
    return stage_gate(fresh(application), stage or application.stage, viewer, **given)


def missing(application, stage=None, by=None, **given):
    return [each.key for each in gate(application, stage, by, **given).missing]


def manager(application):
    user = scheme_worker(application.household.scheme, Role.SCHEME_MANAGER)
    DeclarationFactory(application=application, by=user)
    return user


@pytest.mark.parametrize("stage", BEFORE_PANEL)
def test_each_stage_is_passed_with_all_that_it_asks_for(stage):
    application = ready_for(stage)

    assert missing(application, by=manager(application)) == []


@pytest.mark.parametrize(("stage", "other"), [(a, b) for a in STAGES for b in STAGES if a != b or b == Stage.PANEL])
def test_stages_in_order(stage, other):
    application = ready_for(stage)

    (line,) = [
        each for each in gate(application, other, by=manager(application)).missing if each.key == "stages_in_order"
    ]

    assert line.rule == "GLOS-ASS"
    assert Stage(stage).label in line.message


def test_an_application_that_is_over_has_no_next_stage():
    application = ready_for(Stage.MEETING)
    application.state, application.closed_at, application.due_on = "stopped", application.created_at, None
    application.stop_reason, application.ended_on = "time", DAY
    application.save()

    assert "stages_in_order" in missing(application)


VETTED = [(stage, item) for stage, items in VETTED_AT.items() for item in items]


@pytest.mark.parametrize(("stage", "item"), VETTED)
def test_vetting_item(stage, item):
    application = ready_for(stage)
    application.vetting.filter(item=item).delete()

    assert missing(application) == [item]
    assert missing(application, result=StageResult.NOT_PASSED) == []


def test_declared():
    application = ready_for(Stage.MEETING)
    application.declarations.all().delete()

    (line,) = gate(application).missing
    assert (line.key, line.rule) == ("declared", "GLOS-ASS, GLOS-SUP")


@pytest.mark.parametrize("stage", BEFORE_PANEL)
def test_no_private_tie(stage):
    application = ready_for(stage)
    by = manager(application)
    application.declarations.filter(by=by).update(knows_them=True, how="Neighbours")

    for result in StageResult:
        keys = missing(application, by=by, result=result)
        assert "no_private_tie" in keys


def test_manager_visits():
    application = ready_for(Stage.MANAGER_VISIT)

    assert missing(application) == ["manager_visits"]
    assert missing(application, by=manager(application)) == []


@pytest.mark.parametrize("stage", BEFORE_PANEL)
def test_may_be_left_out(stage):
    application = ready_for(stage)
    left_out = missing(application, by=manager(application), result=StageResult.NOT_NEEDED)

    assert left_out == ([] if stage in OPTIONAL_STAGES else ["may_be_left_out"])


def test_two_references():
    application = ready_for(Stage.REFERENCES)
    application.references.first().delete()

    assert missing(application) == ["two_references"]


@pytest.mark.parametrize(
    ("fields", "met"),
    [
        ({}, True),
        ({"is_relative": True}, False),
        ({"verified_on": None}, False),
        ({"received_on": None, "verified_on": None}, False),
        ({"known_since": dates.add_months(DAY, -23)}, False),
        ({"known_since": dates.add_months(DAY, -24), "asked_on": DAY}, True),
    ],
)
def test_counts(fields, met):
    assert counts(ReferenceFactory(**fields)) is met


def test_household_known():
    application = ready_for(Stage.DBS)
    application.household.members.update(until=DAY, closed_at=application.created_at, due_on=None)

    assert missing(application) == ["household_known"]


def test_dbs_of_every_adult():
    application = ready_for(Stage.DBS)
    lodger = MemberFactory(household=application.household, kind="adult", dbs=False, name="Ade")
    MemberFactory(household=application.household, child=True)

    (line,) = gate(application).missing
    assert line.key == f"dbs-{lodger.pk}"
    assert line.message.startswith("Ade: record a DBS")


def test_a_dbs_that_has_run_out_is_none():
    application = ready_for(Stage.DBS)
    member = application.household.members.get()
    member.dbs_checks.update(valid_until=dates.add_days(DAY, -1))

    assert missing(application) == [f"dbs-{member.pk}"]


@pytest.mark.parametrize("agrees", [None, False])
def test_member_agrees(agrees):
    application = ready_for(Stage.HOME_VISIT)
    asked = None if agrees is None else DAY
    child = MemberFactory(household=application.household, child=True, agrees=agrees, consulted_on=asked)

    assert missing(application) == [f"agrees-{child.pk}"]


@pytest.mark.parametrize("subject", RiskSubject)
def test_risks_looked_for(subject):
    application = ready_for(Stage.HOME_VISIT)
    application.household.risks.filter(subject=subject).delete()

    assert missing(application) == [f"risk-{subject}"]
    assert missing(application, nothing_in=[subject]) == []


@pytest.mark.parametrize(
    ("stage", "kind"),
    [
        (Stage.HOME_VISIT, CheckKind.HOME_SAFETY),
        (Stage.HOME_VISIT, CheckKind.INSURANCE),
        (Stage.TRAINING, CheckKind.TRAINING),
    ],
)
def test_check_in_date(stage, kind):
    application = ready_for(stage)
    application.household.checks.filter(kind=kind).update(valid_until=dates.add_days(DAY, -1))

    assert missing(application) == [f"check-{kind}"]


def test_two_observations():
    application = ready_for(Stage.OBSERVED)
    application.observations.first().delete()

    assert missing(application) == ["two_observations"]


def test_every_missing_item_is_named_at_once_with_its_place():
    application = ready_for(Stage.HOME_VISIT)
    application.vetting.all().delete()
    application.household.risks.all().delete()
    application.household.checks.all().delete()
    application.declarations.all().delete()

    found = gate(application).missing

    assert len(found) == 1 + 2 + 3 + 2
    assert all(each.url for each in found)
