"""Lists of what councils and schemes do together: transfers, and their records compared."""

from django.db import models


class TransferKind(models.TextChoices):
    SCHEME = "scheme", "From one scheme to another"
    COUNCIL = "council", "From one council to another"


class DifferenceKind(models.TextChoices):
    """Where a scheme's arrangements and a council's records do not agree (G14-SYS-1)."""

    RECORD_CLOSED = "record_closed", "Lives with a carer, and the council’s record is closed"
    NO_OWNER = "no_owner", "Lives with a carer, and nobody in the council owns the record"
    NOT_SHARED = "not_shared", "Lives with a carer, and the scheme cannot see the record"
    OTHER_COUNCIL = "other_council", "The arrangement names another council than the record"
    NO_ARRANGEMENT = (
        "no_arrangement",
        "The council counts them with the scheme, and there is no arrangement or referral",
    )
    NO_AGREEMENT = "no_agreement", "Lives with a carer without a signed agreement"
    NO_PLAN = "no_plan", "Lives with a carer without a plan in force"
    NOT_APPROVED = "not_approved", "Lives with carers who are not approved"
    FEE = "fee", "The fee paid is not the fee agreed"
