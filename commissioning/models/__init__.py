from commissioning.models.community import CommunityTable
from commissioning.models.costs import SchemeOverhead, UnitCost
from commissioning.models.measure import MeasureSnapshot
from commissioning.models.not_referred import NotReferred
from commissioning.models.recruitment import RecruitmentTarget, RecruitmentTargetChange
from commissioning.models.suggestion import Suggestion, SuggestionChange

__all__ = [
    "CommunityTable",
    "MeasureSnapshot",
    "NotReferred",
    "RecruitmentTarget",
    "RecruitmentTargetChange",
    "SchemeOverhead",
    "Suggestion",
    "SuggestionChange",
    "UnitCost",
]
