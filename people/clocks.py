"""When something falls due: a pure function of a date, a timescale and the calendar (design, section 5)."""

from dataclasses import dataclass
from datetime import date

from people.choices import Clock
from people.models import Timescale
from sharedliving.core import dates

DEFAULTS: dict[str, tuple[int, bool, int, int, str]] = {
    # clock: days, working days, lead days, days until the line manager is told, source
    Clock.CONTACT: (42, False, 7, 42, "G14-CMS-5: six weeks; escalates at twice the interval"),
    Clock.ASSESSMENT: (
        28,
        False,
        7,
        14,
        "Case management procedure (guidance document 004): 28 days; 42 days escalates",
    ),
    Clock.PLAN_DRAFT: (14, False, 3, 7, "Local: a plan within two weeks of the assessment"),
    Clock.PLAN_SIGN_OFF: (5, True, 1, 3, "Local: a line manager signs off within a working week"),
    Clock.PLAN_ACKNOWLEDGE: (7, False, 2, 7, "Local: G14-PLAN-1 needs the scheme to hold the plan"),
    Clock.REFERRAL_DRAFT: (7, False, 2, 7, "Local"),
    Clock.REFERRAL_ANSWER: (10, False, 3, 7, "Scheme assessment visit within 7 to 10 days"),
    Clock.MATCHING: (28, False, 7, 14, "Local: introductions take one to four weeks"),
    Clock.AGREEMENT: (14, False, 3, 7, "Local"),
    Clock.REVIEW_FIRST: (42, False, 14, 14, "Care Act guidance: a light review 6 to 8 weeks after the start"),
    Clock.REVIEW_ANNUAL: (365, False, 56, 14, "Care Act guidance: at least every 12 months; G14-REV-1"),
    Clock.REVIEW_REQUEST: (14, False, 3, 7, "Local: CA27 owes a review on a reasonable request"),
    Clock.REVIEW_PACK: (7, False, 7, 3, "Local: everybody has the papers a week before (G14-REV-7)"),
    Clock.REVIEW_ACTION: (28, False, 7, 7, "Local: what a review decides is followed through"),
    Clock.SCHEME_VISIT: (90, False, 14, 30, "Quarterly; at least two home visits a year"),
    Clock.HOUSEHOLD_CHECK: (365, False, 60, 1, "Approval and home safety yearly, DBS every three years"),
    Clock.TRIAGE: (2, True, 1, 2, "Local: a priority within two working days"),
    Clock.WAITING_CONTACT: (14, False, 3, 14, "Local: nobody who waits goes unheard for longer than two weeks"),
    Clock.CONTRIBUTION: (14, False, 3, 7, "Local: inside the 28 days of the assessment"),
    Clock.COPY_GIVEN: (7, False, 2, 7, "Local: Care Act sections 12 and 25 owe a copy"),
    Clock.FINANCIAL: (28, False, 7, 14, "Local: as the Care Act assessment"),
    Clock.ADVOCATE: (10, False, 3, 7, "Local: Care Act section 67; G14-ADV-4"),
    Clock.CAPACITY: (14, False, 3, 7, "Local"),
    Clock.CAPACITY_REVIEW: (365, False, 28, 14, "Local: capacity is decided for one decision at one time"),
    Clock.BEST_INTERESTS: (28, False, 7, 14, "Local"),
    Clock.LIBERTY_SCREEN: (14, False, 3, 7, "Local"),
    Clock.LIBERTY_RESCREEN: (365, False, 28, 14, "Local: yearly, and after each new restriction"),
    Clock.LIBERTY_OBJECTION: (1, False, 0, 0, "COPDOL10: an objection is told at once, to the line manager too"),
    Clock.COURT_REVIEW: (365, False, 120, 1, "Practice Direction 11A: at least yearly; 120, 90 and 60 days before"),
    Clock.COURT_APPLICATION: (28, False, 7, 7, "Local"),
    Clock.PROMISE: (28, False, 7, 14, "G14-CMS-9: services promised are followed through"),
    Clock.FUNDING: (14, False, 3, 7, "Local: panel sits every two weeks"),
    Clock.RISK_DRAFT: (14, False, 3, 7, "Local"),
    Clock.RISK_REVIEW: (182, False, 28, 14, "G14-RISK-6: 28, 14 and 0 days before"),
    Clock.SAFEGUARDING_DECISION: (2, True, 1, 1, "Local policy: whether an enquiry is owed"),
    Clock.ENQUIRY: (28, False, 7, 7, "Local policy: the law sets no number of days"),
    Clock.PROTECTION_REVIEW: (28, False, 7, 7, "Local policy"),
    Clock.ONWARD_ANSWER: (14, False, 3, 14, "Local: answered, or chased"),
    Clock.CHC_DECISION: (28, False, 7, 14, "National framework: 28 days from a positive checklist"),
    Clock.CHC_REVIEW: (91, False, 14, 14, "National framework: three months, then yearly"),
    Clock.QUALITY_CHECK: (14, False, 3, 14, "Local: a sample is checked within two weeks"),
    Clock.QUALITY_READ: (7, False, 2, 7, "Local: whose work it is reads the check within a week"),
    Clock.AFTERCARE_REVIEW: (365, False, 28, 14, "Section 117 in practice: yearly"),
    Clock.REFERRAL_MORE: (7, False, 28, 3, "Local: told at once; a thin referral waits for its referrer"),
    Clock.PROTOCOL: (365, False, 60, 14, "G14-ASS-4: 60 days before it lapses; yearly"),
    Clock.APPLICATION: (21, False, 7, 14, "LANCS: about three months from application to panel"),
    Clock.APPEAL: (28, False, 7, 7, "Local; GLOS-PAN gives the right"),
    Clock.CARER_VISIT: (90, False, 14, 30, "GLOS-MON: carers' work is looked at quarterly"),
    Clock.CARER_BREAKS: (182, False, 28, 28, "Local: breaks of the year are planned by its half"),
    Clock.CARER_REVIEW: (365, False, 56, 14, "GLOS-MON, G8-CAR: yearly, from the approval or the last"),
    Clock.CARER_DECIDES: (7, False, 2, 3, "NNH: carers decide within seven days"),
    Clock.INTRODUCTION: (14, False, 3, 7, "NNH: a first meeting within one to two weeks"),
    Clock.MOVE_CHECK: (7, False, 1, 14, "Local: what a move waits for is looked at weekly (G8-MAT)"),
    Clock.NOTICE: (28, False, 14, 1, "MEDWAY-N: 28 days in writing"),
    Clock.NEXT_HOME: (14, False, 7, 3, "Local: within the notice"),
    Clock.HOUSING: (42, False, 7, 14, "G14-LOC-7: beside each contact"),
    Clock.CHANGE_AT_ONCE: (
        2,
        True,
        1,
        1,
        "Local; G14-REV-6: who supports the person is settled within two working days",
    ),
    Clock.CHANGE_TASK: (14, False, 3, 7, "Local; G14-REV-6: as a risk assessment"),
    Clock.CHANGE_ASSESS: (28, False, 7, 14, "Local; G14-REV-6: as a Care Act assessment"),
    Clock.INCIDENT_TELL: (1, True, 0, 0, "Local; CQC: notified without delay"),
    Clock.INCIDENT_LEARN: (28, False, 7, 14, "Local: as a learning review"),
    Clock.LEARNING: (28, False, 7, 14, "Local: within four weeks of a breakdown"),
    Clock.RECONCILIATION: (31, False, 5, 7, "G14-SYS-1: monthly"),
    Clock.EMERGENCY_PAPERS: (3, False, 2, 1, "G14-EMG-2: three days; reminded daily"),
    Clock.EMERGENCY_MEETING: (10, True, 3, 1, "GLOS-EMG: ten working days"),
    Clock.EMERGENCY_REVIEW: (28, False, 7, 3, "GLOS-EMG: every four weeks"),
    Clock.EMERGENCY_LIMIT: (91, False, 28, 1, "GLOS-EMG: three months at most"),
    Clock.TRANSITION: (91, False, 28, 14, "SLP-YP, SLP-FC: from 14, approval from 17"),
    Clock.LICENCE: (365, False, 56, 14, "SLP-RENT: renewed yearly"),
    Clock.AGREEMENT_REVIEW: (365, False, 56, 14, "W12, NI13: within the first year, then yearly"),
    Clock.CARER_AGREEMENT: (365, False, 56, 14, "W11; yearly, locally"),
    Clock.FEE_RATE: (365, False, 90, 14, "SLP-RENT: rates checked yearly"),
    Clock.BRIEFING: (14, False, 3, 14, "Local; G14-PRO-2"),
    Clock.NOTE_SEEN: (3, True, 5, 7, "Local; G14-CMS-8: told at once"),
    Clock.DUTY: (5, True, 5, 1, "G14-CMS-3: a short time only; told at once, escalates the day after"),
    Clock.LEAVING: (5, True, 28, 1, "G14-CMS-4: handed over in the last working week; told four weeks ahead"),
    Clock.TELL_OWNER: (5, True, 3, 3, "G14-CMS-4: told at once, by the end of a working week"),
    Clock.SUPERVISION: (28, False, 7, 7, "Local: every four weeks"),
    Clock.NEEDS_ANSWER: (28, False, 7, 14, "Local; G14-LOC-3: who proposes hears an answer within four weeks"),
    Clock.RECRUITMENT: (182, False, 56, 14, "Local; G14-LOC-2: about three months from application to panel, twice"),
}

MORE_LEAD_DAYS: dict[str, list[int]] = {
    Clock.COURT_REVIEW: [90, 60],
    Clock.RISK_REVIEW: [14],
    Clock.EMERGENCY_PAPERS: [1],
}
"""Clocks that remind again before the day, after the first lead days."""

SERVICE_DAYS: dict[str, int] = {
    Clock.LIBERTY_OBJECTION: 1,
    Clock.SAFEGUARDING_DECISION: 2,
    Clock.EMERGENCY_PAPERS: 2,
    Clock.EMERGENCY_MEETING: 3,
    Clock.EMERGENCY_LIMIT: 3,
    Clock.HOUSEHOLD_CHECK: 4,
}
"""Clocks whose service manager is told sooner than `service_after` says: nobody may wait a week there."""


def service_after(escalate_days: int) -> int:
    """Days until the service manager is told: as long again as the line manager was given, and at least a week."""
    return escalate_days + max(escalate_days, 7)


@dataclass(frozen=True, slots=True)
class Terms:
    """How long a clock runs (days, calendar or working), when to remind before and when to escalate after."""

    days: int
    working_days: bool
    lead_days: int
    escalate_days: int


def terms(clock: str, council_id: int | None, on: date) -> Terms:
    """The timescale in force for a council on a day; the shipped default when no row says otherwise."""
    row = Timescale.objects.in_force(clock, council_id, on).first()
    if row is None:
        return Terms(*DEFAULTS[clock][:4])
    return Terms(row.days, row.working_days, row.lead_days, row.escalate_days)


def due_on(clock: str, start: date, council_id: int | None) -> date:
    """The date by which something that started on `start` has to be done."""
    t = terms(clock, council_id, start)
    return dates.add_working_days(start, t.days) if t.working_days else dates.add_days(start, t.days)
