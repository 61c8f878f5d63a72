"""Was Shared Lives thought of, and for whom (G14-PRO-3, G14-PRO-4)."""

from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone

from commissioning.rules import FEWER, WITHHELD
from commissioning.services import figures, planning, planning_counts
from people.choices import Role, SupportReason
from placements.choices import ReferralState
from placements.models import Referral
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory
from tests.factories.people import PersonFactory, TeamFactory, UserFactory, viewer

TODAY = dates.today()
LEARNING, MENTAL, PHYSICAL = (
    str(SupportReason(key).label) for key in ("learning_disability", "mental_health", "physical")
)


def cells(figure):
    return {row[0]: row[1:] for row in figure.rows}


def plan(person, considered, **fields):
    reason = "" if considered else "Wants to stay in the flat"
    return CarePlanFactory(
        person=person, in_force=True, shared_lives_considered=considered, shared_lives_reason=reason, **fields
    )


# the counts


def test_plans_of_a_year_by_reason_and_by_team(council, someone, worker):
    team = worker.teams.get().name
    plan(someone(support_reason="mental_health"), True)
    plan(someone(support_reason="mental_health"), False)
    plan(someone(), True, signed_off_on=TODAY - timedelta(days=366))
    plan(PersonFactory(), True)

    by_reason, by_team = planning_counts.considered(council.pk, TODAY)

    assert by_reason == {("mental_health", True): 1, ("mental_health", False): 1}
    assert by_team == {(team, True): 1, (team, False): 1}


def test_long_term_support_is_a_plan_in_force_or_an_arrangement(council, someone, lives):
    plan(someone(support_reason="physical"), True)
    plan(someone(support_reason="physical", died_on=TODAY), True)
    CarePlanFactory(person=someone(support_reason="sensory"))
    plan(PersonFactory(support_reason="physical"), True)

    lives(someone(support_reason="memory"))

    assert planning_counts.long_term(council.pk) == {"physical": 1, "memory": 1}


def test_who_was_referred_in_the_year_is_counted_once(council, someone, waits):
    person = someone(support_reason="memory")
    before = waits(person, sent_on=TODAY - timedelta(days=100))
    Referral.objects.filter(pk=before.pk).update(state=ReferralState.CLOSED, closed_at=timezone.now(), due_on=None)
    waits(person)
    waits(someone(support_reason="social"), sent_on=TODAY - timedelta(days=366))

    assert planning_counts.referred(council.pk, TODAY) == {"memory": 1}


# the figures


def test_g14_pro_3_share_considered_by_reason():
    figure = planning.considered_figure(
        Counter({("learning_disability", True): 30, ("learning_disability", False): 10, ("mental_health", True): 6,
                 ("mental_health", False): 14})
    )  # fmt: skip

    assert figure.finding == "Shared Lives was considered in 36 of 60 plans of the last year (60%)."
    assert cells(figure)[LEARNING] == (30, 10, "75%")
    assert cells(figure)[MENTAL] == (6, 14, "30%")
    assert cells(figure)["Together"] == (36, 24, "60%")


def test_few_plans_are_not_counted_and_cannot_be_worked_out():
    figure = planning.considered_figure(
        Counter({("learning_disability", True): 30, ("mental_health", True): 2, ("physical", True): 9,
                 ("physical", False): 8})
    )  # fmt: skip

    assert cells(figure)[MENTAL][0] == FEWER
    assert cells(figure)[PHYSICAL] == (WITHHELD, 8, "")
    assert cells(figure)["Together"] == (41, 8, "84%")


def test_without_a_plan_it_says_so():
    assert planning.considered_figure(Counter()).finding == "No plan was signed off in the last year."


def test_g14_pro_3_by_team_is_for_line_managers(council, commissioner):
    boss = viewer(Role.LINE_MANAGER, team=TeamFactory(organisation=council))

    def keys(who):
        return [figure.key for figure in figures.figures_for(who, TODAY)]

    assert "considered-by-team" in keys(boss)
    assert "considered-by-team" not in keys(commissioner)


def test_teams_by_name_and_who_is_in_none():
    figure = planning.considered_by_team_figure(Counter({("North", True): 12, ("", False): 7}))

    assert cells(figure) == {"In no team": (0, 7, "0%"), "North": (12, 0, "100%"), "Together": (12, 7, "63%")}


def test_g14_pro_4_arrangements_beside_everybody():
    figure = planning.long_term_figure(
        Counter({"learning_disability": 100, "mental_health": 60, "physical": 40}),
        Counter({"learning_disability": 12, "mental_health": 8}),
        Counter({"learning_disability": 40, "mental_health": 10}),
    )

    assert figure.finding == (
        "80% of people in arrangements have learning disability support as their main reason, and 50% of everybody has."
    )
    assert cells(figure)[MENTAL] == (60, 8, 10, "17%")
    assert cells(figure)[PHYSICAL] == (40, 0, 0, "0%")
    assert cells(figure)["Together"] == (200, 20, 50, "25%")


def test_few_people_are_not_counted_beside_everybody():
    figure = planning.long_term_figure(
        Counter({"learning_disability": 100}), Counter(), Counter({"learning_disability": 3})
    )

    assert cells(figure)[LEARNING] == (100, 0, FEWER, "")
    assert figure.finding == "100 people have long-term support."


def test_what_somebody_typed_is_no_reason():
    figure = planning.long_term_figure(Counter({"Ann Carr, see file": 9}), Counter(), Counter())

    assert cells(figure)["Not recorded yet"] == (9, 0, 0, "0%")


@pytest.mark.parametrize("number", [1, 3])
def test_a_line_managers_figures_take_the_same_statements_for_one_and_three(
    council, number, someone, waits, django_assert_num_queries
):
    team = TeamFactory(organisation=council)
    boss = viewer(Role.LINE_MANAGER, team=team)
    for _ in range(number):
        owner = UserFactory(organisation=council, team=TeamFactory(organisation=council))
        plan(PersonFactory(owner=owner), True)
        waits()

    with django_assert_num_queries(10):
        figures.figures_for(boss, TODAY)
