"""The money of an arrangement: its parts, who pays them, and by what it is counted."""

from decimal import Decimal

from django.db import models


class MoneyPart(models.TextChoices):
    CARE_FEE = "care_fee", "Care fee"
    RENT = "rent", "Rent"
    FOOD = "food", "Food"
    UTILITIES = "utilities", "Heating, light and water"
    BOARD = "board", "Food and utilities together"
    MANAGEMENT = "management", "Scheme management"
    BREAKS = "breaks", "The carers’ paid breaks"
    SLEEP_IN = "sleep_in", "Sleep-in"
    DAY_SERVICE = "day_service", "Day service"
    TRANSPORT = "transport", "Transport"
    OTHER = "other", "Something else"
    CONTRIBUTION = "contribution", "The person’s contribution to their care"


class Payer(models.TextChoices):
    COUNCIL = "council", "The council"
    NHS = "nhs", "The NHS"
    PERSON = "person", "The person"
    BENEFIT = "benefit", "Housing Benefit or Universal Credit"


class Per(models.TextChoices):
    WEEK = "week", "a week"
    NIGHT = "night", "a night"
    DAY = "day", "a day"
    SESSION = "session", "a session"


OF_THE_CARER: frozenset[str] = frozenset(
    {MoneyPart.CARE_FEE, MoneyPart.RENT, MoneyPart.FOOD, MoneyPart.UTILITIES, MoneyPart.BOARD, MoneyPart.SLEEP_IN}
)
"""What reaches the carer (SLP-FOOD, SLP-RENT); the rest goes to the scheme, a service or the council."""

UNITS_MOST = Decimal(7)
