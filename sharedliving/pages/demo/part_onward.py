"""Referrals to other services: answered, on a waiting list, declined, waiting and overdue."""

from typing import Any

from careplans.choices.onward import OnwardState, ServiceKind, SharingBasis
from careplans.models import CarePlan, OnwardReferral
from careplans.services import onward
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.pages.demo.steps import on_day

AGREED = {
    "basis": SharingBasis.CONSENT,
    "basis_reason": "Talked it over on a visit; said yes and watched it being sent.",
}
SENT = (
    # days ago, kind, service, what for, what went there
    (41, ServiceKind.HOUSING, "Westmere Housing Options", "A ground-floor flat near the bus", "Name, age, that stairs are hard"),
    (33, ServiceKind.EMPLOYMENT, "Ready to Work", "A job with animals, two days a week", "Name, interests, best times"),
    (27, ServiceKind.COMMUNITY, "Speedwell gardening club", "Company on Tuesdays", "First name, how to communicate"),
    (24, ServiceKind.HEALTH, "Community learning disability nurses", "Epilepsy plan", "Name, NHS number, medicines"),
    (19, ServiceKind.FAITH, "Westmere mosque", "A lift to Friday prayers", "Name and telephone number"),
    (9, ServiceKind.REABLEMENT, "Westmere reablement team", "Washing and dressing after the fall", "Assessment summary"),
    (5, ServiceKind.EQUIPMENT, "Equipment store", "A shower chair", "Name, address, height and weight"),
)  # fmt: skip


def play_onward() -> None:
    """One of each for people whose plan is in force, newest plans first; the police are told about a theft."""
    plans = CarePlan.objects.in_force().select_related("person__owner", "person__council").order_by("-pk")
    people = [plan for plan in plans if plan.person.owner and plan.person.owner.is_active][: len(SENT)]
    if not people:
        return
    rows = [_sent(people[number % len(people)], *each) for number, each in enumerate(SENT)]
    _go_on(rows)
    _police(people[0])


def _sent(plan: CarePlan, days: int, kind: str, service: str, what_for: str, what: str) -> OnwardReferral:
    with on_day(days):
        return onward.refer(
            person=plan.person, by=viewer_for(plan.person.owner), plan=plan, need=plan.needs.first(), kind=kind,
            service=service, what_for=what_for, sent_what=what, sent_on=dates.today(), **AGREED,
        )  # fmt: skip


def _go_on(rows: list[OnwardReferral]) -> None:
    """The first is chased and late again, the next are answered; the health one and the mosque were never answered."""
    housing, work, club, _, _, reablement, _ = rows
    with on_day(20):
        _by(onward.chase, housing, on=dates.today(), note="Rang Jo in allocations: the list is long, ring again.")
        _by(onward.answer, work, state=OnwardState.WAITING_LIST, on=dates.today(), answer="About ten weeks.")
        _by(onward.answer, club, state=OnwardState.ACCEPTED, on=dates.today(), answer="Come on Tuesday.")
    with on_day(6):
        _by(onward.close, club, outcome="Goes every Tuesday, and has made a friend.")
        _by(
            onward.answer, reablement, state=OnwardState.DECLINED, on=dates.today(),
            answer="Not within our hours.", outcome="The carer helps in the mornings for now; asked again in a month.",
        )  # fmt: skip


def _by(service: Any, row: OnwardReferral, **fields: Any) -> None:
    service(referral=row, by=viewer_for(row.owner), **fields)


def _police(plan: CarePlan) -> None:
    with on_day(3):
        onward.refer(
            person=plan.person, by=viewer_for(plan.person.owner), kind=ServiceKind.POLICE, service="Westmere police",
            contact="101", what_for="Money taken at the cash machine, twice", sent_what="Name, dates, where it happened",
            basis=SharingBasis.WITHOUT_CONSENT, sent_on=dates.today(),
            basis_reason="Afraid of the man and would not decide; he waits for others at the same machine.",
        )  # fmt: skip
