"""The tables that are filled, in the order of their foreign keys, each with the columns that the seed says something in."""

from careplans import models as careplans
from commissioning import models as commissioning
from people import models as people
from placements import models as placements
from reviews import models as reviews
from sharedliving.core.models import Event
from sharedliving.pages.seed import advocacy
from sharedliving.pages.seed.copying import NULL, Table
from sharedliving.pages.seed.tables_placements import MOVE, OWNED, PlacementTables


class Tables(PlacementTables):
    """Every table of the seed. `early` are sent before constraints are checked at once, because they refer to each other."""

    def __init__(self, moment: str, law: str = NULL, coordination: str = NULL) -> None:
        """`law` is the id of the framework of liberty that is in force, `coordination` that of the CPA."""
        self.law, self.coordination = law, coordination

        def table(model: type, *columns: str) -> Table:
            return Table(model, *columns, moment=moment)

        self.organisation = table(people.Organisation, "kind", "name", "code", "parent_id", "duty_manager_id", "region")
        self.team = table(people.Team, "organisation_id", "name", "department", "manager_id")
        self.user = table(people.User, "password", "email", "name", "organisation_id", "roles", "is_active", "is_staff")
        self.member = table(people.User.teams.through, "user_id", "team_id")
        self.timescale = table(
            people.Timescale, "council_id", "clock", "days", "lead_days", "escalate_days", "valid_from", "source"
        )
        self.scheme = table(placements.Scheme, "organisation_id", "registration", "kinds", "offers", "run_by")
        self.serves = table(placements.Scheme.councils.through, "scheme_id", "organisation_id")
        self.batch = table(
            people.ImportBatch, "scheme_id", "uploaded_by_id", "file_name", "digest", "content", "imported_at"
        )
        self.early = [value for value in vars(self).values() if isinstance(value, Table)]
        self._people(table)
        self._careplans(table)
        self._risk(table)
        self._liberty(table)
        self._placements(table)
        self._reviews(table)
        self._needs(table)
        self._commissioning(table)
        self.event = table(
            Event, "at", "verb", "actor_id", "actor_name", "organisation_id", "subject_kind", "subject_id", "person_id",
            "text",
        )  # fmt: skip
        self.all = [value for value in vars(self).values() if isinstance(value, Table)]
        self.late = self.all[len(self.early) :]

    def _needs(self, table) -> None:
        self.not_referred = table(
            commissioning.NotReferred, "person_id", "council_id", "on", "by_user_id", "reason", "needs", "area", "is_urgent",
            "faith", "language", "wheelchair_access",
        )  # fmt: skip
        self.target = table(
            commissioning.RecruitmentTarget, *OWNED, "council_id", "scheme_id", "state", "area", "skills", "language",
            "number", "by_when", "counted_from", "for_council_id", "for_scheme_id", "agreed_on",
        )  # fmt: skip
        self.target_change = table(commissioning.RecruitmentTargetChange, *MOVE)
        self.suggestion = table(
            commissioning.Suggestion, *OWNED, "kind", "council_id", "by_user_id", "made_on", "state", "need", "says",
            "for_whom", "area", "answer", "answered_on",
        )  # fmt: skip
        self.suggestion_change = table(commissioning.SuggestionChange, *MOVE)

    def _commissioning(self, table) -> None:
        self.unit_cost = table(
            commissioning.UnitCost, "council_id", "service", "basis", "amount", "per", "units", "with_day", "financial_year",
            "source",
        )  # fmt: skip
        self.overhead = table(
            commissioning.SchemeOverhead, "council_id", "scheme_id", "financial_year", "amount", "source"
        )
        self.community = table(
            commissioning.CommunityTable,
            "council_id",
            "adults",
            "area_code",
            "counts",
            "file_name",
            "digest",
            "imported_at",
        )

    def _people(self, table) -> None:
        self.briefing = table(
            people.Briefing,
            "organisation_id",
            "title",
            "changes",
            "effective_from",
            "published_on",
            "published_by_id",
        )
        self.briefing_reading = table(people.BriefingReading, *OWNED, "briefing_id", "read_on", "closed_because")
        self.person = table(
            people.Person, *OWNED, "reference", "council_id", "team_id", "given_name", "family_name", "date_of_birth",
            "nhs_number", "area", "communication", "languages", "support_reason", "ethnic_group", "died_on",
            "is_restricted", "may_open", "with_duty_since", "came_by_import", "created_at", "standing", "standing_since",
            "standing_reason",
        )  # fmt: skip
        self.ownership = table(
            people.Ownership, "person_id", "owner_id", "team_id", "since", "until", "is_duty", "reason"
        )
        self.absence = table(people.Absence, "user_id", "cover_id", "starts_on", "ends_on", "away_for")
        self.leaving = table(people.Leaving, *OWNED, "worker_id", "leaves_on", "closed_because")
        self.circle = table(people.CircleMember, "person_id", "name", "role", "relationship", "may_be_told")
        self.share = table(people.Share, "person_id", "organisation_id", "why", "since", "until")

    def _careplans(self, table) -> None:
        self.request = table(
            careplans.SupportRequest, *OWNED, "person_id", "state", "first_contact_on", "source", "wants",
            "recorded_by_id", "route", "priority", "outcome",
        )  # fmt: skip
        self.triage = table(
            careplans.Triage, *OWNED, "request_id", "person_id", "priority", "reason", "decided_on", "decided_by_id"
        )
        self.contact = table(
            careplans.WaitingContact,
            *OWNED,
            "request_id",
            "person_id",
            "on",
            "how",
            "said",
            "more_urgent",
            "made_by_id",
        )
        self.request_change = table(careplans.SupportRequestChange, *MOVE)
        self.assessment = table(
            careplans.Assessment, *OWNED, "person_id", "request_id", "state", "first_contact_on", "allocated_on",
            "started_on", "completed_on", "own_words", "method", *advocacy.COLUMNS, "eligibility", "eligibility_reasons",
            "kind", "carer_id", "answers", "complexity", "complexity_reason", "joint_visit_on", "joint_visit_with",
            "joint_visit_said", "care_coordination_id", "care_coordinator",
        )  # fmt: skip
        self.assessment_change = table(careplans.AssessmentChange, *MOVE)
        self.letter = table(
            careplans.DecisionLetter, *OWNED, "assessment_id", "person_id", "sent_on", "how", "sent_by_id"
        )
        self._other_assessments(table)
        self._support(table)
        self._capacity(table)
        self.advocacy = table(
            careplans.AdvocacyRecord, "person_id", "about", "decided_on", "decided_by_id", *advocacy.COLUMNS
        )
        self.advocate = table(
            careplans.AdvocateReferral, *OWNED, "person_id", "kind", "about", "state", "asked_on", "service",
            "allocated_on", "advocate_name", "refused_on", "refused_reason",
        )  # fmt: skip
        self.advocate_change = table(careplans.AdvocateReferralChange, *MOVE)
        self.finding = table(careplans.OutcomeFinding, "assessment_id", "outcome", "ability", "evidence")
        self.participant = table(careplans.Participant, "assessment_id", "name", "relationship")
        self._plans(table)
        self.concern = table(
            careplans.SafeguardingConcern, *OWNED, "person_id", "state", "raised_on", "raised_by_name", "may_open",
            "source", "kinds", "alleged", "has_needs", "is_at_risk", "cannot_protect", "enquiry", "decided_on",
            "decided_by_id", "outcomes_met", "risk_after", "closed_on",
        )  # fmt: skip
        self.concern_change = table(careplans.SafeguardingConcernChange, *MOVE)
        self.protection_step = table(careplans.ProtectionStep, "concern_id", "what", "who", "by_when", "done_on")

    def _capacity(self, table) -> None:
        written = ("person_id", "state", "started_on", "completed_on", "completed_by_id")
        self.quality_sample = table(
            careplans.QualitySample,
            "team_id",
            "of",
            "since",
            "until",
            "size",
            "seed",
            "pool",
            "drawn_on",
            "drawn_by_id",
        )
        self.quality_check = table(
            careplans.QualityCheck, *OWNED, *written, "sample_id", "assessment_id", "author_id", "good", "change",
            "change_owner_id", "change_by",
        )  # fmt: skip
        self.quality_check_change = table(careplans.QualityCheckChange, *MOVE)
        self.quality_finding = table(careplans.QualityFinding, "quality_check_id", "standard", "verdict", "why")
        self.quality_follow_up = table(
            careplans.QualityFollowUp, *OWNED, "quality_check_id", "person_id", "kind", "said", "done_on"
        )
        self.capacity = table(
            careplans.CapacityAssessment, *OWNED, *written, "decision", "subject", "understands", "retains", "weighs",
            "communicates", "has_impairment", "because_of_it", "conclusion", "assessed_on", "review_on",
        )  # fmt: skip
        self.capacity_change = table(careplans.CapacityAssessmentChange, *MOVE)
        self.capacity_review = table(careplans.CapacityReview, *OWNED, "assessment_id", "person_id")
        self.authority = table(
            careplans.LegalAuthority, "person_id", "kind", "name", "scope", "registered_on", "document", "seen_on",
            "seen_by_id",
        )  # fmt: skip
        self.best_interests = table(
            careplans.BestInterestsDecision, *OWNED, *written, "assessment_id", "subject", "decision_maker",
            "is_long_term_move", "nobody_to_consult", "decided", "decided_on", "review_on",
        )  # fmt: skip
        self.best_interests_change = table(careplans.BestInterestsDecisionChange, *MOVE)
        self.option = table(
            careplans.BestInterestsOption, "best_interests_id", "option", "good", "bad", "is_less_restrictive"
        )
        self.consulted = table(
            careplans.BestInterestsConsulted, "best_interests_id", "name", "consulted_as", "relationship", "said"
        )

    def _support(self, table) -> None:
        self.support_plan = table(
            careplans.SupportPlan, *OWNED, "person_id", "carer_id", "assessment_id", "author_id", "state", "weekly_budget",
            "budget_by", "is_charged", "carer_agrees", "person_says", "review_on", "signed_off_by_id", "signed_off_on",
            "answers",
        )  # fmt: skip
        self.support_change = table(careplans.SupportPlanChange, *MOVE)
        self.support_need = table(
            careplans.SupportNeed, "plan_id", "area", "need", "outcome", "how_we_know", "how_met", "met_by", "given_to",
            "start_by",
        )  # fmt: skip
        self.support_review = table(
            careplans.SupportReview, "plan_id", "on", "carer_said", "found", "next_on", "made_by_id"
        )
        self.support_copy = table(careplans.SupportCopy, *OWNED, "plan_id", "person_id", "given_on", "how")

    def _other_assessments(self, table) -> None:
        self.assessment_copy = table(careplans.AssessmentCopy, *OWNED, "assessment_id", "person_id", "given_on", "how")
        self.budget_line = table(careplans.BudgetLine, "assessment_id", "what", "quantity", "unit", "rate")
        self.continuing_care = table(
            careplans.ContinuingCare, *OWNED, "assessment_id", "person_id", "state", "sent_on", "decided_on", "reasons"
        )
        self.continuing_care_change = table(careplans.ContinuingCareChange, *MOVE)
        self.contribution = table(
            careplans.Contribution, *OWNED, "assessment_id", "person_id", "state", "profession", "who", "asked", "asked_on",
            "received_on", "said",
        )  # fmt: skip
        self.contribution_change = table(careplans.ContributionChange, *MOVE)
        self.contribution_chase = table(careplans.ContributionChase, "contribution_id", "chased_on", "note")

    def _plans(self, table) -> None:
        self.plan = table(
            careplans.CarePlan, *OWNED, "person_id", "assessment_id", "author_id", "state", "own_words", "what_matters",
            "person_agrees", "weekly_budget", "weekly_contribution", "budget_mechanism", "signed_off_by_id",
            "signed_off_on",
        )  # fmt: skip
        self.plan_change = table(careplans.CarePlanChange, *MOVE)
        self.need = table(careplans.PlanNeed, "plan_id", "area", "need", "is_eligible", "outcome", "how_met", "met_by")
        self.promise = table(
            careplans.PromisedService, *OWNED, "plan_id", "person_id", "state", "what", "provider", "promised_on",
            "delivered_on",
        )  # fmt: skip
        self.promise_change = table(careplans.PromisedServiceChange, *MOVE)
        self.promise_note = table(careplans.PromiseNote, "promise_id", "on", "by_name", "text")
        self.onward = table(
            careplans.OnwardReferral, *OWNED, "person_id", "plan_id", "need_id", "state", "kind", "service", "what_for",
            "sent_what", "basis", "basis_reason", "sent_on", "answered_on", "outcome",
        )  # fmt: skip
        self.onward_change = table(careplans.OnwardReferralChange, *MOVE)
        self.chase = table(careplans.OnwardChase, "referral_id", "on", "note", "by_name")
        self.release = table(
            careplans.PlanRelease, *OWNED, "plan_id", "person_id", "holder", "level", "scheme_id", "through_id", "carer_name",
            "member_id", "how", "released_on", "released_by_id", "consent", "consent_lasts", "acknowledged_on",
            "acknowledged_by_id", "acknowledged_how",
        )  # fmt: skip
        self.funding = table(
            careplans.FundingApplication, *OWNED, "plan_id", "person_id", "state", "applicant_id", "asks", "why",
            "panel_on", "weekly_asked", "amount_approved", "reasons", "decided_by_id", "decided_on",
        )  # fmt: skip
        self.funding_change = table(careplans.FundingApplicationChange, *MOVE)
        self.funding_line = table(careplans.FundingLine, "application_id", "what", "units", "unit_cost")
        self.aftercare = table(
            careplans.Aftercare, *OWNED, "person_id", "state", "detained_under", "detained_on", "discharged_on",
            "responsible_council", "responsible_icb", "needs", "split", "reviewed_on", "council_satisfied_on",
            "council_reasons", "nhs_satisfied_on", "nhs_reasons",
        )  # fmt: skip
        self.aftercare_change = table(careplans.AftercareChange, *MOVE)

    def _risk(self, table) -> None:
        self.restriction = table(
            careplans.Restriction, *OWNED, "person_id", "what", "why", "since", "asked_by", "less_restrictive",
            "consent_on", "consent_how",
        )  # fmt: skip
        self.risk_assessment = table(
            careplans.RiskAssessment, *OWNED, "person_id", "author_id", "state", "own_words", "is_joint", "joint_reason",
            "review_on", "disclosed_by_id", "disclosed_on", "in_force_on",
        )  # fmt: skip
        self.risk_change = table(careplans.RiskAssessmentChange, *MOVE)
        self.risk = table(
            careplans.Risk, "assessment_id", "area", "person_view", "benefit", "what_could_happen", "strategy",
            "owner_role", "triggers", "contingency",
        )  # fmt: skip
        self.risk_agreement = table(careplans.RiskAgreement, "assessment_id", "party", "mark", "name", "on")
        self.behaviour = table(
            careplans.BehaviourSupport, "assessment_id", "behaviour", "trigger", "early_sign", "what_helps",
            "what_makes_it_worse", "communication",
        )  # fmt: skip

    def _liberty(self, table) -> None:
        self.liberty_screen = table(
            careplans.LibertyScreen, *OWNED, "person_id", "state", "started_on", "completed_on", "completed_by_id",
            "framework_id", "consent", "decision", "proposed_priority", "priority", "rescreen_on", "answers",
        )  # fmt: skip
        self.liberty_change = table(careplans.LibertyScreenChange, *MOVE)
        self.liberty_seen = table(careplans.LibertyEvidence, "screen_id", "seen_on", "observer", "what", "shows")
        self.liberty_objection = table(
            careplans.LibertyObjection, *OWNED, "person_id", "screen_id", "recorded_on", "what"
        )
        self.court_order = table(
            careplans.CourtAuthorisation, *OWNED, "person_id", "state", "case_number", "order_on", "starts_on", "ends_on",
            "reviewed_by_court_on", "conditions",
        )  # fmt: skip

    def _reviews(self, table) -> None:
        self.review = table(
            reviews.Review, *OWNED, "person_id", "plan_id", "arrangement_id", "previous_id", "kind", "state",
            "person_view", "held_on", "method", "reviewer_kind", "working_well", "decision", "decision_reasons",
            "next_due_on", "completed_on",
        )  # fmt: skip
        self.review_change = table(reviews.ReviewChange, *MOVE)
        self.attendee = table(reviews.Attendee, "review_id", "name", "role")
        self.invitation = table(
            reviews.ReviewInvitation, "review_id", "name", "role", "format", "meets_on", "meets_where", "sent_on", "answer",
            "pack_sent_on", "pack_received_on",
        )  # fmt: skip
        self.pack = table(reviews.ReviewPack, *OWNED, "review_id", "person_id", "step")
        self.review_request = table(
            reviews.ReviewRequest, *OWNED, "person_id", "asked_on", "asked_by", "role", "why", "decision", "reasons",
            "told_on", "told_how",
        )  # fmt: skip
        self.outcome = table(reviews.ReviewOutcome, "review_id", "need_id", "progress")
        self.note = table(
            reviews.CaseNote, "person_id", "organisation_id", "kind", "audience", "happened_at", "text", "with_person",
            "author_id", "created_at",
        )  # fmt: skip
        self.owner_told = table(
            reviews.OwnerTold, *OWNED, "person_id", "who", "household_id", "scheme_id", "told_on", "how", "told_by_id"
        )
        self.supervision = table(reviews.Supervision, *OWNED, "worker_id", "held_on", "said", "glance")
        self.supervision_point = table(
            reviews.SupervisionPoint, *OWNED, "supervision_id", "person_id", "note", "action", "done_on"
        )
        self.note_copy = table(
            reviews.NoteCopy, *OWNED, "note_id", "person_id", "organisation_id", "seen_on", "seen_by_id"
        )
        self.visit = table(
            reviews.Visit, "person_id", "arrangement_id", "organisation_id", "visitor_id", "note_id", "side", "visited_on",
            "is_announced", "seen", "not_alone_because", "person_words", "carer_words", "wellbeing", "medication",
            "medication_words", "money", "money_words", "follows", "records", "home",
        )  # fmt: skip
        self.review_action = table(
            reviews.ReviewAction, *OWNED, "review_id", "person_id", "kind", "what", "end", "ended_on",
            "visit_id",
        )  # fmt: skip
        self.change = table(
            reviews.ChangeEvent, "person_id", "arrangement_id", "organisation_id", "kind", "happened_on", "what",
            "recorded_by_id",
        )  # fmt: skip
        self.change_task = table(
            reviews.ChangeTask, *OWNED, "event_id", "person_id", "kind", "side", "outcome", "words", "answered_on",
            "answered_by_id",
        )  # fmt: skip
        self.incident = table(
            reviews.Incident, *OWNED, "person_id", "arrangement_id", "organisation_id", "kind", "happened_on", "where",
            "what", "is_serious", "injuries", "safeguarding", "safeguarding_because", "learning",
        )  # fmt: skip
        self.incident_notice = table(
            reviews.IncidentNotice, *OWNED, "incident_id", "person_id", "told", "done_on", "words"
        )
