"""From what the system knows by itself that something changed in somebody's life."""

from django.db import models


class ChangeSource(models.TextChoices):
    """Where a change was known from, in the words of its page."""

    NOTICE = "notice", "the notice to end the arrangement"
    CARERS = "carers", "the notice that the carers gave"
    STOPPED = "stopped", "the carers’ approval, which was suspended or ended"
    LAPSED = "lapsed", "the carers’ approval, which has run out"
    CAME = "came", "somebody who moved into the household"
    LEFT = "left", "somebody who left the household"
    MOVED = "moved", "the new address of the household"
    STARTED = "started", "an arrangement that began in the same household"
    GONE = "gone", "an arrangement that ended in the same household"
    ENDED = "ended", "the end of the arrangement"
    DIED = "died", "the death of somebody who lived there by arrangement"
    MONEY = "money", "the money of the arrangement"
    NHS = "nhs", "the decision about NHS Continuing Healthcare"
    INCIDENT = "incident", "an incident"
    EMERGENCY = "emergency", "the end of an emergency"
    REQUEST = "request", "the outcome of a request for support"
