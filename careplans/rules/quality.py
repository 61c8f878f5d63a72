"""Records are sampled against the standards that stand beside their forms (G14-ASS-5)."""

import random
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices.quality import ASKS_WHY, Sampled, Verdict
from careplans.rules.records import RecordKind
from careplans.rules.said import says
from careplans.rules.standards import ASSESSMENT, PLAN
from people.roles import perms_of
from sharedliving.core.access import Perm
from sharedliving.core.rules import Gate, Line
from sharedliving.core.standards import Standard

if TYPE_CHECKING:
    from careplans.models import QualityCheck, QualityFinding
    from people.models import Person, User

STANDARDS: Mapping[str, Mapping[str, Standard]] = {Sampled.ASSESSMENT: ASSESSMENT, Sampled.PLAN: PLAN}
FEWEST_FOR_A_SHARE = 5


def g14_ass_5_nobody_checks_their_own_work(author_id: int | None, user_id: int | None) -> bool:
    """You wrote this record, so somebody else has to check it.

    Source: G14-ASS-5
    """
    return author_id is None or author_id != user_id


def not_met_says_why(verdict: str, why: str) -> bool:
    """Say in a sentence what is missing.

    Source: G14-ASS-5
    """
    return verdict not in ASKS_WHY or bool(why.strip())


def every_standard_is_answered(standards: Collection[str], answered: Collection[str]) -> bool:
    """Say how far each standard is met.

    Source: G14-ASS-5
    """
    return set(standards) <= set(answered)


def something_was_good(good: str) -> bool:
    """Say what was good about it.

    Source: G14-ASS-5
    """
    return bool(good.strip())


def not_met_is_changed(verdicts: Collection[str], change: str) -> bool:
    """A standard is not met: say what should change.

    Source: G14-ASS-5
    """
    return Verdict.NOT not in verdicts or bool(change.strip())


def change_has_owner_and_date(change: str, owner_id: int | None, by: date | None) -> bool:
    """Say who makes the change, and by when.

    Source: G14-ASS-5
    """
    return not change.strip() or (owner_id is not None and by is not None)


def who_is_asked_may_read_it(user: "User", person: "Person") -> bool:
    """{name} may not open this record. Choose somebody else for the change, or let them open it first.

    Source: G14-ASS-5
    """
    may_open = not person.is_restricted or user.pk in person.may_open
    return may_open and Perm.READ_QUALITY in perms_of(user.roles)


def draw(pool: Sequence[tuple[int, int]], size: int, seed: int) -> list[int]:
    """The numbers of the records that are drawn from (record, author), the same ones for the same seed.

    Nobody is drawn twice before everybody was drawn once, and each author appears even when that takes more than `size`.
    """
    chance = random.Random(seed)
    of: dict[int, list[int]] = {}
    for record, author in sorted(pool):
        of.setdefault(author, []).append(record)
    for records in of.values():
        chance.shuffle(records)
    authors = sorted(of)
    chance.shuffle(authors)
    rounds = max((len(records) for records in of.values()), default=0)
    every = [of[author][turn] for turn in range(rounds) for author in authors if turn < len(of[author])]
    return every[: max(size, len(authors))]


def of_those(part: int, whole: int) -> str:
    """ "7 of 9 (78%)", and no percentage of fewer than five: it would say more than is known."""
    if not whole:
        return ""
    share = f" ({round(100 * part / whole)}%)" if whole >= FEWEST_FOR_A_SHARE else ""
    return f"{part} of {whole}{share}"


def gate(row: "QualityCheck") -> Gate:
    """Everything a check needs before it is completed."""
    found = {finding.standard: finding for finding in row.findings.all()}
    return Gate([*_standards(row, found), *_conclusion(row, found)])


def _standards(row: "QualityCheck", found: Mapping[str, "QualityFinding"]) -> list[Line]:
    rule = every_standard_is_answered
    return [
        says(each.title, rule, rule([key], found), reverse("quality-standard", args=[row.pk, key]))
        for key, each in STANDARDS[row.of].items()
    ]


def _conclusion(row: "QualityCheck", found: Mapping[str, "QualityFinding"]) -> list[Line]:
    url = reverse("quality-section", args=[row.pk, "conclusion"])
    verdicts = [finding.verdict for finding in found.values()]
    owned = change_has_owner_and_date(row.change, row.change_owner_id, row.change_by)
    return [
        says("What was good", something_was_good, something_was_good(row.good), url),
        says("What should change", not_met_is_changed, not_met_is_changed(verdicts, row.change), url),
        says("Who changes it by when", change_has_owner_and_date, owned, url),
    ]


QUALITY = RecordKind(
    "quality", "Check against the standards", {"conclusion": ("good", "change", "change_owner", "change_by")}, gate
)
