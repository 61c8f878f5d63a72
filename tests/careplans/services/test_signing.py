import pytest
from django.utils import timezone

from careplans.choices import PlanState
from careplans.services import plans
from people.choices import Role
from people.models import Organisation, Person, Team, User
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from sharedliving.core.viewer import SYSTEM
from tests.factories.careplans import CarePlanFactory, PlanReleaseFactory
from tests.factories.people import UserFactory


def asked(world, **fields):
    return plans.ask_for_sign_off(plan=CarePlanFactory(person=world.person, complete=True, **fields), by=world.by)


def test_asking_hands_the_plan_to_the_teams_manager(world):
    plan = asked(world, returned_because="Say more")

    assert (plan.state, plan.owner, plan.author) == (PlanState.AWAITING, world.line_manager, world.care_manager)
    assert plan.due_on == dates.add_working_days(dates.today(), 5)
    assert plan.returned_because == ""
    assert Event.objects.get(verb="plan.sign_off_asked").data == {"signer_id": world.line_manager.pk}


def test_asking_is_refused_with_everything_missing(world):
    plan = CarePlanFactory(person=world.person, own_words="")

    with pytest.raises(Refusal) as refused:
        plans.ask_for_sign_off(plan=plan, by=world.by)

    assert len(refused.value.missing) > 8
    plan.refresh_from_db()
    assert plan.state == PlanState.DRAFT


def test_a_manager_who_wrote_it_is_not_asked(world):
    duty = UserFactory(organisation=world.council, team=world.team, roles=[Role.LINE_MANAGER])
    world.council.duty_manager = duty
    world.council.save()
    plan = CarePlanFactory(person=world.person, complete=True)

    assert plans.ask_for_sign_off(plan=plan, by=world.manager).owner == duty


def test_another_line_manager_of_the_team_will_do(world):
    other = UserFactory(organisation=world.council, team=world.team, roles=[Role.LINE_MANAGER])

    assert plans.signer_for(world.person, world.line_manager.pk) == other


def test_a_manager_who_has_left_is_not_asked(world):
    world.line_manager.is_active = False
    world.line_manager.save()
    world.person.refresh_from_db()

    with pytest.raises(Refusal, match="Nobody else can sign off"):
        plans.signer_for(world.person, world.care_manager.pk)


def test_signing_off_puts_it_into_force(world):
    signed = plans.sign_off(plan=asked(world), by=world.manager)

    assert (signed.state, signed.due_on, signed.signed_off_on) == (PlanState.IN_FORCE, None, dates.today())
    assert signed.signed_off_by == world.line_manager
    assert [change.to_state for change in signed.changes.all()] == [PlanState.AWAITING, PlanState.IN_FORCE]
    assert Event.objects.filter(verb="plan.signed_off", actor_id=world.line_manager.pk).count() == 1


def test_the_author_cannot_sign_off_their_own_plan(world):
    UserFactory(organisation=world.council, team=world.team, roles=[Role.LINE_MANAGER])
    plan = plans.ask_for_sign_off(plan=CarePlanFactory(person=world.person, complete=True), by=world.manager)

    with pytest.raises(Refusal, match="You wrote this plan"):
        plans.sign_off(plan=plan, by=world.manager)


def test_signing_off_asks_the_gate_again(world):
    plan = asked(world)
    plan.back_up = ""
    plan.save()

    with pytest.raises(Refusal, match="Name a back-up"):
        plans.sign_off(plan=plan, by=world.manager)


def test_the_plan_before_is_replaced_and_its_release_too(world):
    before = CarePlanFactory(person=world.person, in_force=True)
    release = PlanReleaseFactory(plan=before, scheme=world.scheme)
    plan = asked(world, number=2)

    plans.sign_off(plan=plan, by=world.manager)

    before.refresh_from_db()
    release.refresh_from_db()
    assert before.state == PlanState.SUPERSEDED
    assert before.changes.get().why == "Replaced by plan 2"
    assert release.replaced_on == dates.today()
    assert not release.is_waiting
    assert Event.objects.filter(verb="plan.superseded").count() == 1


def test_signing_off_twice_is_refused(world):
    plan = asked(world)
    plans.sign_off(plan=plan, by=world.manager)

    with pytest.raises(WrongState):
        plans.sign_off(plan=plan, by=world.manager)


def test_a_draft_is_not_signed_off(world):
    with pytest.raises(WrongState):
        plans.sign_off(plan=CarePlanFactory(person=world.person, complete=True), by=world.manager)


def test_returning_gives_it_back_with_the_reason(world):
    returned = plans.return_for_changes(plan=asked(world), by=world.manager, why="Say more about friends")

    assert (returned.state, returned.owner) == (PlanState.DRAFT, world.care_manager)
    assert returned.returned_because == "Say more about friends"
    assert returned.changes.last().why == "Say more about friends"
    assert Event.objects.filter(verb="plan.returned").count() == 1


def test_an_author_who_has_left_is_spared(world):
    plan = asked(world)
    gone = UserFactory(organisation=world.council, team=world.team, is_active=False)
    plan.author = gone
    plan.save()

    assert plans.return_for_changes(plan=plan, by=world.manager, why="More").owner == world.care_manager


def test_returning_takes_a_reason(world):
    with pytest.raises(Refusal, match="Say what has to change"):
        plans.return_for_changes(plan=asked(world), by=world.manager, why=" ")


@pytest.mark.parametrize("state", ["complete", "in_force"])
def test_only_a_plan_that_waits_is_returned(world, state):
    with pytest.raises(WrongState):
        plans.return_for_changes(
            plan=CarePlanFactory(person=world.person, **{state: True}), by=world.manager, why="More"
        )


def test_a_plan_that_is_not_wanted_ends_with_what_was_said(world):
    plan = CarePlanFactory(person=world.person)

    with pytest.raises(Refusal, match="Write down what the person said"):
        plans.decline(plan=plan, by=world.by, why=" ")
    declined = plans.decline(plan=plan, by=world.by, why="No thank you")

    assert (declined.state, declined.declined_because, declined.due_on) == (PlanState.DECLINED, "No thank you", None)
    assert Event.objects.filter(verb="plan.declined").count() == 1


def test_a_plan_in_force_is_not_refused_any_more(world):
    with pytest.raises(WrongState):
        plans.decline(plan=CarePlanFactory(person=world.person, in_force=True), by=world.by, why="No")


def left_behind(world, plan):
    """The author has left, and the person was closed by somebody who took them from their owner."""
    User.objects.filter(pk=world.care_manager.pk).update(is_active=False)
    people = Person.objects.visible_to(SYSTEM).filter(pk=world.person.pk)
    people.update(owner=None, due_on=None, closed_at=timezone.now())
    return type(plan).objects.get(pk=plan.pk)


def test_without_author_and_owner_it_is_returned_to_the_teams_manager(world):
    plan = left_behind(world, asked(world))

    returned = plans.return_for_changes(plan=plan, by=world.manager, why="Say more")

    assert (returned.state, returned.owner) == ("draft", world.line_manager)


def test_without_a_manager_it_is_returned_to_the_duty_manager(world):
    duty = UserFactory(organisation=world.council, roles=[Role.LINE_MANAGER])
    plan = left_behind(world, asked(world))
    Team.objects.filter(pk=world.team.pk).update(manager=None)
    Organisation.objects.filter(pk=world.council.pk).update(duty_manager=duty)

    assert plans.return_for_changes(plan=plan, by=world.manager, why="Say more").owner == duty


def test_where_nobody_could_change_it_that_is_said(world):
    plan = left_behind(world, asked(world))
    Team.objects.filter(pk=world.team.pk).update(manager=None)

    with pytest.raises(Refusal, match="Nobody is there to change it: its author has left"):
        plans.return_for_changes(plan=plan, by=world.manager, why="Say more")
