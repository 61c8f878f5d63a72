"""The tables of schemes, carers, matching, agreements and arrangements, in the order of their foreign keys."""

from placements import models as placements
from sharedliving.pages.seed import ending_tables as endings

OWNED = ("owner_id", "due_on", "closed_at")
MOVE = ("row_id", "from_state", "to_state", "at", "by_id", "by_name")


class PlacementTables:
    """The part of the seed's tables that belongs to the placements."""

    def _placements(self, table) -> None:
        self.household = table(
            placements.CarerHousehold, *OWNED, "scheme_id", "name", "state", "approved_on", "approved_places",
            "approved_kinds", "area", "wheelchair_access", "has_pets", "smokes", "languages", "about", "ethnic_group",
            "offers", "interests", "children", "wont", "rather_not", "others_wont", "free_from",
        )  # fmt: skip
        self.household_change = table(placements.CarerHouseholdChange, *MOVE)
        self.address = table(placements.CarerAddress, "household_id", "lines", "postcode", "phone")
        self.check = table(placements.HouseholdCheck, "household_id", "kind", "done_on", "valid_until")
        self.household_risk = table(
            placements.HouseholdRisk, *OWNED, "household_id", "subject", "who", "what", "what_is_done", "closed_because"
        )
        self._approvals(table)
        self.referral = table(
            placements.Referral, *OWNED, "person_id", "council_id", "scheme_id", "plan_id", "care_manager_id", "state",
            "kind", "views", "about", "consent", "sent_on", "answered_on", "decline_reason", "answer", "pressures",
            "discharge_on", "notice_until", "only_one_because", "preferred_area", "musts", "likes", "interests", "brings",
        )  # fmt: skip
        self.referral_change = table(placements.ReferralChange, *MOVE)
        self.scheme_assessment = table(
            placements.SchemeAssessment, "referral_id", "person_id", "held_on", "for_scheme", "council_took_part",
            "for_council", "alone_because", "found",
        )  # fmt: skip
        self.search = table(
            placements.Search, "referral_id", "by_id", "on", "wanted", "looked_at", "possible", "left_out"
        )
        self.candidate = table(
            placements.Candidate, "referral_id", "household_id", "state", "reasons", "person_decision",
            "carer_decision", "not_chosen_because",
        )  # fmt: skip
        self.candidate_change = table(placements.CandidateChange, *MOVE)
        self._practice(table)
        self._moving(table)
        self._caring(table)
        self.introduction = table(placements.Introduction, "candidate_id", "step", "on", "how_it_went")
        self.agreement = table(
            placements.Agreement, *OWNED, "candidate_id", "person_id", "household_id", "scheme_id", "council_id", "plan_id",
            "state", "kind", "planned_start", "room", "weekly_care_fee", "weekly_rent", "weekly_food",
            "funding_authorised_on", "licence_on", "places", "also_living_there", "supervision", "time_alone", "medicines",
            "money_handling", "house_rules", "back_up_carer", "complaints", "review_on", "no_private_money",
        )  # fmt: skip
        self.agreement_change = table(placements.AgreementChange, *MOVE)
        self.line = table(placements.AgreementLine, "agreement_id", "need_id", "what", "party", "how")
        self.signature = table(placements.Signature, "agreement_id", "party", "name", "on")
        self._live(table)

    def _live(self, table) -> None:
        self.arrangement = table(
            placements.Arrangement, *OWNED, "person_id", "household_id", "scheme_id", "council_id", "agreement_id",
            "state", "kind", "place", "started_on", "ended_on", "end_reason", "weekly_care_fee", "weekly_rent",
            "weekly_food", "last_visit_on", "came_by_import", "setting", "nights_a_week", "days_a_week", "hours_a_week",
            "funding", "contact_days",
        )  # fmt: skip
        self.arrangement_change = table(placements.ArrangementChange, *MOVE)
        self.under_notice = table(placements.UnderNotice, *OWNED, "notice_id", "arrangement_id", "person_id")
        self.role = table(placements.AgreedRole, "agreement_id", "task", "holder", "name", "every_days", "how")
        self.licence = table(
            placements.Licence, *OWNED, "agreement_id", "person_id", "state", "room", "weekly_rent", "weekly_food",
            "weekly_utilities", "starts_on", "until", "signed_on",
        )  # fmt: skip
        self.licence_signature = table(placements.LicenceSignature, "licence_id", "party", "name", "on")
        self.carer_agreement = table(
            placements.CarerAgreement, *OWNED, "household_id", "scheme_id", "state", "policies", "signed_on"
        )
        self.carer_signature = table(placements.CarerAgreementSignature, "agreement_id", "party", "name", "on")
        self.fee_band = table(placements.FeeBand, *OWNED, "scheme_id", "kind", "name", "amount", "valid_from", "source")
        self.money = table(placements.MoneyLine, "arrangement_id", "part", "payer", "amount", "starts_on", "until")
        self._carer_reviews(table)
        endings.tables(self, table)

    def _carer_reviews(self, table) -> None:
        self.carer_review = table(
            placements.CarerReview, "household_id", "reviewer_id", "state", "begun_on", "agenda_asked_on", "agenda_raised",
            "agenda", "agenda_answer", "held_on", "place", "present", "knows_privately", "training", "wellbeing",
            "wellbeing_words", "breaks", "at_home", "checks", "support", "health", "people_say", "fitness", "fitness_words",
            "recommendation", "reasons", "carers_say", "next_due_on", "completed_on",
        )  # fmt: skip
        self.carer_review_change = table(placements.CarerReviewChange, *MOVE)
        self.carers_view = table(placements.CarersView, "review_id", "arrangement_id", "words")
        self.carer_review_action = table(placements.CarerReviewAction, *OWNED, "review_id", "what")
        self.contact_agreed = table(placements.ContactAgreed, "agreement_id", "person_id", "days", "words", "agreed_on")
        self.emergency = table(
            placements.Emergency, *OWNED, "person_id", "council_id", "scheme_id", "team_id", "care_manager_id", "state",
            "next_step", "called_at", "asked_at", "answered_at", "refused_because", "refused_words", "household_id",
            "person_words", "carer_words", "approved_by_id", "approved_name", "approved_at", "arrangement_id", "started_on",
            "limit_on", "meeting_on", "meeting_who", "meeting_decided", "ended_on", "outcome", *placements.LEAST,
        )  # fmt: skip
        self.emergency_change = table(placements.EmergencyChange, *MOVE)
        self.emergency_review = table(
            placements.EmergencyReview, "emergency_id", "person_id", "on", "face_to_face", "who_came", "person_view",
            "found",
        )  # fmt: skip

    def _practice(self, table) -> None:
        self.more_asked = table(
            placements.MoreAsked, "referral_id", "items", "words", "asked_on", "asked_by_id", "answer_by", "answered_on",
            "answered_by_id", "answer",
        )  # fmt: skip
        self.described = table(placements.Described, "candidate_id", "on", "shown_by", "how", "what", "said")
        self.decided_otherwise = table(
            placements.DecidedOtherwise, "gate", "referral_id", "person_id", "scheme_id", "on", "by_user_id", "by_name",
            "reason",
        )  # fmt: skip
        self.lacked = table(placements.Lacked, "decision_id", "rule", "message", "source", "filled_on")
        self.protocol = table(
            placements.Protocol, *OWNED, "council_id", "scheme_id", "kind", "title", "in_force_from", "text"
        )

    def _approvals(self, table) -> None:
        part = ("application_id", "on", "by_id")
        self.household_member = table(
            placements.HouseholdMember,
            *OWNED,
            "household_id",
            "name",
            "kind",
            "year_of_birth",
            "consulted_on",
            "agrees",
        )
        self.member_check = table(
            placements.MemberCheck, "member_id", "number", "is_home_based", "done_on", "valid_until"
        )
        self.carer_note = table(placements.CarerNote, "household_id", "on", "text", "written_by_id")
        self.panel = table(placements.Panel, "scheme_id", "on", "chair", "present")
        self.application = table(
            placements.Application, *OWNED, "household_id", "state", "stage", "stage_since", "enquired_on", "heard_from",
            "report", "ended_on", "stop_reason",
        )  # fmt: skip
        self.application_change = table(placements.ApplicationChange, *MOVE)
        self.declaration = table(placements.Declaration, *part, "knows_them")
        self.stage_record = table(placements.StageRecord, *part, "stage", "result", "found", "begun_on")
        self.vetting = table(placements.VettingCheck, *part, "item", "result", "note")
        self.observation = table(placements.Observation, *part, "with_whom", "seen")
        self.reference = table(
            placements.Reference, "application_id", "name", "relationship", "is_relative", "known_since", "asked_on",
            "received_on", "verified_on",
        )  # fmt: skip
        self.panel_decision = table(
            placements.PanelDecision, "application_id", "panel_id", "outcome", "reasons", "places", "kinds",
            "recorded_by_id", "signed_by_id", "signed_on",
        )  # fmt: skip
        self.condition = table(
            placements.ApprovalCondition, *OWNED, "household_id", "decision_id", "what", "by_when", "met_on", "how_met"
        )
        self.appeal = table(
            placements.Appeal, *OWNED, "decision_id", "raised_on", "raised_by", "grounds", "outcome", "answer",
            "answered_on", "answered_by_id",
        )  # fmt: skip
        self.ending = table(placements.ApprovalEnding, *OWNED, "household_id", "why", "asked_on", "asked_by_id")

    def _moving(self, table) -> None:
        self.recommendation = table(
            placements.Recommendation, *OWNED, "referral_id", "person_id", "option", "why", "made_on", "followed", "reply",
            "replied_on",
        )  # fmt: skip
        self.planned_step = table(
            placements.PlannedStep, *OWNED, "candidate_id", "step", "is_agreed", "did_not_happen_because"
        )
        self.move_check = table(placements.MoveCheck, *OWNED, "candidate_id", "person_id", "begun_on", "looked_at_on")
        self.move_item = table(
            placements.MoveItem, "move_id", "kind", "state", "waits_for", "since", "settled_on", "words"
        )

    def _caring(self, table) -> None:
        self.household_care = table(placements.HouseholdCare, *OWNED, "household_id", "kind")
        self.carer_visit = table(
            placements.CarerVisit, "household_id", "on", "visited_by", "announced", "wellbeing", "in_their_words", "signs",
            "agreed",
        )  # fmt: skip
        self.carer_break = table(placements.CarerBreak, "household_id", "starts_on", "ends_on", "is_paid", "cover")
        self.notice = table(
            placements.HouseholdNotice,
            *OWNED,
            "household_id",
            "given_on",
            "ends_on",
            "reason",
            "words",
            "closed_because",
        )
        self.back_up = table(placements.BackUp, "household_id", "back_up_id", "person_id", "known_since", "how_known")
