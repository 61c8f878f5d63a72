"""Verbs that somebody may be allowed to do, by name."""

from enum import StrEnum
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied

if TYPE_CHECKING:
    from sharedliving.core.viewer import Viewer


class Perm(StrEnum):
    """Every verb of the system. Roles (people/roles.py) say who has which."""

    SEE_HOME = "see their own home page"
    SEE_DUE = "see what is due"
    SEE_PEOPLE = "find people and open their record"
    ADD_PERSON = "add a person and change their details"
    GIVE_PERSON = "give the people they own to somebody else, and close their records"
    HAND_OVER = "hand work over to somebody else"
    WRITE_NOTE = "write a case note"
    SEE_REQUESTS = "see requests for support"
    RECORD_REQUEST = "record a request for support"
    SEE_ASSESSMENTS = "see assessments"
    ALLOCATE_ASSESSMENT = "allocate a Care Act assessment"
    WRITE_ASSESSMENT = "start, write and complete assessments"
    ARRANGE_ADVOCATE = "decide who helps somebody to take part, and ask for an advocate"
    REFER_ONWARD = "refer somebody to another service"
    SEE_PLANS = "see care and support plans"
    SEE_PLAN_FILE = "see what a plan promises, costs and changes"
    WRITE_PLAN = "write a care and support plan"
    SIGN_OFF_PLAN = "sign off a care and support plan"
    RELEASE_PLAN = "give a plan to a scheme and to others"
    ACKNOWLEDGE_PLAN = "acknowledge a plan"
    RAISE_CONCERN = "raise a safeguarding concern"
    WORK_CONCERN = "work on the safeguarding concerns they are on"
    DECIDE_CONCERN = "decide about safeguarding concerns"
    WRITE_RISK = "write a risk assessment and record restrictions"
    AGREE_RISK = "record who agrees with a risk assessment"
    RECORD_RECEIPT = "record that somebody has their copy of a plan"
    SEE_LIBERTY = "see liberty screens and the register of court orders"
    WRITE_LIBERTY = "screen for a deprivation of liberty and keep the register of court orders"
    SEE_REFERRALS = "see referrals"
    WRITE_REFERRAL = "write and send a referral"
    OVERRIDE_REFERRAL_GATE = "send a referral with something missing"
    ANSWER_REFERRAL = "answer a referral"
    ACCEPT_WITHOUT_PLAN = "accept a referral without a signed-off plan"
    SEE_PRACTICE = "see how referrals were decided, by whom, and under which pressure"
    SEE_PROTOCOLS = "see the protocols between councils and schemes"
    WRITE_PROTOCOL = "write, renew and end protocols between councils and schemes"
    MATCH = "shortlist carer households and record introductions"
    WORK_MOVE = "keep the list of what a move waits for"
    SEE_CARERS = "see carer households"
    SEE_CARER_ADDRESS = "see where Shared Lives carers live"
    WRITE_CARER = "change carer households and their checks"
    SEE_OFFER = "see what Shared Lives schemes offer and where there is room"
    WRITE_SCHEME = "say what their scheme offers"
    SIGN_APPROVAL = "sign what a panel decided about carers, and that an approval ends"
    SEE_APPLICATION_FIGURES = "see how long carers’ applications take and where they stop"
    SEE_ARRANGEMENTS = "see arrangements"
    SAY_WHAT_NEXT = "say what happens next for somebody whose carers gave notice"
    WRITE_AGREEMENT = "write the arrangement agreement"
    SIGN_FOR_SCHEME = "sign an agreement for the scheme"
    SIGN_FOR_COUNCIL = "sign an agreement for the council"
    START_ARRANGEMENT = "start an arrangement"
    RECORD_VISIT = "record a scheme visit"
    SEE_REVIEWS = "see reviews"
    HOLD_REVIEW = "hold and complete a review"
    SEE_SAFETY_NET = "see the safety net"
    CHECK_QUALITY = "check records against the standards"
    READ_QUALITY = "read what a check said of their own work"
    SEE_WORKLOAD = "see how much work each worker of their team has"
    SEE_FIGURES = "see figures without names"
    IMPORT_RECORDS = "import the scheme's own list"
    SEE_BRIEFINGS = "read the briefings of their organisation"
    PUBLISH_BRIEFING = "publish and withdraw briefings, and see who has read them"
    SEE_ROLES = "see the roles and what they may do"
    USE_ADMIN = "use the administration pages"


def require(viewer: "Viewer | None", perm: Perm) -> None:
    """Raise PermissionDenied (403), in words, unless this viewer may do this."""
    if viewer is None or not viewer.can(perm):
        raise PermissionDenied(f"Your role does not let you {perm.value}.")
