"""The unpaid carers on a person's record."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careplans import panels
from careplans.models import SupportPlan
from careplans.panels import carers
from careplans.panels.standing import standing
from careplans.services import support
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.careplans import SupportRequestFactory
from tests.factories.kinds import OtherAssessmentFactory, carer_of
from tests.factories.support import SupportPlanFactory, done_for

TODAY = dates.today()
LONG_AGO = TODAY - timedelta(days=60)


def fresh(world):
    return Person.objects.get(pk=world.person.pk)


def steps(world, viewer):
    return [step.text for step in panels.next_steps(viewer, fresh(world)) if "Rita Sands" in step.text]


def gaps(world):
    return [gap.message for gap in panels.missing(world.by, fresh(world)) if "Rita Sands" in gap.message]


def section(world, viewer):
    return next((one for one in panels.sections(viewer, fresh(world), Part.SUPPORT) if one.key == "carers"), None)


def test_nobody_stands_there_who_never_asked(world):
    carer_of(world.person)

    assert section(world, world.by) is None


def test_a_carer_has_one_row_from_request_to_plan(world):
    assessment = done_for(world.person)
    SupportRequestFactory(
        person=world.person,
        about="unpaid_carer",
        carer=assessment.carer,
        state="assessment",
        closed_at="2026-01-01T00:00Z",
        due_on=None,
    )
    plan = SupportPlanFactory(person=world.person, assessment=assessment)

    ((name, request, found, planned, due),) = section(world, world.by).context["rows"]

    assert name == "Rita Sands"
    assert [cell[0].text for cell in (request, found, planned)] == ["Request", "Assessment", "Support plan 1"]
    assert due.on == plan.due_on


def test_a_scheme_sees_none_of_it(world, shared):
    SupportPlanFactory(person=world.person, in_force=True)

    assert section(world, world.of_scheme) is None
    assert standing(world.of_scheme, fresh(world)).support_plans == ()
    assert panels.next_steps(world.of_scheme, fresh(world)) == []


def test_what_is_next_for_a_carer(world):
    request = SupportRequestFactory(person=world.person, about="unpaid_carer", carer=carer_of(world.person))
    assert steps(world, world.manager) == ["Allocate the assessment of Rita Sands, an unpaid carer"]
    request.delete()

    assessment = done_for(world.person)
    assert steps(world, world.by) == ["Start the support plan of Rita Sands"]

    plan = support.start(assessment=assessment, by=world.by)
    assert steps(world, world.by) == ["Continue the support plan of Rita Sands"]

    SupportPlan.objects.filter(pk=plan.pk).update(state="awaiting")
    assert steps(world, world.by) == []
    assert steps(world, world.manager) == ["Sign off the support plan of Rita Sands"]


def test_a_new_version_beside_the_one_in_force_is_gone_on_with(world):
    plan = SupportPlanFactory(person=world.person, in_force=True)
    support.start_again(plan=plan, by=world.by)

    ((*_, planned, due),) = section(world, world.by).context["rows"]
    assert [part.text for part in planned[::2]] == ["Support plan 1", "Support plan 2"]
    assert due.on == TODAY + timedelta(14)
    assert steps(world, world.by) == ["Continue the support plan of Rita Sands"]
    assert gaps(world) == []


@pytest.mark.parametrize("make", [
    lambda person: SupportRequestFactory(
        person=person, about="unpaid_carer", carer=carer_of(person), first_contact_on=LONG_AGO
    ),
    lambda person: OtherAssessmentFactory(
        kind="unpaid_carer", person=person, first_contact_on=LONG_AGO, due_on=TODAY - timedelta(days=1)
    ),
], ids=["a request", "an assessment"])  # fmt: skip
def test_a_carer_who_waits_too_long_is_a_gap(world, make):
    make(world.person)

    (gap,) = gaps(world)
    assert gap.startswith("The assessment of Rita Sands, an unpaid carer, was due on")


def test_a_plan_nobody_looked_at_again_is_a_gap(world):
    plan = SupportPlanFactory(person=world.person, in_force=True)
    SupportPlan.objects.filter(pk=plan.pk).update(review_on=TODAY - timedelta(1), due_on=TODAY - timedelta(1))

    assert gaps(world) == [
        f"The support plan of Rita Sands was to be looked at again by {dates.uk_date(TODAY - timedelta(1))}"
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_it_costs_the_same_for_one_carer_and_for_three(world, rows, django_assert_num_queries):
    for _ in range(rows):
        SupportPlanFactory(person=world.person, in_force=True)
    person, looking = fresh(world), world.by

    with django_assert_num_queries(9):
        now = standing(looking, person)
        assert len(carers.section(now).context["rows"]) == rows
        assert carers.next_steps(looking, now) == []


def test_the_timeline_tells_of_it(world):
    plan = SupportPlanFactory(person=world.person, in_force=True)
    plan.changes.create(from_state="awaiting", to_state="in_force", by_name="Lena Marsh")
    plan.changes.create(from_state="in_force", to_state="ended", by_name="Lena Marsh", why="Danny has moved.")

    found = panels.timeline(world.by, fresh(world), timezone.now() + timedelta(minutes=1), 10)

    assert [(entry.title, entry.text) for entry in found] == [
        ("Support plan 1 of Rita Sands: ended", "Danny has moved."),
        ("Support plan 1 of Rita Sands: signed off", ""),
    ]
    assert panels.timeline(world.of_scheme, fresh(world), timezone.now(), 10) == []
