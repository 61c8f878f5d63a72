"""To whom a plan is given, and how much of it (G14-PLAN-7)."""

from django.db import models


class Holder(models.TextChoices):
    """What somebody who is given a plan is to the person."""

    SCHEME = "scheme", "A Shared Lives scheme"
    CARER = "carer", "A Shared Lives carer"
    PERSON = "person", "The person"
    CIRCLE = "circle", "Family, a friend or an unpaid carer"
    ADVOCATE = "advocate", "An advocate"


class Level(models.TextChoices):
    """How much of the plan they are given."""

    FULL = "full", "The full plan"
    SUMMARY = "summary", "The summary"
    EASY_READ = "easy_read", "Easy read"
    SCHEME_OWN = "scheme_own", "The scheme’s own assessment only"


class How(models.TextChoices):
    """How a copy was given."""

    SYSTEM = "system", "In this system"
    TOGETHER = "together", "Read through together"
    BY_HAND = "by_hand", "By hand"
    POST = "post", "By post"
    EMAIL = "email", "By secure email"


IN_CIRCLE = (Holder.CIRCLE, Holder.ADVOCATE)
LEVELS: dict[str, tuple[Level, ...]] = {
    Holder.SCHEME: (Level.FULL,),
    Holder.CARER: (Level.SUMMARY, Level.FULL, Level.SCHEME_OWN),
    Holder.PERSON: (Level.EASY_READ, Level.FULL),
    Holder.CIRCLE: (Level.FULL, Level.EASY_READ),
    Holder.ADVOCATE: (Level.FULL, Level.EASY_READ),
}
READER_OF: dict[tuple[str, str], str] = {
    (Holder.SCHEME, Level.FULL): "scheme",
    (Holder.CARER, Level.SUMMARY): "carer-summary",
    (Holder.CARER, Level.FULL): "carer",
    (Holder.PERSON, Level.EASY_READ): "easy-read",
    (Holder.PERSON, Level.FULL): "person",
    (Holder.CIRCLE, Level.FULL): "circle",
    (Holder.CIRCLE, Level.EASY_READ): "easy-read",
    (Holder.ADVOCATE, Level.FULL): "advocate",
    (Holder.ADVOCATE, Level.EASY_READ): "easy-read",
}
