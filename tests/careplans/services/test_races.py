"""Two people at once, in two real connections."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from careplans.models import CarePlan
from careplans.services import plans
from sharedliving.core.rules import Refusal
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


def twice(call):
    """What two threads get that call at the same time: rows, or refusals."""

    def run(_):
        try:
            return call()
        except Refusal as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(run, range(2)))


def refused(answers):
    return sum(isinstance(answer, Refusal) for answer in answers)


def test_two_who_start_a_plan_make_one(world):
    assessment = AssessmentFactory(person=world.person, completed=True)
    by = world.by

    answers = twice(lambda: plans.start(person=world.person, by=by, assessment=assessment))

    assert refused(answers) == 1
    assert CarePlan.objects.count() == 1


def test_two_who_sign_off_sign_once(world):
    plan = CarePlanFactory(person=world.person, awaiting=True, owner=world.line_manager)
    by = world.manager

    answers = twice(lambda: plans.sign_off(plan=plan, by=by))

    assert refused(answers) == 1
    assert plan.changes.count() == 1


def test_two_who_save_the_same_version_save_once(world):
    plan = CarePlanFactory(person=world.person)
    by = world.by
    UserFactory()

    answers = twice(lambda: plans.save_section(plan=plan, by=by, version=1, back_up="Grace"))

    plan.refresh_from_db()
    assert refused(answers) == 1
    assert plan.version == 2
