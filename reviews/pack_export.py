"""The papers for a review as a document for one reader, who is told what their copy leaves out."""

from reviews.choices import AttendeeRole, InvitationFormat, PackPart
from reviews.exports import purposes
from reviews.models import ReviewInvitation
from reviews.pack_content import Papers, Section
from reviews.rules.packs import WHOLE, g14_rev_7_what_a_reader_is_given
from sharedliving.core import dates
from sharedliving.core.documents.review_shapes import PackItem, PackPaper, ReviewPapers
from sharedliving.core.viewer import Viewer

LARGE = (InvitationFormat.LARGE, InvitationFormat.EASY)


def given_to(row: ReviewInvitation) -> frozenset[PackPart]:
    return g14_rev_7_what_a_reader_is_given(row.role, row.pack_agreed)


def papers_document(row: ReviewInvitation, viewer: Viewer) -> ReviewPapers:
    """Data for `review_papers` (core/documents/review_shapes.py)."""
    review, person, given = row.review, row.review.person, given_to(row)
    return {
        "title": f"Papers: {review.about}", "reader": row.name, "person_name": person.name,
        "reference": person.reference, "organisation": person.council.name, "made_on": dates.today(), "version": "1",
        "left_out": left_out(given), "large": row.format in LARGE, "opening": _opening(row, person.name),
        "purposes": purposes(review), "meets_on": row.meets_on, "meets_where": row.meets_where,
        "parts": [_part(section, row) for section in Papers(review, viewer).sections(given)],
    }  # fmt: skip


def left_out(given: frozenset[PackPart]) -> list[str]:
    """The parts that this copy does not have; of safeguarding nobody is told that it could have been there."""
    parts = [part.label.lower() for part in PackPart if part in WHOLE - given - {PackPart.CONCERNS}]
    return [*parts, "everything that was told in confidence"]


def _opening(row: ReviewInvitation, name: str) -> str:
    if row.role == AttendeeRole.PERSON:
        return "This is what your meeting is about. Read it with somebody you trust, and tell us if anything is wrong."
    return (
        f"This is what the meeting about the support of {name} is about. Bring it with you, and show it to nobody else."
    )


def _part(section: Section, row: ReviewInvitation) -> PackPaper:
    items: list[PackItem] = [
        {"heading": item.title, "facts": [{"heading": name, "words": said} for name, said in item.facts]}
        for item in section.items
    ]
    nothing = "" if section.words or items else section.otherwise
    if section.part != PackPart.AGENDA:
        return {"heading": section.heading, "words": section.words, "items": items, "otherwise": nothing}
    if row.role == AttendeeRole.PERSON:
        heading, nothing = "What you want to talk about", nothing and "Nothing is written down yet. Tell us."
    else:
        heading = f"What {row.review.person.name} wants to talk about"
    return {"heading": heading, "words": section.words, "items": items, "otherwise": nothing}
