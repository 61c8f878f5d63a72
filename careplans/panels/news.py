"""What is new in a plan for one of its holders: since the version that they last said they hold."""

from dataclasses import dataclass, replace
from typing import Any

from careplans.exports.readers import READERS, Reader
from careplans.models import CarePlan, PlanNeed, PlanRelease
from careplans.panels import difference
from sharedliving.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class News:
    """The version they hold, and a row for each thing that is different now and that their copy holds."""

    before: CarePlan
    rows: list[list[Any]]

    @property
    def in_short(self) -> str:
        """For a notice: which parts changed, without what stands in them."""
        what = difference.in_short(self.rows) or "Nothing changed in what you read."
        return f"New since plan {self.before.number}. {what}"

    def context(self) -> dict[str, Any]:
        """For careplans/plan_news.html."""
        return {"news": self, "news_headers": difference.HEADERS}


def news_of(viewer: Viewer, release: PlanRelease) -> News | None:
    """None for a first plan, and where their copy is none of ours. Two queries at most; needs both plans in sight."""
    if not release.previous_id or not release.reader_key:
        return None
    held = PlanRelease.objects.visible_to(viewer).held_before(release).select_related("plan").first()
    if held is None or not held.reader_key:
        return None
    before, after, needs = held.plan, release.plan, {held.plan_id: [], release.plan_id: []}
    for need in PlanNeed.objects.visible_to(viewer).filter(plan__in=needs):
        needs[need.plan_id].append(need)
    reader = _both(READERS[held.reader_key], READERS[release.reader_key])
    return News(before, difference.rows_for(reader, (before, after), (needs[before.pk], needs[after.pk])))


def _both(old: Reader, new: Reader) -> Reader:
    """Whose copy holds what both the old one and the new one hold: nobody reads of an old plan what they were not given."""
    narrower = old if old.gives <= new.gives else new
    return replace(narrower, gives=old.gives & new.gives)
