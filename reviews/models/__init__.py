from reviews.models.note import CaseNote
from reviews.models.review import Attendee, Review, ReviewChange, ReviewOutcome

__all__ = ["Attendee", "CaseNote", "Review", "ReviewChange", "ReviewOutcome"]
