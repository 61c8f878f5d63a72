"""Safeguarding (Care Act s42 to s46, and Making Safeguarding Personal)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices.safeguarding import OF_THE_HOUSEHOLD, EnquiryKind
from careplans.rules.said import says
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from careplans.models import ProtectionStep, SafeguardingConcern

SECTIONS: dict[str, tuple[str, ...]] = {
    "wishes": ("own_words", "wants_to_happen", "not_asked_because"),
    "what-happened": ("what_happened", "kinds", "happened_on", "place", "alleged", "alleged_name"),
    "protection": ("protected_now", "police_told", "others_at_risk"),
    "consent": ("agrees", "without_agreement_because", "capacity_view"),
    "enquiry": ("enquirer", "risk_before", "found"),
    "outcome": ("outcomes_met", "risk_after", "conclusion", "cqc_told_on", "councils_told"),
}
AT_THE_START = ("wishes", "what-happened", "protection", "consent")
ENQUIRIES = (EnquiryKind.S42, EnquiryKind.OTHER)


def ca42_three_part_test(has_needs: bool, is_at_risk: bool, cannot_protect: bool, enquiry: str) -> bool:
    """A section 42 enquiry is owed when all three parts are met, and only then. Change the answers or the decision.

    Source: CA42
    """
    return (has_needs and is_at_risk and cannot_protect) == (enquiry == EnquiryKind.S42)


def msp_wishes_are_asked(concern: "SafeguardingConcern") -> bool:
    """Ask {name} what they want to happen, or write why they have not been asked yet.

    Source: MSP
    """
    return concern.has("wants_to_happen") or concern.has("not_asked_because")


def ca42_what_happened_is_said(concern: "SafeguardingConcern") -> bool:
    """Write what happened, and which kinds of abuse or neglect it may be.

    Source: CA42
    """
    return concern.has("what_happened") and bool(concern.kinds)


def ca42_protected_at_once(concern: "SafeguardingConcern") -> bool:
    """Write what was done at once to keep {name} safe, or why nothing was needed.

    Source: CA42
    """
    return concern.has("protected_now")


def msp_agreement_or_why_not(concern: "SafeguardingConcern") -> bool:
    """Say whether {name} agrees that this is looked into; if not, why it goes on without their agreement.

    Source: MSP
    """
    agrees = concern.answer("agrees")
    return agrees is not None and (agrees or concern.has("without_agreement_because"))


def ca42_enquiry_has_findings(concern: "SafeguardingConcern") -> bool:
    """Write what the enquiry found.

    Source: CA42
    """
    return concern.has("found")


def msp_outcomes_are_asked_for(concern: "SafeguardingConcern") -> bool:
    """Say how far what {name} wanted to happen was met.

    Source: MSP
    """
    return bool(concern.outcomes_met)


def ascof_4b_risk_after(concern: "SafeguardingConcern") -> bool:
    """Say whether the risk is removed, reduced or remains.

    Source: ASCOF-4B
    """
    return bool(concern.risk_after)


def concern_has_conclusion(concern: "SafeguardingConcern") -> bool:
    """Write how this ends and why.

    Source: CA42
    """
    return concern.has("conclusion")


def cqc_is_told_of_a_carer(concern: "SafeguardingConcern") -> bool:
    """The concern names somebody of the carer’s household: enter when the Care Quality Commission was told.

    Source: CQC-S1
    """
    return concern.alleged not in OF_THE_HOUSEHOLD or concern.has("cqc_told_on")


def or_both_councils_are_told(concern: "SafeguardingConcern") -> bool:
    """Write which councils were told: the one that is responsible for {name}, and the one where it happened.

    Source: OR
    """
    return concern.has("councils_told")


def protection_steps_are_done(steps: Sequence["ProtectionStep"]) -> bool:
    """Every step of the protection plan is to be done before this is closed.

    Source: CA42
    """
    return all(step.done_on for step in steps)


def protection_has_steps(steps: Sequence["ProtectionStep"]) -> bool:
    """Add at least one step to the protection plan: what is done, by whom, by when.

    Source: CA42
    """
    return len(steps) > 0


def at(concern: "SafeguardingConcern", section: str) -> str:
    """The address of a section."""
    return reverse("safeguarding-section", args=[concern.pk, section])


def decision_gate(concern: "SafeguardingConcern") -> Gate:
    """What has to be known before somebody decides about an enquiry."""
    return Gate(_known(concern))


def closing_gate(concern: "SafeguardingConcern", helped: Line) -> Gate:
    """What has to be there before a concern is closed; more of it after an enquiry.

    `helped` says whether it was decided how the person is helped to take part (CA68).
    """
    lines = [*_known(concern), _decided(concern)]
    if concern.enquiry in ENQUIRIES:
        lines += [helped, *_enquired(concern), _steps_done(concern)]
    lines.append(_line("How it ends", concern_has_conclusion, concern, "outcome"))
    return Gate(lines)


def _known(concern: "SafeguardingConcern") -> list[Line]:
    return [
        _line("What the person wants to happen", msp_wishes_are_asked, concern, "wishes"),
        _line("What happened", ca42_what_happened_is_said, concern, "what-happened"),
        _line("Safe now", ca42_protected_at_once, concern, "protection"),
        _line("Agreement", msp_agreement_or_why_not, concern, "consent"),
    ]


def _enquired(concern: "SafeguardingConcern") -> list[Line]:
    return [
        _line("What the enquiry found", ca42_enquiry_has_findings, concern, "enquiry"),
        _line("What the person wanted, met or not", msp_outcomes_are_asked_for, concern, "outcome"),
        _line("Risk afterwards", ascof_4b_risk_after, concern, "outcome"),
        _line("Care Quality Commission told", cqc_is_told_of_a_carer, concern, "outcome"),
        _line("Councils told", or_both_councils_are_told, concern, "outcome"),
    ]


def ca42_decision_is_made(concern: "SafeguardingConcern") -> bool:
    """Decide whether an enquiry is owed.

    Source: CA42
    """
    return concern.decided_on is not None


def _decided(concern: "SafeguardingConcern") -> Line:
    url = reverse("safeguarding-decide", args=[concern.pk])
    return says("Decision", ca42_decision_is_made, ca42_decision_is_made(concern), url)


def _steps_done(concern: "SafeguardingConcern") -> Line:
    kept = protection_steps_are_done(list(concern.steps.all()))
    return says("Protection plan", protection_steps_are_done, kept, concern.get_absolute_url())


def _line(label: str, rule, concern: "SafeguardingConcern", section: str) -> Line:  # type: ignore[no-untyped-def]
    return says(label, rule, rule(concern), at(concern, section), name=concern.person.name)
