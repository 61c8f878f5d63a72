from datetime import timedelta

import pytest
from django.utils import timezone

from careplans.models import Assessment, SupportRequest
from commissioning.services import counts
from people.models import Person
from placements.choices import ArrangementKind, ArrangementState, EndReason, HouseholdState, ReferralState
from placements.models import Arrangement, CarerHousehold
from sharedliving.core import dates
from tests.factories.people import PersonFactory, SchemeOrganisationFactory
from tests.factories.reviews import ReviewFactory, household_of, living_with

TODAY = dates.today()


@pytest.fixture
def other(db):
    """A person of another council."""
    return PersonFactory()


# supported


def test_people_in_arrangements_by_kind_reason_and_group(council, lives, someone):
    lives(someone(support_reason="mental_health", ethnic_group="caribbean"))
    lives(kind=ArrangementKind.DAY)

    found = counts.supported(council.pk, TODAY)

    assert found.kinds == {"live_in": 1, "day": 1}
    assert found.reasons == {"mental_health": 1, "unknown": 1}
    assert found.ethnic_groups == {"caribbean": 1, "": 1}


def test_each_person_is_counted_once_by_the_arrangement_that_began_first(council, lives, someone):
    person = someone()
    lives(person, kind=ArrangementKind.DAY, started_on=TODAY)
    lives(person, kind=ArrangementKind.LIVE_IN, started_on=TODAY - timedelta(days=9))

    assert counts.supported(council.pk, TODAY).kinds == {"live_in": 1}


def test_an_arrangement_that_ended_or_of_another_council_does_not_count(council, lives, other):
    living_with(other)
    ended = lives()
    Arrangement.objects.filter(pk=ended.pk).update(
        state=ArrangementState.ENDED,
        ended_on=TODAY,
        end_reason=EndReason.MOVED_ON,
        due_on=None,
        closed_at=timezone.now(),
    )

    assert not counts.supported(council.pk, TODAY).kinds


def test_somebody_who_has_died_does_not_count(council, lives):
    Person.objects.filter(pk=lives().person_id).update(died_on=TODAY)

    assert not counts.supported(council.pk, TODAY).kinds


def test_reviews_are_overdue_ahead_or_not_arranged(council, lives):
    ReviewFactory(person=lives().person, due_on=TODAY - timedelta(days=1))
    ReviewFactory(person=lives().person, due_on=TODAY)
    ReviewFactory(person=lives().person, completed=True)

    assert counts.supported(council.pk, TODAY).reviews == {"overdue": 1, "ahead": 1, "none": 1}


def test_with_one_review_overdue_and_one_ahead_it_is_overdue(council, lives):
    person = lives().person
    ReviewFactory(person=person, due_on=TODAY + timedelta(days=90))
    ReviewFactory(person=person, due_on=TODAY - timedelta(days=1))

    assert counts.supported(council.pk, TODAY).reviews == {"overdue": 1}


# waiting


def test_people_wait_by_area_and_access(council, waits):
    waits()
    waits(state=ReferralState.ACCEPTED, needs_wheelchair_access=True)
    waits(preferred_area="", needs_wheelchair_access=True)

    assert counts.waiting(council.pk) == {("WM3", False): 1, ("WM3", True): 1, ("Any area", True): 1}


@pytest.mark.parametrize("state", [ReferralState.DRAFT, ReferralState.CLOSED, ReferralState.DECLINED])
def test_a_referral_that_is_not_with_a_scheme_does_not_wait(council, waits, state):
    closed = {} if state == ReferralState.DRAFT else {"decline_reason": "area"}
    waits(state=state, **closed)

    assert not counts.waiting(council.pk)


def test_somebody_who_lives_somewhere_already_does_not_wait(council, waits, lives):
    waits(lives().person)

    assert not counts.waiting(council.pk)


def test_somebody_referred_to_two_schemes_waits_once_by_the_newest(council, waits, someone):
    person = someone()
    waits(person, preferred_area="WM1")
    waits(person, preferred_area="WM2", scheme=SchemeOrganisationFactory())

    assert counts.waiting(council.pk) == {("WM2", False): 1}


def test_somebody_of_another_council_does_not_wait_here(council, waits, other):
    waits(other)

    assert not counts.waiting(council.pk)


# vacancies


def test_vacancies_are_free_places_of_approved_homes(council, scheme, someone):
    home = household_of(scheme, approved_places=3)
    living_with(someone(), home)
    household_of(scheme, wheelchair_access=True, approved_places=2, area="wm3")
    household_of(scheme, state=HouseholdState.SUSPENDED)

    assert counts.vacancies(council.pk) == {("WM3", False): 2, ("WM3", True): 2}


def test_a_place_taken_by_another_council_is_taken(council, scheme, other):
    living_with(other, household_of(scheme, approved_places=1))

    assert not counts.vacancies(council.pk)


def test_homes_of_a_scheme_that_does_not_serve_the_council_do_not_count(council):
    household_of(SchemeOrganisationFactory())

    assert not counts.vacancies(council.pk)
    assert not counts.carers(council.pk)


def test_carers_by_ethnic_group(council, scheme):
    household_of(scheme, ethnic_group="irish")
    household_of(scheme)
    CarerHousehold.objects.filter(ethnic_group="").update(ethnic_group="white_irish")

    assert counts.carers(council.pk) == {"irish": 1, "white_irish": 1}


# assessments


def ask(person, days, **fields):
    """A request for support, first contact this many days ago."""
    return SupportRequest.objects.create(
        person=person, first_contact_on=TODAY - timedelta(days=days), source="self", wants="A home", owner=person.owner,
        due_on=TODAY, **fields,
    )  # fmt: skip


def assess(person, days):
    first = TODAY - timedelta(days=days)
    return Assessment.objects.create(
        person=person, first_contact_on=first, allocated_on=first, owner=person.owner, due_on=TODAY
    )


@pytest.mark.parametrize(("days", "late"), [(28, False), (29, True)])
def test_an_assessment_is_late_after_28_days(council, someone, days, late):
    assess(someone(), days)

    assert counts.awaiting_assessment(council.pk, TODAY) == {late: 1}


def test_a_request_that_nobody_has_been_given_waits_too(council, someone):
    ask(someone(), 40)

    assert counts.awaiting_assessment(council.pk, TODAY) == {True: 1}


def test_somebody_with_both_waits_once_since_the_earlier(council, someone):
    person = someone()
    ask(person, 3)
    assess(person, 40)

    assert counts.awaiting_assessment(council.pk, TODAY) == {True: 1}


def test_who_waits_for_no_assessment_here_does_not_count(council, someone, other):
    someone()
    assess(other, 40)

    assert not counts.awaiting_assessment(council.pk, TODAY)
