"""How a paper is signed, and how it is not."""

from django.db import models


class HowSigned(models.TextChoices):
    ON_SCREEN = "on_screen", "In person, on this screen"
    PAPER = "paper", "On paper, which is scanned in"


class NotSignedWhy(models.TextChoices):
    """Why somebody has not signed: it is said in words, and never counts as a signature (G14-RISK-10)."""

    NOT_ABLE = "not_able", "They are not able to sign"
    DECLINED = "declined", "They do not want to sign"


class AlsoAs(models.TextChoices):
    """Whoever signs beside the four parties, if they want to."""

    FAMILY = "family", "Family"
    ADVOCATE = "advocate", "Advocate"
    ATTORNEY = "attorney", "Attorney or deputy"
    CARER = "carer", "Another carer of the household"
    WITNESS = "witness", "Witness"


class PaperKind(models.TextChoices):
    """What a scanned paper may be; found out from what is in the file, not from its name."""

    PDF = "pdf", "PDF"
    JPEG = "jpg", "JPEG picture"
    PNG = "png", "PNG picture"
