"""An invitation to a review as a document: which review it is, what for, when, and what the person wants to talk about."""

from typing import Any

from reviews.choices import AttendeeRole, InvitationFormat, ReviewSubject
from reviews.models import Review, ReviewInvitation
from reviews.rules.meeting import PURPOSES
from sharedliving.core import dates

LEFT_OUT = "What is in the record, the plan and the papers for the meeting, and every address"


def invitation_document(row: ReviewInvitation) -> dict[str, Any]:
    """Data for `review_invitation` (core/documents/shapes.py). Nothing of the record is in it but the agenda."""
    review, person = row.review, row.review.person
    is_person = row.role == AttendeeRole.PERSON
    return {
        "title": f"Invitation: {review.about}", "reader": row.name, "person_name": person.name,
        "reference": person.reference, "organisation": person.council.name, "made_on": dates.today(), "version": "1",
        "left_out": [LEFT_OUT], "large": row.format in (InvitationFormat.LARGE, InvitationFormat.EASY),
        "opening": _opening(person.name, is_person), "purposes": purposes(review),
        "meets_on": row.meets_on, "meets_where": row.meets_where,
        "agenda": {
            "heading": "What you want to talk about" if is_person else f"What {person.name} wants to talk about",
            "words": review.person_agenda,
        },
        "ending": "You can bring somebody you trust, ask for an advocate, or ask for another day. Tell us if you "
                  "cannot come, and whether you need help to take part.",
    }  # fmt: skip


def purposes(review: Review) -> list[str]:
    return [words for subject, words in PURPOSES.items() if ReviewSubject(subject) in review.subjects]


def _opening(name: str, is_person: bool) -> str:
    if is_person:
        return "You are invited to a meeting about your support. What you say comes first."
    return f"You are invited to a meeting about the support of {name}. What {name} says comes first."
