from reviews.models.action import HOLDS, OF_ITS_KIND, ReviewAction
from reviews.models.change import ChangeEvent, ChangeTask
from reviews.models.incident import Incident, IncidentNotice
from reviews.models.invitation import ReviewInvitation
from reviews.models.note import CaseNote
from reviews.models.note_copy import NoteCopy
from reviews.models.owner_told import OwnerTold
from reviews.models.pack import ReviewPack
from reviews.models.request import ReviewRequest
from reviews.models.review import Attendee, Review, ReviewChange, ReviewOutcome
from reviews.models.supervision import Supervision, SupervisionPoint
from reviews.models.visit import Visit

__all__ = [
    "HOLDS",
    "OF_ITS_KIND",
    "Attendee",
    "CaseNote",
    "ChangeEvent",
    "ChangeTask",
    "Incident",
    "IncidentNotice",
    "NoteCopy",
    "OwnerTold",
    "Review",
    "ReviewAction",
    "ReviewChange",
    "ReviewInvitation",
    "ReviewOutcome",
    "ReviewPack",
    "ReviewRequest",
    "Supervision",
    "SupervisionPoint",
    "Visit",
]
