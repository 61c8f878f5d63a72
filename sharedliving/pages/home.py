"""What a home page says to each role."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from careplans.choices import PlanState
from careplans.models import CarePlan
from people.choices import OrganisationKind, Role
from people.models import BriefingReading, Person
from placements.choices import EmergencyStep
from placements.lacking_protocols import lacking_protocols
from placements.models import Arrangement, Emergency, HouseholdCheck, Referral
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link
from sharedliving.core.viewer import Viewer
from sharedliving.pages.due_list import DueCounts, overdue_by_owner

MOST = 20
WEEKS_AHEAD = 2
ROWS = 5


@dataclass(frozen=True, slots=True)
class Panel:
    """A small table of a home page."""

    title: str
    headers: list[str]
    rows: list[list[Any]]
    empty: str


def horizon() -> date:
    return dates.today() + timedelta(weeks=WEEKS_AHEAD)


def stats(counts: DueCounts) -> list[dict[str, Any]]:
    """“3 overdue, 5 due this week”, each a link to exactly those."""
    due = reverse("due")
    return [
        {"number": counts.overdue, "text": "overdue", "href": f"{due}?until=overdue"},
        {"number": counts.this_week, "text": "due this week", "href": f"{due}?until=week"},
    ]


OF_A_COUNCIL = frozenset({Perm.SEE_FIGURES, Perm.EXPORT_RETURN, Perm.SEE_COSTS, Perm.IMPORT_COMMUNITY})


def doors(viewer: Viewer) -> list[Link]:
    """Where a role most often begins."""
    entries = [
        (Perm.ADD_PERSON, "Find or add a person", "people"),
        (Perm.SEE_REQUESTS, "Requests for support", "requests"),
        (Perm.SEE_ASSESSMENTS, "Assessments", "assessments"),
        (Perm.SEE_PLANS, "Care and support plans", "plans"),
        (Perm.SEE_REFERRALS, "Referrals to schemes", "referrals"),
        (Perm.WRITE_REFERRAL, "Considered Shared Lives, and not referred", "not-referred"),
        (Perm.SEE_EMERGENCIES, "Emergencies: somebody needs a home today", "emergencies"),
        (Perm.SEE_ARRANGEMENTS, "Arrangements", "arrangements"),
        (Perm.SEE_SAFETY_NET, "Who is falling through the net", "safety-net"),
        (Perm.SEE_PRACTICE, "Decisions to go on without what was asked for", "decisions"),
        (Perm.SEE_PRACTICE, "Pressures on referrals, and how arrangements ended", "pressures"),
        (Perm.SEE_PROTOCOLS, "Protocols between councils and schemes", "protocols"),
        (Perm.SEE_FEES, "Fee bands: what carers are paid", "fees"),
        (Perm.CHECK_QUALITY, "Check records against the standards", "quality"),
        (Perm.SEE_WORKLOAD, "Who has how much work", "workload"),
        (Perm.GIVE_PERSON, "Supervision", "supervisions"),
        (Perm.SEE_FIGURES, "Figures of the council", "commissioning"),
        (Perm.EXPORT_RETURN, "The national return (Client Level Data)", "national-return"),
        (Perm.CHECK_RETURN, "Check a file of the national return", "return-check"),
        (Perm.SEE_FIGURES, "Local needs: what is asked for and not there", "needs"),
        (Perm.DEVELOP, "Recruitment targets", "recruitment-targets"),
        (Perm.SUGGEST, "Suggestions to commissioners, and their answers", "suggestions"),
        (Perm.SEE_COSTS, "What Shared Lives costs and who pays, for people and families", "cost-sheet"),
        (Perm.IMPORT_COMMUNITY, "Import a table of the community", "community"),
        (Perm.IMPORT_RECORDS, "Import the scheme’s own list", "import"),
        (Perm.HAND_OVER, "Hand work over to somebody else", "hand-over"),
        (Perm.SEE_DUE, "Who is away, and who covers", "absences"),
        (Perm.SEE_BRIEFINGS, "Briefings: what changes, and who has read it", "briefings"),
        (Perm.SEE_UNDELIVERED, "Messages that did not arrive", "messages-lost"),
        (Perm.USE_ADMIN, "Users, teams and timescales", "admin:index"),
        (Perm.SEE_ROLES, "Roles and what they may do", "roles"),
    ]
    return [Link(text, reverse(name)) for perm, text, name in entries if viewer.can(perm) and _has(viewer, perm)]


def _has(viewer: Viewer, perm: Perm) -> bool:
    """Figures, costs and the return are those of a council: staff of an NHS trust have none."""
    return perm not in OF_A_COUNCIL or viewer.organisation_kind == OrganisationKind.COUNCIL


def briefings_to_read(viewer: Viewer) -> Link | None:
    """How many briefings the viewer has still to read, as a link to them; nothing when they have read all."""
    unread = BriefingReading.objects.visible_to(viewer).open().filter(owner_id=viewer.user_id).count()
    words = "1 briefing to read" if unread == 1 else f"{unread} briefings to read"
    return Link(words, reverse("briefings")) if unread else None


def panels(viewer: Viewer) -> list[Panel]:
    """What comes first on a home page: for managers where the team fails somebody, for schemes who waits for them."""
    found: list[Panel] = []
    if viewer.has_role(Role.LINE_MANAGER) or viewer.has_role(Role.SCHEME_MANAGER):
        found.append(_overdue_panel(viewer))
    if viewer.has_role(Role.LINE_MANAGER):
        found.append(_nobody_panel(viewer))
    if viewer.can(Perm.SIGN_OFF_PLAN):
        found.append(_sign_off_panel(viewer))
    if viewer.can(Perm.WRITE_PROTOCOL):
        found += _protocols_panel(viewer)
    if viewer.can(Perm.ANSWER_REFERRAL):
        found += [*_emergencies_panel(viewer), _referrals_panel(viewer), _visits_panel(viewer), _checks_panel(viewer)]
    return found


def _overdue_panel(viewer: Viewer) -> Panel:
    address = reverse("due")
    rows = [
        [Link(owner.name, f"{address}?owner={owner.pk}&until=overdue"), count, Due(oldest)]
        for owner, count, oldest in overdue_by_owner(viewer)
    ]
    return Panel("Overdue, by worker", ["Worker", "Overdue", "Since"], rows, "Nothing in your team is overdue.")


def _nobody_panel(viewer: Viewer) -> Panel:
    people = (
        Person.objects.visible_to(viewer)
        .with_nobody()
        .select_related("owner")
        .order_by("with_duty_since", "standing_since")
    )
    rows = [
        [
            Link(p.name, p.get_absolute_url(), hidden=p.reference),
            p.owner.name if p.owner else "",
            dates.uk_date(p.with_duty_since or p.standing_since),
        ]
        for p in people[:ROWS]
    ]
    return Panel("People nobody owns", ["Person", "Held by", "Since"], rows, "Everybody has an owner.")


def _sign_off_panel(viewer: Viewer) -> Panel:
    """Plans that wait for sign-off, the oldest first; never the viewer's own (G14-PLAN-3)."""
    plans = CarePlan.objects.visible_to(viewer).filter(state=PlanState.AWAITING).exclude(author_id=viewer.user_id)
    waiting = plans.select_related("person", "author").order_by("due_on", "pk")
    rows = [
        [
            Link(f"Sign off plan {plan.number} of {plan.person.name}", plan.get_absolute_url(), plan.person.reference),
            plan.author.name if plan.author else "",
            Due(plan.due_on),
        ]
        for plan in waiting[:ROWS]
    ]
    return Panel("Plans to sign off", ["Plan", "Written by", "Due"], rows, "No plan waits to be signed off.")


def _emergencies_panel(viewer: Viewer) -> list[Panel]:
    """Only where a council waits for an answer today; the first thing that a scheme reads (G14-EMG-4)."""
    waiting = Emergency.objects.visible_to(viewer).waits_for(EmergencyStep.ANSWER).select_related("person", "council")
    rows = [
        [Link(f"Answer for {each.person.name}", each.get_absolute_url(), each.person.reference), each.council.name,
         Due(each.due_on)]
        for each in waiting.order_by("due_on", "pk")[:ROWS]
    ]  # fmt: skip
    return [Panel("Emergencies that wait for your answer", ["Emergency", "Council", "By"], rows, "")] if rows else []


def _protocols_panel(viewer: Viewer) -> list[Panel]:
    """Only where something is missing: a council and a scheme that work together without a protocol (G14-ASS-4)."""
    lacking = lacking_protocols(viewer, dates.today())
    address = reverse("protocols")
    rows = [
        [Link(each.kind.label, address, hidden=f"{each.council.name} and {each.scheme.name}"),
         f"{each.council.name} and {each.scheme.name}"]
        for each in lacking[:ROWS]
    ]  # fmt: skip
    return [Panel("Protocols that are missing", ["Missing", "Between"], rows, "")] if rows else []


def _referrals_panel(viewer: Viewer) -> Panel:
    waiting = Referral.objects.visible_to(viewer).waiting().for_list().order_by("due_on")
    rows = [
        [Link(f"Referral of {r.person.name}", r.get_absolute_url(), r.person.reference), r.council.name, Due(r.due_on)]
        for r in waiting[:ROWS]
    ]
    return Panel("Referrals waiting for your answer", ["Person", "From", "Answer by"], rows, "No referral is waiting.")


def _visits_panel(viewer: Viewer) -> Panel:
    live = Arrangement.objects.visible_to(viewer).live().filter(due_on__lte=horizon(), person__died_on=None).for_list()
    rows = [
        [Link(f"Visit {a.person.name}", a.get_absolute_url(), a.person.reference), a.household.name, Due(a.due_on)]
        for a in live.order_by("due_on", "pk")[:ROWS]
    ]
    headers = ["Visit", "Carer household", "By"]
    return Panel("Visits due in two weeks", headers, rows, "No visit is due in the next two weeks.")


def _checks_panel(viewer: Viewer) -> Panel:
    soon = dates.today() + timedelta(days=60)
    checks = HouseholdCheck.objects.visible_to(viewer).expired(soon).select_related("household").order_by("valid_until")
    rows = [
        [
            Link(c.household.name, c.household.get_absolute_url(), hidden=c.get_kind_display()),
            c.get_kind_display(),
            Due(c.valid_until),
        ]
        for c in checks[:ROWS]
    ]
    return Panel(
        "Checks that expire within 60 days", ["Carer household", "Check", "Valid until"], rows, "No check expires soon."
    )
