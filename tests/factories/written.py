"""What an agreement has to say, in words."""

from placements.choices import RoleHolder, RoleTask
from placements.services import agreements, roles
from sharedliving.core import dates

WRITTEN = {
    "also_living_there": "John and Grace, and Rex, a labrador.",
    "supervision": "Somebody at home from five; nobody up at night.",
    "time_alone": "Three hours at home, with the telephone.",
    "medicines": "Takes none.",
    "money_handling": "Spends £40 a week alone; the rest with Grace, and receipts in the blue tin.",
    "house_rules": "Supper at six. No smoking indoors.",
    "keys": "Front door and own room.",
    "visitors": "Anybody, told beforehand when they stay the night.",
    "family_contact": "Rings Rita every Sunday.",
    "holidays": "One week by the sea with the family.",
    "carer_breaks": "Four weeks a year; Carol Jones comes.",
    "notice_words": "In writing to the scheme, which tells the others.",
    "speaks_up": "Ms Bello, a family friend",
    "complaints": "To the scheme manager, the council or the Ombudsman.",
    "information_sharing": "What all four need to know about support and risk.",
    "review_triggers": "A new plan, a fall, or when any of us asks.",
}
"""Everything that an agreement has to say in words."""


def write_everything(agreement, by, **fields):
    """Everything that an agreement has to say, through the services: terms, money, and somebody for each task."""
    agreements.save(
        agreement=agreement, by=by, **WRITTEN | {
            "room": "Back room", "back_up_carer": "Grace", "rules_restrict": False, "weekly_care_fee": 400,
            "weekly_rent": 80, "weekly_food": 60, "no_private_money": True,
            "review_on": dates.add_days(max(agreement.planned_start, dates.today()), 300),
            "funding_authorised_on": dates.today(),
        } | fields,
    )  # fmt: skip
    roles.begin(agreement=agreement, by=by)
    for task in (RoleTask.HEALTH, RoleTask.MONEY, RoleTask.OUT_OF_HOURS):
        roles.save(agreement=agreement, by=by, task=task, holder=RoleHolder.CARER, name="Grace Adeyemi")
