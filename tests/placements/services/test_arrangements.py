import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from placements.choices import ArrangementKind, ArrangementState, CheckKind, EndReason, ReferralState
from placements.services import agreements, arrangements, signing
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.placements import AgreementFactory, ArrangementFactory
from tests.factories.written import write_everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def by_of(worker_of):
    return lambda row: worker_of(row.scheme if hasattr(row, "scheme") else row.candidate.referral.scheme)


def emergency(**fields):
    agreement = AgreementFactory(kind=ArrangementKind.EMERGENCY, **fields)
    household = agreement.candidate.household
    household.approved_kinds = [ArrangementKind.EMERGENCY]
    household.save()
    household.checks.create(kind=CheckKind.EMERGENCY_TRAINING, done_on=dates.today(), valid_until=dates.today())
    return agreement


def fill(household, *places):
    return [ArrangementFactory(household=household, place=place) for place in places]


def test_start_takes_a_place_and_closes_what_led_to_it(by_of):
    agreement = AgreementFactory(signed=True)
    by = by_of(agreement)

    row = arrangements.start(agreement=agreement, by=by)

    agreement.refresh_from_db()
    agreement.candidate.referral.refresh_from_db()
    assert (row.state, row.place, row.started_on, row.owner_id) == ("live", 1, dates.today(), by.user_id)
    assert (row.weekly_care_fee, row.weekly_rent, row.weekly_food) == (400, 80, 60)
    assert row.due_on == dates.add_days(dates.today(), 90)
    assert (agreement.is_open, agreement.due_on) == (True, agreement.review_on)
    assert agreement.candidate.referral.state == ReferralState.CLOSED
    assert Event.objects.get(verb="arrangement.started").data == {"still_missing": []}


def test_the_carers_are_in_the_circle_as_paid_while_it_lasts(by_of):
    agreement = AgreementFactory(signed=True)
    household = agreement.candidate.household
    household.name = "Maria and John Okafor"
    household.save()
    by = by_of(agreement)

    row = arrangements.start(agreement=agreement, by=by)

    assert [(m.name, m.role, m.is_paid_to_support) for m in row.person.circle.all()] == [
        ("John Okafor", "shared_lives", True), ("Maria Okafor", "shared_lives", True),
    ]  # fmt: skip
    arrangements.end(arrangement=row, on=dates.today(), reason=EndReason.MOVED_ON, by=by)
    assert not row.person.circle.exists()


def test_start_takes_the_lowest_free_place(by_of):
    agreement = AgreementFactory(signed=True)
    household = agreement.candidate.household
    household.approved_places = 3
    household.save()
    fill(household, 1, 3)

    assert arrangements.start(agreement=agreement, by=by_of(agreement)).place == 2


def test_start_on_another_day(by_of):
    agreement = AgreementFactory(signed=True)
    day = dates.add_days(dates.today(), -3)

    row = arrangements.start(agreement=agreement, by=by_of(agreement), on=day)

    assert (row.started_on, row.due_on) == (day, dates.add_days(day, 90))


def test_start_refuses_a_full_household_in_one_sentence(by_of):
    agreement = AgreementFactory(signed=True)
    household = agreement.candidate.household
    household.name = "Maria and John Okafor"
    household.approved_places = 3
    household.save()
    fill(household, 1, 2, 3)

    with pytest.raises(Refusal) as refusal:
        arrangements.start(agreement=agreement, by=by_of(agreement))
    assert str(refusal.value) == "Maria and John Okafor are approved for 3 people and 3 live there already."
    assert refusal.value.missing[0].rule == "APS13"


def test_start_counts_people_of_every_council(by_of):
    agreement = AgreementFactory(signed=True)
    others = fill(agreement.candidate.household, 1, 2)
    assert len({other.council_id for other in others}) == 2

    with pytest.raises(Refusal, match="2 live there already"):
        arrangements.start(agreement=agreement, by=by_of(agreement))


def test_start_refuses_with_every_reason(by_of):
    agreement = AgreementFactory()

    with pytest.raises(Refusal) as refusal:
        arrangements.start(agreement=agreement, by=by_of(agreement))
    assert len(refusal.value.missing) == 5


def test_start_only_once(by_of):
    agreement = AgreementFactory(signed=True)
    arrangements.start(agreement=agreement, by=by_of(agreement))

    with pytest.raises(Refusal, match="started already"):
        arrangements.start(agreement=agreement, by=by_of(agreement))


def test_start_refuses_an_agreement_that_was_put_away(by_of):
    agreement = AgreementFactory(signed=True, closed_at=timezone.now(), due_on=None)

    with pytest.raises(Refusal, match="match was undone"):
        arrangements.start(agreement=agreement, by=by_of(agreement))


def test_start_is_the_schemes(council_of):
    agreement = AgreementFactory(signed=True)

    with pytest.raises(PermissionDenied):
        arrangements.start(agreement=agreement, by=council_of(agreement.person))


def test_emergency_starts_before_its_papers_which_are_due_in_three_days(by_of):
    agreement = emergency()

    arrangements.start(agreement=agreement, by=by_of(agreement))

    agreement.refresh_from_db()
    assert (agreement.is_open, agreement.due_on) == (True, dates.add_days(dates.today(), 3))
    assert len(Event.objects.get(verb="arrangement.started").data["still_missing"]) == 4


def test_emergency_papers_can_be_written_and_signed_after_the_start(by_of, council_of):
    agreement = emergency()
    by = by_of(agreement)
    arrangements.start(agreement=agreement, by=by)
    line = agreement.lines.get()

    agreements.save_line(agreement=agreement, by=by, line=line, what=line.what, party="carer")
    write_everything(agreement, by)
    agreements.ready_to_sign(agreement=agreement, by=by)
    for party in ("person", "carer", "scheme"):
        signing.sign(agreement=agreement, party=party, name="Name", by=by)
    signing.sign(agreement=agreement, party="council", name="Name", by=council_of(agreement.person))

    agreement.refresh_from_db()
    assert (agreement.state, agreement.due_on) == ("signed", agreement.review_on)


def test_emergency_does_not_start_with_a_carer_not_trained_for_it(by_of):
    agreement = emergency()
    agreement.candidate.household.checks.filter(kind=CheckKind.EMERGENCY_TRAINING).delete()

    with pytest.raises(Refusal, match="trained for"):
        arrangements.start(agreement=agreement, by=by_of(agreement))


def test_emergency_does_not_start_in_a_full_household(by_of):
    agreement = emergency()
    fill(agreement.candidate.household, 1, 2)

    with pytest.raises(Refusal, match="2 live there already"):
        arrangements.start(agreement=agreement, by=by_of(agreement))


def test_visit_sets_the_next_one(by_of):
    row = ArrangementFactory()

    row = arrangements.record_visit(arrangement=row, on=dates.today(), by=by_of(row), how="All well")

    assert (row.last_visit_on, row.due_on) == (dates.today(), dates.add_days(dates.today(), 90))
    assert Event.objects.get(verb="arrangement.visited").text.endswith("All well")


def test_older_visit_moves_nothing_back(by_of):
    row = ArrangementFactory(last_visit_on=dates.today())
    before = row.due_on

    row = arrangements.record_visit(arrangement=row, on=dates.add_days(dates.today(), -5), by=by_of(row))

    assert (row.last_visit_on, row.due_on) == (dates.today(), before)
    assert Event.objects.filter(verb="arrangement.visited").count() == 1


@pytest.mark.parametrize("days", [1, -200])
def test_visit_lies_between_start_and_today(by_of, days):
    row = ArrangementFactory()

    with pytest.raises(Refusal, match="Enter a date between"):
        arrangements.record_visit(arrangement=row, on=dates.add_days(dates.today(), days), by=by_of(row))


def test_visit_is_the_schemes(council_of):
    row = ArrangementFactory()

    with pytest.raises(PermissionDenied):
        arrangements.record_visit(arrangement=row, on=dates.today(), by=council_of(row.person))


@pytest.mark.parametrize("reason", EndReason)
def test_end_frees_the_place(by_of, reason):
    row = ArrangementFactory(household__approved_places=1)

    row = arrangements.end(arrangement=row, on=dates.today(), reason=reason, by=by_of(row), why="Moved")

    assert (row.state, row.ended_on, row.end_reason, row.due_on) == ("ended", dates.today(), reason, None)
    assert row.changes.get().why == "Moved"
    assert Event.objects.get(verb="arrangement.ended").data == {"reason": reason, "why": "Moved"}
    assert ArrangementFactory(household=row.household, place=1).state == ArrangementState.LIVE


def test_end_closes_papers_that_are_still_due(by_of):
    agreement = emergency()
    row = arrangements.start(agreement=agreement, by=by_of(agreement))

    arrangements.end(arrangement=row, on=dates.today(), reason=EndReason.MOVED_ON, by=by_of(agreement))

    agreement.refresh_from_db()
    assert not agreement.is_open


@pytest.mark.parametrize("reason", ["", "nonsense"])
def test_end_needs_a_coded_reason(by_of, reason):
    row = ArrangementFactory()

    with pytest.raises(Refusal, match="Select why"):
        arrangements.end(arrangement=row, on=dates.today(), reason=reason, by=by_of(row))


@pytest.mark.parametrize("days", [1, -200])
def test_end_lies_between_start_and_today(by_of, days):
    row = ArrangementFactory()

    with pytest.raises(Refusal, match="Enter a date between"):
        arrangements.end(arrangement=row, on=dates.add_days(dates.today(), days), reason="health", by=by_of(row))


def test_ended_arrangement_is_neither_visited_nor_ended_again(by_of):
    row = ArrangementFactory(ended=True)
    by = by_of(row)

    with pytest.raises(Refusal, match="ended on"):
        arrangements.record_visit(arrangement=row, on=dates.today(), by=by)
    with pytest.raises(Refusal, match="ended on"):
        arrangements.end(arrangement=row, on=dates.today(), reason="health", by=by)
