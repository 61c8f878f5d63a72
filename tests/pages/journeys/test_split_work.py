"""A worker's people are shared out over several colleagues in one step (G14-CMS-4)."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from people.choices import LeavingEnd
from people.models import Person
from people.services.staff import owned_by
from people.viewers import viewer_for
from reviews.models import OwnerTold
from sharedliving.core.rules import Refusal
from sharedliving.pages.journeys.split_work import Share, split_work
from sharedliving.pages.sharing_out import propose, takers
from tests.factories.absences import AbsenceFactory, LeavingFactory
from tests.factories.careplans import AssessmentFactory
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import ArrangementFactory, ReferralFactory
from tests.factories.reviews import ReviewFactory
from tests.pages.journeys.owned import council_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(team):
    return UserFactory(name="Otto Other", organisation=team.organisation, team=team)


def split(leaver, shares, rest, by, reason="Leaving on 31 March"):
    return split_work(leaver=leaver, shares=shares, rest=rest, by=by, reason=reason)


def test_each_person_goes_where_it_was_said_with_what_is_open(worker, colleague, other, by):
    first, second = PersonFactory(owner=worker), PersonFactory(owner=worker)
    review = ReviewFactory(person=first, owner=worker)
    assessment = AssessmentFactory(person=second, owner=worker, started=True)

    handed = split(worker, [Share(first, colleague), Share(second, other)], colleague, by)

    for row, owner in ((first, colleague), (review, colleague), (second, other), (assessment, other)):
        row.refresh_from_db()
        assert row.owner == owner, row
    assert (handed.people, handed.things) == (2, 2)
    assert owned_by(worker) == []


def test_everything_else_goes_to_one_colleague(worker, colleague, other, by):
    shared, left = PersonFactory(owner=worker), PersonFactory(owner=worker, is_restricted=True, may_open=[worker.pk])
    about_others = ReviewFactory(person__owner=colleague, owner=worker)

    split(worker, [Share(shared, colleague)], other, by)

    for row in (left, about_others):
        row.refresh_from_db()
        assert row.owner == other


def test_whatever_a_worker_may_own_is_left_with_nobody(person, worker, colleague, other, by):
    """One of every model: what stands in no list would stay with the leaver."""
    colleague.roles = other.roles = ["care_manager", "line_manager"]
    colleague.save()
    other.save()
    council_work(person, worker)

    split(worker, [Share(person, colleague)], other, by)

    assert owned_by(worker) == []


def test_the_note_is_kept_for_the_new_owner(person, worker, colleague, by):
    split(worker, [Share(person, colleague, " Her sister visits on Sundays. ")], colleague, by)

    now = person.ownerships.get(until=None)
    assert (now.owner, now.note) == (colleague, "Her sister visits on Sundays.")


def test_everybody_is_told(person, worker, colleague, other, by, letters, django_capture_on_commit_callbacks):
    arrangement = ArrangementFactory(person=person)

    with django_capture_on_commit_callbacks(execute=True):
        split(worker, [Share(person, colleague)], other, by)

    assert {letter["To"] for letter in letters()} == {worker.email, colleague.email, other.email}
    told = {(row.recipient, row.owner) for row in OwnerTold.objects.open()}
    assert told == {
        (person.name, colleague), (arrangement.household.name, colleague), (arrangement.scheme.name, colleague),
    }  # fmt: skip


def test_an_open_referral_names_the_new_care_manager(person, worker, colleague, other, by):
    referral = ReferralFactory(person=person, sent=True)

    split(worker, [Share(person, colleague)], other, by)

    referral.refresh_from_db()
    assert referral.care_manager == colleague


def test_nothing_is_left_to_hand_over(person, worker, colleague, by):
    leaving = LeavingFactory(worker=worker, owner=colleague)

    split(worker, [Share(person, colleague)], colleague, by)

    leaving.refresh_from_db()
    assert leaving.closed_because == LeavingEnd.HANDED


def test_a_proposal_that_is_out_of_date_changes_nothing(person, worker, colleague, other, by):
    elsewhere = PersonFactory(owner=other)

    with pytest.raises(Refusal, match="Somebody else has changed who owns"):
        split(worker, [Share(person, colleague), Share(elsewhere, colleague)], colleague, by)

    person.refresh_from_db()
    assert person.owner == worker


def test_only_inside_ones_own_organisation(person, worker, colleague, by):
    with pytest.raises(Refusal, match="inside your own organisation"):
        split(worker, [Share(person, UserFactory())], colleague, by)


def test_only_managers_share_out(person, worker, colleague):
    with pytest.raises(PermissionDenied):
        split(worker, [Share(person, colleague)], colleague, viewer_for(colleague))


def test_the_proposal_evens_out_what_everybody_carries(worker, colleague, other, manager, by):
    """Otto has two people already, so the first two go to Col, who then carries as much."""
    PersonFactory.create_batch(2, owner=other)
    manager.teams.clear()
    people = [PersonFactory(owner=worker, family_name=name) for name in ("Ash", "Birch", "Cedar", "Dale")]
    takes = {user.name: user for user in takers(worker, by)}
    assert set(takes) == {"Col League", "Otto Other", "Dora Duty"}
    PersonFactory.create_batch(9, owner=takes["Dora Duty"])

    proposed = propose(worker, by)

    assert [each.thing for each in proposed] == people
    assert [each.receiver for each in proposed] == [colleague, colleague, colleague, other]


def test_the_settled_are_in_the_proposal_like_everybody(worker, colleague, by):
    settled = ArrangementFactory(person=PersonFactory(owner=worker)).person

    assert [each.thing for each in propose(worker, by)] == [settled]


def test_who_is_away_or_leaving_or_of_another_team_takes_nobody(worker, colleague, other, team, by):
    AbsenceFactory(user=colleague)
    LeavingFactory(worker=other)
    UserFactory(name="Fay Far", organisation=team.organisation, team=TeamFactory(organisation=team.organisation))

    assert not {"Col League", "Otto Other", "Fay Far", "Cara Manager"} & {user.name for user in takers(worker, by)}


def test_nobody_of_the_team_can_take_anybody(worker, team, by):
    for user in takers(worker, by):
        AbsenceFactory(user=user, cover=worker)
    PersonFactory(owner=worker)

    assert [each.receiver for each in propose(worker, by)] == [None]


def test_a_proposal_reads_the_same_for_one_and_for_three(worker, colleague, by):
    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            propose(worker, by)
        return len(captured)

    PersonFactory(owner=worker)
    first = statements()
    PersonFactory.create_batch(2, owner=worker)

    assert statements() == first
    assert Person.objects.filter(owner=worker).count() == 3
