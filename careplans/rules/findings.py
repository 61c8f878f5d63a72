"""Whether a finding of incapacity still counts: capacity is about one time, and the newest finding is what holds (MCA)."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from careplans.choices.capacity import Conclusion
from careplans.choices.records import RecordState

if TYPE_CHECKING:
    from careplans.models import CapacityAssessment


def mca_2_finding_still_holds(row: "CapacityAssessment", others: Iterable["CapacityAssessment"]) -> bool:
    """A newer assessment found that {name} can decide this. Ask {name}: nobody decides it for them.

    Source: MCA
    """
    about = (each for each in others if each.subject == row.subject and each.state == RecordState.COMPLETED)
    return not any(each.conclusion == Conclusion.HAS and _when(each) > _when(row) for each in about)


def _when(row: "CapacityAssessment") -> tuple[date, int]:
    return row.assessed_on or date.min, row.pk or 0


def mca_2_nobody_signs_for_who_can(newest: Iterable["CapacityAssessment"]) -> bool:
    """The newest assessment found that {person} can decide this, so nobody decides or signs it for them. Ask {person}.

    `newest` has one assessment about each subject that the signature may be about.

    Source: MCA
    """
    found = {row.conclusion for row in newest}
    return Conclusion.HAS not in found or Conclusion.LACKS in found
