"""What falls due between a council and a scheme about whom to recruit."""

from django.urls import reverse

from commissioning.models import RecruitmentTarget, Suggestion
from commissioning.needs.choices import TargetState
from people.choices import Clock
from sharedliving.core.due import DueItem, DueKind, DueSource


def target_address(item: DueItem) -> str:
    return reverse("recruitment-target", args=[item.object_id])


TARGET_ANSWER = DueKind(
    "target_answer", "Recruitment target proposed", "Agree to it, or say why not",
    "The other side proposed whom to recruit, and waits for an answer", Clock.NEEDS_ANSWER, target_address,
)  # fmt: skip
RECRUITMENT = DueKind(
    "recruitment", "Recruitment target", "See whether the carers are approved",
    "By this day they were to be approved, as council and scheme agreed", Clock.RECRUITMENT, target_address,
)  # fmt: skip
SUGGESTION = DueKind(
    "suggestion", "Suggestion to commissioners", "Answer it",
    "A scheme or a care manager suggested something, and waits for an answer", Clock.NEEDS_ANSWER,
    lambda item: reverse("suggestion", args=[item.object_id]),
)  # fmt: skip
SOURCES = (
    DueSource(SUGGESTION, Suggestion, lambda seen: seen.open(), person=None),
    DueSource(
        TARGET_ANSWER, RecruitmentTarget, lambda seen: seen.open().filter(state=TargetState.PROPOSED), person=None
    ),
    DueSource(RECRUITMENT, RecruitmentTarget, lambda seen: seen.open().filter(state=TargetState.AGREED), person=None),
)
KINDS = tuple(source.kind for source in SOURCES)
