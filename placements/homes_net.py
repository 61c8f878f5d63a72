"""The ways of falling through the net while one lives with a Shared Lives carer."""

from datetime import date

from django.db.models import DateField, Exists, F, Min, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from careplans.models import RiskAssessment
from people.safety_net import left_on
from placements.choices import NEEDED_CHECKS, ArrangementKind, CheckKind, HouseholdState, MoneyPart
from placements.models import Arrangement, Emergency, HouseholdCheck, MoneyLine
from sharedliving.core.safety_net import SCHEME_MANAGER, NetList
from sharedliving.core.viewer import Viewer

ALIVE = {"person__died_on__isnull": True}
COMMON_LANGUAGE = "English"


def emergency_carers_not_approved(viewer: Viewer, on: date) -> QuerySet:
    """People in an emergency with carers who are not approved, or not approved and trained for emergencies (G14-EMG-1)."""
    valid = HouseholdCheck.objects.filter(household_id=OuterRef("household_id"), valid_until__gte=on)
    trained = Exists(valid.filter(kind=CheckKind.EMERGENCY_TRAINING))
    fit = Q(household__approved_kinds__contains=[ArrangementKind.EMERGENCY], household__state=HouseholdState.APPROVED)
    rows = Emergency.objects.visible_to(viewer).live().filter(**ALIVE)
    return rows.filter(~(fit & Q(trained))).order_by("started_on", "pk")


def carers_out_of_date(viewer: Viewer, on: date) -> QuerySet:
    """People with carers whose approval is not in force, whose checks have run out, or who have more than their number (APS13)."""
    checks = HouseholdCheck.objects.filter(household_id=OuterRef("household_id"), kind__in=NEEDED_CHECKS)
    expired = checks.filter(valid_until__lt=on).order_by()
    first = Subquery(expired.values("household_id").annotate(first=Min("valid_until")).values("first"))
    lapsed = ~Q(household__state=HouseholdState.APPROVED) | Q(place__gt=F("household__approved_places"))
    rows = Arrangement.objects.visible_to(viewer).live().filter(**ALIVE)
    rows = rows.filter(lapsed | Exists(expired)).annotate(lapsed_since=Coalesce(first, "started_on"))
    return rows.order_by("lapsed_since", "pk")


def no_risk_assessment(viewer: Viewer, on: date) -> QuerySet:
    """Live arrangements of people about whom no risk assessment is in force, the longest first (G14-RISK-6)."""
    in_force = RiskAssessment.objects.in_force().filter(person_id=OuterRef("person_id"))
    rows = Arrangement.objects.visible_to(viewer).live().filter(**ALIVE)
    return rows.filter(~Exists(in_force)).order_by("started_on", "pk")


def nobody_says_who_pays(viewer: Viewer, on: date) -> QuerySet:
    """Live arrangements with no care fee that holds today: what it costs and who pays stands nowhere (LGO-WILTS)."""
    fees = MoneyLine.objects.on_day(on).filter(arrangement_id=OuterRef("pk"), part=MoneyPart.CARE_FEE)
    rows = Arrangement.objects.visible_to(viewer).live().filter(**ALIVE, started_on__lte=on)
    return rows.filter(~Exists(fees)).order_by("started_on", "pk")


def nobody_speaks_their_language(viewer: Viewer, on: date) -> QuerySet:
    """People who do not speak English, with carers who are not known to speak any language of theirs (HALL)."""
    rows = Arrangement.objects.visible_to(viewer).live().filter(**ALIVE)
    rows = rows.exclude(person__languages__len=0).exclude(person__languages__contains=[COMMON_LANGUAGE])
    return rows.exclude(household__languages__overlap=F("person__languages")).order_by("started_on", "pk")


def scheme_worker_has_left(viewer: Viewer, on: date) -> QuerySet:
    """Live arrangements whose scheme worker does not work there any more (G14-CMS-8)."""
    rows = Arrangement.objects.visible_to(viewer).live().filter(**ALIVE, owner__is_active=False)
    return rows.annotate(left_since=Coalesce(left_on(), Value(on), output_field=DateField())).order_by(
        "left_since", "pk"
    )


LISTS = (
    NetList(
        key="scheme-worker-left",
        title="The scheme’s worker has left",
        sentence="People in a live arrangement whose scheme worker does not work there any more.",
        rule="G14-CMS-8",
        failure=7,
        rows=scheme_worker_has_left,
        person="person_id",
        since="left_since",
        owner="scheme__duty_manager_id",
        what_to_do="Hand the arrangement over to a scheme worker, and tell the person and their carers who it is.",
        manager=SCHEME_MANAGER,
    ),
    NetList(
        key="emergency-carer-unfit",
        title="Emergency with carers not approved or trained for it",
        sentence="People taken in as an emergency by carers without approval, or without training for emergencies, today.",
        rule="G14-EMG-1",
        failure=9,
        rows=emergency_carers_not_approved,
        person="person_id",
        since="started_on",
        owner="owner_id",
        what_to_do="Ring the scheme’s manager today: train and approve these carers, or move the person to others.",
    ),
    NetList(
        key="carers-out-of-date",
        title="Carers’ approval or checks out of date",
        sentence="People who live with or visit carers whose approval is not in force, or one of whose checks has run out.",
        rule="APS13",
        failure=13,
        rows=carers_out_of_date,
        person="person_id",
        since="lapsed_since",
        owner="household__owner_id",
        what_to_do="Renew the check, or decide about the approval; the person must not lose their home over a paper.",
        manager=SCHEME_MANAGER,
    ),
    NetList(
        key="risk-none",
        title="No risk assessment in force",
        sentence="People in a live arrangement about whom no risk assessment is in force, so that nobody owns their risks.",
        rule="G14-RISK-6",
        failure=14,
        rows=no_risk_assessment,
        person="person_id",
        since="started_on",
        owner="person__owner_id",
        what_to_do="Write one with the person, the scheme and the Shared Lives carer, with a day to look at it again.",
    ),
    NetList(
        key="money-unsaid",
        title="Nobody has written down who pays",
        sentence="People in a live arrangement for which no care fee is recorded: what it costs and who pays stands nowhere.",
        rule="LGO-WILTS",
        failure=18,
        rows=nobody_says_who_pays,
        person="person_id",
        since="started_on",
        owner="owner_id",
        what_to_do="Write down the fee, the rent and the contribution, each with who pays it.",
    ),
    NetList(
        key="language-unmatched",
        title="Nobody at home speaks their language",
        sentence="People who do not speak English, with carers who are not known to speak any of their languages.",
        rule="HALL",
        failure=24,
        rows=nobody_speaks_their_language,
        person="person_id",
        since="started_on",
        owner="owner_id",
        what_to_do="Ask the carers what they speak; arrange an interpreter, and look for carers who do at the next review.",
    ),
)
