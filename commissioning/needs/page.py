"""Every table of local needs for one reader: their own council, in the same few statements always."""

from datetime import date

from commissioning.models import RecruitmentTarget
from commissioning.needs import counts, figures, supply, supply_figures
from commissioning.services.figures import council_of
from commissioning.services.shapes import Figure
from sharedliving.core.viewer import Viewer

MOST_TARGETS = 100


def needs_figures(viewer: Viewer, on: date) -> list[Figure]:
    """What is missed most first. Raises PermissionDenied for anybody but a council's commissioners and line managers."""
    council_id = council_of(viewer)
    by_need, people = counts.by_need(council_id, on)
    kinds, blockers = supply.moving_on(council_id)
    targets = RecruitmentTarget.objects.visible_to(viewer).for_list()[:MOST_TARGETS]
    return [
        figures.outcome_figure(people),
        supply_figures.skills_figure(supply.demand(council_id, on), supply.supply(council_id, on)),
        figures.waits_figure(counts.waits(council_id, on), on),
        figures.needs_figure(by_need, people),
        figures.why_figure(counts.why_nothing(council_id, on)),
        *figures.dimension_figures(counts.by_dimension(council_id, on)),
        supply_figures.region_figure(supply.region(viewer)),
        supply_figures.targets_figure(targets),
        supply_figures.housing_figure(kinds),
        supply_figures.blockers_figure(blockers, kinds),
    ]
