"""The person's own copy of the agreement: large type, one idea a line, a picture beside each."""

from typing import Any

from placements.choices import Party
from placements.exports.readers import names
from placements.models import Agreement
from placements.tables.money import pounds
from sharedliving.core import dates
from sharedliving.core.documents.pictures import CREDIT, PICTURES

LEAD = "The agreement that all of us sign has more in it. This copy leaves out:"
EVERYDAY: tuple[tuple[str, str, str], ...] = (
    ("supervision", "help", "How I am helped"), ("time_alone", "person", "Time on my own"),
    ("medicines", "hospital", "My medicines"), ("money_handling", "money", "My money"),
)  # fmt: skip
TOGETHER: tuple[tuple[str, str, str], ...] = (
    ("house_rules", "home", "Rules of the house"), ("restrictive_rules", "warning", "What I may not do, and why"),
    ("keys", "safe", "My keys"), ("visitors", "people", "My visitors"), ("family_contact", "family", "My family and friends"),
    ("holidays", "star", "Holidays"), ("carer_breaks", "calendar", "When my carers have a break"),
)  # fmt: skip


def easy_agreement(agreement: Agreement) -> dict[str, Any]:
    """Data for `easy_read` beside the cover. Every chapter is one part of life in this home."""
    chapters = [
        {"heading": "My home", "ideas": _home(agreement), "quote": _wish(agreement)},
        {"heading": "Who helps me with what", "ideas": _tasks(agreement), "quote": ""},
        {"heading": "Every day", "ideas": _said(agreement, EVERYDAY), "quote": ""},
        {"heading": "Living together", "ideas": _said(agreement, TOGETHER), "quote": ""},
        {"heading": "What I pay", "ideas": _money(agreement), "quote": ""},
        {"heading": "If I am not happy", "ideas": _if_not_happy(agreement), "quote": ""},
    ]
    kept = [chapter for chapter in chapters if chapter["ideas"] or chapter["quote"]]
    return {"title": "My agreement", "chapters": kept, "credit": CREDIT, "copy_lead": LEAD}


def _idea(text: str, picture: str) -> dict[str, str]:
    return {"text": text, "picture": picture, "shows": PICTURES[picture]}


def _wish(agreement: Agreement) -> str:
    return agreement.candidate.referral.views if agreement.candidate else ""


def _home(agreement: Agreement) -> list[dict[str, str]]:
    ideas = [
        _idea(f"I live with {agreement.household.name}.", "home"),
        _idea(f"It starts on {dates.uk_date(agreement.planned_start)}.", "calendar"),
    ]
    if agreement.room:
        ideas.append(_idea(f"My room: {agreement.room}.", "safe"))
    if agreement.also_living_there:
        ideas.append(_idea(f"Who else lives there: {agreement.also_living_there}", "people"))
    return ideas


def _tasks(agreement: Agreement) -> list[dict[str, str]]:
    who = {**names(agreement), Party.PERSON: "I do this myself"}
    return [
        _idea(f"{line.what}. {who.get(line.party, 'Nobody has agreed to do this yet')}.", "help")
        for line in agreement.lines.all()
    ]


def _said(agreement: Agreement, parts: tuple[tuple[str, str, str], ...]) -> list[dict[str, str]]:
    return [
        _idea(f"{heading}: {getattr(agreement, field)}", picture)
        for field, picture, heading in parts
        if getattr(agreement, field)
    ]


def _money(agreement: Agreement) -> list[dict[str, str]]:
    parts = [
        ("for my room", agreement.weekly_rent, agreement.get_rent_paid_by_display()),
        ("for food, heating, light and water", agreement.weekly_food, "The person"),
    ]
    ideas = []
    for what, amount, payer in parts:
        if amount is not None:
            pays = "I pay" if payer == "The person" else f"{payer} pays"
            ideas.append(_idea(f"{pays} {pounds(amount)} a week {what}.", "money"))
    if agreement.no_private_money:
        ideas.append(_idea("I do not give my carers other money, and they do not ask for it.", "yes"))
    return ideas


def _if_not_happy(agreement: Agreement) -> list[dict[str, str]]:
    ideas = []
    if agreement.speaks_up:
        ideas.append(_idea(f"This person helps me to say what I think: {agreement.speaks_up}.", "words"))
    if agreement.complaints:
        ideas.append(_idea(f"I can complain: {agreement.complaints}", "phone"))
    ideas.append(_idea(f"I can leave. I tell everybody {agreement.notice_days} days before.", "paper"))
    if agreement.review_on:
        day = dates.uk_date(agreement.review_on)
        ideas.append(_idea(f"We look at this together on {day}, or sooner if I ask.", "calendar"))
    return ideas
