import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from people.choices import Role
from placements.models import CarerHousehold
from placements.services import profiles
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db


def test_describe_keeps_history_and_an_event(worker_of):
    household = HouseholdFactory()
    by = worker_of(household.scheme)

    row = profiles.describe(household=household, by=by, offers=["hoist"], interests=["chess"], children=False)

    assert (row.offers, row.interests, row.children) == (["hoist"], ["chess"], False)
    assert row.history.first().history_user_id == by.user_id
    assert Event.objects.get(verb="household.described").data == {"fields": ["children", "interests", "offers"]}


def test_describe_is_the_schemes(council_of):
    household = HouseholdFactory()

    with pytest.raises(PermissionDenied):
        profiles.describe(household=household, by=council_of(PersonFactory()), offers=[])


@pytest.mark.parametrize("field", ["approved_places", "state", "name"])
def test_describe_changes_nothing_else(field, worker_of):
    household = HouseholdFactory()

    with pytest.raises(ValueError, match=field):
        profiles.describe(household=household, by=worker_of(household.scheme), **{field: 3})


def test_trait_that_nobody_offers_is_refused_by_the_database():
    household = HouseholdFactory()

    with pytest.raises(IntegrityError, match="household_offers_what_is_offered"), transaction.atomic():
        CarerHousehold.objects.filter(pk=household.pk).update(offers=["palace"])


def test_free_until_before_free_from_is_refused_by_the_database():
    household = HouseholdFactory()

    with pytest.raises(IntegrityError, match="household_free_until_after_from"), transaction.atomic():
        CarerHousehold.objects.filter(pk=household.pk).update(
            free_from=dates.today(), free_until=dates.add_days(dates.today(), -1)
        )


def test_keep_for_one_person_and_for_anybody_again(worker_of):
    household, person = HouseholdFactory(), PersonFactory()
    by = worker_of(household.scheme)

    assert profiles.keep_for(household=household, by=by, person=person).only_for == person
    assert profiles.keep_for(household=household, by=by, person=None).only_for is None
    texts = list(Event.objects.filter(verb="household.kept_for").order_by("pk").values_list("text", flat=True))
    assert texts == [
        f"{household.name}: approved for one named person alone", f"{household.name}: approved for anybody again"
    ]  # fmt: skip


def test_keep_for_one_person_alone_is_refused_while_somebody_else_lives_there(worker_of):
    household = HouseholdFactory()
    arrangement = ArrangementFactory(household=household)
    by = worker_of(household.scheme)

    with pytest.raises(Refusal, match="Somebody else lives or stays there"):
        profiles.keep_for(household=household, by=by, person=PersonFactory())

    assert profiles.keep_for(household=household, by=by, person=arrangement.person).only_for == arrangement.person


def test_say_offer_is_dated(worker_of):
    scheme = SchemeFactory()
    by = worker_of(scheme.organisation, Role.SCHEME_MANAGER)

    row = profiles.say_offer(scheme=scheme, by=by, offers=["dementia"], about="By the canal")

    assert (row.offers, row.checked_on) == (["dementia"], dates.today())
    assert Event.objects.get(verb="scheme.offer_changed").data == {"fields": ["about", "offers"]}


def test_say_offer_is_the_managers_and_of_the_own_scheme(worker_of):
    scheme = SchemeFactory()

    with pytest.raises(PermissionDenied):
        profiles.say_offer(scheme=scheme, by=worker_of(scheme.organisation), offers=[])
    stranger = worker_of(SchemeFactory().organisation, Role.SCHEME_MANAGER)
    with pytest.raises(Refusal, match="Only the scheme itself"):
        profiles.say_offer(scheme=scheme, by=stranger, offers=[])
    with pytest.raises(ValueError, match="councils"):
        profiles.say_offer(scheme=scheme, by=worker_of(scheme.organisation, Role.SCHEME_MANAGER), councils=[])
