"""An application begins with an enquiry, is carried from stage to stage, and stops with a reason."""

import pytest
from django.core.exceptions import PermissionDenied

from people.viewers import viewer_for
from placements.choices import HeardFrom, HouseholdState, RiskSubject, Stage, StageResult, StopReason
from placements.models import CarerHousehold, StageRecord
from placements.services import applications
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.applications import ApplicationFactory, MemberFactory, ready_for
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, SchemeOrganisationFactory

pytestmark = pytest.mark.django_db

DAY = dates.today()


def record(application, stage=None, result=StageResult.PASSED, **fields):
    given = {"on": DAY, "found": "It went well."} | fields
    return applications.record_stage(
        application=application, by=viewer_for(application.owner), stage=stage or application.stage, result=result,
        **given,
    )  # fmt: skip


def test_an_enquiry_is_a_household_that_applies_with_its_application(worker_of):
    by = worker_of(SchemeOrganisationFactory())

    row = applications.enquire(by=by, name="Ann Bell", area="wm3", enquired_on=DAY, heard_from=HeardFrom.WEB)

    assert (row.household.state, row.household.area) == (HouseholdState.APPLYING, "WM3")
    assert (row.stage, row.owner_id, row.due_on) == (Stage.ENQUIRY, by.user_id, dates.add_days(DAY, 21))
    assert Event.objects.filter(verb="application.begun").count() == 1


def test_one_application_at_a_time_and_none_for_who_is_approved(worker_of):
    application = ApplicationFactory()
    approved = HouseholdFactory(scheme=application.household.scheme)
    by = worker_of(approved.scheme)

    for household in (application.household, approved):
        with pytest.raises(Refusal, match="has an application already"):
            applications.begin(household=household, by=by, enquired_on=DAY, heard_from=HeardFrom.WEB)


def test_nobody_asks_in_the_future(worker_of):
    household = HouseholdFactory(state=HouseholdState.APPLYING, approved_on=None)
    tomorrow = dates.add_days(DAY, 1)

    with pytest.raises(Refusal, match="today or earlier"):
        applications.begin(
            household=household, by=worker_of(household.scheme), enquired_on=tomorrow, heard_from=HeardFrom.WEB
        )


def test_passed_it_goes_on_to_the_next_stage_with_a_new_date():
    application = ready_for(Stage.MEETING)

    row = record(application)

    application.refresh_from_db()
    assert (application.stage, application.stage_since) == (Stage.REFERENCES, DAY)
    assert application.due_on == dates.add_days(DAY, 21)
    assert (row.begun_on, row.by) == (dates.add_days(DAY, -10), application.owner)
    assert Event.objects.get(verb="application.stage").data == {"stage": "meeting"}


def test_not_passed_it_stays_and_can_be_tried_again():
    application = ready_for(Stage.MEDICAL)
    application.vetting.all().delete()

    record(application, result=StageResult.NOT_PASSED)
    application.refresh_from_db()
    assert (application.stage, application.stage_since) == (Stage.MEDICAL, dates.add_days(DAY, -10))

    with pytest.raises(Refusal, match="Health of every carer"):
        record(application)


def test_not_needed_goes_on_too():
    application = ready_for(Stage.TRAINING)
    application.household.checks.all().delete()

    record(application, result=StageResult.NOT_NEEDED, found="They have fostered for ten years.")

    application.refresh_from_db()
    assert application.stage == Stage.OBSERVED


def test_nothing_is_written_when_something_lacks():
    application = ready_for(Stage.HOME_VISIT)
    application.household.risks.all().delete()

    with pytest.raises(Refusal) as refused:
        record(application)

    assert len(refused.value.missing) == len(RiskSubject)
    application.refresh_from_db()
    assert application.stage == Stage.HOME_VISIT
    record(application, nothing_in=list(RiskSubject))
    assert StageRecord.objects.get(stage=Stage.HOME_VISIT).nothing_in == list(RiskSubject)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"found": " "}, "Say what was found"),
        ({"on": dates.add_days(DAY, 1)}, "in the future"),
        ({"on": dates.add_days(DAY, -11)}, "enter a later day"),
    ],
)
def test_a_stage_has_words_and_a_possible_day(fields, words):
    with pytest.raises(Refusal, match=words):
        record(ready_for(Stage.MEETING), **fields)


def test_an_enquiry_may_have_been_talked_over_before_it_was_written_down():
    application = ready_for(Stage.ENQUIRY)

    assert record(application, on=dates.add_days(DAY, -11)).begun_on == dates.add_days(DAY, -11)


def test_declaring_twice_keeps_the_last():
    application = ApplicationFactory()
    by = viewer_for(application.owner)

    applications.declare(application=application, by=by, knows_them=False)
    row = applications.declare(application=application, by=by, knows_them=True, how="Neighbours")

    assert list(application.declarations.all()) == [row]
    assert (row.knows_them, row.how, row.history.count()) == (True, "Neighbours", 2)
    with pytest.raises(Refusal, match="Say how"):
        applications.declare(application=application, by=by, knows_them=True, how=" ")


def test_it_stops_with_a_reason_and_the_household_with_it():
    application = ready_for(Stage.MEDICAL)
    MemberFactory(household=application.household, child=True)

    row = applications.stop(application=application, by=viewer_for(application.owner), reason=StopReason.TIME)

    household = CarerHousehold.objects.get(pk=application.household_id)
    assert (row.state, row.stage, row.stop_reason, row.ended_on, row.due_on) == (
        "stopped",
        "medical",
        "time",
        DAY,
        None,
    )
    assert (household.state, household.is_open) == (HouseholdState.ENDED, False)
    assert not household.members.filter(closed_at=None).exists()
    assert Event.objects.get(verb="application.stopped").data == {"reason": "time"}


def test_another_reason_is_said():
    application = ApplicationFactory()

    with pytest.raises(Refusal, match="which other reason"):
        applications.stop(application=application, by=viewer_for(application.owner), reason=StopReason.OTHER)


def test_nothing_is_written_on_one_that_is_over():
    application = ApplicationFactory(stopped=True)
    by = viewer_for(application.owner)

    for verb in (
        lambda: record(application),
        lambda: applications.declare(application=application, by=by, knows_them=False),
        lambda: applications.stop(application=application, by=by, reason=StopReason.TIME),
    ):
        with pytest.raises(WrongState, match="no longer under way"):
            verb()


def test_a_council_may_not(council_of):
    application, by = ApplicationFactory(), council_of(PersonFactory())

    for verb in (
        lambda: applications.begin(household=application.household, by=by, enquired_on=DAY, heard_from="web"),
        lambda: applications.declare(application=application, by=by, knows_them=False),
        lambda: applications.stop(application=application, by=by, reason=StopReason.TIME),
        lambda: applications.record_stage(
            application=application, by=by, stage="enquiry", result="passed", on=DAY, found="x"
        ),
    ):
        with pytest.raises(PermissionDenied):
            verb()
