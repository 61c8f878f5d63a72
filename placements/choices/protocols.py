"""What councils and schemes write down together, and what each pair of them has to have."""

from django.db import models


class ProtocolKind(models.TextChoices):
    """Written protocols and agreements between a council and a scheme (G14-ASS-4, G14-CMS-6)."""

    WORKING = "working", "Working protocol"
    SERVICE_LEVEL = "service_level", "Service level agreement"
    INFORMATION = "information", "Sharing information"
    EMERGENCIES = "emergencies", "Emergency arrangements"
    SAFEGUARDING = "safeguarding", "Safeguarding"
    COMPLEX = "complex", "Contract for the council to support complex arrangements"
    MONEY = "money", "Money and fees"
    OTHER = "other", "Something else"


NEEDED_PROTOCOLS = (ProtocolKind.WORKING, ProtocolKind.SERVICE_LEVEL)
"""Without these a council and a scheme that serves it work from habit alone; a complex arrangement needs its contract too."""
