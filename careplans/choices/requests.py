"""Lists and moves of requests for support."""

from django.db import models

from sharedliving.core.states import Moves


class Source(models.TextChoices):
    SELF = "self", "The person themselves"
    FAMILY = "family", "Family or friend"
    GP = "gp", "GP or community health"
    HOSPITAL = "hospital", "Hospital"
    SCHOOL = "school", "School or children's services"
    PROVIDER = "provider", "A care provider"
    HOUSING = "housing", "Housing"
    POLICE = "police", "Police or other emergency service"
    OTHER = "other", "Somebody else"


class RequestState(models.TextChoices):
    OPEN = "open", "Waiting to be allocated"
    ASSESSMENT = "assessment", "Assessment arranged"
    CLOSED = "closed", "Closed with advice"


REQUEST_MOVES: Moves = {
    RequestState.OPEN: frozenset({RequestState.ASSESSMENT, RequestState.CLOSED}),
}
