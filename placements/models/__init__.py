from placements.models.agreement import Agreement, AgreementChange, AgreementLine, Signature
from placements.models.arrangement import Arrangement, ArrangementChange
from placements.models.household import CarerAddress, CarerHousehold, CarerHouseholdChange, HouseholdCheck
from placements.models.household_risk import HouseholdRisk
from placements.models.matching import Candidate, CandidateChange, Introduction
from placements.models.referral import Referral, ReferralChange
from placements.models.scheme import Scheme

__all__ = [
    "Agreement", "AgreementChange", "AgreementLine", "Arrangement", "ArrangementChange", "Candidate", "CandidateChange",
    "CarerAddress", "CarerHousehold", "CarerHouseholdChange", "HouseholdCheck", "HouseholdRisk", "Introduction", "Referral",
    "ReferralChange", "Scheme", "Signature",
]  # fmt: skip
