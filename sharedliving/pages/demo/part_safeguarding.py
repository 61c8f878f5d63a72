"""Safeguarding in the demo world: one waits for a decision too long, one is looked into, one has come to a good end."""

from datetime import timedelta

from careplans.choices import AdvocacyDecision, Process
from careplans.choices.safeguarding import (
    AbuseKind,
    AllegedSource,
    ConcernPlace,
    ConcernSource,
    EnquiryKind,
    OutcomesMet,
    RiskAfter,
)
from careplans.models import SafeguardingConcern
from careplans.services import advocacy, safeguarding
from placements.models import CarerHousehold
from sharedliving.core import dates
from sharedliving.pages.demo.steps import Life, on_day
from sharedliving.pages.journeys.safeguarding import raise_concern

HARD = {
    "difficulty_understanding": False, "difficulty_retaining": False, "difficulty_weighing": True,
    "difficulty_communicating": False, "evidence_weighing": "Says what whoever is with them wants to hear.",
}  # fmt: skip


def raised(
    life: Life, days: int, *, household: CarerHousehold | None = None, alleged: str = AllegedSource.OTHER
) -> SafeguardingConcern:
    """The scheme worker noticed that money was missing."""
    with on_day(days, 15):
        return raise_concern(
            person=life.person, by=life.by("care_manager"), household=household, source=ConcernSource.SCHEME,
            kinds=[AbuseKind.FINANCIAL], place=ConcernPlace.COMMUNITY, alleged=alleged,
            what_happened="For the third week in a row the purse was empty on Friday, and the receipts do not add up.",
            protected_now="The bank card is kept by the scheme for now, and the family were told.",
            own_words="He says I owe him for the lift. I gave him my money.",
            wants_to_happen="I want my money to be mine, and I still want to go to the club.",
        )  # fmt: skip


def looked_into(life: Life, days: int, concern: SafeguardingConcern) -> SafeguardingConcern:
    """Decided on: a section 42 enquiry, with a protection plan of two steps."""
    with on_day(days, 11):
        concern = safeguarding.save_section(concern=concern, by=life.by("care_manager"), version=None, agrees=True)
        concern = safeguarding.decide(
            concern=concern, by=life.by("line_manager"), has_needs=True, is_at_risk=True, cannot_protect=True,
            enquiry=EnquiryKind.S42, reasons="All three parts are met; the loss is regular and cannot be stopped alone.",
            enquirer=life.cast.users[life.care_manager],
        )  # fmt: skip
        advocacy.decide(
            person=life.person, by=life.by("care_manager"), about=Process.ENQUIRY, **HARD,
            advocacy=AdvocacyDecision.ADVOCATE, advocate_asked_on=dates.today(),
        )  # fmt: skip
        for what, who in (
            ("The bank card stays with the scheme until the enquiry ends", "Shared Lives scheme"),
            ("Somebody comes along to the club and back", "Shared Lives carer"),
        ):
            due = dates.today() + timedelta(days=7)
            safeguarding.add_step(concern=concern, by=life.by("care_manager"), what=what, who=who, by_when=due)
    return concern


def ended(life: Life, days: int, concern: SafeguardingConcern) -> SafeguardingConcern:
    """The enquiry came to an end, and what was wanted was met."""
    with on_day(days, 16):
        for step in concern.steps.all():
            safeguarding.finish_step(step=step, by=life.by("care_manager"))
        concern = safeguarding.save_section(
            concern=concern, by=life.by("care_manager"), version=None,
            found="An acquaintance at the club asked for money for lifts. He has been spoken to by the police.",
            risk_before="High: every week, and it was getting more.", outcomes_met=OutcomesMet.FULLY,
            risk_after=RiskAfter.REMOVED, conclusion="The money is safe, and the club goes on with a different lift.",
            councils_told="This council is responsible, and it happened here.",
        )  # fmt: skip
        return safeguarding.close(concern=concern, by=life.by("care_manager"))


def some(life: Life) -> None:
    """A few of the crowd: one in forty has a concern, most of them ended."""
    if life.chance.random() > 0.025 or not life.person.is_open:
        return
    days = life.chance.randint(3, 20)
    concern = raised(life, days)
    if life.chance.random() < 0.7:
        concern = looked_into(life, days - 1, concern)
        if life.chance.random() < 0.6:
            ended(life, max(days - 3, 0), concern)
