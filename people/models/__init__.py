from people.models.briefing import Briefing, BriefingReading
from people.models.circle import CircleMember
from people.models.importing import ImportBatch
from people.models.organisation import Organisation, Team
from people.models.owned import OwnedRow
from people.models.ownership import Ownership
from people.models.person import Person
from people.models.sharing import Share
from people.models.timescale import Timescale
from people.models.user import User

__all__ = [
    "Briefing", "BriefingReading",
    "CircleMember", "ImportBatch", "Organisation", "OwnedRow", "Ownership", "Person", "Share",
    "Team", "Timescale", "User",
]  # fmt: skip
