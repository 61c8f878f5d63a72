"""What is given to people on paper, as data: one plan for many readers, and the decision for the person."""

from collections.abc import Mapping
from typing import Any

from careplans.exports.easy_read import easy_read_document
from careplans.exports.letter import decision_letter
from careplans.exports.plan import plan_document
from careplans.exports.readers import READERS, Part, Reader, readers_for
from careplans.exports.summary import summary_document
from careplans.models import CarePlan
from sharedliving.core.viewer import Viewer

__all__ = ["READERS", "Part", "Reader", "copy_for", "decision_letter", "plan_document", "readers_for"]

MAKERS = {
    "care_and_support_plan": plan_document,
    "carer_summary": summary_document,
    "easy_read": easy_read_document,
}


def copy_for(plan: CarePlan, reader: Reader, viewer: Viewer) -> Mapping[str, Any]:
    """What this reader is told, in the shape that their document and their page take."""
    return MAKERS[reader.document](plan, reader, viewer)
