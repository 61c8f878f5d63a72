"""What services cost a council and what its schemes cost to run: written down, and put right (G14-VFM-1, G14-VFM-3)."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction

from commissioning.costs.choices import BY_UNITS
from commissioning.costs.weekly import year_name
from commissioning.models import SchemeOverhead, UnitCost
from people.choices import OrganisationKind
from people.models import Organisation
from sharedliving.core import events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

SAY_SOURCE = "Say where the amount comes from, like “Finance, budget book page 12”."
SAY_WHY = "Say why it changes."


def own_council(viewer: Viewer, perm: Perm) -> int:
    """The viewer's council. Raises PermissionDenied for a role that may not, and for anybody of another organisation."""
    require(viewer, perm)
    if viewer.organisation_kind != OrganisationKind.COUNCIL or viewer.organisation_id is None:
        raise PermissionDenied("This is for people who work for a council.")
    return viewer.organisation_id


@transaction.atomic
def write_cost(
    *, by: Viewer, service: str, basis: str, amount: Decimal, per: str, with_day: bool, financial_year: int, source: str,
    units: Decimal | None = None,
) -> UnitCost:  # fmt: skip
    """A service's cost in a year. Refused where there is one already: then that is changed."""
    council_id = own_council(by, Perm.WRITE_COSTS)
    key = {"council_id": council_id, "service": service, "basis": basis, "financial_year": financial_year}
    if UnitCost.objects.filter(**key).exists():
        raise Refusal(
            f"There is a cost of this service for {year_name(financial_year)} already. Change that one instead."
        )
    row = UnitCost(**key, amount=amount, per=per, units=_units(per, units), with_day=with_day, source=_said(source))
    return _saved(row, by, "written")


@transaction.atomic
def change_cost(
    *, cost: UnitCost, by: Viewer, amount: Decimal, per: str, with_day: bool, source: str, why: str,
    units: Decimal | None = None,
) -> UnitCost:  # fmt: skip
    """The amount of that year was wrong, or is known better. What was written before stays in its history."""
    require(by, Perm.WRITE_COSTS)
    row = states.lock(cost)
    if not why.strip():
        raise Refusal(SAY_WHY)
    row.amount, row.per, row.units = amount, per, _units(per, units)
    row.with_day, row.source = with_day, _said(source)
    return _saved(row, by, "changed", why)


@transaction.atomic
def write_overhead(
    *, by: Viewer, scheme: Organisation, financial_year: int, amount: Decimal, source: str
) -> SchemeOverhead:  # fmt: skip
    """What running a scheme costs in a year. Refused for a scheme that does not serve the council."""
    council_id = own_council(by, Perm.WRITE_COSTS)
    if not Organisation.objects.filter(pk=scheme.pk, scheme_profile__councils=council_id).exists():
        raise Refusal(f"{scheme.name} does not serve your council.")
    key = {"council_id": council_id, "scheme": scheme, "financial_year": financial_year}
    if SchemeOverhead.objects.filter(**key).exists():
        raise Refusal(f"There is an amount of {scheme.name} for {year_name(financial_year)} already. Change that one.")
    row = SchemeOverhead(**key, amount=amount, source=_said(source))
    history.save(row, by=by)
    events.record("overhead.written", row, by=by, text=f"Running {row}: £{amount}")
    return row


@transaction.atomic
def change_overhead(*, overhead: SchemeOverhead, by: Viewer, amount: Decimal, source: str, why: str) -> SchemeOverhead:
    """The amount of that year was wrong, or is known better."""
    require(by, Perm.WRITE_COSTS)
    row = states.lock(overhead)
    if not why.strip():
        raise Refusal(SAY_WHY)
    before, row.amount, row.source = row.amount, amount, _said(source)
    history.save(row, by=by, why=why)
    events.record("overhead.changed", row, by=by, text=f"Running {row}: £{before} became £{amount}. {why.strip()}")
    return row


def _saved(row: UnitCost, by: Viewer, verb: str, why: str = "") -> UnitCost:
    history.save(row, by=by, why=why)
    text = f"{row}: £{row.amount} {row.get_per_display()}"
    events.record(f"unit_cost.{verb}", row, by=by, text=f"{text}. {why.strip()}".removesuffix(". "))
    return row


def _units(per: str, units: Decimal | None) -> Decimal | None:
    if per not in BY_UNITS:
        return None
    if units is None or units <= 0:
        raise Refusal("Say how many hours, days or sessions are planned in a week.")
    return units


def _said(source: str) -> str:
    if not source.strip():
        raise Refusal(SAY_SOURCE)
    return source.strip()
