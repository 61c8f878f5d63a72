"""What a scheme may recommend instead of a home with its carers, and how a referral came to nothing."""

from django.db import models


class OtherOption(models.TextChoices):
    """What could suit the person better (G14-LOC-8)."""

    EXTRA_CARE = "extra_care", "Extra care housing"
    SUPPORTED_LIVING = "supported", "Supported living"
    OUTREACH = "outreach", "Their own tenancy, with outreach"
    RESIDENTIAL = "residential", "Residential or nursing care"
    FAMILY = "family", "Staying with family, with support"
    OTHER_SCHEME = "other_scheme", "Another Shared Lives scheme"
    SHORT_BREAKS = "short_breaks", "Short breaks first"
    OTHER = "other", "Something else"


class CameToNothing(models.TextChoices):
    """How a referral ended without an arrangement: what was wanted was not there (G14-LOC-3)."""

    DECLINED = "declined", "Declined by the scheme"
    RECOMMENDED = "recommended", "Another option recommended"
    NO_MATCH = "no_match", "Accepted, and no match was found"
    WITHDRAWN = "withdrawn", "Withdrawn by the council"
