"""The letter of a yearly review to the carers: what they raised first, then what was said, and what happens now."""

from typing import Any

from placements.exports.readers import ADDRESS
from placements.models import CarerReview
from sharedliving.core import dates

PARTS = (
    ("training", "Training"),
    ("breaks", "Breaks"),
    ("at_home", "Your home"),
    ("checks", "Checks and insurance"),
    ("support", "Support from us"),
)
"""What stands in the letter. Health, and what those who are supported said without the carers, do not: letters lie about."""

OPENING = (
    "Thank you for meeting us to look back on the year. This letter says what we talked about and what happens now."
)
ENDING = (
    "You can ask for a review sooner, whenever something changes or you need us to look at something. Tell us if "
    "anything in this letter is not right: we correct it."
)


def carer_review_letter(row: CarerReview) -> dict[str, Any]:
    """Data for `carer_review_letter` (core/documents/carer_review_shapes.py), of a review that is completed."""
    home = row.household
    return {
        "title": "Your yearly review", "reader": "the Shared Lives carers", "person_name": home.name,
        "reference": f"yearly review {row.pk}", "organisation": home.scheme.name, "made_on": dates.today(), "version": "1",
        "left_out": [ADDRESS, "your health", "what those whom you support told us"],
        "held_on": row.held_on, "opening": OPENING, "raised": row.agenda, "answer": row.agenda_answer,
        "parts": [
            {"heading": heading, "words": getattr(row, name)} for name, heading in PARTS if getattr(row, name).strip()
        ],
        "recommendation": row.get_recommendation_display(), "reasons": row.reasons, "carers_say": row.carers_say,
        "tasks": [
            {"what": each.what, "who": each.owner.name if each.owner else "", "by": each.due_on}
            for each in row.actions.select_related("owner")
        ],
        "next_on": row.next_due_on, "ending": ENDING,
    }  # fmt: skip
