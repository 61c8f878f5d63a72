"""What an arrangement agreement says: its sections, and what each of them has to hold before anybody signs (2.1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from placements.choices import ArrangementKind
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Line

if TYPE_CHECKING:
    from placements.models import Agreement

VISITS_ONLY = frozenset({ArrangementKind.DAY, ArrangementKind.OUTREACH})


@dataclass(frozen=True, slots=True)
class AgreementSection:
    """One page of the agreement: its key in the address, its title, its fields in order."""

    key: str
    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """Something an agreement has to say: its field, its name on the gate, what to do when it is empty, where it is from.

    `stays_only`: only where the person stays at the household.
    """

    field: str
    label: str
    message: str
    source: str
    stays_only: bool = False

    @property
    def section(self) -> AgreementSection:
        return next(section for section in AGREEMENT_SECTIONS if self.field in section.fields)


AGREEMENT_SECTIONS: tuple[AgreementSection, ...] = (
    AgreementSection(
        "home", "The home", ("planned_start", "planned_end", "room", "places", "also_living_there")
    ),
    AgreementSection("support", "Support day by day", ("supervision", "time_alone", "medicines", "money_handling")),
    AgreementSection(
        "together", "Living together",
        ("house_rules", "rules_restrict", "restrictive_rules", "keys", "visitors", "family_contact"),
    ),
    AgreementSection(
        "breaks", "Breaks, back-up and notice",
        ("holidays", "carer_breaks", "back_up_carer", "notice_days", "notice_words"),
    ),
    AgreementSection(
        "say", "Having a say", ("speaks_up", "complaints", "information_sharing", "review_triggers", "review_on")
    ),
    AgreementSection(
        "money", "The money",
        ("weekly_care_fee", "care_fee_paid_by", "weekly_rent", "rent_paid_by", "weekly_food", "no_private_money",
         "funding_authorised_on"),
    ),
)  # fmt: skip

CONTENTS: tuple[Content, ...] = (
    Content(
        "places", "How many people the carers support",
        "Say how many people the carers may support at one time, for all councils together: three at most.", "APS13",
    ),
    Content("also_living_there", "Who else lives there", "Write down who else lives there.", "SLP-AGR"),
    Content(
        "supervision", "How much support, and when", "Write down how much support they have, by day and by night.", "APS13"
    ),
    Content("time_alone", "Time alone", "Write down how long they may be at home or out alone.", "SLP-AGR"),
    Content("medicines", "Medicines", "Write down who looks after their medicines, or that they take none.", "W11"),
    Content(
        "money_handling", "Their own money", "Write down who handles their money, and up to which amount.", "SLP-AGR"
    ),
    Content("house_rules", "House rules", "Write down the house rules, or that there is none.", "SLP-AGR"),
    Content("keys", "Keys", "Write down which keys they have.", "SLP-AGR", stays_only=True),
    Content("visitors", "Visitors and relationships", "Write down what is agreed about visitors and partners.", "SLP-AGR"),
    Content("family_contact", "Family and friends", "Write down how they keep in touch with family and friends.", "SLP-AGR"),
    Content("holidays", "Holidays", "Write down what is agreed about holidays.", "SLP-AGR", stays_only=True),
    Content(
        "carer_breaks", "The carers’ breaks", "Write down when the carers have a break, and who supports the person then.",
        "SLP-AGR",
    ),
    Content("notice_words", "Notice", "Write down how each of the four can end the agreement.", "MEDWAY-N"),
    Content(
        "speaks_up", "Somebody on their side",
        "Name somebody outside the scheme and the household who helps the person to say what they think, or write that "
        "they want nobody.", "APS13, W12",
    ),
    Content("complaints", "How to complain", "Write down how the person can complain, and to whom.", "SLP-AGR"),
    Content("information_sharing", "Sharing information", "Write down what is shared with whom.", "SLP-AGR"),
    Content(
        "review_triggers", "What makes everybody look again",
        "Write down what makes everybody look at the agreement again before its day.", "W12, NI13",
    ),
    Content(
        "review_on", "When it is looked at again", "Say when the agreement is looked at again: within a year.", "W12, NI13"
    ),
)  # fmt: skip


def contents_written(agreement: Agreement) -> list[Line]:
    """Write down everything that the four have to agree on.

    Source: APS13, W12, SLP-AGR. A line for each; in an emergency within three days (G14-EMG-2).
    """
    stays = agreement.kind not in VISITS_ONLY
    return [_line(each, agreement) for each in CONTENTS if stays or not each.stays_only]


def _line(content: Content, agreement: Agreement) -> Line:
    value = getattr(agreement, content.field)
    met = bool(value.strip()) if isinstance(value, str) else value is not None
    return line_of_agreement(
        contents_written, content.label, met, agreement, message=content.message, section=content.section.key,
        key=content.field, source=content.source,
    )  # fmt: skip


def reviewed_within_a_year(agreement: Agreement) -> Line:
    """Choose a day within a year on which everybody looks at the agreement again.

    Source: NI13, W12. Counted from the planned start or, where that is past, from today.
    """
    start = max(agreement.planned_start, dates.today())
    met = agreement.review_on is None or start < agreement.review_on <= dates.add_months(start, 12)
    return line_of_agreement(reviewed_within_a_year, "Looked at again within a year", met, agreement, section="say")


def no_private_deals(agreement: Agreement) -> Line:
    """Have both say that no money passes between carer and person outside this agreement.

    Source: SLP-COL.
    """
    return line_of_agreement(
        no_private_deals, "No private money deals", agreement.no_private_money, agreement, section="money"
    )


def line_of_agreement(
    rule: Callable[..., Any], label: str, met: bool, agreement: Agreement, message: str = "", section: str = "",
    page: str = "agreement", key: str = "", source: str = "",
) -> Line:  # fmt: skip
    """A line of the agreement, put right in its section or on another page; in an emergency also after the start."""
    url = reverse("agreement-section", args=[agreement.pk, section]) if section else reverse(page, args=[agreement.pk])
    return check(
        rule, label, met, message=message, url=url, can_override=agreement.kind == ArrangementKind.EMERGENCY, key=key,
        source=source,
    )  # fmt: skip
