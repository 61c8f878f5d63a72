"""What services cost in the demo world, what its schemes cost to run, and who lives in Westmere (G14-VFM-1, G14-LOC-6)."""

import csv
from decimal import Decimal
from io import StringIO

from commissioning.costs.choices import Basis, Frequency, Service
from commissioning.costs.weekly import financial_year
from commissioning.equality.census import ADULTS, TS021
from commissioning.services import community, unit_costs
from sharedliving.core import dates
from sharedliving.pages.demo.cast import Cast

AREA = "E06999999"  # no real council has this code
COSTS = (
    # service, amount, per, units, basis, with what people do in the day
    (Service.RESIDENTIAL, "1290", Frequency.WEEKLY, None, Basis.GROSS, True),
    (Service.SUPPORTED_LIVING, "1040", Frequency.WEEKLY, None, Basis.GROSS, False),
    (Service.SUPPORTED_LIVING, "985", Frequency.WEEKLY, None, Basis.NET, False),
    (Service.HOME_CARE, "23.40", Frequency.HOURLY, "14", Basis.GROSS, False),
    (Service.DAY_SERVICE, "62", Frequency.DAILY, "3", Basis.GROSS, True),
)
OVERHEADS = (("westmere-sl", "410000"), ("harbour", "165000"))
EVERYBODY = (
    5200, 1900, 9800, 11400, 3600, 3900, 2700, 1100, 2300, 1000, 2600, 1500, 168000, 2400, 300, 500, 9300, 1200, 1700,
)  # fmt: skip
GROUPS = {
    "White": 148_000, "Asian or Asian British": 22_500, "Black, Black British, Caribbean or African": 5_700,
    "Mixed or multiple ethnic groups": 3_900, "Other ethnic group": 2_100,
}  # fmt: skip
AGES = {
    "18 to 24": 19_400, "25 to 44": 58_900, "45 to 64": 56_200, "65 to 74": 25_300, "75 to 84": 16_100, "85 and above": 6_300,
}  # fmt: skip


def play_costs(cast: Cast) -> None:
    """The commissioner has written it all down for this year, and home care for the year before too."""
    by, year = cast.viewer("commissioner"), financial_year(dates.today())
    for service, amount, per, units, basis, with_day in COSTS:
        unit_costs.write_cost(
            by=by, service=service, amount=Decimal(amount), per=per, units=Decimal(units) if units else None, basis=basis,
            with_day=with_day, financial_year=year, source="Finance, budget book of the year",
        )  # fmt: skip
    unit_costs.write_cost(
        by=by, service=Service.HOME_CARE, amount=Decimal("22.10"), per=Frequency.HOURLY, units=Decimal(14),
        basis=Basis.GROSS, with_day=False, financial_year=year - 1, source="Contract of the framework",
    )  # fmt: skip
    for key, amount in OVERHEADS:
        unit_costs.write_overhead(
            by=by, scheme=cast.organisations[key], financial_year=year, amount=Decimal(amount),
            source="Finance, cost centre of the scheme",
        )  # fmt: skip
    _community(cast)


def _community(cast: Cast) -> None:
    by = cast.viewer("commissioner")
    everybody = [["utla", *TS021], [AREA, *EVERYBODY]]
    community.import_own(by=by, content=_csv(everybody), file_name="ts021-westmere.csv", area=AREA)
    lines = [*_adult_lines("ethnicity", GROUPS), *_adult_lines("age_group", AGES)]
    community.import_own(by=by, content=_csv([list(ADULTS), *lines]), file_name="adults-westmere.csv", area=AREA)


def _adult_lines(dimension: str, counts: dict[str, int]) -> list[list[str]]:
    with_all = [*counts.items(), ("All", sum(counts.values()))]
    return [
        [AREA, "Westmere", "Local Authority", dimension, value, "published", str(people)] for value, people in with_all
    ]


def _csv(rows: list[list[object]] | list[list[str]]) -> bytes:
    out = StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()
