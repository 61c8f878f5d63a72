"""The gates of referrals, matches, agreements and arrangements: named rules, each with its message and its source."""

from placements.rules.accept import accept_gate, newest_release
from placements.rules.agreement import agreement_gate, signatures_in_force, signing_gate, start_gate, unagreed_needs
from placements.rules.introductions import ending_gate, introductions_gate, meeting_gate, offered
from placements.rules.match import full_sentence, match_gate
from placements.rules.match_wishes import Wanted, findings, wanted_of, wishes_gate
from placements.rules.more import Waited, answer_gate, asked_before_declining, question_gate, waited
from placements.rules.needed import NEEDED, NEEDED_BY_FIELD, SECTIONS, Needed, Section
from placements.rules.pressures import pressure_warning, pressures_in_words
from placements.rules.protocols import protocol_gate, writer_gate
from placements.rules.referral import plan_to_send, referral_gate
from placements.rules.starting import contact_gate, is_complex
from placements.rules.terms import Terms, terms_gate

__all__ = [
    "NEEDED",
    "NEEDED_BY_FIELD",
    "SECTIONS",
    "Needed",
    "Section",
    "Terms",
    "Waited",
    "Wanted",
    "accept_gate",
    "agreement_gate",
    "answer_gate",
    "asked_before_declining",
    "contact_gate",
    "ending_gate",
    "findings",
    "full_sentence",
    "introductions_gate",
    "is_complex",
    "match_gate",
    "meeting_gate",
    "newest_release",
    "offered",
    "plan_to_send",
    "pressure_warning",
    "pressures_in_words",
    "protocol_gate",
    "question_gate",
    "referral_gate",
    "signatures_in_force",
    "signing_gate",
    "start_gate",
    "terms_gate",
    "unagreed_needs",
    "waited",
    "wanted_of",
    "wishes_gate",
    "writer_gate",
]  # fmt: skip
