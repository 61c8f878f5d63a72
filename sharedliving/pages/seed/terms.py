"""On which terms an arrangement of the seed runs: it follows from a number, and draws none."""

from placements.choices import LIVES_IN, STAYS_OVERNIGHT, usual_setting
from sharedliving.pages.seed.copying import NULL

FUNDING = ["council", "council", "council", "joint", "nhs", "direct", "self", ""]


def terms_of(kind: str, number: int) -> list[str]:
    """Setting, nights, days and hours a week, and who pays."""
    setting = str(usual_setting(kind))
    funding = FUNDING[number % len(FUNDING)]
    if kind in LIVES_IN:
        return [setting, "7", NULL, NULL, funding]
    if kind in STAYS_OVERNIGHT:
        return [setting, str(1 + number % 4), NULL, NULL, funding]
    return [setting, NULL, str(1 + number % 5), str(4 + number % 20), funding]
