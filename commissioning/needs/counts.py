"""The counts behind local needs, each in one statement. Raw: nothing of this is shown as it is.

Everybody of a council who was thought of for Shared Lives in the year to a day, each once, by the newest: a referral that
was sent, or that nobody was asked. An emergency is no referral that anybody could plan for.
"""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, Q, QuerySet, Value, When

from careplans.choices import Complexity
from careplans.models import Assessment
from commissioning.models import NotReferred
from commissioning.needs.choices import Language, LocalNeed, Outcome
from people.choices import SupportReason
from placements.choices import FAITHS, HURRIES, ArrangementKind, Brings, Pressure, ReferralState, Trait
from placements.models import Candidate, Referral, ReferralChange

YEAR = timedelta(days=365)
WAITING = (ReferralState.SENT, ReferralState.MORE_ASKED, ReferralState.ACCEPTED, ReferralState.MATCHED)
ENGLISH = ("", "english")
Found = Counter[tuple[str, Outcome]]
DIMENSIONS = ("area", "urgent", "faith", "language", "access", "ethnic_group", "reason")


def referred(council_id: int, on: date) -> QuerySet[Referral]:
    """The newest referral of each living person, with `outcome`; not of those whom nobody was asked about since then."""
    sent = Referral.objects.filter(
        council_id=council_id, sent_on__gt=on - YEAR, sent_on__lte=on, person__died_on__isnull=True
    ).exclude(kind=ArrangementKind.EMERGENCY)
    newest = sent.order_by("person_id", "-sent_on", "-pk").distinct("person_id").values("pk")
    since = NotReferred.objects.filter(person_id=OuterRef("person_id"), on__gt=OuterRef("sent_on"), on__lte=on)
    arranged = Candidate.objects.filter(referral_id=OuterRef("pk"), agreements__arrangement__isnull=False)
    outcome = Case(
        When(Exists(arranged), then=Value(Outcome.MET)),
        When(state__in=WAITING, then=Value(Outcome.WAITING)),
        default=Value(Outcome.NOTHING),
        output_field=CharField(),
    )
    return Referral.objects.filter(Q(pk__in=newest), ~Exists(since)).order_by().annotate(outcome=outcome)


def never_referred(council_id: int, on: date) -> QuerySet[NotReferred]:
    """The newest word of each living person that nobody was asked."""
    return NotReferred.objects.newest_of_each(council_id, on - YEAR + timedelta(days=1), on)


def by_need(council_id: int, on: date) -> tuple[Found, Counter[Outcome]]:
    """People by (need, outcome), where one person may have several needs; and people by outcome."""
    found: Found = Counter()
    people: Counter[Outcome] = Counter()
    numbers = {need: Count("pk", filter=condition) for need, condition in needs_of_referrals().items()}
    rows = referred(council_id, on).values("outcome").annotate(people=Count("pk"), **numbers)
    never = {need: Count("pk", filter=Q(needs__contains=[need])) for need in LocalNeed.values}
    for row in [*rows, never_referred(council_id, on).aggregate(people=Count("pk"), **never)]:
        outcome = Outcome(row.get("outcome", Outcome.NEVER))
        people[outcome] = row["people"]
        found.update({(need, outcome): row[need] for need in LocalNeed.values})
    return found, people


def needs_of_referrals() -> dict[str, Q]:
    """Which referrals ask for each need: from their kind, their wishes in codes, their pressures, the person's reason."""
    mental = Q(person__support_reason=SupportReason.MENTAL_HEALTH)
    leaves = Q(pressures__contains=[Pressure.DISCHARGE])
    complex_needs = Assessment.objects.filter(person_id=OuterRef("person_id"), complexity=Complexity.COMPLEX)
    kinds = {
        "SHORT_STAYS": ArrangementKind.SHORT_BREAK, "FLOATING": ArrangementKind.OUTREACH,
        "RECUPERATION": ArrangementKind.STEP_DOWN, "TRANSITION": ArrangementKind.TRANSITION,
        "MOVING_ON": ArrangementKind.OWN_PLACE,
    }  # fmt: skip
    asked = {
        **{name: Q(kind=kind) for name, kind in kinds.items()},
        "BRAIN_INJURY": asks(Trait.BRAIN_INJURY),
        "AUTISM": asks(Trait.AUTISM),
        "DEMENTIA": asks(Trait.DEMENTIA) | Q(person__support_reason=SupportReason.MEMORY),
        "COMPLEX": Q(Exists(complex_needs)),
        "DISCHARGE": leaves & ~mental,
        "MENTAL_HOSPITAL": leaves & mental,
        "WHEELCHAIR": asks(Trait.WHEELCHAIR) | Q(needs_wheelchair_access=True),
        "LEARNING": Q(person__support_reason=SupportReason.LEARNING_DISABILITY),
        "MENTAL_HEALTH": asks(Trait.MENTAL_HEALTH) | mental,
        "BEHAVIOUR": asks(Trait.BEHAVIOUR) | Q(brings__contains=[Brings.BEHAVIOUR]),
        "PERSONAL_CARE": asks(Trait.PERSONAL_CARE, Trait.MOVING),
        "CULTURE": asks(*FAITHS, Trait.HALAL, Trait.KOSHER),
        "LANGUAGE": asks(Trait.SIGN_LANGUAGE) | ~Q(language="") & ~Q(language__iexact="english"),
    }
    return {LocalNeed[name].value: condition for name, condition in asked.items()}


def asks(*traits: Trait) -> Q:
    """Those that must have or would like any of these."""
    return Q(musts__overlap=list(traits)) | Q(likes__overlap=list(traits))


def by_dimension(council_id: int, on: date) -> dict[str, Found]:
    """People by (value, outcome) for each of DIMENSIONS, as the values are kept; two statements for all of them."""
    faith = Case(*(When(asks(each), then=Value(each)) for each in FAITHS), default=Value(""), output_field=CharField())
    urgent = Case(When(pressures__overlap=list(HURRIES), then=Value("urgent")), default=Value("calm"))
    of_referrals = referred(council_id, on).annotate(urgency=urgent, wanted_faith=faith).values_list(
        "outcome", "preferred_area", "urgency", "wanted_faith", "language", "needs_wheelchair_access",
        "person__ethnic_group", "person__support_reason",
    )  # fmt: skip
    never = never_referred(council_id, on).annotate(
        outcome=Value(Outcome.NEVER, output_field=CharField()),
        urgency=Case(When(is_urgent=True, then=Value("urgent")), default=Value("calm")),
    ).values_list(
        "outcome", "area", "urgency", "faith", "language", "wheelchair_access", "person__ethnic_group",
        "person__support_reason",
    )  # fmt: skip
    found: dict[str, Found] = {name: Counter() for name in DIMENSIONS}
    for outcome, *values, number in [*_numbered(of_referrals), *_numbered(never)]:
        for name, value in zip(DIMENSIONS, values, strict=True):
            found[name][str(value), Outcome(outcome)] += number
    return found


def why_nothing(council_id: int, on: date) -> Counter[tuple[str, str]]:
    """People whose referral came to nothing, or who were never referred: by (how, why) as they are kept."""
    accepted_once = ReferralChange.objects.filter(row_id=OuterRef("pk"), to_state=ReferralState.ACCEPTED)
    ended = referred(council_id, on).filter(outcome=Outcome.NOTHING).annotate(accepted=Exists(accepted_once))
    found: Counter[tuple[str, str]] = Counter()
    columns = ("state", "decline_reason", "recommendation__option", "accepted")
    for state, declined, option, accepted, number in _numbered(ended.values_list(*columns)):
        found[_how(state, declined, option or "", accepted)] += number
    for reason, number in _numbered(never_referred(council_id, on).values_list("reason")):
        found[Outcome.NEVER, reason] += number
    return found


def waits(council_id: int, on: date) -> Counter[date]:
    """People who wait, by the day on which their referral was sent."""
    rows = referred(council_id, on).filter(outcome=Outcome.WAITING).values_list("sent_on")
    return Counter(dict(_numbered(rows)))


def language_name(value: str) -> str:
    """The label of a known language, whether it was chosen or typed; whatever else was typed is “Another language”."""
    if value.strip().lower() in ENGLISH:
        return "English, or nothing said"
    known = {words.lower(): str(each.label) for each in Language for words in (each.value, each.label)}
    return known.get(value.strip().lower(), str(Language.OTHER.label))


def _how(state: str, declined: str, option: str, accepted: bool) -> tuple[str, str]:
    if state == ReferralState.RECOMMENDED:
        return "recommended", option
    if state == ReferralState.DECLINED:
        return "declined", declined
    return ("no_match", "") if accepted else ("withdrawn", "")


def _numbered(rows: Any) -> Any:
    return rows.annotate(number=Count(F("pk")))
