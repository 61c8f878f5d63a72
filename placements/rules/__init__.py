"""The gates of referrals, matches, agreements and arrangements: named rules, each with its message and its source."""

from placements.rules.accept import accept_gate, newest_release
from placements.rules.agreement import agreement_gate, signatures_in_force, start_gate, unagreed_needs
from placements.rules.introductions import ending_gate, introductions_gate
from placements.rules.match import full_sentence, match_gate
from placements.rules.needed import NEEDED, SECTIONS, Needed, Section
from placements.rules.referral import plan_to_send, referral_gate

__all__ = [
    "NEEDED", "SECTIONS", "Needed", "Section", "accept_gate", "agreement_gate", "ending_gate", "full_sentence",
    "introductions_gate", "match_gate", "newest_release", "plan_to_send", "referral_gate", "signatures_in_force",
    "start_gate", "unagreed_needs",
]  # fmt: skip
