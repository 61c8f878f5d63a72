"""Writing a risk assessment, part by part."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from careplans.choices.risk import RiskArea, RiskState
from careplans.models import BehaviourSupport, Risk, RiskAssessment
from careplans.services import risk
from careplans.services.writing import ChangedMeanwhile
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.people import UserFactory
from tests.factories.risk import BehaviourFactory, RestrictionFactory, RiskAssessmentFactory, RiskFactory


def test_it_begins_with_its_dates(world):
    row = risk.start(person=world.person, by=world.by)

    assert (row.number, row.state, row.owner, row.author) == (
        1,
        RiskState.DRAFT,
        world.care_manager,
        world.care_manager,
    )
    assert row.due_on == dates.today() + timedelta(days=14)
    assert row.review_on == dates.today() + timedelta(days=182)
    assert Event.objects.get(verb="risk.started").person_id == world.person.pk


def test_the_next_takes_risks_and_behaviours_but_not_their_words(world):
    before = RiskAssessmentFactory(person=world.person, in_force=True, risks=2)
    BehaviourFactory(assessment=before)

    row = risk.start(person=world.person, by=world.by)

    assert (row.number, row.own_words, row.is_joint, row.disclosed_on) == (2, "", None, None)
    assert [each.strategy for each in row.risks.all()] == [each.strategy for each in before.risks.all()]
    assert row.behaviours.get().trigger == before.behaviours.get().trigger
    assert row.risks.first().history.get().history_change_reason == "From risk assessment 1"


def test_one_is_written_at_a_time(world):
    risk.start(person=world.person, by=world.by)

    with pytest.raises(Refusal, match="already being written"):
        risk.start(person=world.person, by=world.by)


def test_a_closed_record_has_to_be_opened_first(world):
    world.person.closed_at, world.person.due_on = timezone.now(), None
    world.person.save()

    with pytest.raises(Refusal, match="is closed"):
        risk.start(person=world.person, by=world.by)


def test_sections_are_saved(world):
    row = RiskAssessmentFactory(person=world.person)

    saved = risk.save_section(assessment=row, by=world.by, version=1, is_joint=False, joint_reason="No scheme yet")

    assert (saved.is_joint, saved.joint_reason, saved.version) == (False, "No scheme yet", 2)
    assert Event.objects.get(verb="risk.saved").data == {"fields": ["is_joint", "joint_reason"]}


def test_a_second_writer_is_told(world):
    row = RiskAssessmentFactory(person=world.person)
    risk.save_section(assessment=row, by=world.manager, version=1, own_words="Theirs")

    with pytest.raises(ChangedMeanwhile):
        risk.save_section(assessment=row, by=world.by, version=1, own_words="Mine")


def test_only_columns_of_a_section_are_saved(world):
    with pytest.raises(TypeError, match="state"):
        risk.save_section(
            assessment=RiskAssessmentFactory(person=world.person), by=world.by, version=1, state="in_force"
        )


def test_a_risk_is_added_and_changed(world):
    row = RiskAssessmentFactory(person=world.person)

    added = risk.save_risk(assessment=row, by=world.by, area=RiskArea.OUT, what_could_happen="Gets lost")
    changed = risk.save_risk(assessment=row, by=world.by, risk=added, benefit="Friends")

    row.refresh_from_db()
    assert (changed.pk, changed.what_could_happen, changed.benefit) == (added.pk, "Gets lost", "Friends")
    assert row.version == 3
    assert Event.objects.filter(verb="risk.risk_saved", person_id=world.person.pk).count() == 2


@pytest.mark.parametrize("area", [RiskArea.HOUSEHOLD, RiskArea.PREMISES])
def test_household_and_premises_are_the_schemes(world, area):
    row = RiskAssessmentFactory(person=world.person)

    with pytest.raises(Refusal, match="the scheme records them about the household"):
        risk.save_risk(assessment=row, by=world.by, area=area, what_could_happen="The stairs are steep")

    assert not Risk.objects.exists()


def test_a_risk_can_point_to_a_restriction(world):
    restriction = RestrictionFactory(person=world.person)
    row = RiskAssessmentFactory(person=world.person)

    saved = risk.save_risk(
        assessment=row, by=world.by, area=RiskArea.AT_HOME, what_could_happen="Cuts", restriction=restriction
    )

    assert saved.restriction == restriction


def test_never_to_that_of_somebody_else(world):
    with pytest.raises(Refusal, match="of somebody else"):
        risk.save_risk(
            assessment=RiskAssessmentFactory(person=world.person), by=world.by, area=RiskArea.OUT, what_could_happen="x",
            restriction=RestrictionFactory(),
        )  # fmt: skip


def test_a_risk_is_removed_and_its_history_stays(world):
    row = RiskFactory(assessment=RiskAssessmentFactory(person=world.person))
    number = row.pk

    risk.remove_risk(risk=row, by=world.by)

    assert not Risk.objects.exists()
    assert Risk.history.filter(id=number, history_type="-").exists()
    assert Event.objects.filter(verb="risk.risk_removed").count() == 1


def test_a_behaviour_is_added_changed_and_removed(world):
    row = RiskAssessmentFactory(person=world.person)

    added = risk.save_behaviour(assessment=row, by=world.by, behaviour="Shouts", trigger="Dogs")
    changed = risk.save_behaviour(assessment=row, by=world.by, block=added, what_helps="The garden")
    assert (changed.trigger, changed.what_helps) == ("Dogs", "The garden")

    risk.remove_behaviour(block=changed, by=world.by)
    assert not BehaviourSupport.objects.exists()
    assert list(Event.objects.order_by("id").values_list("verb", flat=True)) == [
        "risk.behaviour_saved", "risk.behaviour_saved", "risk.behaviour_removed",
    ]  # fmt: skip


def test_declaring_takes_name_and_day(world):
    row = risk.declare(assessment=RiskAssessmentFactory(person=world.person), by=world.by)

    assert (row.disclosed_by, row.disclosed_on) == (world.care_manager, dates.today())
    assert Event.objects.filter(verb="risk.declared").count() == 1


@pytest.mark.parametrize("state", ["awaiting", "in_force"])
def test_only_a_draft_is_written(world, state):
    row = RiskAssessmentFactory(person=world.person, **{state: True})

    for call in (
        lambda: risk.save_section(assessment=row, by=world.by, version=None, own_words="x"),
        lambda: risk.save_risk(assessment=row, by=world.by, area=RiskArea.OUT, what_could_happen="x"),
        lambda: risk.remove_risk(risk=row.risks.get(), by=world.by),
        lambda: risk.save_behaviour(assessment=row, by=world.by, behaviour="x"),
        lambda: risk.declare(assessment=row, by=world.by),
    ):
        with pytest.raises(WrongState):
            call()


def test_who_may_not_write_is_refused(world):
    officer = viewer_for(UserFactory(organisation=world.council, team=world.team, roles=["reviewing_officer"]))

    for by in (officer, world.of_scheme):
        with pytest.raises(PermissionDenied):
            risk.start(person=world.person, by=by)
    assert not RiskAssessment.objects.exists()
