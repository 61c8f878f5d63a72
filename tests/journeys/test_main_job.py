"""The main job of the service, from first contact to a completed review, with JavaScript and without."""

from functools import partial

import pytest

from tests.factories.liberty import law
from tests.journeys import step_1_first_contact as first_contact
from tests.journeys import step_2_assessment as assessment
from tests.journeys import step_3_plan as plan
from tests.journeys import step_4_referral as referral
from tests.journeys import step_5_matching as matching
from tests.journeys import step_6_agreement as agreement
from tests.journeys import step_7_review as review
from tests.journeys import step_8_what_is_due as what_is_due
from tests.journeys.cast import make_cast
from tests.journeys.story import Story

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture(autouse=True)
def the_law_of_today(transactional_db):
    law("agni")


def from_first_contact_to_a_plan(story: Story) -> None:
    first_contact.given_a_search_with_a_letter_wrong(story)
    first_contact.when_they_are_added_beside_somebody_alike(story)
    first_contact.when_their_request_is_recorded(story)
    first_contact.when_its_priority_is_decided(story)
    first_contact.when_she_is_asked_how_she_is(story)
    first_contact.then_the_clock_runs_and_there_is_an_owner(story)

    assessment.given_the_line_manager_allocates_it(story)
    assessment.when_it_is_begun_and_left(story)
    assessment.when_it_is_resumed(story)
    assessment.when_the_person_takes_part(story)
    assessment.when_the_ten_outcomes_are_answered(story)
    assessment.when_it_is_decided(story)
    assessment.then_it_is_completed(story)
    assessment.then_she_is_given_the_decision_in_writing(story)

    plan.given_a_plan_that_begins_with_the_assessment(story)
    plan.when_it_is_asked_for_too_early(story)
    plan.when_each_need_says_how_it_is_met(story)
    plan.when_the_rest_is_written(story)
    plan.when_the_budget_is_stated(story)
    plan.then_its_author_cannot_sign_it_off(story)
    plan.when_the_line_manager_returns_it(story)
    plan.when_its_author_changes_it(story)
    plan.then_the_line_manager_signs_it_off(story)
    plan.when_it_is_released_to_the_scheme(story)
    plan.then_the_scheme_acknowledges_it(story)


def from_a_referral_to_a_review(story: Story) -> None:
    referral.given_a_referral_is_begun(story)
    referral.then_everything_missing_is_said_at_once(story)
    referral.when_every_section_is_written(story)
    referral.then_it_is_sent(story)

    matching.given_the_scheme_worker_sees_the_referral_alone(story)
    matching.when_it_is_accepted(story)
    matching.when_a_household_is_proposed_with_reasons(story)
    matching.when_they_get_to_know_each_other(story)
    matching.when_both_sides_decide(story)
    matching.then_the_household_is_chosen(story)

    agreement.given_an_agreement_begun_from_the_plan(story)
    agreement.when_somebody_does_everything(story)
    agreement.when_it_is_written_and_there_is_a_licence(story)
    agreement.when_all_four_have_signed(story)
    agreement.then_the_arrangement_starts(story)
    agreement.then_a_fourth_person_is_refused(story)

    review.given_the_first_review_is_due_by_itself(story)
    review.when_the_person_says_how_things_are(story)
    review.when_it_says_who_came_and_how(story)
    review.when_each_outcome_is_looked_at(story)
    review.when_it_is_decided(story)
    review.then_the_next_one_has_its_date(story)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_from_first_contact_to_a_completed_review(walk, mailbox, scripts):
    story = Story(make_cast(), partial(walk, scripts=scripts))

    from_first_contact_to_a_plan(story)
    from_a_referral_to_a_review(story)
    what_is_due.then_everything_has_an_owner_and_a_date(story)
    what_is_due.then_each_owner_gets_one_digest(story, mailbox)
    assert set(story.walkers) == {"priya", "gareth", "tom", "judith"}
