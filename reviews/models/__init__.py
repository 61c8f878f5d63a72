from reviews.models.note import CaseNote
from reviews.models.note_copy import NoteCopy
from reviews.models.owner_told import OwnerTold
from reviews.models.review import Attendee, Review, ReviewChange, ReviewOutcome
from reviews.models.supervision import Supervision, SupervisionPoint

__all__ = [
    "Attendee",
    "CaseNote",
    "NoteCopy",
    "OwnerTold",
    "Review",
    "ReviewChange",
    "ReviewOutcome",
    "Supervision",
    "SupervisionPoint",
]
