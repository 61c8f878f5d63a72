"""A carer's plan is signed off by somebody else, returned, not wanted, looked at again, replaced and ended."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careplans.choices.support import SupportState
from careplans.models import SupportCopy, SupportPlan
from careplans.services import support, support_copies, support_signing
from people.choices import Role
from people.models import Organisation, Person, Team, User
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from sharedliving.core.viewer import SYSTEM
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.people import UserFactory
from tests.factories.support import SupportNeedFactory, SupportPlanFactory, SupportReviewFactory

TODAY = dates.today()


@pytest.fixture
def draft(world):
    """Complete, with the two needs that the assessment found."""
    plan = SupportPlanFactory(person=world.person, complete=True, author=world.care_manager)
    for area in ("health", "work"):
        SupportNeedFactory(plan=plan, area=area)
    return plan


@pytest.fixture
def in_force(world, draft):
    asked = support_signing.ask_for_sign_off(plan=draft, by=world.by)
    return support_signing.sign_off(plan=asked, by=world.manager)


def test_a_complete_draft_goes_to_the_line_manager(world, draft):
    asked = support_signing.ask_for_sign_off(plan=draft, by=world.by)

    assert (asked.state, asked.owner, asked.author) == ("awaiting", world.line_manager, world.care_manager)
    assert Event.objects.filter(verb="support.sign_off_asked").count() == 1


def test_everything_missing_is_said_at_once(world):
    plan = SupportPlanFactory(person=world.person)

    with pytest.raises(Refusal) as refused:
        support_signing.ask_for_sign_off(plan=plan, by=world.by)

    said = [reason.rule for reason in refused.value.missing]
    assert {"G14-PCP-1", "CA25", "CA26", "CA14", "G14-EMG-6", "CA27", "G14-PLAN-4"} <= set(said)
    assert all(reason.url for reason in refused.value.missing)


def test_signed_off_it_is_in_force_due_for_review_and_its_copy_is_owed(world, in_force):
    assert (in_force.state, in_force.due_on, in_force.owner) == ("in_force", in_force.review_on, world.care_manager)
    assert in_force.is_open
    assert SupportCopy.objects.get().due_on == TODAY + timedelta(days=7)
    assert [change.to_state for change in in_force.changes.all()] == ["awaiting", "in_force"]


def test_the_author_does_not_sign_off(world, draft):
    UserFactory(organisation=world.council, team=world.team, roles=[Role.LINE_MANAGER])
    asked = support_signing.ask_for_sign_off(plan=draft, by=world.manager)

    with pytest.raises(Refusal, match="You wrote this plan"):
        support_signing.sign_off(plan=asked, by=world.manager)


def test_nobody_signs_off_above_their_limit(world, draft):
    draft.weekly_budget = 9000
    draft.save()
    asked = support_signing.ask_for_sign_off(plan=draft, by=world.by)

    with pytest.raises(Refusal, match="your limit is"):
        support_signing.sign_off(plan=asked, by=world.manager)


def test_a_plan_of_an_assessment_that_is_no_longer_the_newest_is_not_signed_off(world, draft):
    asked = support_signing.ask_for_sign_off(plan=draft, by=world.by)
    newer = OtherAssessmentFactory(kind="unpaid_carer", person=world.person, carer=draft.carer, done=True)

    with pytest.raises(Refusal, match="has been assessed again since this plan was begun") as refused:
        support_signing.sign_off(plan=asked, by=world.manager)
    assert refused.value.missing[0].url == f"/other-assessments/{newer.pk}/support-plan/"

    support_signing.return_for_changes(plan=asked, by=world.manager, why="There is a newer assessment")
    support.start(assessment=newer, by=world.by)
    asked = support_signing.ask_for_sign_off(plan=SupportPlan.objects.get(pk=draft.pk), by=world.by)
    assert support_signing.sign_off(plan=asked, by=world.manager).assessment == newer


def test_a_draft_is_not_signed_off(world, draft):
    with pytest.raises(WrongState):
        support_signing.sign_off(plan=draft, by=world.manager)


def test_returned_with_a_reason_it_is_the_authors_again(world, draft):
    asked = support_signing.ask_for_sign_off(plan=draft, by=world.by)
    with pytest.raises(Refusal, match="Say what has to change"):
        support_signing.return_for_changes(plan=asked, by=world.manager, why=" ")

    returned = support_signing.return_for_changes(plan=asked, by=world.manager, why="Who has the key?")

    assert (returned.state, returned.owner, returned.returned_because) == (
        "draft",
        world.care_manager,
        "Who has the key?",
    )


def test_a_carer_who_wants_no_plan_is_quoted(world, draft):
    with pytest.raises(Refusal):
        support_signing.decline(plan=draft, by=world.by, why="")

    declined = support_signing.decline(plan=draft, by=world.by, why="I manage.")

    assert (declined.state, declined.due_on, declined.declined_because) == ("declined", None, "I manage.")


def test_a_new_version_replaces_the_one_in_force_and_its_copy_is_no_longer_owed(world, in_force):
    again = support.start_again(plan=in_force, by=world.by)
    support.save_section(
        plan=again,
        by=world.by,
        version=None,
        involved="At the table.",
        carer_agrees=True,
        review_on=TODAY + timedelta(90),
    )
    asked = support_signing.ask_for_sign_off(plan=again, by=world.by)

    signed = support_signing.sign_off(plan=asked, by=world.manager)

    in_force.refresh_from_db()
    assert (in_force.state, in_force.due_on) == ("superseded", None)
    assert SupportPlan.objects.in_force().get() == signed
    assert [copy.is_open for copy in SupportCopy.objects.order_by("pk")] == [False, True]


def test_two_carers_of_one_person_have_a_plan_each(world, in_force):
    other = SupportPlanFactory(person=world.person, awaiting=True, author=world.care_manager)
    for area in ("health", "work"):
        SupportNeedFactory(plan=other, area=area)

    support_signing.sign_off(plan=other, by=world.manager)

    assert SupportPlan.objects.in_force().filter(person=world.person).count() == 2


def test_the_budget_is_not_cut_without_a_new_assessment(world, in_force):
    again = support.start_again(plan=in_force, by=world.by)
    support.save_section(
        plan=again, by=world.by, version=None, weekly_budget=30, involved="Us.", carer_agrees=True,
        review_on=TODAY + timedelta(90),
    )  # fmt: skip

    with pytest.raises(Refusal, match="lower than in support plan 1"):
        support_signing.ask_for_sign_off(plan=again, by=world.by)


def test_looked_at_again_it_stays_until_a_new_date(world, in_force):
    review = support_signing.looked_at_again(
        plan=in_force,
        by=world.by,
        on=TODAY,
        carer_said="It helps.",
        found="Three of four.",
        next_on=TODAY + timedelta(300),
    )

    in_force.refresh_from_db()
    assert (in_force.state, in_force.due_on, in_force.review_on) == ("in_force", review.next_on, review.next_on)
    assert Event.objects.get(verb="support.looked_at").person_id == world.person.pk


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"on": TODAY + timedelta(1)}, "between the day it was signed off and today"),
        ({"on": TODAY - timedelta(1)}, "between the day it was signed off and today"),
        ({"carer_said": " "}, "Write down what Rita Sands says"),
        ({"found": ""}, "how far each outcome has come"),
        ({"next_on": TODAY}, "after today"),
        ({"next_on": TODAY + timedelta(366)}, "at the latest"),
    ],
)
def test_a_review_says_what_it_found_and_when_next(world, in_force, changes, said):
    given = {"on": TODAY, "carer_said": "It helps.", "found": "Well.", "next_on": TODAY + timedelta(90)} | changes

    with pytest.raises(Refusal, match=said):
        support_signing.looked_at_again(plan=in_force, by=world.by, **given)


def test_a_draft_is_not_looked_at_again(world, draft):
    with pytest.raises(WrongState):
        support_signing.looked_at_again(
            plan=draft, by=world.by, on=TODAY, carer_said="x", found="x", next_on=TODAY + timedelta(90)
        )


def test_it_ends_with_a_reason_and_nothing_is_owed(world, in_force):
    with pytest.raises(Refusal, match="Say why"):
        support_signing.end(plan=in_force, by=world.by, why="")

    ended = support_signing.end(plan=in_force, by=world.by, why="Her sister moved into Shared Lives.")

    assert (ended.state, ended.due_on) == (SupportState.ENDED, None)
    assert not SupportCopy.objects.get().is_open


def test_the_carer_is_given_their_copy(world, in_force):
    copy = SupportCopy.objects.get()
    for given in ({"given_on": TODAY + timedelta(1), "how": "Post"}, {"given_on": TODAY - timedelta(1), "how": "Post"},
                  {"given_on": TODAY, "how": " "}):  # fmt: skip
        with pytest.raises(Refusal):
            support_copies.give(copy=copy, by=world.by, **given)

    given = support_copies.give(copy=copy, by=world.by, given_on=TODAY, how="Read through together", others="Danny")

    assert (given.is_open, given.how, given.others) == (False, "Read through together", "Danny")
    with pytest.raises(WrongState):
        support_copies.give(copy=copy, by=world.by, given_on=TODAY, how="Again")


def test_each_copy_opened_is_logged(world, in_force):
    support_copies.opened(plan=in_force, copy="Copy for the carer (PDF)", by=world.by)

    assert Event.objects.get(verb="support.copy_opened").text == "Copy for the carer (PDF) of support plan 1 opened"


def test_another_council_sees_none_of_it(world, in_force):
    SupportReviewFactory(plan=in_force)
    for rows in (SupportPlan.objects, SupportCopy.objects, in_force.needs, in_force.reviews, in_force.changes):
        assert rows.visible_to(world.by).exists()
        assert not rows.visible_to(viewer_for(world.stranger)).exists()
        assert not rows.visible_to(world.of_scheme).exists()


def test_who_has_left_gets_no_plan_back(world, draft):
    leaver = UserFactory(organisation=world.council, team=world.team)
    asked = support_signing.ask_for_sign_off(plan=draft, by=viewer_for(leaver))
    leaver.is_active = False
    leaver.save()

    assert support_signing.return_for_changes(plan=asked, by=world.manager, why="More").owner == world.care_manager


def left_behind(world, plan):
    """The author has left, and the person was closed by somebody who took them from their owner."""
    User.objects.filter(pk=world.care_manager.pk).update(is_active=False)
    people = Person.objects.visible_to(SYSTEM).filter(pk=world.person.pk)
    people.update(owner=None, due_on=None, closed_at=timezone.now())
    return type(plan).objects.get(pk=plan.pk)


def test_without_author_and_owner_it_is_returned_to_the_teams_manager(world, draft):
    plan = left_behind(world, support_signing.ask_for_sign_off(plan=draft, by=world.by))

    returned = support_signing.return_for_changes(plan=plan, by=world.manager, why="Say more")

    assert (returned.state, returned.owner) == ("draft", world.line_manager)


def test_without_a_manager_it_is_returned_to_the_duty_manager(world, draft):
    duty = UserFactory(organisation=world.council, roles=[Role.LINE_MANAGER])
    plan = left_behind(world, support_signing.ask_for_sign_off(plan=draft, by=world.by))
    Team.objects.filter(pk=world.team.pk).update(manager=None)
    Organisation.objects.filter(pk=world.council.pk).update(duty_manager=duty)

    assert support_signing.return_for_changes(plan=plan, by=world.manager, why="Say more").owner == duty


def test_where_nobody_could_change_it_that_is_said(world, draft):
    plan = left_behind(world, support_signing.ask_for_sign_off(plan=draft, by=world.by))
    Team.objects.filter(pk=world.team.pk).update(manager=None)

    with pytest.raises(Refusal, match="Nobody is there to change it: its author has left"):
        support_signing.return_for_changes(plan=plan, by=world.manager, why="Say more")
