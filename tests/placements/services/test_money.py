from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import MoneyPart, Payer, Per
from placements.models import Agreement, MoneyLine
from placements.services import arrangements, money
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.papers import LicenceFactory, MoneyLineFactory
from tests.factories.people import UserFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


@pytest.fixture
def line():
    return MoneyLineFactory()


@pytest.fixture
def by(line, worker_of):
    return worker_of(line.arrangement.scheme)


def add(arrangement, by, **changes):
    said = {"part": MoneyPart.TRANSPORT, "payer": Payer.COUNCIL, "amount": Decimal(20), "starts_on": TODAY}
    return money.add(arrangement=arrangement, by=by, **said | changes)


def change(line, by, **changes):
    return money.change(line=line, by=by, **{"amount": Decimal(420), "starts_on": TODAY, "why": "Uplift"} | changes)


def test_a_start_writes_what_was_agreed(worker_of):
    agreement = AgreementFactory(signed=True, rent_paid_by=Payer.BENEFIT)

    arrangement = arrangements.start(agreement=agreement, by=worker_of(agreement.scheme))

    rows = {(row.part, row.payer, row.amount) for row in arrangement.money.all()}
    assert rows == {("care_fee", "council", 400), ("rent", "benefit", 80), ("board", "person", 60)}


def test_with_a_licence_food_and_utilities_stand_apart(worker_of):
    agreement = AgreementFactory(signed=True)
    LicenceFactory(agreement=agreement, signed=True)

    arrangement = arrangements.start(agreement=agreement, by=worker_of(agreement.scheme))

    assert {(row.part, row.amount) for row in arrangement.money.all()} >= {("food", 40), ("utilities", 20)}


def test_the_licence_of_the_version_before_counts():
    old = AgreementFactory(signed=True)
    LicenceFactory(agreement=old, signed=True)
    Agreement.objects.filter(pk=old.pk).update(state="superseded")
    new = AgreementFactory(candidate=old.candidate, signed=True, number=2, replaces=old, revised_because="asked")

    assert {(part, amount) for part, _payer, amount in money.agreed_parts(new)} >= {("food", 40), ("utilities", 20)}


def test_one_more_part_is_added(line, by):
    row = add(line.arrangement, by, per=Per.DAY, units=Decimal(2), what="Day centre")

    assert row.weekly == 40
    assert Event.objects.get(verb="money.added").person_id == line.arrangement.person_id
    assert row.history.count() == 1


def test_the_council_writes_money_and_a_reviewing_officer_does_not(line, council_of):
    assert add(line.arrangement, council_of(line.arrangement.person)).pk
    owner = line.arrangement.person.owner
    reviewer = viewer_for(UserFactory(roles=[Role.REVIEWING_OFFICER], organisation=owner.organisation))
    with pytest.raises(PermissionDenied):
        add(line.arrangement, reviewer)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"part": MoneyPart.CARE_FEE}, "Change that amount instead"),
        ({"starts_on": TODAY - timedelta(days=101)}, "Nothing is paid before the start"),
        ({"part": MoneyPart.CONTRIBUTION, "payer": Payer.COUNCIL}, "is paid by the person"),
        ({"part": MoneyPart.CONTRIBUTION, "payer": Payer.PERSON, "amount": Decimal(401)}, "must not be more than"),
        ({"per": Per.NIGHT, "units": Decimal(8)}, "seven days"),
    ],
)
def test_what_cannot_be_is_refused_in_words(line, by, changes, words):
    with pytest.raises(Refusal, match=words):
        add(line.arrangement, by, **changes)


def test_a_change_keeps_the_old_row_up_to_the_day_before(line, by):
    new = change(line, by)

    line.refresh_from_db()
    assert (line.amount, line.until) == (400, TODAY - timedelta(days=1))
    assert (new.amount, new.starts_on, new.until) == (420, TODAY, None)
    line.arrangement.refresh_from_db()
    assert line.arrangement.weekly_care_fee == 420


def test_a_change_for_a_day_gone_by_says_when_it_was_entered(line, by):
    new = change(line, by, starts_on=TODAY - timedelta(days=50))

    line.refresh_from_db()
    assert line.until == TODAY - timedelta(days=51)
    assert timezone.localdate(new.created_at) == TODAY


def test_a_change_that_takes_all_of_its_time_strikes_the_old_row(line, by):
    change(line, by, starts_on=line.starts_on)

    line.refresh_from_db()
    assert (line.struck_on, line.struck_because, line.until) == (TODAY, "Uplift", None)
    assert MoneyLine.objects.on_day(TODAY).get().amount == 420


def test_a_change_to_come_leaves_today_as_it_is(line, by):
    change(line, by, starts_on=TODAY + timedelta(days=30))

    assert MoneyLine.objects.on_day(TODAY).get().amount == 400
    assert MoneyLine.objects.to_come(TODAY).get().amount == 420


def test_a_change_says_why_and_only_the_newest_changes(line, by):
    with pytest.raises(Refusal, match="Say why the amount changes"):
        change(line, by, why=" ")
    change(line, by)
    with pytest.raises(Refusal, match="has ended"):
        change(line, by)


def test_it_ends_on_a_day(line, by):
    money.stop(line=line, by=by, on=TODAY, why="Paid by the NHS from now on")

    line.refresh_from_db()
    assert line.until == TODAY
    with pytest.raises(Refusal, match="enter that day or a later one"):
        money.stop(line=MoneyLineFactory(arrangement=line.arrangement, part=MoneyPart.RENT), by=by, why="x",
                   on=TODAY - timedelta(days=101))  # fmt: skip


def test_a_row_that_was_wrong_is_struck_and_stays(line, by):
    money.strike(line=line, by=by, why="Of somebody else")

    assert not MoneyLine.objects.on_day(TODAY).exists()
    line.refresh_from_db()
    assert line.struck_because == "Of somebody else"
    with pytest.raises(Refusal, match="struck"):
        money.strike(line=line, by=by, why="Again")


def test_nothing_is_paid_after_the_end(line, by):
    arrangements.end(arrangement=line.arrangement, on=TODAY, reason="moved_on", by=by)

    line.refresh_from_db()
    assert line.until == TODAY
    with pytest.raises(Refusal, match="has ended"):
        add(line.arrangement, by)


def test_only_a_live_arrangement_with_an_old_fee_is_frozen(by):
    old = MoneyLineFactory(arrangement__started_on=TODAY - timedelta(days=800))
    MoneyLineFactory(arrangement__started_on=TODAY - timedelta(days=364))
    MoneyLineFactory(arrangement=ArrangementFactory(ended=True, started_on=TODAY - timedelta(days=900)))
    MoneyLineFactory(arrangement=old.arrangement, part=MoneyPart.RENT)

    assert list(MoneyLine.objects.frozen(TODAY)) == [old]
