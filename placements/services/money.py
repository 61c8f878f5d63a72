"""The money of an arrangement, row by row: begun from the agreement, added to, changed from a day on, struck when wrong."""

from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction

from placements.choices import ArrangementState, MoneyPart, PaperState, Payer, Per
from placements.models import Agreement, Arrangement, FeeBand, Licence, MoneyLine
from placements.rules import money_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

COPIES: dict[str, tuple[str, ...]] = {
    "weekly_care_fee": (MoneyPart.CARE_FEE,),
    "weekly_rent": (MoneyPart.RENT,),
    "weekly_food": (MoneyPart.FOOD, MoneyPart.UTILITIES, MoneyPart.BOARD),
}


def begin(*, arrangement: Arrangement, agreement: Agreement, by: Viewer) -> None:
    """The rows that the agreement and the licence name, from the day of the start. In the start's transaction."""
    for part, payer, amount in agreed_parts(agreement):
        line = MoneyLine(
            arrangement=arrangement, part=part, payer=payer, amount=amount, starts_on=arrangement.started_on,
            why="As agreed in the arrangement agreement",
        )  # fmt: skip
        history.save(line, by=by)


def agreed_parts(agreement: Agreement) -> list[tuple[str, str, Decimal]]:
    """(part, payer, £ a week) of an agreement; food and utilities apart where a licence says them apart (SLP-FOOD)."""
    of_home = {"person_id": agreement.person_id, "agreement__household_id": agreement.household_id}
    licence = Licence.objects.filter(state=PaperState.SIGNED, **of_home).first()
    board: list[tuple[str, str, Decimal | None]] = [(MoneyPart.BOARD, Payer.PERSON, agreement.weekly_food)]
    if licence is not None and agreement.weekly_food == licence.weekly_food + licence.weekly_utilities:
        board = [
            (MoneyPart.FOOD, Payer.PERSON, licence.weekly_food),
            (MoneyPart.UTILITIES, Payer.PERSON, licence.weekly_utilities),
        ]
    parts = [
        (MoneyPart.CARE_FEE, agreement.care_fee_paid_by, agreement.weekly_care_fee),
        (MoneyPart.RENT, agreement.rent_paid_by, agreement.weekly_rent),
        *board,
    ]
    return [(part, payer, amount) for part, payer, amount in parts if amount is not None]


def follow(*, arrangement: Arrangement, agreement: Agreement, by: Viewer) -> None:
    """A new version of the agreement says other amounts: from today on they hold. In the signature's transaction."""
    why = f"Version {agreement.number} of the agreement"
    _follow(arrangement, agreed_parts(agreement), tuple(COPIES), dates.today(), why, by)


def follow_licence(*, arrangement: Arrangement, licence: Licence, by: Viewer) -> None:
    """A licence is renewed: rent, food and utilities hold from its first day. In the signature's transaction."""
    rent = _now(arrangement, COPIES["weekly_rent"], licence.starts_on)
    payer = rent[0].payer if rent else licence.agreement.rent_paid_by
    wanted: list[tuple[str, str, Decimal]] = [
        (MoneyPart.RENT, payer, licence.weekly_rent),
        (MoneyPart.FOOD, Payer.PERSON, licence.weekly_food),
        (MoneyPart.UTILITIES, Payer.PERSON, licence.weekly_utilities),
    ]
    start = max(licence.starts_on, arrangement.started_on)
    _follow(arrangement, wanted, ("weekly_rent", "weekly_food"), start, "As the licence says", by)


def _follow(
    arrangement: Arrangement, agreed: list[tuple[str, str, Decimal]], copies: tuple[str, ...], on: date, why: str,
    by: Viewer,
) -> None:  # fmt: skip
    """From a day on these amounts hold, for the parts behind the copies named; what is the same stays."""
    for parts in (COPIES[copy] for copy in copies):
        now, wanted = _now(arrangement, parts, on), [row for row in agreed if row[0] in parts]
        if {(line.part, line.payer, line.weekly) for line in now} == set(wanted):
            continue
        for line in now:
            _end(line, on, by, why)
        for part, payer, amount in wanted:
            row = MoneyLine(arrangement=arrangement, part=part, payer=payer, amount=amount, starts_on=on, why=why)
            history.save(row, by=by)
    _copy(arrangement, by)


def _now(arrangement: Arrangement, parts: tuple[str, ...], on: date) -> list[MoneyLine]:
    return list(MoneyLine.objects.on_day(on).filter(arrangement=arrangement, part__in=parts))


@transaction.atomic
def add(
    *, arrangement: Arrangement, by: Viewer, part: str, payer: str, amount: Decimal, starts_on: date, per: str = Per.WEEK,
    units: Decimal | None = None, what: str = "", why: str = "", band: FeeBand | None = None,
) -> MoneyLine:  # fmt: skip
    """One more part of what it costs. Refused where this part is paid by them already: then it is changed."""
    require(by, Perm.WRITE_MONEY)
    fresh = _lock(arrangement)
    line = MoneyLine(
        arrangement=fresh, part=part, payer=payer, amount=amount, per=per, units=_units(per, units), what=what.strip(),
        starts_on=starts_on, why=why.strip(), band=band,
    )  # fmt: skip
    _check(line, fresh)
    same = MoneyLine.objects.standing().filter(arrangement=fresh, part=part, payer=payer, what=line.what)
    if same.filter(until__isnull=True).exists() or same.filter(until__gte=starts_on).exists():
        raise Refusal(f"{line} is there already for that time. Change that amount instead.")
    return _saved(line, fresh, by, "added")


@transaction.atomic
def change(
    *, line: MoneyLine, by: Viewer, amount: Decimal, starts_on: date, why: str, units: Decimal | None = None,
    band: FeeBand | None = None,
) -> MoneyLine:  # fmt: skip
    """Another amount from a day on, also from a day gone by. The old row stays, up to the day before; where the new one
    takes all of its time, it is struck."""
    require(by, Perm.WRITE_MONEY)
    fresh = _lock(line.arrangement)
    old = states.lock(line)
    _check_standing(old)
    if old.until is not None:
        raise Refusal("This amount has ended. Change the one that followed it, or add a new one.")
    if not why.strip():
        raise Refusal("Say why the amount changes.")
    new = MoneyLine(
        arrangement=fresh, part=old.part, payer=old.payer, what=old.what, amount=amount, per=old.per,
        units=_units(old.per, units or old.units), starts_on=starts_on, why=why.strip(), band=band,
    )  # fmt: skip
    _check(new, fresh)
    _end(old, starts_on, by, why.strip())
    return _saved(new, fresh, by, "changed")


@transaction.atomic
def stop(*, line: MoneyLine, by: Viewer, on: date, why: str) -> MoneyLine:
    """This part is paid for the last time on a day."""
    require(by, Perm.WRITE_MONEY)
    fresh = _lock(line.arrangement)
    old = states.lock(line)
    _check_standing(old)
    if not why.strip():
        raise Refusal("Say why it ends.")
    if on < old.starts_on:
        raise Refusal(f"It began on {dates.uk_date(old.starts_on)}: enter that day or a later one.")
    old.until = on
    return _saved(old, fresh, by, "ended", why)


@transaction.atomic
def strike(*, line: MoneyLine, by: Viewer, why: str) -> MoneyLine:
    """It was never so: the row stays to be read, and counts no more."""
    require(by, Perm.WRITE_MONEY)
    fresh = _lock(line.arrangement)
    old = states.lock(line)
    _check_standing(old)
    if not why.strip():
        raise Refusal("Say what was wrong with it.")
    old.struck_on, old.struck_because = dates.today(), why.strip()
    return _saved(old, fresh, by, "struck", why)


def end_all(*, arrangement: Arrangement, on: date, by: Viewer) -> None:
    """The arrangement ends: so does what is paid for it. In the end's transaction."""
    for line in MoneyLine.objects.standing().filter(arrangement=arrangement, until__isnull=True):
        _end(line, on + timedelta(days=1), by, "The arrangement ended")


def _end(line: MoneyLine, new_from: date, by: Viewer, why: str) -> None:
    """Up to the day before; a row that would have no day left is struck."""
    if line.starts_on >= new_from:
        line.struck_on, line.struck_because = dates.today(), why
    else:
        line.until = new_from - timedelta(days=1)
    history.save(line, by=by, why=why)


def _saved(line: MoneyLine, arrangement: Arrangement, by: Viewer, verb: str, why: str = "") -> MoneyLine:
    history.save(line, by=by, why=why)
    day = max(line.starts_on, dates.today())
    money_gate(MoneyLine.objects.on_day(day).filter(arrangement=arrangement)).refuse()
    _copy(arrangement, by)
    text = f"{line} {verb}: £{line.weekly} a week, from {dates.uk_date(line.starts_on)}"
    events.record(f"money.{verb}", line, by=by, person_id=arrangement.person_id, text=text)
    return line


def _copy(arrangement: Arrangement, by: Viewer) -> None:
    """The arrangement's own amounts are copies of today's rows, for lists and for the scheme's own list."""
    lines = list(MoneyLine.objects.on_day(dates.today()).filter(arrangement=arrangement))
    for name, parts in COPIES.items():
        amounts = [line.weekly for line in lines if line.part in parts]
        setattr(arrangement, name, sum(amounts, Decimal(0)) if amounts else None)
    history.save(arrangement, by=by, why="Money")


def _lock(arrangement: Arrangement) -> Arrangement:
    return states.lock(arrangement)


def _units(per: str, units: Decimal | None) -> Decimal:
    return Decimal(1) if per == Per.WEEK or units is None else units


def _check_standing(line: MoneyLine) -> None:
    if line.struck_on is not None:
        raise Refusal("This amount was struck. It stays to be read and cannot be changed.")


def _check(line: MoneyLine, arrangement: Arrangement) -> None:
    """Raises Refusal in the words of what is wrong."""
    if arrangement.state == ArrangementState.ENDED:
        raise Refusal("This arrangement has ended; nothing more is paid for it.")
    if line.starts_on < arrangement.started_on:
        raise Refusal(f"Nothing is paid before the start, {dates.uk_date(arrangement.started_on)}.")
    if line.part == MoneyPart.CONTRIBUTION and line.payer != Payer.PERSON:
        raise Refusal("A contribution to their care is paid by the person.")
    if line.per in (Per.NIGHT, Per.DAY) and line.units > 7:
        raise Refusal("A week has seven days: enter 7 or fewer.")
