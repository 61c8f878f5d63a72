from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import StepState, TransitionKind
from placements.models import TransitionStep
from placements.rules import steps_into_adulthood
from placements.rules.lines import message_of
from placements.rules.transition import birth_date_known, not_grown_up
from placements.services import referrals, transition
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from tests.factories.emergencies import TransitionStepFactory, age_day
from tests.factories.households import SchemeFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


def test_the_steps_are_a_pure_function_of_the_birth_date():
    assert dict(steps_into_adulthood(date(2012, 2, 29))) == {
        TransitionKind.PLANNING: date(2026, 2, 28),
        TransitionKind.REFERRAL: date(2028, 2, 29),
        TransitionKind.APPROVAL: date(2029, 2, 28),
        TransitionKind.ASSESSMENT: date(2029, 8, 29),
        TransitionKind.ADULT: date(2030, 2, 28),
    }


def test_each_step_has_its_day_and_the_owner_is_told_those_that_are_gone_today(council_of):
    person = PersonFactory(date_of_birth=age_day(16, 6))

    steps = transition.begin(person=person, by=council_of(person))

    days = dict(steps_into_adulthood(person.date_of_birth))
    assert [step.due_on for step in steps[:2]] == [dates.today()] * 2
    assert [step.due_on for step in steps[2:]] == [days[step.kind] for step in steps[2:]]
    assert {step.owner for step in steps} == {person.owner}


def test_a_birth_date_put_right_moves_the_open_steps(council_of):
    person = PersonFactory(date_of_birth=age_day(15))
    transition.begin(person=person, by=council_of(person))
    person.date_of_birth = age_day(14, 6)
    person.save()

    transition.begin(person=person, by=council_of(person))

    adult = TransitionStep.objects.get(kind=TransitionKind.ADULT)
    assert adult.due_on == dates.add_months(person.date_of_birth, 18 * 12)
    assert TransitionStep.objects.count() == len(TransitionKind)


@pytest.mark.parametrize(("born", "rule"), [(None, birth_date_known), (age_day(18), not_grown_up)])
def test_for_whom_there_are_no_steps(born, rule, council_of):
    person = PersonFactory(date_of_birth=born)

    with pytest.raises(Refusal) as refusal:
        transition.begin(person=person, by=council_of(person))
    assert str(refusal.value) == message_of(rule)


def test_a_referral_of_a_young_person_sets_the_steps_down(council_of):
    young, adult = PersonFactory(date_of_birth=age_day(16)), PersonFactory(date_of_birth=age_day(30))
    for person in (young, adult):
        scheme = SchemeFactory(councils=[person.council]).organisation
        referrals.start(person=person, scheme=scheme, by=council_of(person), kind="transition")

    assert young.transition_steps.count() == len(TransitionKind)
    assert not adult.transition_steps.exists()


@pytest.mark.parametrize(("needed", "state"), [(True, StepState.DONE), (False, StepState.NOT_NEEDED)])
def test_a_step_is_taken_or_not_needed_and_why(needed, state, council_of):
    step = TransitionStepFactory()

    step = transition.close(step=step, needed=needed, on=dates.today(), words="Agreed.", by=council_of(step.person))

    assert (step.state, step.words, step.is_open, step.due_on) == (state, "Agreed.", False, None)


def test_a_step_says_how_is_closed_once_and_not_in_the_future(council_of):
    step = TransitionStepFactory()
    by = council_of(step.person)

    with pytest.raises(Refusal, match="Say what was done"):
        transition.close(step=step, needed=True, on=dates.today(), words=" ", by=by)
    with pytest.raises(Refusal, match="today or earlier"):
        transition.close(step=step, needed=True, on=dates.add_days(dates.today(), 1), words="x", by=by)
    transition.close(step=step, needed=True, on=dates.today(), words="x", by=by)
    with pytest.raises(Refusal, match="closed already"):
        transition.close(step=step, needed=True, on=dates.today(), words="x", by=by)


def test_the_steps_are_the_councils(worker_of):
    step = TransitionStepFactory()
    by = worker_of(SchemeFactory().organisation)

    with pytest.raises(PermissionDenied):
        transition.close(step=step, needed=True, on=dates.today(), words="x", by=by)
    assert not TransitionStep.objects.visible_to(by).exists()
