from people.models.absence import Absence
from people.models.briefing import Briefing, BriefingReading
from people.models.circle import CircleMember
from people.models.importing import ImportBatch
from people.models.leaving import Leaving
from people.models.organisation import Organisation, Team
from people.models.owned import OwnedRow
from people.models.ownership import Ownership
from people.models.person import Person
from people.models.sharing import Share
from people.models.timescale import Timescale
from people.models.user import User

__all__ = [
    "Absence",
    "Briefing",
    "BriefingReading",
    "CircleMember",
    "ImportBatch",
    "Leaving",
    "Organisation",
    "OwnedRow",
    "Ownership",
    "Person",
    "Share",
    "Team",
    "Timescale",
    "User",
]  # fmt: skip
