from commissioning.models.not_referred import NotReferred
from commissioning.models.recruitment import RecruitmentTarget, RecruitmentTargetChange
from commissioning.models.suggestion import Suggestion, SuggestionChange

__all__ = ["NotReferred", "RecruitmentTarget", "RecruitmentTargetChange", "Suggestion", "SuggestionChange"]
