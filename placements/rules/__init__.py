"""The gates of referrals, matches, agreements and arrangements: named rules, each with its message and its source."""

from placements.rules.accept import (
    accept_gate,
    newest_release,
)
from placements.rules.agreement import (
    agreement_gate,
    signatures_in_force,
    signing_gate,
    start_gate,
)
from placements.rules.answers import (
    recommendation_gate,
    reply_gate,
)
from placements.rules.applications import (
    OPTIONAL_STAGES,
    counts,
    declared_lines,
    living,
    stage_gate,
)
from placements.rules.caring import (
    WITHOUT_BREAK,
    back_up_gate,
    break_gate,
    g14_emg_6_known_back_up,
    notice_gate,
    visit_gate,
)
from placements.rules.completeness import (
    Completeness,
    completeness,
)
from placements.rules.contents import (
    AGREEMENT_SECTIONS,
    CONTENTS,
    AgreementSection,
    Content,
)
from placements.rules.emergency import (
    ask_gate,
    chosen_household_gate,
    emergency_household_gate,
    emergency_start_gate,
)
from placements.rules.emergency_care import (
    care_gate,
    ending_emergency_gate,
    extension_gate,
    live_emergency,
    review_gate,
)
from placements.rules.emergency_needed import (
    ITEMS,
    Item,
)
from placements.rules.emergency_wishes import (
    emergency_wishes_gate,
    wanted_in,
    wishes_of,
)
from placements.rules.fees import (
    frozen_rate,
    rate_age_words,
)
from placements.rules.introducing import (
    Held,
    left_out,
    next_step,
    step_gate,
)
from placements.rules.introductions import (
    ending_gate,
    introductions_gate,
    meeting_gate,
    offered,
)
from placements.rules.match import (
    full_sentence,
    match_gate,
)
from placements.rules.match_wishes import (
    Wanted,
    findings,
    wanted_of,
    wishes_gate,
)
from placements.rules.members import (
    coming_of_age,
    dbs_holds_until,
    dbs_of_each,
    home_based_box,
    member_due,
    of_age,
    within_three_years,
)
from placements.rules.money import (
    WhoPays,
    money_gate,
    weekly_sum,
    who_pays,
)
from placements.rules.more import (
    Waited,
    answer_gate,
    asked_before_declining,
    question_gate,
    waited,
)
from placements.rules.moves import (
    WAITS_LONG,
    agreement_of,
    item_gate,
    planned_start,
)
from placements.rules.needed import (
    NEEDED,
    NEEDED_BY_FIELD,
    SECTIONS,
    Needed,
    Section,
)
from placements.rules.panels import (
    answered_by_somebody_else,
    approved_at_panel,
    decision_gate,
    ending_confirmed_by_second,
    panel_gate,
    signing_gate_of_panel,
)
from placements.rules.pressures import (
    pressure_warning,
    pressures_in_words,
)
from placements.rules.protocols import (
    protocol_gate,
    writer_gate,
)
from placements.rules.referral import (
    plan_to_send,
    referral_gate,
)
from placements.rules.roles import (
    RoleGap,
    agreement_of_old_plan,
    care_manager_of,
    risks_in_force,
    role_gaps,
    two_named_workers,
    unagreed_needs,
)
from placements.rules.starting import (
    complex_contract_in_force,
    contact_gate,
    is_complex,
)
from placements.rules.terms import (
    Terms,
    terms_gate,
)
from placements.rules.transition import (
    adult_step_gate,
    steps_into_adulthood,
    transition_gate,
)
from placements.rules.two_hats import (
    one_worker_for_both,
    same_worker,
)

__all__ = [
    "AGREEMENT_SECTIONS",
    "CONTENTS",
    "ITEMS",
    "NEEDED",
    "NEEDED_BY_FIELD",
    "OPTIONAL_STAGES",
    "SECTIONS",
    "WAITS_LONG",
    "WITHOUT_BREAK",
    "AgreementSection",
    "Completeness",
    "Content",
    "Held",
    "Item",
    "Needed",
    "RoleGap",
    "Section",
    "Terms",
    "Waited",
    "Wanted",
    "WhoPays",
    "accept_gate",
    "adult_step_gate",
    "agreement_gate",
    "agreement_of",
    "agreement_of_old_plan",
    "answer_gate",
    "answered_by_somebody_else",
    "approved_at_panel",
    "ask_gate",
    "asked_before_declining",
    "back_up_gate",
    "break_gate",
    "care_gate",
    "care_manager_of",
    "chosen_household_gate",
    "coming_of_age",
    "completeness",
    "complex_contract_in_force",
    "contact_gate",
    "counts",
    "dbs_holds_until",
    "dbs_of_each",
    "decision_gate",
    "declared_lines",
    "emergency_household_gate",
    "emergency_start_gate",
    "emergency_wishes_gate",
    "ending_confirmed_by_second",
    "ending_emergency_gate",
    "ending_gate",
    "extension_gate",
    "findings",
    "frozen_rate",
    "full_sentence",
    "g14_emg_6_known_back_up",
    "home_based_box",
    "introductions_gate",
    "is_complex",
    "item_gate",
    "left_out",
    "live_emergency",
    "living",
    "match_gate",
    "meeting_gate",
    "member_due",
    "money_gate",
    "newest_release",
    "next_step",
    "notice_gate",
    "of_age",
    "offered",
    "one_worker_for_both",
    "panel_gate",
    "plan_to_send",
    "planned_start",
    "pressure_warning",
    "pressures_in_words",
    "protocol_gate",
    "question_gate",
    "rate_age_words",
    "recommendation_gate",
    "referral_gate",
    "reply_gate",
    "review_gate",
    "risks_in_force",
    "role_gaps",
    "same_worker",
    "signatures_in_force",
    "signing_gate",
    "signing_gate_of_panel",
    "stage_gate",
    "start_gate",
    "step_gate",
    "steps_into_adulthood",
    "terms_gate",
    "transition_gate",
    "two_named_workers",
    "unagreed_needs",
    "visit_gate",
    "waited",
    "wanted_in",
    "wanted_of",
    "weekly_sum",
    "who_pays",
    "wishes_gate",
    "wishes_of",
    "within_three_years",
    "writer_gate",
]  # fmt: skip
