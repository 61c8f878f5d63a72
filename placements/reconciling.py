"""Where a scheme's arrangements and a council's records differ today: questions alone, nothing is written (G14-SYS-1)."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from people.models import Person, Share
from placements.choices import AgreementState, DifferenceKind, HouseholdState
from placements.models import Arrangement, Difference, Referral

Key = tuple[str, int, int | None]
"""(kind, person id, arrangement id)."""


def live_between(council_id: int, scheme_id: int) -> QuerySet:
    return Arrangement.objects.live().filter(council_id=council_id, scheme_id=scheme_id)


def differences(council_id: int, scheme_id: int) -> set[Key]:
    """Every difference between the two, both ways. One query a kind."""
    live = live_between(council_id, scheme_id)
    shared = Share.objects.filter(
        person_id=OuterRef("person_id"), organisation_id=OuterRef("scheme_id"), until__isnull=True
    )
    signed = Q(agreement__state=AgreementState.SIGNED)
    agreed = Q(agreement__weekly_care_fee__isnull=False)
    same_fee = Q(weekly_care_fee=F("agreement__weekly_care_fee"), weekly_care_fee__isnull=False)
    found: dict[str, QuerySet] = {
        DifferenceKind.RECORD_CLOSED: live.filter(person__closed_at__isnull=False),
        DifferenceKind.NO_OWNER: live.filter(person__with_duty_since__isnull=False),
        DifferenceKind.NOT_SHARED: live.filter(~Exists(shared)),
        DifferenceKind.OTHER_COUNCIL: live.exclude(person__council_id=F("council_id")),
        DifferenceKind.NO_AGREEMENT: live.exclude(signed),
        DifferenceKind.NO_PLAN: live.without_plan_in_force(),
        DifferenceKind.NOT_APPROVED: live.exclude(household__state=HouseholdState.APPROVED),
        DifferenceKind.FEE: live.filter(agreed).exclude(same_fee),
    }
    rows = {(kind, *pair) for kind, each in found.items() for pair in each.order_by().values_list("person_id", "pk")}
    people = without_arrangement(council_id, scheme_id).values_list("pk", flat=True)
    return rows | {(DifferenceKind.NO_ARRANGEMENT, pk, None) for pk in people}


def open_between(council_id: int, scheme_id: int) -> int:
    """How many differences are open between the two, whoever may see whom they are about."""
    return Difference.objects.open().between(council_id, scheme_id).count()


def without_arrangement(council_id: int, scheme_id: int) -> QuerySet:
    """People whom the council counts with the scheme, and who neither live with its carers nor are referred to it."""
    about = {"person_id": OuterRef("pk"), "scheme_id": scheme_id}
    shared = Share.objects.filter(person_id=OuterRef("pk"), organisation_id=scheme_id, until__isnull=True)
    rows = Person.objects.filter(council_id=council_id, closed_at__isnull=True, died_on__isnull=True)
    return rows.filter(
        Exists(shared),
        ~Exists(Arrangement.objects.live().filter(**about)),
        ~Exists(Referral.objects.open().filter(**about)),
    ).order_by()
