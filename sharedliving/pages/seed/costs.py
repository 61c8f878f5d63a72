"""What services cost each council, what its scheme costs to run, and who lives in its area."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from commissioning.costs.weekly import financial_year
from sharedliving.pages.seed.copying import NULL

if TYPE_CHECKING:
    from datetime import date

    from sharedliving.pages.seed.people import Chunk
    from sharedliving.pages.seed.places import Council

COSTS = (
    # service, least and most pounds, per, units a week, with what people do in the day
    ("residential", 1050, 1450, "weekly", NULL, "t"),
    ("supported", 850, 1250, "weekly", NULL, "f"),
    ("home_care", 20, 27, "hourly", "12.00", "f"),
)
OVERHEAD_A_PERSON = (2200, 4200)
AREA_BASE = 99_000_000  # no real area has such a code
SHARES = {"White": 0.81, "Mixed": 0.03, "Asian": 0.096, "Black": 0.042, "Other ethnic group": 0.022}
OF_ADULTS = 0.79


def written(c: Chunk, council: Council, today: date) -> None:
    """This year's figures, and both published tables."""
    year = str(financial_year(today))
    for service, least, most, per, units, with_day in COSTS:
        c.t.unit_cost.add(
            council.id, service, "gross", f"{c.between(least, most)}.00", per, units, with_day, year, "Budget book"
        )
    overhead = c.between(*OVERHEAD_A_PERSON) * max(council.size // 10, 20)
    c.t.overhead.add(council.id, council.scheme, year, f"{overhead}.00", "Cost centre of the scheme")
    people = c.between(120_000, 900_000)
    for adults, number in (("f", people), ("t", int(people * OF_ADULTS))):
        counts = {"ethnicity": {group: round(number * share) for group, share in SHARES.items()}}
        c.t.community.add(
            council.id, adults, f"E{AREA_BASE + council.number}", json.dumps(counts), "table.csv", "0" * 64,
            c.days.moment(-40),
        )  # fmt: skip
