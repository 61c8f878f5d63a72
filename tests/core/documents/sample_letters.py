"""Letters and papers of reviews, as their exports hand them over."""

from datetime import date
from typing import Any

from tests.core.documents.sample_cover import cover


def carer_review_letter(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Your yearly review", reader="the Shared Lives carers", person_name="Grace Adeyemi")
        | {
            "held_on": date(2027, 3, 3),
            "opening": "Thank you for meeting us.",
            "raised": "Our breaks.",
            "answer": "Four weeks are booked.",
            "parts": [{"heading": "Training", "words": "First aid in May."}],
            "recommendation": "Carry on as approved",
            "reasons": "It goes well.",
            "carers_say": "We agree.",
            "tasks": [{"what": "Book first aid", "who": "Tom Reid", "by": date(2027, 4, 1)}],
            "next_on": date(2028, 3, 3),
            "ending": "Ask for a review sooner whenever you need one.",
        }
        | changes
    )


def review_invitation(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Invitation: Care and support plan review", reader="Danny Okafor")
        | {
            "large": False,
            "opening": "You are invited to a meeting about your support.",
            "purposes": ["Care and support plan review: is your plan right for you?"],
            "meets_on": date(2027, 3, 3),
            "meets_where": "At home at 2pm",
            "agenda": {"heading": "What you want to talk about", "words": "Swimming"},
            "ending": "Tell us if you cannot come.",
        }
        | changes
    )


def review_papers(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Papers: Care and support plan review", reader="Danny Okafor")
        | {
            "large": False,
            "opening": "This is what your meeting is about.",
            "purposes": ["Care and support plan review: is your plan right for you?"],
            "meets_on": date(2027, 3, 3),
            "meets_where": "At home at 2pm",
            "parts": [
                {"heading": "What the person wants to talk about", "words": "Swimming", "items": [], "otherwise": ""},
                {
                    "heading": "Risks, and what is done about them",
                    "words": "",
                    "items": [
                        {"heading": "Out and about", "facts": [{"heading": "What could happen", "words": "Gets lost"}]}
                    ],
                    "otherwise": "",
                },
                {"heading": "House rules", "words": "", "items": [], "otherwise": "Nothing is written down"},
            ],
        }
        | changes
    )


def owner_letter(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Who is responsible for your support now", reader="Danny Okafor")
        | {
            "large": False,
            "opening": "Priya Nair is responsible for your support now.",
            "owner": {
                "name": "Priya Nair", "role": "Care manager", "phone": "01632 960 200", "email": "p@westmere.example",
            },
            "meaning": ["Your support stays as it is."],
            "ending": "Ring or write to Priya Nair.",
        }
        | changes
    )  # fmt: skip
