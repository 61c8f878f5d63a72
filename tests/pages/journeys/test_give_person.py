"""Giving a person to another owner takes along what their owner had open about them (G14-CMS-3)."""

import pytest

from careplans.choices import PlanState
from careplans.models import QualityCheck, QualityFollowUp
from commissioning.models import Suggestion
from people.models import Leaving, Person
from people.viewers import viewer_for
from reviews.models import Supervision, SupervisionPoint
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.pages.journeys.give_person import give_person, goes_along
from tests.factories.careplans import AssessmentFactory, CarePlanFactory, SupportRequestFactory
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.placements import ArrangementFactory, ReferralFactory
from tests.factories.reviews import ReviewFactory
from tests.factories.support import SupportPlanFactory
from tests.pages.journeys.test_hand_over import council_work

pytestmark = pytest.mark.django_db


def give(person, owner, by, reason="Knows the family"):
    return give_person(person=person, owner=owner, by=by, reason=reason)


def test_what_is_open_goes_along(person, worker, colleague, by):
    """What was asked about somebody's own work, what they check of others', and whom they see off stays theirs."""
    every = council_work(person, worker)
    stays = QualityCheck | QualityFollowUp | Leaving | Supervision | SupervisionPoint | Suggestion
    rows = [row for row in every if not isinstance(row, stays)]
    assert len(every) - len(rows) == 6

    moved = give(person, colleague, by)

    assert {row.pk for row in moved} == {row.pk for row in rows}
    for row in [person, *rows]:
        row.refresh_from_db()
        assert row.owner == colleague, row


def test_what_a_colleague_has_open_stays_with_them(person, colleague, by, team):
    assessor = UserFactory(organisation=team.organisation, team=team)
    assessment = AssessmentFactory(person=person, owner=assessor, started=True)

    assert give(person, colleague, by) == []

    assessment.refresh_from_db()
    assert assessment.owner == assessor


def test_what_they_have_open_about_others_stays(person, worker, colleague, by):
    other = ReviewFactory(person__owner=worker)

    give(person, colleague, by)

    other.refresh_from_db()
    assert other.owner == worker


def test_a_plan_that_waits_for_sign_off_stays_with_the_manager(person, manager, by, worker):
    give(person, manager, viewer_for(worker))
    plan = CarePlanFactory(person=person, awaiting=True, owner=manager, author=worker)

    give(person, worker, by)

    plan.refresh_from_db()
    assert (plan.state, plan.owner) == (PlanState.AWAITING, manager)


def test_the_schemes_work_stays_with_the_scheme(person, colleague, by):
    arrangement, referral = ArrangementFactory(person=person), ReferralFactory(person=person, sent=True)
    owners = arrangement.owner, referral.owner

    give(person, colleague, by)

    arrangement.refresh_from_db()
    referral.refresh_from_db()
    assert (arrangement.owner, referral.owner) == owners
    assert referral.care_manager == colleague


def test_the_duty_manager_holds_them_with_everything(person, worker, by, team):
    review = ReviewFactory(person=person)

    give(person, None, by)

    person.refresh_from_db()
    review.refresh_from_db()
    assert person.with_duty_since
    assert person.owner == review.owner == team.organisation.duty_manager


def test_from_the_duty_manager_on_to_a_worker(person, worker, colleague, by):
    review = ReviewFactory(person=person)
    give(person, None, by)
    person.refresh_from_db()

    give(person, colleague, by)

    person.refresh_from_db()
    review.refresh_from_db()
    assert (person.with_duty_since, person.owner, review.owner) == (None, colleague, colleague)


def test_a_restricted_person_is_open_to_the_new_owner(worker, colleague, by):
    hidden = PersonFactory(owner=worker, is_restricted=True, may_open=[worker.pk, by.user_id])

    give(hidden, colleague, by)

    assert Person.objects.visible_to(viewer_for(colleague)).contains(hidden)


def test_history_and_event_say_what_went_along(person, colleague, by):
    request = SupportRequestFactory(person=person)

    give(person, colleague, by)

    assert request.history.first().history_user_id == by.user_id
    event = Event.objects.get(verb="person.work_given")
    assert (event.person_id, event.text) == (person.pk, "Went along to Col League: support request")
    assert Event.objects.filter(verb="person.given", person_id=person.pk).exists()


def test_with_nothing_open_there_is_no_event_about_it(person, colleague, by):
    assert give(person, colleague, by) == []

    assert not Event.objects.filter(verb="person.work_given").exists()


def test_a_refusal_moves_nothing(person, worker, by):
    review = ReviewFactory(person=person)

    with pytest.raises(Refusal, match="they own this person already"):
        give(person, worker, by)

    review.refresh_from_db()
    assert review.owner == worker


def test_a_colleague_gives_nobody_away(person, colleague):
    with pytest.raises(Refusal, match="Only the owner of this person or a line manager"):
        give(person, colleague, viewer_for(colleague))


def test_the_owner_gives_away_their_own(person, worker, colleague):
    give(person, colleague, viewer_for(worker))

    person.refresh_from_db()
    assert person.owner == colleague


def test_goes_along_names_only_open_rows_of_that_owner(person, worker):
    AssessmentFactory(person=person, completed=True)
    open_one = ReviewFactory(person=person)

    assert [row for rows in goes_along(person, worker) for row in rows] == [open_one]


def test_a_carers_plan_that_waits_for_sign_off_stays_with_whoever_signs(person, worker, colleague, by):
    waiting = SupportPlanFactory(person=person, awaiting=True, owner=worker)
    in_force = SupportPlanFactory(person=person, in_force=True, owner=worker)

    give(person, colleague, by)

    waiting.refresh_from_db()
    in_force.refresh_from_db()
    assert (waiting.owner, in_force.owner) == (worker, colleague)
