"""What falls due about the support of unpaid carers: a plan to write, to sign off, to look at again, a copy to give."""

from django.urls import reverse

from careplans.choices.support import SupportState
from careplans.models import SupportCopy, SupportPlan
from people.choices import Clock
from sharedliving.core.due import DueItem, DueKind, DueSource


def _kind(key: str, label: str, action: str, why: str, clock: str, address: str) -> DueKind:
    def url(item: DueItem) -> str:
        return reverse(address, args=[item.object_id])

    return DueKind(key=key, label=label, action=action, why=why, clock=clock, address=url)


SUPPORT_DRAFT = _kind(
    "support-draft", "Support plan of an unpaid carer", "Continue the support plan",
    "Their assessment is completed, and the support plan follows from it", Clock.PLAN_DRAFT, "support-plan",
)  # fmt: skip
SUPPORT_SIGN_OFF = _kind(
    "support-sign-off", "Support plan of an unpaid carer to sign off", "Sign off or return the support plan",
    "Its author has asked for sign-off", Clock.PLAN_SIGN_OFF, "support-plan",
)  # fmt: skip
SUPPORT_REVIEW = _kind(
    "support-review", "Support plan of an unpaid carer to look at again", "Look at the support plan again",
    "It was agreed to look at it again with the carer by this day", Clock.REVIEW_ANNUAL, "support-plan",
)  # fmt: skip
SUPPORT_COPY = _kind(
    "support-copy", "The carer’s copy of their support plan", "Give them their copy",
    "The support plan is signed off, and the law owes the carer a copy", Clock.COPY_GIVEN, "support-plan-copy-given",
)  # fmt: skip
SOURCES = (
    DueSource(SUPPORT_DRAFT, SupportPlan, lambda seen: seen.filter(state=SupportState.DRAFT)),
    DueSource(SUPPORT_SIGN_OFF, SupportPlan, lambda seen: seen.filter(state=SupportState.AWAITING)),
    DueSource(SUPPORT_REVIEW, SupportPlan, lambda seen: seen.in_force()),
    DueSource(SUPPORT_COPY, SupportCopy),
)
