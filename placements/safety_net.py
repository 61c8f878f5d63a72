"""Falling through without a plan, or with nobody agreed to do what it says."""

from datetime import date

from django.db.models import F, QuerySet

from placements import carer_review_net, homes_net, referring_net, two_hats_net
from placements.models import (
    Agreement,
    Application,
    Arrangement,
    Difference,
    Emergency,
    MoneyLine,
    MoveCheck,
    MoveOnGoal,
    NextHome,
    Referral,
    TransitionStep,
)
from placements.rules import (
    WAITS_LONG,
    WITHOUT_BREAK,
)
from sharedliving.core.safety_net import SCHEME_MANAGER, NetList
from sharedliving.core.viewer import Viewer

ALIVE = {"person__died_on__isnull": True}
"""Nobody is looked for who has died."""


def no_plan(viewer: Viewer, on: date) -> QuerySet:
    """Live arrangements of people without a plan in force, the longest first (G14-PLAN-5)."""
    return Arrangement.objects.visible_to(viewer).filter(**ALIVE).without_plan_in_force().order_by("started_on", "pk")


def no_answer(viewer: Viewer, on: date) -> QuerySet:
    """Referrals that a scheme should have answered by now, the longest first."""
    return Referral.objects.visible_to(viewer).waiting().filter(**ALIVE, due_on__lt=on).order_by("due_on", "pk")


def emergency_without_papers(viewer: Viewer, on: date) -> QuerySet:
    """People who live with a carer in an emergency, three days gone and no agreement signed (G14-EMG-2)."""
    rows = Agreement.objects.visible_to(viewer).started_and_unsigned()
    return rows.filter(**ALIVE, due_on__lt=on).order_by("due_on", "pk")


def more_not_given(viewer: Viewer, on: date) -> QuerySet:
    """Referrals on which a scheme asked for more, and the referrer has not answered by the day (G14-ASS-2)."""
    return Referral.objects.visible_to(viewer).more_asked().filter(**ALIVE, due_on__lt=on).order_by("due_on", "pk")


def applications_standing_still(viewer: Viewer, on: date) -> QuerySet:
    """Households whose application stands still past its day, the longest first (GLOS-ASS)."""
    return Application.objects.visible_to(viewer).standing_still(on)


def move_waits_for_funding(viewer: Viewer, on: date) -> QuerySet:
    """Matches whose move has waited for funding for more than four weeks (G8-MAT)."""
    rows = MoveCheck.objects.visible_to(viewer).filter(**ALIVE)
    return rows.waits_for_funding(on, WAITS_LONG).order_by("begun_on", "pk")


def carers_without_break(viewer: Viewer, on: date) -> QuerySet:
    """People who live with carers that had no break for half a year: the scheme's own carers, and its to see alone (INV-LON)."""
    rows = Arrangement.objects.visible_to(viewer).filter(**ALIVE)
    rows = rows.filter(household__scheme_id=F("scheme_id")) if viewer.in_scheme or viewer.is_system else rows.none()
    return rows.carers_without_break(on, WITHOUT_BREAK).order_by("no_break_since", "pk")


def no_known_back_up(viewer: Viewer, on: date) -> QuerySet:
    """People in a live-in arrangement with no approved household to step in that they know (G14-EMG-6)."""
    return Arrangement.objects.visible_to(viewer).filter(**ALIVE).without_known_back_up().order_by("started_on", "pk")


def wish_to_move_on_left(viewer: Viewer, on: date) -> QuerySet:
    """People who want to move on, and nobody has looked at it by the day, the longest first (G14-LOC-7, G8-MOVE)."""
    return MoveOnGoal.objects.visible_to(viewer).neglected(on).order_by("due_on", "pk")


def nowhere_to_go(viewer: Viewer, on: date) -> QuerySet:
    """People whose arrangement ends or has ended, and it was to be known by now where they go, the longest first."""
    late = NextHome.objects.visible_to(viewer).open().filter(**ALIVE, due_on__lt=on)
    return late.order_by("due_on", "pk")


def records_differ(viewer: Viewer, on: date) -> QuerySet:
    """People about whom the scheme's arrangements and the council's records differ, the longest first (G14-SYS-1)."""
    return Difference.objects.visible_to(viewer).filter(**ALIVE).open().order_by("since", "pk")


def nobody_does_it(viewer: Viewer, on: date) -> QuerySet:
    """Live arrangements with something that nobody has agreed to do, the longest first (G14-CMS-7)."""
    return Arrangement.objects.visible_to(viewer).filter(**ALIVE).with_role_gaps().order_by("started_on", "pk")


def frozen_fees(viewer: Viewer, on: date) -> QuerySet:
    """Care fees that have been the same for more than a year, the longest first (INV-NW, INV-YH)."""
    rows = MoneyLine.objects.visible_to(viewer).filter(arrangement__person__died_on__isnull=True)
    return rows.frozen(on).order_by("starts_on", "pk")


def emergency_too_long(viewer: Viewer, on: date) -> QuerySet:
    """Emergencies that last longer than they may, the longest first (G14-EMG-3)."""
    return Emergency.objects.visible_to(viewer).filter(**ALIVE).past_limit(on).order_by("limit_on", "pk")


def emergency_not_looked_at(viewer: Viewer, on: date) -> QuerySet:
    """Emergencies whose planning meeting or four-weekly review is past its day, the longest first (GLOS-EMG)."""
    return Emergency.objects.visible_to(viewer).filter(**ALIVE).late_care(on).order_by("due_on", "pk")


def adulthood_late(viewer: Viewer, on: date) -> QuerySet:
    """Young people with a step into adulthood past its day, the longest first (SLP-YP)."""
    return TransitionStep.objects.visible_to(viewer).filter(**ALIVE).late(on).order_by("due_on", "pk")


LISTS = (
    NetList(
        key="nobody-does-it",
        title="Something that nobody has agreed to do",
        sentence="People in a live arrangement in which a need, a task or a risk has nobody, or nothing is agreed in writing.",
        rule="G14-CMS-7",
        failure=15,
        rows=nobody_does_it,
        person="person_id",
        since="started_on",
        owner="owner_id",
        what_to_do="Open the arrangement, talk it through with the other agency, and write a new version of the agreement.",
    ),
    NetList(
        key="frozen-fee",
        title="Care fee unchanged for a year",
        sentence="People whose Shared Lives carer has had the same care fee for more than a year.",
        rule="INV-NW",
        failure=19,
        rows=frozen_fees,
        person="arrangement__person_id",
        since="starts_on",
        owner="arrangement__owner_id",
        what_to_do="Decide on an uplift, or write down on the fee band why the rate stays as it is.",
    ),
    NetList(
        key="no-plan",
        title="No care and support plan",
        sentence="People in a live arrangement without a care and support plan in force.",
        rule="G14-PLAN-5",
        failure=4,
        rows=no_plan,
        person="person_id",
        since="started_on",
        owner="person__owner_id",
        what_to_do="Assess, write a plan with the person and have it signed off; then release it to the scheme.",
    ),
    NetList(
        key="emergency-no-agreement",
        title="Emergency without an agreement",
        sentence="People who moved in as an emergency, three days gone and the agreement not signed.",
        rule="G14-EMG-2",
        failure=8,
        rows=emergency_without_papers,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Have the agreement signed by all four, with funding, roles and a back-up carer.",
    ),
    NetList(
        key="referral-not-answered",
        title="Referral not answered",
        sentence="Referrals that a scheme should have answered by now.",
        rule="G14-ASS-7",
        rows=no_answer,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Answer the referral; the council can call the scheme’s duty manager.",
        manager=SCHEME_MANAGER,
    ),
    NetList(
        key="referral-more-not-given",
        title="The scheme asked for more, and nobody answered",
        sentence="Referrals on which the scheme waits for what it needs to make a match, past the day it was needed.",
        rule="G14-ASS-2",
        failure=5,
        rows=more_not_given,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Fill in what the scheme lacks and send it again, or withdraw the referral.",
    ),
    NetList(
        key="application-stands-still",
        title="Application that stands still",
        sentence="Households that apply to become Shared Lives carers, past the day by which the stage was to be passed.",
        rule="GLOS-ASS",
        rows=applications_standing_still,
        person="",
        household="household_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Go on with the stage, or stop the application with its reason.",
        manager=SCHEME_MANAGER,
    ),
    NetList(
        key="move-waits-for-funding",
        title="A move waits for funding",
        sentence="People whose move has waited for more than four weeks since the match, and the funding is not agreed.",
        rule="G8-MAT",
        failure=18,
        rows=move_waits_for_funding,
        person="person_id",
        since="begun_on",
        owner="owner_id",
        what_to_do="Ask the council’s panel for a decision, and record in the agreement when the funding was authorised.",
    ),
    NetList(
        key="carers-without-break",
        title="Carers without a break",
        sentence="People who live with carers that have had no break for half a year.",
        rule="INV-LON",
        failure=16,
        rows=carers_without_break,
        person="person_id",
        since="no_break_since",
        owner="household__owner_id",
        what_to_do="Plan a break with the carers, and who supports the people who live there meanwhile.",
        manager=SCHEME_MANAGER,
    ),
    NetList(
        key="no-known-back-up",
        title="Nobody they know would step in",
        sentence="People who live with carers, with no approved household that they know to step in if the carers cannot.",
        rule="G14-EMG-6",
        failure=16,
        rows=no_known_back_up,
        person="person_id",
        since="started_on",
        owner="owner_id",
        what_to_do="Let the person meet another approved household, and name it on the page of their carers.",
    ),
    NetList(
        key="records-differ",
        title="Scheme and council do not agree",
        sentence="People about whom the scheme’s arrangements and the council’s records differ.",
        rule="G14-SYS-1",
        failure=3,
        rows=records_differ,
        person="person_id",
        since="since",
        owner="person__owner_id",
        what_to_do="Open “Records compared”, and put right whichever side is wrong.",
    ),
    NetList(
        key="wish-to-move-on",
        title="Wants to move on, and nothing is done",
        sentence="People who want to move on, and nobody has looked at it by the day it was due.",
        rule="G14-LOC-7",
        failure=23,
        rows=wish_to_move_on_left,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Look at it with the person: bids, the housing register, what stands in the way.",
    ),
    NetList(
        key="nowhere-to-go",
        title="An arrangement ends, and nobody knows where they go",
        sentence="People whose arrangement ends, or has ended, and where they go is not settled by the day it was due.",
        rule="G8-MOVE",
        failure=23,
        rows=nowhere_to_go,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Find out with the person where they want to go, and write down what was decided.",
    ),
    NetList(
        key="emergency-too-long",
        title="Emergency that became permanent by drift",
        sentence="People who live somewhere in an emergency for longer than the three months, or than was decided.",
        rule="G14-EMG-3",
        failure=8,
        rows=emergency_too_long,
        person="person_id",
        since="limit_on",
        owner="owner_id",
        what_to_do="Look at the options with the person; then a home of their own choosing, or a decision of both managers.",
    ),
    NetList(
        key="emergency-not-reviewed",
        title="Emergency without its meeting or review",
        sentence="Emergencies whose planning meeting or four-weekly review should have been held by now.",
        rule="GLOS-EMG",
        failure=8,
        rows=emergency_not_looked_at,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Go and see them; record who came, what the person says and what happens next.",
    ),
    NetList(
        key="adulthood-late",
        title="Step into adulthood missed",
        sentence="Young people with a step towards 18 that should have been taken by now.",
        rule="SLP-YP",
        failure=22,
        rows=adulthood_late,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Take the step, or say why it is not needed; approving foster carers takes three months at least.",
    ),
    *homes_net.LISTS,
    *referring_net.LISTS,
    *carer_review_net.LISTS,
    *two_hats_net.LISTS,
)
