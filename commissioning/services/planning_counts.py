"""The counts behind the figures on planning: was Shared Lives thought of, and for whom (G14-PRO-3, G14-PRO-4).

Raw: nothing of this is shown as it is.
"""

from collections import Counter
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from careplans.models import CarePlan
from people.models import Person
from placements.models import Arrangement, Referral

YEAR = timedelta(days=365)


def considered(council_id: int, on: date) -> tuple[Counter[tuple[str, bool]], Counter[tuple[str, bool]]]:
    """Plans signed off in the year to `on`, by whether Shared Lives was considered: by support reason, and by the name of
    the team that the person is with. One statement each.
    """
    plans = CarePlan.objects.filter(
        person__council_id=council_id, signed_off_on__gt=on - YEAR, signed_off_on__lte=on,
        shared_lives_considered__isnull=False,
    ).order_by()  # fmt: skip
    return _counted(plans, "person__support_reason"), _counted(plans, "person__team__name")


def long_term(council_id: int) -> Counter[str]:
    """Everybody with long-term support: living people with a plan in force or in an arrangement, by support reason."""
    in_force = CarePlan.objects.in_force().filter(person_id=OuterRef("pk"))
    live = Arrangement.objects.live().filter(person_id=OuterRef("pk"))
    return _reasons(Person.objects.filter(Q(Exists(in_force)) | Q(Exists(live))), council_id)


def referred(council_id: int, on: date) -> Counter[str]:
    """People referred to a scheme in the year to `on`, each once, by support reason."""
    sent = Referral.objects.filter(person_id=OuterRef("pk"), sent_on__gt=on - YEAR, sent_on__lte=on)
    return _reasons(Person.objects.filter(Exists(sent)), council_id)


def _reasons(people: QuerySet, council_id: int) -> Counter[str]:
    rows = people.filter(Q(council_id=council_id, died_on__isnull=True)).order_by()
    return Counter(dict(rows.values_list("support_reason").annotate(number=Count("pk"))))


def _counted(plans: QuerySet, by: str) -> Counter[tuple[str, bool]]:
    rows = plans.values_list(by, "shared_lives_considered").annotate(number=Count("pk"))
    return Counter({(name or "", yes): number for name, yes, number in rows})
