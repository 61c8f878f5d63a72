"""What is asked for beside what is there, by area and skill; and where people want to move on to. Raw, as counts.py."""

from collections import Counter
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from commissioning.needs.choices import Outcome
from commissioning.needs.counts import asks, referred
from commissioning.rules import area_name
from placements.choices import DIETS, FAITHS, SKILLS, Trait
from placements.models import CarerHousehold, MoveBlocker, MoveOnGoal
from sharedliving.core.viewer import Viewer

ASKED = (*SKILLS, *FAITHS, *DIETS, Trait.WHEELCHAIR)
"""What carers can be recruited for."""
EVERYBODY = "people"
Places = Counter[tuple[str, str]]


def demand(council_id: int, on: date) -> Places:
    """People who wait by (area, what they ask for); (area, EVERYBODY) is all who wait there. One statement."""
    wanted = {trait: asks(trait) for trait in ASKED} | {
        Trait.WHEELCHAIR: asks(Trait.WHEELCHAIR) | Q(needs_wheelchair_access=True)
    }
    waiting = referred(council_id, on).filter(outcome=Outcome.WAITING).values("preferred_area")
    numbers = {trait.value: Count("pk", filter=condition) for trait, condition in wanted.items()}
    return _by_area(waiting.annotate(people=Count("pk"), **numbers), "preferred_area")


def supply(council_id: int, on: date) -> Places:
    """Free places by (area, what the household offers), in homes that could take somebody today; (area, EVERYBODY) is all."""
    homes = CarerHousehold.vacancies.could_take_somebody(on).filter(scheme__scheme_profile__councils=council_id)
    offered = {trait: Q(offers__contains=[trait]) for trait in ASKED} | {Trait.WHEELCHAIR: Q(wheelchair_access=True)}
    numbers = {trait.value: Sum("free", filter=condition, default=0) for trait, condition in offered.items()}
    return _by_area(homes.order_by().values("area").annotate(people=Sum("free"), **numbers), "area")


def region(viewer: Viewer) -> list[tuple[str, str, bool, int]]:
    """Free places over all schemes of the viewer's region: (scheme, area, wheelchair access, places), as each is kept."""
    homes = CarerHousehold.vacancies.visible_to(viewer).order_by()
    rows = homes.values_list("scheme__name", "area", "wheelchair_access").annotate(places=Sum("free"))
    return sorted((scheme, area_name(area), access, places) for scheme, area, access, places in rows)


def moving_on(council_id: int) -> tuple[Counter[str], Counter[str]]:
    """Living people who want to move on: by the kind of home they want; and by what stands in the way (several may)."""
    goals = MoveOnGoal.objects.open().filter(person__council_id=council_id, person__died_on__isnull=True).order_by()
    kinds = goals.values_list("kind").annotate(number=Count("pk"))
    blocked = MoveBlocker.objects.filter(goal__in=goals.values("pk"), cleared_on__isnull=True).order_by()
    return Counter(dict(kinds)), Counter(
        dict(blocked.values_list("kind").annotate(number=Count("goal_id", distinct=True)))
    )


def _by_area(rows: QuerySet, column: str) -> Places:
    found: Places = Counter()
    for row in rows:
        for name in (EVERYBODY, *(trait.value for trait in ASKED)):
            found[area_name(row[column]), name] += row[name]
    return found
