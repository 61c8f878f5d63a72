"""Documents around an arrangement: the agreement for each reader, the licence, the carer agreement, what it costs."""

from placements.exports.agreement import agreement_document
from placements.exports.carer_agreement import carer_agreement_document
from placements.exports.carer_review import carer_review_letter
from placements.exports.licence import licence_document
from placements.exports.money import agreed_money_sheet, money_sheet
from placements.exports.readers import Reader, names

__all__ = [
    "Reader",
    "agreed_money_sheet",
    "agreement_document",
    "carer_agreement_document",
    "carer_review_letter",
    "licence_document",
    "money_sheet",
    "names",
]
