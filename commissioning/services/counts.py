"""The counts behind the figures of one council, each in one statement. Raw: nothing of this is shown as it is."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least

from careplans.models import Assessment, SupportRequest
from commissioning.rules import area_name
from people.models import Person
from placements.choices import ReferralState
from placements.models import Arrangement, CarerHousehold, Referral
from reviews.models import Review

PROMISED_DAYS = 28
OVERDUE, AHEAD, NO_DATE = "overdue", "ahead", "none"
WAITING = (ReferralState.SENT, ReferralState.MORE_ASKED, ReferralState.ACCEPTED)
Place = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Supported:
    """People in a live arrangement, each counted once, by the arrangement that began first."""

    kinds: Counter[str]
    reasons: Counter[str]
    ethnic_groups: Counter[str]
    reviews: Counter[str]


def supported(council_id: int, on: date) -> Supported:
    found = Supported(Counter(), Counter(), Counter(), Counter())
    for kind, reason, group, review, number in _supported_rows(council_id, on):
        found.kinds[kind] += number
        found.reasons[reason] += number
        found.ethnic_groups[group] += number
        found.reviews[review] += number
    return found


def waiting(council_id: int) -> Counter[Place]:
    """People referred, not declined and in no arrangement: by (area wanted, needs wheelchair access). Each counted once,
    by their newest referral.
    """
    lives = Arrangement.objects.live().filter(person_id=OuterRef("person_id"))
    rows = Referral.objects.filter(council_id=council_id, state__in=WAITING, person__died_on__isnull=True)
    newest = rows.filter(~Exists(lives)).order_by("person_id", "-pk").distinct("person_id").values("pk")
    grouped = Referral.objects.filter(pk__in=newest).order_by().values_list("preferred_area", "needs_wheelchair_access")
    return _by_place(grouped.annotate(number=Count("pk")))


def vacancies(council_id: int) -> Counter[Place]:
    """Free places of approved households of the schemes that serve the council: by (area, wheelchair access)."""
    live = Arrangement.objects.live().filter(household_id=OuterRef("pk")).order_by()
    taken = Coalesce(Subquery(live.values("household_id").annotate(number=Count("pk")).values("number")), 0)
    homes = (
        CarerHousehold.objects.approved()
        .filter(matches_paused_on__isnull=True)
        .filter(Exists(CarerHousehold.objects.filter(pk=OuterRef("pk"), scheme__scheme_profile__councils=council_id)))
    )
    rows = homes.order_by().annotate(free=F("approved_places") - taken).filter(free__gt=0)
    return _by_place(rows.values_list("area", "wheelchair_access").annotate(number=Sum("free")))


def awaiting_assessment(council_id: int, on: date) -> Counter[bool]:
    """People whose assessment is not completed, whether allocated or not: True past 28 days from first contact."""
    first = Least(
        Subquery(Assessment.objects.care_act().open().filter(person_id=OuterRef("pk")).values("first_contact_on")[:1]),
        Subquery(
            SupportRequest.objects.open().about_person().filter(person_id=OuterRef("pk")).values("first_contact_on")[:1]
        ),
    )
    late = ExpressionWrapper(Q(first_contact__lt=on - timedelta(days=PROMISED_DAYS)), output_field=BooleanField())
    people = Person.objects.filter(council_id=council_id, died_on__isnull=True).annotate(first_contact=first)
    rows = people.filter(first_contact__isnull=False).order_by().annotate(late=late).values_list("late")
    return Counter(dict(rows.annotate(number=Count("pk"))))


def carers(council_id: int) -> Counter[str]:
    """Approved carer households of the schemes that serve the council, by ethnic group."""
    serving = CarerHousehold.objects.filter(pk=OuterRef("pk"), scheme__scheme_profile__councils=council_id)
    homes = CarerHousehold.objects.approved().filter(matches_paused_on__isnull=True).filter(Exists(serving))
    return Counter(dict(homes.order_by().values_list("ethnic_group").annotate(number=Count("pk"))))


def _supported_rows(council_id: int, on: date) -> QuerySet:
    live = Arrangement.objects.live().filter(council_id=council_id, person__died_on__isnull=True)
    first = live.order_by("person_id", "started_on", "pk").distinct("person_id").values("pk")
    ahead = Review.objects.open().filter(person_id=OuterRef("person_id"))
    review = Case(
        When(Exists(ahead.overdue(on)), then=Value(OVERDUE)),
        When(Exists(ahead), then=Value(AHEAD)),
        default=Value(NO_DATE),
    )
    rows = Arrangement.objects.filter(pk__in=first).order_by().annotate(review=review)
    columns = ("kind", "person__support_reason", "person__ethnic_group", "review")
    return rows.values_list(*columns).annotate(number=Count("pk"))


def _by_place(rows: QuerySet) -> Counter[Place]:
    found: Counter[Place] = Counter()
    for area, access, number in rows:
        found[area_name(area), access] += number
    return found
