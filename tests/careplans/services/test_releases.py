from datetime import timedelta

import pytest

from careplans.models import CarePlan
from careplans.services import plans, releases
from people.models import Share
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.careplans import CarePlanFactory
from tests.factories.people import SchemeOrganisationFactory


def release(world, **changes):
    given = {"scheme": world.scheme, "consent": "Danny said yes", "by": world.by}
    plan = CarePlan.objects.filter(person=world.person).first() or CarePlanFactory(person=world.person, in_force=True)
    return plans.release(**{"plan": plan} | given | changes)


def test_releasing_makes_the_scheme_the_owner(world):
    row = release(world)

    assert (row.owner, row.due_on) == (world.scheme_manager, dates.today() + timedelta(days=7))
    assert (row.released_by_id, row.person) == (world.care_manager.pk, world.person)
    assert Event.objects.get(verb="plan.released").data == {
        "scheme_id": world.scheme.pk, "plan_id": row.plan_id, "level": "full",
    }  # fmt: skip


def test_releasing_lets_the_scheme_see_person_and_plan(world):
    row = release(world)

    assert Share.objects.get(person=world.person, organisation=world.scheme).until is None
    assert CarePlan.objects.visible_to(world.of_scheme).get() == row.plan


def test_a_person_shared_already_is_not_shared_twice(world, shared):
    release(world)

    assert Share.objects.count() == 1


@pytest.mark.parametrize(("changes", "words"), [({"consent": " "}, "Say how Danny Okafor agreed")])
def test_consent_is_needed(world, changes, words):
    with pytest.raises(Refusal, match=words):
        release(world, **changes)


def test_a_draft_is_not_released(world):
    with pytest.raises(Refusal, match="signed off and is in force"):
        release(world, plan=CarePlanFactory(person=world.person, complete=True))


def test_a_council_is_no_scheme(world):
    with pytest.raises(Refusal, match="is not a Shared Lives scheme"):
        release(world, scheme=world.council)


def test_a_plan_is_released_once_to_a_scheme(world):
    release(world)

    with pytest.raises(Refusal, match="already has this plan"):
        release(world)


def test_a_scheme_with_nobody_to_receive_it_is_refused(world):
    with pytest.raises(Refusal, match="has nobody to receive it"):
        release(world, scheme=SchemeOrganisationFactory())


def test_a_manager_receives_when_no_duty_manager_is_named(world):
    world.scheme.duty_manager = None

    assert releases.receiver_of(world.scheme) == world.scheme_manager


def test_acknowledging_closes_it(world):
    row = plans.acknowledge(release=release(world), by=world.of_scheme)

    assert (row.is_open, row.due_on, row.acknowledged_on) == (False, None, dates.today())
    assert row.acknowledged_by_id == world.scheme_manager.pk
    assert Event.objects.filter(verb="plan.acknowledged", person_id=world.person.pk).count() == 1


def test_only_that_scheme_acknowledges(world):
    with pytest.raises(Refusal, match="Only the scheme"):
        plans.acknowledge(release=release(world), by=world.by)


def test_acknowledging_twice_is_refused(world):
    row = release(world)
    plans.acknowledge(release=row, by=world.of_scheme)

    with pytest.raises(Refusal, match="already been acknowledged"):
        plans.acknowledge(release=row, by=world.of_scheme)
