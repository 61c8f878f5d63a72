"""Every open thing of one worker goes to another in one step (G14-CMS-4)."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from careplans.models import CarePlan
from people.choices import Role
from people.models import Person
from people.services.staff import owned_by, owned_relations
from people.viewers import viewer_for
from placements.models import Referral
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.pages.journeys.hand_over import OWNED, hand_over, posts_of
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
    SupportRequestFactory,
)
from tests.factories.people import CouncilFactory, PersonFactory, ShareFactory, TeamFactory, UserFactory
from tests.factories.placements import (
    ReferralFactory,
)
from tests.pages.journeys.owned import council_work, scheme_work

pytestmark = pytest.mark.django_db


def hand(leaver, receiver, by, reason="Leaving on 31 March"):
    return hand_over(leaver=leaver, receiver=receiver, by=by, reason=reason)


def test_every_model_that_can_be_owned_is_handed_over():
    ownable = {relation.related_model for relation in owned_relations()}

    assert ownable == {Person, *OWNED}, "a new OwnedRow model must be handed over too: name it in OWNED"


def test_the_two_worlds_below_hold_one_of_each(person, worker, scheme, scheme_worker):
    rows = council_work(person, worker) + scheme_work(scheme, scheme_worker, PersonFactory())

    assert {type(row) for row in rows} == set(OWNED)


def test_everything_of_a_care_manager_goes(person, worker, colleague, by):
    """To a colleague who is a manager too: nobody else makes a check against the standards."""
    colleague.roles = [Role.CARE_MANAGER, Role.LINE_MANAGER]
    colleague.save()
    rows = council_work(person, worker)

    handed = hand(worker, colleague, by)

    assert (handed.people, handed.things) == (1, len(rows))
    for row in [person, *rows]:
        row.refresh_from_db()
        assert row.owner == colleague, row
    assert owned_by(worker) == []


def test_everything_of_a_scheme_worker_goes(person, scheme, scheme_worker, scheme_colleague, scheme_manager):
    rows = scheme_work(scheme, scheme_worker, person)

    handed = hand(scheme_worker, scheme_colleague, viewer_for(scheme_manager))

    assert (handed.people, handed.things) == (0, len(rows))
    for row in rows:
        row.refresh_from_db()
        assert row.owner == scheme_colleague, row
    assert owned_by(scheme_worker) == []


def test_what_is_closed_stays_as_it_was(person, worker, colleague, by):
    done = AssessmentFactory(person=person, owner=worker, completed=True)

    hand(worker, colleague, by)

    done.refresh_from_db()
    assert done.owner == worker


def test_what_others_own_stays_with_them(worker, colleague, by, team):
    other = UserFactory(organisation=team.organisation, team=team)
    theirs = PersonFactory(owner=other)

    hand(worker, colleague, by)

    theirs.refresh_from_db()
    assert theirs.owner == other


def test_owners_follow_one_another_without_a_gap(person, worker, colleague, by):
    hand(worker, colleague, by)

    before, after = person.ownerships.order_by("pk")
    assert (before.owner, before.until) == (worker, dates.today())
    assert (after.owner, after.since, after.until) == (colleague, dates.today(), None)
    assert after.reason == "Leaving on 31 March"


def test_history_says_who_and_why(person, worker, colleague, by):
    plan = CarePlanFactory(person=person, owner=worker)

    hand(worker, colleague, by)

    last = plan.history.first()
    assert (last.owner_id, last.history_user_id, last.history_change_reason) == (
        colleague.pk,
        by.user_id,
        "Leaving on 31 March",
    )


def test_the_event_says_how_much_from_whom_to_whom(person, worker, colleague, by):
    SupportRequestFactory(person=person, owner=worker)

    hand(worker, colleague, by)

    event = Event.objects.get(verb="work.handed_over")
    assert (event.actor_id, event.subject_id, event.text) == (by.user_id, colleague.pk, "Leaving on 31 March")
    assert event.data == {"leaver_id": worker.pk, "people": 1, "things": 1}


def test_an_open_referral_names_the_new_care_manager(person, worker, colleague, by):
    referral = ReferralFactory(person=person, sent=True)

    hand(worker, colleague, by)

    referral.refresh_from_db()
    assert referral.care_manager == colleague
    assert referral.owner == referral.scheme.duty_manager


def test_a_restricted_person_is_open_to_the_new_owner(worker, colleague, by):
    hidden = PersonFactory(owner=worker, is_restricted=True, may_open=[worker.pk])

    hand(worker, colleague, by)

    hidden.refresh_from_db()
    assert hidden.owner == colleague
    assert Person.objects.visible_to(viewer_for(colleague)).contains(hidden)


def test_whoever_gets_an_assessment_of_a_restricted_person_may_open_it(worker, colleague, by, team):
    owner = UserFactory(organisation=team.organisation, team=team)
    hidden = PersonFactory(owner=owner, is_restricted=True, may_open=[owner.pk, worker.pk])
    AssessmentFactory(person=hidden, owner=worker, started=True)

    hand(worker, colleague, by)

    assert Person.objects.visible_to(viewer_for(colleague)).contains(hidden)
    assert Event.objects.filter(verb="person.opened_to", person_id=hidden.pk).count() == 1


def test_both_are_told_by_mail_without_a_name(
    person, worker, colleague, by, letters, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        hand(worker, colleague, by)

    assert {letter["To"] for letter in letters()} == {worker.email, colleague.email}
    for letter in letters():
        text = letter.get_content()
        assert "1 person and 0 other things have been handed over from Cara Manager to Col League." in text
        assert "/due/" in text
        assert person.family_name not in text


def test_posts_stay_behind_and_are_named(team, worker, colleague, by, letters, django_capture_on_commit_callbacks):
    team.manager = worker
    team.save()
    team.organisation.duty_manager = worker
    team.organisation.save()

    with django_capture_on_commit_callbacks(execute=True):
        handed = hand(worker, colleague, by)

    assert handed.posts == ("duty manager of Westmere Council", "line manager of Adults North")
    text = letters()[0].get_content()
    assert "Cara Manager is still the duty manager of Westmere Council and the line manager of Adults North." in (
        " ".join(text.split())
    )


def test_a_worker_without_a_post_leaves_none(worker):
    assert posts_of(worker) == ()


def test_one_and_many_in_words(worker, colleague, by):
    PersonFactory.create_batch(2, owner=worker)
    SupportRequestFactory(owner=worker, person__owner=colleague)

    assert hand(worker, colleague, by).words == "2 people and 1 other thing"


def test_only_managers_hand_over(worker, colleague):
    with pytest.raises(PermissionDenied):
        hand(worker, colleague, viewer_for(colleague))


def test_not_to_oneself(worker, by):
    with pytest.raises(Refusal, match="Choose somebody else to receive the work"):
        hand(worker, worker, by)


def test_not_to_somebody_who_has_left(worker, colleague, by):
    colleague.is_active = False
    colleague.save()

    with pytest.raises(Refusal, match="Col League cannot sign in any more"):
        hand(worker, colleague, by)


def test_not_into_another_organisation(worker, by):
    with pytest.raises(Refusal, match="inside your own organisation"):
        hand(worker, UserFactory(organisation=CouncilFactory()), by)


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_not_to_somebody_who_sees_no_records(worker, team, by, role):
    desk_worker = UserFactory(name="Dee Desk", organisation=team.organisation, team=team, roles=[role])

    with pytest.raises(Refusal, match="Dee Desk does not work with people here"):
        hand(worker, desk_worker, by)


def test_not_to_somebody_who_could_not_see_it(worker, team, by):
    elsewhere = TeamFactory(organisation=team.organisation, department="Mental health")
    far = UserFactory(name="Fay Far", organisation=team.organisation, team=elsewhere)
    colleagues_person = PersonFactory(owner=UserFactory(organisation=team.organisation, team=team))
    request = SupportRequestFactory(person=colleagues_person, owner=worker)

    with pytest.raises(Refusal, match="Fay Far could not see 1 of these"):
        hand(worker, far, by)

    request.refresh_from_db()
    assert request.owner == worker


def test_people_who_go_to_another_department_are_seen_there(person, worker, team, by):
    elsewhere = TeamFactory(organisation=team.organisation, department="Mental health")
    far = UserFactory(organisation=team.organisation, team=elsewhere)

    hand(worker, far, by)

    assert Person.objects.visible_to(viewer_for(far)).contains(person)


def test_a_refusal_leaves_nothing_half_done(person, worker, colleague, by):
    with pytest.raises(Refusal, match="Enter the reason"):
        hand(worker, colleague, by, reason=" ")

    person.refresh_from_db()
    assert person.owner == worker
    assert not Event.objects.filter(verb="work.handed_over").exists()


def test_statements_do_not_grow_with_the_rows_of_a_kind(worker, colleague, by):
    def statements(number: int) -> int:
        SupportRequestFactory.create_batch(number, owner=worker, person__owner=colleague)
        with CaptureQueriesContext(connection) as captured:
            hand(worker, colleague, by)
        return len(captured)

    assert statements(1) == statements(3)


def test_shares_and_referrals_of_others_are_left_alone(person, worker, colleague, by):
    share = ShareFactory(person=person)
    closed = ReferralFactory(person=person, sent=True)
    Referral.objects.filter(pk=closed.pk).update(closed_at=timezone.now(), due_on=None)

    hand(worker, colleague, by)

    share.refresh_from_db()
    closed.refresh_from_db()
    assert share.until is None
    assert closed.care_manager == worker
    assert not CarePlan.objects.filter(owner=worker, closed_at=None).exists()
