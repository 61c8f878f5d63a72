"""Services that a council knows the cost of, and by what a cost is counted."""

from django.db import models


class Service(models.TextChoices):
    """What somebody might use instead of Shared Lives, or beside it."""

    RESIDENTIAL = "residential", "Residential care"
    NURSING = "nursing", "Nursing care"
    SUPPORTED_LIVING = "supported", "Supported living"
    EXTRA_CARE = "extra_care", "Extra care housing"
    HOME_CARE = "home_care", "Home care"
    DAY_SERVICE = "day_service", "Day service"
    DIRECT_PAYMENT = "direct", "Direct payment"
    HOSPITAL = "hospital", "Long-stay hospital"


class Frequency(models.TextChoices):
    """The units of the Department's weekly-cost rule (returns, Costs: Cost_Frequency_Unit_Type)."""

    WEEKLY = "weekly", "a week"
    FORTNIGHTLY = "fortnightly", "a fortnight"
    FOUR_WEEKLY = "four_weekly", "every 4 weeks"
    MONTHLY = "monthly", "a month"
    QUARTERLY = "quarterly", "a quarter"
    ANNUAL = "annual", "a year"
    HOURLY = "hourly", "an hour"
    DAILY = "daily", "a day"
    SESSION = "session", "a session"
    ONE_OFF = "one_off", "once"


BY_UNITS = frozenset({Frequency.HOURLY, Frequency.DAILY, Frequency.SESSION})
"""Counted by what is planned in a week."""


class Basis(models.TextChoices):
    """Whether a cost is before or after what people contribute: only the same is compared with the same."""

    GROSS = "gross", "Before what people contribute"
    NET = "net", "After what people contribute"
