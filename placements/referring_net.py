"""The ways in which a council leaves a scheme alone with a referral."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from placements.models import Referral, SchemeAssessment
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer


def sent_with_something_missing(viewer: Viewer, on: date) -> QuerySet:
    """Open referrals that were sent although something was missing, the longest first (G14-ASS-2)."""
    rows = Referral.objects.visible_to(viewer).open().filter(sent_on__isnull=False, person__died_on__isnull=True)
    return rows.exclude(override_reason="").order_by("sent_on", "pk")


def assessed_by_scheme_alone(viewer: Viewer, on: date) -> QuerySet:
    """Open referrals that the scheme assessed alone, and never together with the council (G14-ASS-3)."""
    rows = SchemeAssessment.objects.visible_to(viewer).filter(
        council_took_part=False, referral__closed_at__isnull=True, person__died_on__isnull=True
    )
    together = SchemeAssessment.objects.filter(referral_id=OuterRef("referral_id"), council_took_part=True)
    return rows.filter(~Exists(together)).order_by("held_on", "pk")


LISTS = (
    NetList(
        key="referral-thin",
        title="Referral sent with something missing",
        sentence="Referrals that went to a scheme although something a good match needs was not there.",
        rule="G14-ASS-2",
        failure=5,
        rows=sent_with_something_missing,
        person="person_id",
        since="sent_on",
        owner="care_manager_id",
        what_to_do="Give the scheme what was missing; the referral names each part.",
    ),
    NetList(
        key="scheme-assessed-alone",
        title="The scheme was left to assess alone",
        sentence="People whom a scheme has assessed without anybody of the council, while their referral is open.",
        rule="G14-ASS-3",
        failure=6,
        rows=assessed_by_scheme_alone,
        person="person_id",
        since="held_on",
        owner="referral__care_manager_id",
        what_to_do="Visit the person together with the scheme, and record who took part.",
    ),
)
