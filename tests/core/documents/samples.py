"""A document of each kind with every field filled, made of literals, for tests that change one thing at a time."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from sharedliving.core.documents.pictures import CREDIT, PICTURES
from tests.core.documents.sample_cover import cover
from tests.core.documents.sample_letters import carer_review_letter, owner_letter, review_invitation, review_papers


def plan(**changes: Any) -> dict[str, Any]:
    return (
        cover()
        | {
            "own_words": [{"heading": "What matters to me", "words": "I want to cook for my friends."}],
            "communication": "Short sentences. Give me time.",
            "people": [{"name": "Priya Nair", "role": "care manager, owner", "contact": "01632 960 123"}],
            "needs": [need()],
            "budget": {
                "total": Decimal("1612.4"),
                "person_pays": Decimal("88"),
                "council_pays": Decimal("1524.40"),
                "mechanism": "managed by the council",
            },
            "contingency": "Ring Grace, then the scheme.",
            "meet_or_reduce_needs": "A cookery course.",
            "prevent_needs": "A yearly health check.",
            "next_review_on": date(2027, 5, 1),
            "agreed": [signature()],
        }
        | changes
    )


def need(**changes: Any) -> dict[str, Any]:
    return {
        "need": "Managing and maintaining nutrition",
        "eligible": True,
        "outcome": "I cook an evening meal once a week",
        "how": "Practise two dishes a month",
        "who": "Grace Adeyemi, Shared Lives carer",
        "by_when": date(2027, 6, 1),
    } | changes


def signature(**changes: Any) -> dict[str, Any]:
    return {"name": "Danny Okafor", "capacity": "the person", "authority": "", "signed_on": date(2027, 3, 1)} | changes


def summary(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Summary of the care and support plan")
        | {
            "own_words": [{"heading": "What matters to me", "words": "I want to cook for my friends."}],
            "communication": "Short sentences. Give me time.",
            "tasks": [need()],
            "others": [{"name": "The NHS, Dr Rao", "role": "Keeping clean", "contact": ""}],
            "contingency": "Ring Grace, then the scheme.",
            "people": [{"name": "Priya Nair", "role": "care manager, owner", "contact": "01632 960 123"}],
            "next_review_on": date(2027, 5, 1),
        }
        | changes
    )


def idea(text: str = "My name is Danny.", picture: str = "person") -> dict[str, Any]:
    return {"text": text, "picture": picture, "shows": PICTURES[picture]}


def easy_read(**changes: Any) -> dict[str, Any]:
    chapter = {"heading": "About me", "ideas": [idea(name) for name in ("One.", "Two.")], "quote": "Tea first."}
    return cover(title="My plan in easy read") | {"chapters": [chapter], "credit": CREDIT} | changes


def decision(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Your care and support: our decision", reader="Danny Okafor", left_out=[])
        | {
            "decision": "You are not eligible for support from the council.",
            "what_it_means": "You do not have needs that the council must meet.",
            "decided_on": date(2027, 3, 1),
            "conditions": [
                {"condition": "Your needs come from an illness.", "met": True, "why": "A stroke"},
                {
                    "condition": "There are things you cannot do.",
                    "met": False,
                    "why": "We found 1. 2 or more are needed.",
                },
            ],
            "outcomes": [
                {
                    "outcome": "Keeping clean",
                    "answer": "You cannot do this without help or prompting.",
                    "evidence": "Needs reminding",
                }
            ],
            "reasons": "One outcome alone.",
            "advice": "A lunch club.",
            "ask_again": "Ask us again.",
            "complain": "Tell the Ombudsman.",
            "contact": "Priya Nair, priya@westmere.example",
        }
        | changes
    )


def agreement(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Arrangement agreement")
        | {
            "kind": "Live-in, long term",
            "starts_on": date(2027, 4, 1),
            "planned_end_on": None,
            "room": "First floor, back, own key",
            "places_in_household": 2,
            "also_living_there": "Grace and Tom Adeyemi",
            "parties": [{"name": "Danny Okafor", "role": "the person", "contact": "at home"}],
            "own_words": [{"heading": "My day", "words": "Tea first."}],
            "tasks": [
                {"what": "Evening meal", "who": "Grace Adeyemi", "how_often": "weekly"},
                {"what": "Lift to college", "who": "", "how_often": ""},
            ],
            "practical": [{"heading": "Time alone", "words": "Up to three hours."}],
            "payments": [
                {
                    "part": "Care fee",
                    "weekly": Decimal("400"),
                    "paid_by": "Westmere Council",
                    "paid_to": "Grace Adeyemi",
                }
            ],
            "speaks_up": "Ms Bello, a family friend",
            "next_review_on": date(2027, 5, 12),
            "signatures": [signature(), signature(name="Priya Nair", capacity="the council", signed_on=None)],
        }
        | changes
    )


def court_pack(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Pack for the Court of Protection", reader="the council’s legal team")
        | {
            "own_words": "I like my room. I want to walk to the shop on my own.",
            "law": "AGNI [2026] UKSC 16: look at the whole of a person’s life.",
            "decision": "May be a deprivation of liberty",
            "reasons": "Restrained each morning.",
            "ready_on": date(2027, 3, 2),
            "parts": [{"heading": "Supervision", "words": "One to one by day."}],
            "seen": [{"on": date(2027, 2, 1), "who": "Maria", "what": "Sang", "shows": "Contentment"}],
        }
        | changes
    )


def support_plan(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Support plan", reader="Rita Sands", person_name="Rita Sands")
        | {
            "carer": "Rita Sands",
            "cares_for": "Danny Okafor",
            "people": [{"name": "Priya Nair", "role": "worker at the council", "contact": "01632 960 123"}],
            "own_words": [{"heading": "In my own words", "words": "I have not slept through since March."}],
            "needs": [carers_need(), carers_need(need="", how="Danny stays with Grace", given_to="Care for the person")],
            "emergency": "Who steps in: Tom, 01632 960 555",
            "budget": {
                "weekly": Decimal("60"), "one_off": Decimal("300"), "charge": Decimal("5"),
                "charge_reason": "She asked to pay towards it.", "mechanism": "Direct payment to the carer",
            },
            "advice": [{"heading": "To meet or lessen the needs I have", "words": "The carers’ café."}],
            "agreement": [{"heading": "Who took part", "words": "Rita and Priya"}],
            "next_review_on": date(2027, 9, 3),
            "agreed": [signature(name="Rita Sands", capacity="the carer", signed_on=None)],
        }
        | changes
    )  # fmt: skip


def carers_need(**changes: Any) -> dict[str, Any]:
    return {
        "need": "Leisure: no time for it", "outcome": "Sings with the choir again", "how_we_know": "Three weeks of four",
        "how": "A sitter on Tuesdays", "who": "A neighbour", "given_to": "Support to the carer",
        "by_when": date(2027, 4, 1),
    } | changes  # fmt: skip


def aspect(**changes: Any) -> dict[str, Any]:
    return {
        "area": "Out and about, roads and travel",
        "person_view": "I know the way.",
        "benefit": "His own friends, his own time.",
        "harm": "He gets off at the wrong stop.\n\nTwice last year.",
        "strategy": "He carries a card with the number.",
        "restriction": "",
        "owner": "The Shared Lives carer",
        "early_signs": "Asks about the bus again and again.",
        "triggers": "The bus route changes.",
        "contingency": "Ring the driver, then the scheme.",
    } | changes


def risk_assessment(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Risk assessment", reader="the Shared Lives scheme and carer")
        | {
            "own_words": "I want to go to town on my own.",
            "communication": "Short sentences.",
            "risks": [aspect()],
            "behaviours": [
                {
                    "behaviour": "Bangs doors",
                    "trigger": "Loud dogs",
                    "early_sign": "Hums",
                    "what_helps": "The garden",
                    "what_makes_it_worse": "Being told to calm down",
                    "communication": "Few words, and wait",
                }
            ],
            "restrictions": [
                {
                    "what": "The knives are locked away",
                    "why": "He hurt himself",
                    "since": date(2027, 1, 5),
                    "ground": "They agree to it",
                    "less_restrictive": "A night light was tried",
                    "decided": [{"heading": "Who asked for it", "words": "Danny himself"}],
                    "look_again_on": date(2027, 7, 5),
                }
            ],
            "joint": "Yes. The scheme knows the roads.",
            "disclosed": "Priya Nair declared on 2 March 2027 that all known risk is in it",
            "written_by": "Priya Nair",
            "in_force_on": date(2027, 3, 3),
            "review_on": date(2027, 9, 1),
            "marks": [
                {
                    "party": "The person",
                    "name": "Danny Okafor",
                    "mark": "Agrees and has signed",
                    "reason": "",
                    "on": date(2027, 3, 3),
                },
                {"party": "The scheme", "name": "", "mark": "", "reason": "", "on": None},
            ],
        }
        | changes
    )


def licence(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Licence to live in a room", reader="the person and the Shared Lives carer")
        | {
            "carer": "Grace Adeyemi",
            "room": "First floor, back",
            "shared_rooms": "Kitchen and garden",
            "starts_on": date(2027, 4, 1),
            "until": date(2028, 3, 31),
            "payments": [{"part": "Rent", "weekly": Decimal(80)}, {"part": "Together", "weekly": Decimal("140.50")}],
            "notice_days": 28,
            "terms": "Bedding is mine.",
            "signatures": [signature()],
        }
        | changes
    )


def carer_agreement(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="Carer agreement", reader="the Shared Lives carers and the scheme", person_name="Grace Adeyemi")
        | {
            "parts": [{"heading": "Our home", "words": "Safe, warm and in good repair."}],
            "looked_at_on": date(2028, 3, 31),
            "signatures": [signature(name="Grace Adeyemi", capacity="the carers")],
        }
        | changes
    )


def money_sheet(**changes: Any) -> dict[str, Any]:
    return (
        cover(title="What this costs and who pays", reader="Danny Okafor")
        | {
            "home": "Grace Adeyemi",
            "sentences": ["Living here costs £540 a week.", "You pay £140 of it."],
            "parts": [
                {"part": "Rent", "amount": "£80 a week", "weekly": Decimal(80), "paid_by": "You"},
            ],
            "total": Decimal(540),
            "questions": "Ask your care manager.",
        }
        | changes
    )


def cost_sheet(**changes: Any) -> dict[str, Any]:
    return (
        cover(
            title="What Shared Lives costs and who pays", reader="people and families", person_name="Westmere Council"
        )
        | {
            "sentences": ["Support in Shared Lives costs £640 a week here for each person, on average."],
            "options": [{"name": "Residential care", "weekly": "£1,100", "year": "2026 to 2027"}],
            "questions": "Ask your care manager.",
        }
        | changes
    )


SAMPLES = {
    "review_papers": review_papers,
    "owner_letter": owner_letter,
    "review_invitation": review_invitation,
    "carer_agreement": carer_agreement,
    "carer_review_letter": carer_review_letter,
    "licence": licence,
    "money_sheet": money_sheet,
    "cost_sheet": cost_sheet,
    "risk_assessment": risk_assessment,
    "care_and_support_plan": plan,
    "arrangement_agreement": agreement,
    "carer_summary": summary,
    "decision_letter": decision,
    "easy_read": easy_read,
    "court_pack": court_pack,
    "support_plan": support_plan,
}


def words_of(pdf: bytes) -> str:
    """All words of a document, one space between them."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
