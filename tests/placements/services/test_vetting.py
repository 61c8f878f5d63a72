"""The vetting file, references, observations and the report."""

import pytest
from django.core.exceptions import PermissionDenied

from people.viewers import viewer_for
from placements.choices import VettingItem, VettingResult
from placements.services import vetting
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.applications import ApplicationFactory, DeclarationFactory, ReferenceFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db

DAY = dates.today()


@pytest.fixture
def application():
    return ApplicationFactory()


@pytest.fixture
def by(application):
    return viewer_for(application.owner)


def test_an_item_is_recorded_once_and_corrected(application, by):
    given = {"application": application, "by": by, "item": VettingItem.PERMISSION}
    vetting.record_item(result=VettingResult.NOT_NEEDED, note="They own the house outright.", **given)
    vetting.record_item(result=VettingResult.SEEN, note="Letter of the bank of 3 May.", **given)

    row = application.vetting.get()
    assert (row.result, row.on, row.history.count()) == (VettingResult.SEEN, DAY, 2)
    with pytest.raises(Refusal, match="Say what was seen"):
        vetting.record_item(result=VettingResult.SEEN, note=" ", **given)


def test_a_reference_is_asked_for_comes_and_is_verified(application, by):
    row = vetting.add_reference(
        application=application, by=by, name="Grace", relationship="Neighbour", is_relative=False,
        known_since=dates.add_months(DAY, -60), asked_on=DAY,
    )  # fmt: skip
    row = vetting.change_reference(reference=row, by=by, received_on=DAY, verified_on=DAY, said="Patient people.")

    assert (row.verified_on, row.said) == (DAY, "Patient people.")
    assert Event.objects.filter(verb="application.reference").count() == 2


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"received_on": None}, "when the reference came"),
        ({"received_on": dates.add_days(DAY, -10)}, "Check the dates"),
        ({"verified_on": dates.add_days(DAY, 1)}, "Check the dates"),
        ({"known_since": dates.add_days(DAY, -1)}, "Check the dates"),
    ],
)
def test_its_days_come_in_order(fields, words):
    row = ReferenceFactory()

    with pytest.raises(Refusal, match=words):
        vetting.change_reference(reference=row, by=viewer_for(row.application.owner), **fields)


def test_only_its_fields_are_written(application, by):
    with pytest.raises(ValueError, match="owner"):
        vetting.add_reference(application=application, by=by, owner=None)


def test_who_knows_them_does_not_observe(application, by):
    given = {"application": application, "by": by, "on": DAY, "with_whom": "At the club", "seen": "Waited."}
    with pytest.raises(Refusal, match="Say first"):
        vetting.observe(**given)

    said = DeclarationFactory(application=application)
    assert vetting.observe(**given).by == application.owner
    with pytest.raises(Refusal, match="future"):
        vetting.observe(**given | {"on": dates.add_days(DAY, 1)})

    said.knows_them, said.how = True, "Cousins"
    said.save()
    with pytest.raises(Refusal, match="somebody else"):
        vetting.observe(**given)


def test_the_report_and_what_the_applicants_say(application, by):
    row = vetting.write_report(application=application, by=by, report="Good.", comments="Fair.", comments_on=DAY)
    assert (row.report, row.comments, row.comments_on) == ("Good.", "Fair.", DAY)

    row = vetting.write_report(application=application, by=by, report="Better.", comments="", comments_on=DAY)
    assert row.comments_on is None
    for day in (None, dates.add_days(DAY, 1)):
        with pytest.raises(Refusal, match="the day on which they said it"):
            vetting.write_report(application=application, by=by, report="x", comments="Yes", comments_on=day)


def test_nothing_is_gathered_once_it_is_over(worker_of):
    row = ReferenceFactory(application=ApplicationFactory(stopped=True))
    by = viewer_for(row.application.owner)

    for verb in (
        lambda: vetting.change_reference(reference=row, by=by, said="x"),
        lambda: vetting.record_item(application=row.application, by=by, item="health", result="seen", note="x"),
        lambda: vetting.write_report(application=row.application, by=by, report="x"),
    ):
        with pytest.raises(WrongState):
            verb()


def test_a_council_may_not(application, council_of):
    by = council_of(PersonFactory())

    for verb in (
        lambda: vetting.record_item(application=application, by=by, item="health", result="seen", note="x"),
        lambda: vetting.add_reference(application=application, by=by, name="x"),
        lambda: vetting.observe(application=application, by=by, on=DAY, with_whom="x", seen="x"),
        lambda: vetting.write_report(application=application, by=by, report="x"),
    ):
        with pytest.raises(PermissionDenied):
            verb()
