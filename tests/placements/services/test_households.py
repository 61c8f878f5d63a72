import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import NEEDED_CHECKS, ArrangementKind, CheckKind, HouseholdState
from placements.models import CarerAddress
from placements.services import households
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.households import CheckFactory, HouseholdFactory
from tests.factories.people import PersonFactory, SchemeOrganisationFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def by_of(worker_of):
    return lambda household: worker_of(household.scheme)


def applying(**fields):
    return HouseholdFactory(state=HouseholdState.APPLYING, approved_on=None, **fields)


def approve(household, by, **fields):
    given = {"on": dates.today(), "places": 2, "kinds": [ArrangementKind.LIVE_IN]} | fields
    return households.approve(household=household, by=by, **given)


def test_add_applies_to_ones_own_scheme(worker_of):
    scheme = SchemeOrganisationFactory()
    by = worker_of(scheme)

    row = households.add(by=by, name=" Ann Bell ", area="wm3", has_pets=True)

    assert (row.scheme, row.name, row.area, row.has_pets) == (scheme, "Ann Bell", "WM3", True)
    assert (row.state, row.owner_id) == (HouseholdState.APPLYING, by.user_id)
    assert row.due_on == dates.add_days(dates.today(), 365)
    assert Event.objects.filter(verb="household.added").count() == 1


def test_add_is_the_schemes(council_of):
    with pytest.raises(PermissionDenied):
        households.add(by=council_of(PersonFactory()), name="Ann Bell", area="WM3")


def test_change(by_of):
    row = HouseholdFactory()

    assert households.change(household=row, by=by_of(row), smokes=True).smokes
    assert Event.objects.get(verb="household.changed").data == {"fields": ["smokes"]}


def test_change_does_not_touch_the_approval(by_of):
    row = HouseholdFactory()

    with pytest.raises(ValueError, match="approved_places"):
        households.change(household=row, by=by_of(row), approved_places=3)


def test_address_is_made_and_changed(by_of):
    row = HouseholdFactory()
    by = by_of(row)

    households.set_address(household=row, by=by, lines="1 Hill Road", postcode="WM1 1AA")
    households.set_address(household=row, by=by, lines="2 Hill Road", postcode="WM1 1AA", phone="01632 960 001")

    assert CarerAddress.objects.get().lines == "2 Hill Road"
    assert Event.objects.filter(verb="household.address_changed").count() == 2


def test_check_is_recorded_once_a_kind_and_dates_the_household(by_of):
    row = HouseholdFactory()
    by, today = by_of(row), dates.today()

    for days in (90, 30):
        households.record_check(
            household=row, by=by, kind=CheckKind.DBS, done_on=today, valid_until=dates.add_days(today, days)
        )

    row.refresh_from_db()
    assert row.checks.get(kind=CheckKind.DBS).valid_until == dates.add_days(today, 30)
    assert row.due_on == dates.add_days(today, 30)
    assert Event.objects.filter(verb="household.checked").count() == 2


def test_household_is_due_today_while_a_needed_check_was_never_recorded(by_of):
    row = HouseholdFactory(checks=False)
    today = dates.today()

    households.record_check(
        household=row, by=by_of(row), kind=CheckKind.DBS, done_on=today, valid_until=dates.add_days(today, 90)
    )

    row.refresh_from_db()
    assert row.due_on == today


def test_household_whose_approval_ended_falls_due_no_more(by_of):
    row = HouseholdFactory()
    by, today = by_of(row), dates.today()
    households.end_approval(household=row, by=by, why="They stopped")

    households.record_check(household=row, by=by, kind=CheckKind.DBS, done_on=today, valid_until=today)

    row.refresh_from_db()
    assert row.due_on is None


@pytest.mark.parametrize(("done", "until", "words"), [(0, -1, "run out before"), (1, 5, "future")])
def test_check_with_impossible_dates_is_refused(by_of, done, until, words):
    row, today = HouseholdFactory(), dates.today()

    with pytest.raises(Refusal, match=words):
        households.record_check(
            household=row, by=by_of(row), kind=CheckKind.DBS, done_on=dates.add_days(today, done),
            valid_until=dates.add_days(today, until),
        )  # fmt: skip


def test_an_applicant_is_approved_at_panel(by_of):
    row = applying()

    row = approve(row, by_of(row), places=3, at_panel=True)

    assert (row.state, row.approved_places, row.approved_on) == (HouseholdState.APPROVED, 3, dates.today())
    assert row.changes.get().to_state == HouseholdState.APPROVED
    assert Event.objects.get(verb="household.approved").text == "Approved for 3: live-in"


def test_approved_at_panel(by_of):
    row = applying()

    with pytest.raises(Refusal, match="approved by its panel’s decision") as refused:
        approve(row, by_of(row))

    assert refused.value.missing[0].rule == "GLOS-PAN, GLOS-ASS"
    row.refresh_from_db()
    assert row.state == HouseholdState.APPLYING


def test_approve_again_changes_the_terms(by_of):
    row = HouseholdFactory()

    row = approve(row, by_of(row), places=1, kinds=iter([ArrangementKind.DAY]))

    assert (row.approved_places, row.approved_kinds) == (1, [ArrangementKind.DAY])
    assert not row.changes.exists()


@pytest.mark.parametrize("kind", [kind for kind in NEEDED_CHECKS if kind != CheckKind.APPROVAL])
def test_approve_needs_the_checks_first(by_of, kind):
    row = applying(checks={kind: dates.add_days(dates.today(), -1)})

    with pytest.raises(Refusal, match="Record these checks"):
        approve(row, by_of(row), at_panel=True)


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        ({"places": 0}, "never more"),
        ({"places": 4}, "never more"),
        ({"kinds": []}, "at least one kind"),
        ({"youngest": 60, "oldest": 40}, "youngest age"),
        ({"on": dates.add_days(dates.today(), 1)}, "future"),
    ],
)
def test_approve_refuses_impossible_terms(by_of, terms, words):
    row = HouseholdFactory()

    with pytest.raises(Refusal, match=words):
        approve(row, by_of(row), **terms)


def test_approve_does_not_go_below_who_lives_there(by_of):
    row = HouseholdFactory()
    ArrangementFactory(household=row, place=2)

    with pytest.raises(Refusal, match="somebody in place 2"):
        approve(row, by_of(row), places=1)


def test_suspend_leaves_who_lives_there(by_of):
    row = HouseholdFactory()
    arrangement = ArrangementFactory(household=row)

    row = households.suspend(household=row, by=by_of(row), why="Concern")

    arrangement.refresh_from_db()
    assert (row.state, row.is_open, arrangement.state) == (HouseholdState.SUSPENDED, True, "live")
    assert Event.objects.filter(verb="household.suspended").count() == 1


def test_end_approval(by_of):
    row = HouseholdFactory()

    row = households.end_approval(household=row, by=by_of(row), why="They stopped")

    assert (row.state, row.is_open, row.due_on) == (HouseholdState.ENDED, False, None)
    assert Event.objects.filter(verb="household.ended").count() == 1


def test_end_approval_refuses_while_somebody_lives_there(by_of):
    row = ArrangementFactory().household

    with pytest.raises(Refusal, match="End the arrangements first"):
        households.end_approval(household=row, by=by_of(row), why="They stopped")


@pytest.mark.parametrize("verb", [households.suspend, households.end_approval])
def test_stopping_needs_a_reason(by_of, verb):
    row = HouseholdFactory()

    with pytest.raises(Refusal, match="Say why"):
        verb(household=row, by=by_of(row), why=" ")


def test_suspending_twice_is_refused(by_of):
    row = HouseholdFactory(state=HouseholdState.SUSPENDED)

    with pytest.raises(Refusal, match="cannot become"):
        households.suspend(household=row, by=by_of(row), why="Again")


def test_suspended_household_is_approved_again(by_of):
    row = HouseholdFactory(state=HouseholdState.SUSPENDED)

    assert approve(row, by_of(row)).state == HouseholdState.APPROVED


def test_checks_factory_is_what_the_service_would_leave():
    check = CheckFactory()

    assert check.valid_until >= check.done_on
