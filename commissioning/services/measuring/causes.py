"""Why arrangements ended as nobody had planned: the causes behind the measure of such ends."""

from collections import Counter
from datetime import date

from django.db.models import Count

from commissioning.rules import WITHHELD, Shown
from commissioning.services.blocks import all_may_be_known, open_parts
from commissioning.services.measuring.lasting import broken_down
from commissioning.services.shapes import TOTAL, Figure
from placements.choices import UNPLANNED, EndReason

CAUSES = {reason.value: str(reason.label) for reason in EndReason if reason in UNPLANNED}
STAYED = ""


def causes(council_id: int, on: date) -> Counter[str]:
    """Of the arrangements of the year: those that ended unplanned by their cause, all others under no cause."""
    rows = broken_down(on).filter(council_id=council_id).order_by().values_list("yes", "end_reason")
    found: Counter[str] = Counter()
    for ended, reason, number in rows.annotate(number=Count("pk")):
        found[reason if ended else STAYED] += number
    return found


def cause_figure(found: Counter[str]) -> Figure:
    """Together is shown only when the rest of the arrangements may be known too, a cause only when the others may."""
    numbers = {cause: found[cause] for cause in CAUSES}
    total = sum(numbers.values())
    may_count = all_may_be_known([total, found[STAYED]])
    shown = open_parts({cause: [number] for cause, number in numbers.items()}) if may_count else frozenset()
    rows: list[tuple[Shown, ...]] = [
        (name, numbers[cause] if cause in shown else WITHHELD) for cause, name in CAUSES.items()
    ]
    together = total if may_count else WITHHELD
    return Figure(
        "causes", "Why arrangements ended as nobody had planned", _finding(together, rows), ("Cause", "Arrangements"),
        (*rows, (TOTAL, together)) if sum(found.values()) else (),
        note="Ends of the last 12 months, emergencies apart. A cause is what was recorded when the arrangement ended.",
    )  # fmt: skip


def _finding(total: Shown, rows: list[tuple[Shown, ...]]) -> str:
    if not isinstance(total, int):
        return "Some arrangements may have ended as nobody had planned (the number is not shown)."
    named = [(number, str(cause)) for cause, number in rows if isinstance(number, int)]
    most, name = max(named, default=(0, ""))
    often = f", most often: {name[:1].lower()}{name[1:]} ({most})" if most else ""
    return f"{total} arrangements ended as nobody had planned{often}."
