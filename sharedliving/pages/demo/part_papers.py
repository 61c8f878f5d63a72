"""What is agreed and what it costs in the demo world: agreements with all they say, licences, carer agreements, fee bands."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from placements.choices import ArrangementKind, CarerAgreementParty, LicenceParty, MoneyPart, Payer, Per
from placements.models import Agreement, CarerHousehold, FeeBand
from placements.services import agreements, carer_agreements, fees, licences, money, roles
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer
from sharedliving.pages.demo.words_agreement import HOW, ROLES, TERMS, USUAL

if TYPE_CHECKING:
    from sharedliving.pages.demo.cast import Cast
    from sharedliving.pages.demo.steps import Life

MORE_ROLES: tuple[tuple[str, str, str, str], ...] = (
    ("health", "carer", "", "Makes the appointments and goes along; the yearly health check is in March"),
    ("money", "family", "Their sister, the appointee", "Benefits and savings; looks at the receipts each month"),
    ("out_of_hours", "scheme_worker", "The scheme’s duty line", "01632 960 200, at any hour"),
    ("concerns", "scheme_worker", "The scheme’s duty line", "Tells the council on the same day"),
)
BANDS: tuple[tuple[str, str, str, str, int, str], ...] = (
    # scheme manager, kind, name, pounds, days since it began, per
    ("scheme_manager", ArrangementKind.LIVE_IN, "Band 1", "372.37", 560, Per.WEEK),
    ("scheme_manager", ArrangementKind.LIVE_IN, "Band 2", "427.18", 235, Per.WEEK),
    ("scheme_manager", ArrangementKind.LIVE_IN, "Band 3", "481.99", 235, Per.WEEK),
    ("scheme_manager", ArrangementKind.LIVE_IN, "Band 4", "591.61", 235, Per.WEEK),
    ("scheme_manager", ArrangementKind.SHORT_BREAK, "A night", "85", 235, Per.NIGHT),
    ("scheme_manager", ArrangementKind.DAY, "Up to eight hours", "70", 235, Per.DAY),
    ("harbour_manager", ArrangementKind.LIVE_IN, "One rate for all", "410", 2260, Per.WEEK),
)


def everything(agreement: Agreement, by: Viewer, restriction: str) -> Agreement:
    """All that an agreement has to say, and somebody for each task and each risk."""
    said = USUAL | TERMS.get(agreement.person.reference, {})
    for line, how in zip(agreement.lines.all(), HOW.get(agreement.person.reference, ()), strict=False):
        agreements.save_line(
            agreement=agreement, by=by, line=line, what=line.what, party=line.party or "carer", how=how
        )
    roles.begin(agreement=agreement, by=by)
    told = ROLES.get(agreement.person.reference, {})
    for task, *usual in MORE_ROLES:
        holder, name, how = told.get(task, usual)
        roles.save(
            agreement=agreement, by=by, task=task, holder=holder, name=name or agreement.household.name, how=how
        )  # fmt: skip
    return agreements.save(
        agreement=agreement, by=by, **said, rules_restrict=bool(restriction), restrictive_rules=restriction,
        weekly_care_fee=420, weekly_rent=95, rent_paid_by=Payer.BENEFIT, weekly_food=45, no_private_money=True,
        review_on=dates.add_days(agreement.planned_start, 360), funding_authorised_on=dates.today(),
    )  # fmt: skip


def licence(life: "Life") -> None:
    """The licence of the room, signed by both, where they live in."""
    if life.agreement.kind != ArrangementKind.LIVE_IN:
        return
    by = life.by("scheme_worker")
    row = licences.write(
        agreement=life.agreement, by=by, room=life.agreement.room, shared_rooms="Kitchen, bathroom, living room and garden.",
        weekly_rent=95, weekly_food=32, weekly_utilities=13, starts_on=life.agreement.planned_start,
        terms="Bedding and the television are the person’s own. Repairs within a week.",
    )  # fmt: skip
    for party, name in ((LicenceParty.PERSON, life.person.name), (LicenceParty.CARER, life.home.name)):
        licences.sign(licence=row, party=party, name=name, by=by)


def what_more_it_costs(life: "Life") -> None:
    """Beside what reaches the carer, from the first day: scheme management, paid breaks, the person's contribution."""
    row, by = life.arrangement, life.by("scheme_worker")
    for part, payer, pounds, why in (
        (MoneyPart.MANAGEMENT, Payer.COUNCIL, "78.50", "The council’s contract with the scheme"),
        (MoneyPart.BREAKS, Payer.COUNCIL, "32.30", "Four weeks a year, spread over the year"),
        (MoneyPart.CONTRIBUTION, Payer.PERSON, "62.40", "Financial assessment, letter sent before the start"),
    ):
        row.refresh_from_db()
        money.add(
            arrangement=row, by=by, part=part, payer=payer, amount=Decimal(pounds), starts_on=row.started_on, why=why
        )  # fmt: skip


def fee_goes_up(life: "Life") -> None:
    """A rise that was entered some weeks late."""
    fee = life.arrangement.money.get(part=MoneyPart.CARE_FEE)
    money.change(
        line=fee, by=life.by("scheme_worker"), amount=Decimal("427.18"), starts_on=dates.today() - timedelta(days=30),
        why="Band 2 went up; entered late, and paid back to that day",
    )  # fmt: skip


def carer_agreements_of(cast: "Cast", households: Sequence[CarerHousehold]) -> None:
    """Most have signed theirs; one in nine has only a draft, and one in nine none."""
    for number, household in enumerate(households):
        by = cast.viewer("scheme_worker" if household.owner == cast.users["scheme_worker"] else "harbour_worker")
        if number % 9 != 8:
            carer_agreement(household, by, is_signed=number % 9 != 7)


def carer_agreement(household: CarerHousehold, by: Viewer, *, is_signed: bool = True) -> None:
    row = carer_agreements.begin(household=household, by=by)
    for party, name in ((CarerAgreementParty.CARER, household.name), (CarerAgreementParty.SCHEME, by.name)):
        if is_signed:
            carer_agreements.sign(agreement=row, party=party, name=name, by=by)


def fee_bands(cast: "Cast") -> None:
    """Bands of both schemes: one waits for its uplift, one has not moved for years, one has a history."""
    for who, kind, name, pounds, days, per in BANDS:
        fees.add(
            by=cast.viewer(who), kind=kind, name=name, amount=Decimal(pounds), per=per,
            valid_from=dates.today() - timedelta(days=days), source="Fees and charges, agreed by the council’s cabinet",
        )  # fmt: skip
    band = FeeBand.objects.in_force().get(name="Band 4")
    fees.uplift(
        band=band, by=cast.viewer("scheme_manager"), amount=Decimal("609.36"),
        valid_from=dates.today() - timedelta(days=60), source="Letter of the council, 3 per cent",
    )  # fmt: skip
