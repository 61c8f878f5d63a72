"""The ways in which an unpaid carer falls through the net."""

from datetime import date

from django.db.models import QuerySet

from careplans.models import Assessment, SupportCopy, SupportPlan
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer


def carers_without_plan(viewer: Viewer, on: date) -> QuerySet:
    """Carers who were found eligible two weeks ago or longer, and of whom nobody has begun a support plan (CA25)."""
    return Assessment.objects.visible_to(viewer).carers_without_plan(on).order_by("completed_on", "pk")


def late_support_plans(viewer: Viewer, on: date) -> QuerySet:
    """Support plans that are not written, or not signed off, by their date (CA25)."""
    return SupportPlan.objects.visible_to(viewer).late_writing(on).still_here().order_by("due_on", "pk")


def support_not_looked_at_again(viewer: Viewer, on: date) -> QuerySet:
    """Support plans in force past the day by which they were to be looked at again (CA27)."""
    return SupportPlan.objects.visible_to(viewer).late_review(on).still_here().order_by("due_on", "pk")


def support_copies_not_given(viewer: Viewer, on: date) -> QuerySet:
    """Support plans that the carer has no copy of (CA25)."""
    return SupportCopy.objects.visible_to(viewer).late(on).still_here().order_by("due_on", "pk")


LISTS = (
    NetList(
        key="carer-without-plan",
        title="Unpaid carers without a support plan",
        sentence="Their assessment found them eligible two weeks ago or longer, and nobody has begun a support plan.",
        rule="CA25",
        rows=carers_without_plan,
        person="person_id",
        since="completed_on",
        owner="owner_id",
        what_to_do="Start the support plan together with the carer.",
    ),
    NetList(
        key="support-plan-late",
        title="Support plans of unpaid carers that are late",
        sentence="An unpaid carer waits for their support plan: it is not written, or not signed off, by its date.",
        rule="CA25",
        rows=late_support_plans,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Finish the plan, sign it off, or return it with a reason.",
    ),
    NetList(
        key="support-review-late",
        title="Support plans of unpaid carers past their review",
        sentence="Nobody has looked at the support plan again with the carer by the day that was agreed.",
        rule="CA27",
        rows=support_not_looked_at_again,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Look at it with the carer: it stays, a new version is written, or it ends.",
    ),
    NetList(
        key="support-copy-owed",
        title="Unpaid carers without a copy of their plan",
        sentence="The support plan is signed off, and nobody has recorded that the carer was given their copy.",
        rule="CA25",
        rows=support_copies_not_given,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Give the carer their copy, and record when and in which form.",
    ),
)
