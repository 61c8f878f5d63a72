from collections import Counter

import pytest
from django.core.exceptions import PermissionDenied

from commissioning.choices import BROAD_GROUPS, broad_group
from commissioning.services import figures
from commissioning.services.counts import AHEAD, NO_DATE, OVERDUE
from people.choices import EthnicGroup, OrganisationKind, Role
from sharedliving.core import dates
from sharedliving.core.models import Event
from tests.factories.people import SchemeOrganisationFactory, TeamFactory, viewer

TODAY = dates.today()


def cells(figure):
    return {row[0]: row[1:] for row in figure.rows}


# who


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.COMMISSIONER, Role.LINE_MANAGER)])
def test_figures_are_for_commissioners_and_line_managers(council, role):
    with pytest.raises(PermissionDenied):
        figures.council_of(viewer(role, organisation=council))


def test_figures_are_for_commissioners_of_a_council(scheme):
    with pytest.raises(PermissionDenied, match="of a council"):
        figures.council_of(viewer(Role.COMMISSIONER, organisation=scheme))


def test_a_line_manager_sees_their_own_council_too(council):
    assert figures.council_of(viewer(Role.LINE_MANAGER, team=TeamFactory(organisation=council))) == council.pk


def test_a_line_manager_of_a_trust_has_no_council_of_their_own(council):
    trust = SchemeOrganisationFactory(kind=OrganisationKind.TRUST, parent=council)

    with pytest.raises(PermissionDenied, match="of a council"):
        figures.council_of(viewer(Role.LINE_MANAGER, organisation=trust))


def test_a_commissioner_sees_their_own_council(council, commissioner):
    assert figures.council_of(commissioner) == council.pk


# waiting


def test_the_largest_group_that_waits_is_named_with_its_vacancies():
    people = Counter({("WM3", True): 11, ("WM1", False): 6})

    figure = figures.waiting_figure(people, Counter({("WM3", True): 2, ("WM9", False): 4}))

    assert figure.finding == "11 people wait for wheelchair-accessible homes in WM3; 2 vacancies."
    assert figure.rows[0] == ("WM3", "With wheelchair access", 11, 2)
    assert figure.rows[-1] == ("Together", "", 17, 6)
    assert ("WM9", "Without wheelchair access", 0, 4) in figure.rows


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (("Any area", False), "7 people wait for homes without a need for wheelchair access in any area; 0 vacancies."),
        (("Another area", True), "7 people wait for wheelchair-accessible homes elsewhere; 0 vacancies."),
    ],
)
def test_an_area_that_is_none_is_said_in_words(place, words):
    assert figures.waiting_figure(Counter({place: 7}), Counter()).finding == words


def test_few_who_wait_are_not_counted_out():
    figure = figures.waiting_figure(Counter({("WM3", True): 3}), Counter({("WM3", True): 1}))

    assert figure.finding == "Fewer than 5 people wait for a home; 1 vacancy."
    assert figure.rows[0][2] == "fewer than 5"
    assert figure.rows[-1][2] == "fewer than 5"


def test_when_the_total_would_give_a_few_away_it_is_not_said():
    named = figures.waiting_figure(Counter({("WM3", True): 12, ("WM1", True): 4}), Counter())
    unnamed = figures.waiting_figure(Counter({("WM3", True): 4, ("WM1", True): 4}), Counter())

    assert named.finding == "12 people wait for wheelchair-accessible homes in WM3; 0 vacancies."
    assert named.rows[-1][2] == "not shown"
    assert unnamed.finding == "5 or more people wait for a home; 0 vacancies."


def test_when_nobody_waits_the_sentence_says_so():
    figure = figures.waiting_figure(Counter(), Counter())

    assert figure.finding == "0 people wait for a home; 0 vacancies."
    assert figure.rows == ()


# reviews, assessments


def test_the_share_of_overdue_reviews():
    figure = figures.review_figure(Counter({OVERDUE: 12, AHEAD: 40, NO_DATE: 8}))

    assert figure.finding == "12 of 60 people in arrangements (20%) have a review that is overdue."
    assert cells(figure)["Review ahead"] == (40, "67%")
    assert cells(figure)["Together"] == (60, "")


def test_a_share_never_gives_a_few_away():
    figure = figures.review_figure(Counter({OVERDUE: 3, AHEAD: 40, NO_DATE: 8}))

    assert figure.finding == "Fewer than 5 people in arrangements have a review that is overdue."
    assert cells(figure)["Review overdue"] == ("fewer than 5", "")
    assert cells(figure)["No review arranged"] == ("not shown", "")


def test_assessments_past_28_days():
    figure = figures.assessment_figure(Counter({True: 14, False: 30}))

    assert figure.finding == "14 people have waited longer than 28 days for their assessment."
    assert cells(figure)["Up to 28 days"] == (30, "68%")


def test_a_number_that_is_not_shown_is_said_in_words():
    figure = figures.assessment_figure(Counter({True: 5, False: 1}))

    assert figure.finding.startswith("Some (the number is not shown) people")


# kinds, reasons, groups


def test_people_by_kind():
    figure = figures.kind_figure(Counter({"live_in": 30, "day": 10}))

    assert figure.finding == "40 people are in a Shared Lives arrangement."
    assert cells(figure)["Day support"] == (10, "25%")
    assert cells(figure)["Emergency"] == (0, "0%")


def test_people_by_reason():
    figure = figures.reason_figure(Counter({"learning_disability": 30, "mental_health": 10}))

    assert figure.finding == "30 people in arrangements (75%) have as their main reason learning disability support."


def test_what_somebody_typed_as_a_reason_is_not_shown():
    figure = figures.reason_figure(Counter({"Ann Carr, see file": 7}))

    assert cells(figure)["Not recorded yet"] == (7, "100%")


def test_without_reasons_the_sentence_has_its_number():
    assert figures.reason_figure(Counter()).finding == "0 people in arrangements have a main reason for support."


def test_ethnic_groups_of_people_beside_carers():
    figure = figures.ethnicity_figure(Counter({"african": 9, "": 20}), Counter({"White: Irish": 30, "?": 6}))

    assert cells(figure)["Black"] == (9, 0)
    assert cells(figure)["White"] == (0, 30)
    assert cells(figure)["Not recorded"] == (20, 6)
    assert figure.finding == "20 people in arrangements and 6 carer households have no ethnic group recorded."


@pytest.mark.parametrize("group", [group for group in EthnicGroup if group != EthnicGroup.NOT_SAID])
def test_every_ethnic_group_belongs_to_a_broad_one_by_value_and_by_label(group):
    assert broad_group(group.value) == broad_group(group.label) != "Not recorded"


@pytest.mark.parametrize("words", ["", "not_said", "Prefers not to say", "Ann's mother is Irish", " "])
def test_anything_else_is_not_recorded(words):
    assert broad_group(words) == BROAD_GROUPS[-1]


@pytest.mark.parametrize("count", [1, 3])
def test_figures_take_the_same_statements_for_one_and_three(
    commissioner, lives, waits, count, django_assert_num_queries
):
    for _ in range(count):
        lives()
        waits()

    with django_assert_num_queries(10):
        assert len(figures.figures_for(commissioner, TODAY)) == 9


def test_another_councils_people_are_in_no_figure(council, lives, waits):
    lives()
    waits()

    found = figures.figures_for(viewer(Role.COMMISSIONER), TODAY)

    assert not any(isinstance(cell, int) and cell for figure in found for row in figure.rows for cell in row)


def test_taking_a_table_away_is_recorded(commissioner):
    figure = figures.figures_for(commissioner, TODAY)[0]

    figures.downloaded(by=commissioner, figure=figure)

    event = Event.objects.get(verb="figures.downloaded")
    assert (event.actor_id, event.data) == (commissioner.user_id, {"key": "waiting"})
