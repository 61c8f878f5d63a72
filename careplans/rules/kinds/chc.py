"""The NHS Continuing Healthcare checklist: eleven domains, each A, B or C, and what they come to."""

from typing import Any

from careplans.choices.kinds import ChcConsent, Level
from careplans.rules.kinds.needed import Checked, Required, assessment_kind

BODY = {
    "breathing": "Breathing", "nutrition": "Nutrition: food and drink", "continence": "Continence",
    "skin": "Skin integrity", "mobility": "Mobility",
}  # fmt: skip
MIND = {
    "communication": "Communication", "psychological": "Psychological and emotional needs", "cognition": "Cognition",
    "behaviour": "Behaviour", "drugs": "Medicines and symptom control", "consciousness": "Altered states of consciousness",
}  # fmt: skip
DOMAINS = BODY | MIND
STARRED = ("breathing", "behaviour", "drugs", "consciousness")
SECTIONS = {
    "consent": ("consent", "consent_words"),
    "body": (*BODY, "body_evidence"),
    "mind": (*MIND, "mind_evidence"),
    "sending": ("took_part", "person_told_on", "sent_to_icb_on"),
}


def levels(row: Any) -> dict[str, str | None]:
    """The level of each domain; None where it is not answered."""
    return {domain: row.answer(domain) or None for domain in DOMAINS}


def chc_checklist_is_positive(row: Any) -> bool:
    """Two or more A; or five or more B; or one A and four B; or an A in a domain marked with a star.

    Source: CHC
    """
    found = levels(row)
    high, moderate = (sum(level == each for level in found.values()) for each in (Level.A, Level.B))
    starred = any(found[domain] == Level.A for domain in STARRED)
    return high >= 2 or moderate >= 5 or (high == 1 and moderate >= 4) or starred


def may_go_on(row: Any) -> bool:
    """Nobody fills in a checklist about somebody who does not agree to it."""
    return row.answer("consent") != ChcConsent.REFUSED


def has_to_be_sent(row: Any) -> bool:
    return may_go_on(row) and chc_checklist_is_positive(row)


def count(row: Any) -> str:
    """One sentence with the count."""
    found = levels(row)
    counts = ", ".join(f"{sum(v == each for v in found.values())} {each.value}" for each in Level)
    if chc_checklist_is_positive(row):
        return f"{counts}: positive. The NHS has to make a full assessment; that is not yet a decision that it pays."
    if None in found.values():
        return f"{counts}: some domains are still open."
    return f"{counts}: negative."


def chc_consent_says_how(row: Any) -> bool:
    """Say how {name} agreed to the checklist and to sharing it, or why it is in their best interests.

    Source: CHC
    """
    return row.has("consent") and row.has("consent_words")


KIND = assessment_kind(
    "chc",
    "NHS Continuing Healthcare checklist",
    [
        Checked("Consent", "consent", chc_consent_says_how),
        *(
            Required(label, "body" if name in BODY else "mind", (name,), f"{label}: choose A, B or C.", "CHC", may_go_on)
            for name, label in DOMAINS.items()
        ),
        Required(
            "Evidence: the body", "body", ("body_evidence",), "Say what shows the levels of the first five domains.",
            "CHC", may_go_on,
        ),
        Required(
            "Evidence: the mind", "mind", ("mind_evidence",), "Say what shows the levels of the other six domains.",
            "CHC", may_go_on,
        ),
        Required(
            "Who took part", "sending", ("took_part",), "Say who filled in the checklist together.", "CHC", may_go_on
        ),
        Required(
            "Told to the person", "sending", ("person_told_on",), "Enter when {name} was told the result.", "CHC",
            may_go_on,
        ),
        Required(
            "Sent to the integrated care board", "sending", ("sent_to_icb_on",),
            "The checklist is positive: enter when it was sent to the integrated care board.", "CHC", has_to_be_sent,
        ),
    ],
    sections=SECTIONS,
    why="Whether the NHS should look fully at paying for their care. A screen, not a decision.",
    count=count,
)  # fmt: skip
