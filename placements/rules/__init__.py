"""The gates of referrals, matches, agreements and arrangements: named rules, each with its message and its source."""

from placements.rules.accept import accept_gate, newest_release
from placements.rules.agreement import agreement_gate, signatures_in_force, signing_gate, start_gate, unagreed_needs
from placements.rules.applications import OPTIONAL_STAGES, counts, declared_lines, living, stage_gate
from placements.rules.introductions import ending_gate, introductions_gate, meeting_gate, offered
from placements.rules.match import full_sentence, match_gate
from placements.rules.match_wishes import Wanted, findings, wanted_of, wishes_gate
from placements.rules.members import (
    coming_of_age,
    dbs_holds_until,
    dbs_of_each,
    home_based_box,
    member_due,
    of_age,
    within_three_years,
)
from placements.rules.more import Waited, answer_gate, asked_before_declining, question_gate, waited
from placements.rules.needed import NEEDED, NEEDED_BY_FIELD, SECTIONS, Needed, Section
from placements.rules.panels import (
    answered_by_somebody_else,
    approved_at_panel,
    decision_gate,
    ending_confirmed_by_second,
    panel_gate,
    signing_gate_of_panel,
)
from placements.rules.pressures import pressure_warning, pressures_in_words
from placements.rules.protocols import protocol_gate, writer_gate
from placements.rules.referral import plan_to_send, referral_gate
from placements.rules.starting import contact_gate, is_complex
from placements.rules.terms import Terms, terms_gate
from placements.rules.two_hats import one_worker_for_both, same_worker

__all__ = [
    "NEEDED",
    "NEEDED_BY_FIELD",
    "OPTIONAL_STAGES",
    "SECTIONS",
    "Needed",
    "Section",
    "Terms",
    "Waited",
    "Wanted",
    "accept_gate",
    "agreement_gate",
    "answer_gate",
    "answered_by_somebody_else",
    "approved_at_panel",
    "asked_before_declining",
    "coming_of_age",
    "contact_gate",
    "counts",
    "dbs_holds_until",
    "dbs_of_each",
    "decision_gate",
    "declared_lines",
    "ending_confirmed_by_second",
    "ending_gate",
    "findings",
    "full_sentence",
    "home_based_box",
    "introductions_gate",
    "is_complex",
    "living",
    "match_gate",
    "meeting_gate",
    "member_due",
    "newest_release",
    "of_age",
    "offered",
    "one_worker_for_both",
    "panel_gate",
    "plan_to_send",
    "pressure_warning",
    "pressures_in_words",
    "protocol_gate",
    "question_gate",
    "referral_gate",
    "same_worker",
    "signatures_in_force",
    "signing_gate",
    "signing_gate_of_panel",
    "stage_gate",
    "start_gate",
    "terms_gate",
    "unagreed_needs",
    "waited",
    "wanted_of",
    "wishes_gate",
    "within_three_years",
    "writer_gate",
]  # fmt: skip
