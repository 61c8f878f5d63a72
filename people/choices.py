"""The lists people are described with."""

from django.db import models


class OrganisationKind(models.TextChoices):
    COUNCIL = "council", "Council"
    SCHEME = "scheme", "Shared Lives scheme"
    TRUST = "trust", "NHS trust"


class Role(models.TextChoices):
    CARE_MANAGER = "care_manager", "Care manager"
    LINE_MANAGER = "line_manager", "Line manager"
    REVIEWING_OFFICER = "reviewing_officer", "Reviewing officer"
    SCHEME_WORKER = "scheme_worker", "Scheme worker"
    SCHEME_MANAGER = "scheme_manager", "Scheme manager"
    COMMISSIONER = "commissioner", "Commissioner"
    ADMINISTRATOR = "administrator", "Administrator"


class SupportReason(models.TextChoices):
    """Primary support reason, in the words of the national return."""

    LEARNING_DISABILITY = "learning_disability", "Learning disability support"
    MENTAL_HEALTH = "mental_health", "Mental health support"
    PHYSICAL = "physical", "Physical support"
    SENSORY = "sensory", "Sensory support"
    MEMORY = "memory", "Support with memory and cognition"
    SOCIAL = "social", "Social support"
    UNKNOWN = "unknown", "Not recorded yet"


class EthnicGroup(models.TextChoices):
    """The groups of the 2021 census, in their order."""

    WHITE_BRITISH = "white_british", "White: English, Welsh, Scottish, Northern Irish or British"
    WHITE_IRISH = "white_irish", "White: Irish"
    WHITE_GYPSY = "white_gypsy", "White: Gypsy or Irish Traveller"
    WHITE_ROMA = "white_roma", "White: Roma"
    WHITE_OTHER = "white_other", "White: any other"
    MIXED_CARIBBEAN = "mixed_caribbean", "Mixed: White and Black Caribbean"
    MIXED_AFRICAN = "mixed_african", "Mixed: White and Black African"
    MIXED_ASIAN = "mixed_asian", "Mixed: White and Asian"
    MIXED_OTHER = "mixed_other", "Mixed: any other"
    INDIAN = "indian", "Asian: Indian"
    PAKISTANI = "pakistani", "Asian: Pakistani"
    BANGLADESHI = "bangladeshi", "Asian: Bangladeshi"
    CHINESE = "chinese", "Asian: Chinese"
    ASIAN_OTHER = "asian_other", "Asian: any other"
    AFRICAN = "african", "Black: African"
    CARIBBEAN = "caribbean", "Black: Caribbean"
    BLACK_OTHER = "black_other", "Black: any other"
    ARAB = "arab", "Arab"
    OTHER = "other", "Any other ethnic group"
    NOT_SAID = "not_said", "Prefers not to say"


class Closeness(models.TextChoices):
    """The rings of a circle of support, the closest first; how close somebody is, is for the person to say."""

    CLOSEST = "closest", "Closest to them"
    CHOSEN = "chosen", "Friends, and people they choose to be with"
    KNOWN = "known", "People they know: neighbours, groups, work"
    ROLE = "role", "Paid to support, or there by role"


class CircleRole(models.TextChoices):
    """Who somebody is to the person. An unpaid carer is never a Shared Lives carer, and a supporter is no advocate."""

    FAMILY = "family", "Family"
    FRIEND = "friend", "Friend"
    UNPAID_CARER = "unpaid_carer", "Unpaid carer"
    SHARED_LIVES = "shared_lives", "Shared Lives carer"
    NAMED_PERSON = "named_person", "Named person"
    CARE_ACT_ADVOCATE = "care_act", "Care Act advocate"
    IMCA = "imca", "Independent mental capacity advocate (IMCA)"
    IMHA = "imha", "Independent mental health advocate (IMHA)"
    ADVOCATE = "advocate", "Other advocate"
    SUPPORTER = "supporter", "Supporter"
    ATTORNEY = "attorney", "Attorney or deputy"
    GP = "gp", "GP"
    OTHER = "other", "Somebody else"


ADVOCATES = frozenset({CircleRole.CARE_ACT_ADVOCATE, CircleRole.IMCA, CircleRole.IMHA, CircleRole.ADVOCATE})
INDEPENDENT = ADVOCATES | {CircleRole.NAMED_PERSON}


class ReadingEnd(models.TextChoices):
    """Why nobody is asked any more to read a briefing."""

    READ = "read", "Read"
    WITHDRAWN = "withdrawn", "The briefing was withdrawn"
    LEFT = "left", "No longer works here, or not in this role"


class Standing(models.TextChoices):
    """The words that leave somebody in limbo, said honestly: each with an owner, a next date and a place on a list (G14-CMS-3)."""

    OUT_OF_HOURS = "out_of_hours", "Closed to out of hours"
    BANKED = "banked", "Banked"
    TEAM = "team", "Open to team"
    HELD = "held", "Held for review"


WITHOUT_A_WORKER = (Standing.OUT_OF_HOURS, Standing.BANKED, Standing.TEAM)
"""Nobody works with them: a named duty manager holds them. Who is held for review keeps their worker."""


class AwayFor(models.TextChoices):
    """Why somebody is away, as far as colleagues need to know; never their health."""

    LEAVE = "leave", "Leave"
    TRAINING = "training", "Training"
    OTHER = "other", "Something else"


class LeavingEnd(models.TextChoices):
    """Why nobody has to hand a leaver's work over any more."""

    HANDED = "handed", "The work was handed over"
    STAYS = "stays", "They stay"


class Clock(models.TextChoices):
    """The kinds of timescale, each with its default in people/clocks.py."""

    CONTACT = "contact", "Contact with the person by their owner"
    ASSESSMENT = "assessment", "Care Act assessment, from first contact"
    PLAN_DRAFT = "plan_draft", "Care and support plan, from the assessment"
    PLAN_SIGN_OFF = "plan_sign_off", "Sign-off of a plan"
    PLAN_ACKNOWLEDGE = "plan_acknowledge", "Acknowledgement of a plan"
    REFERRAL_DRAFT = "referral_draft", "Sending a referral"
    REFERRAL_ANSWER = "referral_answer", "Answer to a referral"
    MATCHING = "matching", "Matching, from acceptance"
    AGREEMENT = "agreement", "Signing the arrangement agreement"
    REVIEW_FIRST = "review_first", "First review of the plan, from the start"
    REVIEW_ANNUAL = "review_annual", "Next review, from the last"
    REVIEW_REQUEST = "review_request", "Decision about a review that is asked for"
    REVIEW_PACK = "review_pack", "Papers for a review, before the meeting"
    REVIEW_ACTION = "review_action", "What a review decided, from its completion"
    SCHEME_VISIT = "scheme_visit", "Scheme visit, from the last"
    HOUSEHOLD_CHECK = "household_check", "Checks of a carer household"
    TRIAGE = "triage", "Triage of a request for support"
    WAITING_CONTACT = "waiting_contact", "Contact with somebody who waits"
    CONTRIBUTION = "contribution", "A professional's contribution to an assessment"
    COPY_GIVEN = "copy_given", "Copy of an assessment or plan to the person"
    FINANCIAL = "financial", "Financial assessment"
    ADVOCATE = "advocate", "Advocate allocated, from the referral"
    CAPACITY = "capacity", "Mental capacity assessment"
    CAPACITY_REVIEW = "capacity_review", "Capacity looked at again"
    BEST_INTERESTS = "best_interests", "Best interests decision"
    LIBERTY_SCREEN = "liberty_screen", "Liberty screen"
    LIBERTY_RESCREEN = "liberty_rescreen", "Liberty screened again"
    LIBERTY_OBJECTION = "liberty_objection", "Objection to a restriction answered"
    COURT_REVIEW = "court_review", "Court authorisation renewed"
    COURT_APPLICATION = "court_application", "Application to the Court of Protection"
    PROMISE = "promise", "A service promised in a plan"
    FUNDING = "funding", "Funding application decided"
    RISK_DRAFT = "risk_draft", "Risk assessment written and agreed"
    RISK_REVIEW = "risk_review", "Risk assessment looked at again"
    SAFEGUARDING_DECISION = "safeguarding", "Decision about a safeguarding concern"
    ENQUIRY = "enquiry", "Safeguarding enquiry"
    PROTECTION_REVIEW = "protection_review", "Protection plan looked at again"
    ONWARD_ANSWER = "onward_answer", "Answer to a referral to another service"
    CHC_DECISION = "chc_decision", "NHS Continuing Healthcare decision"
    CHC_REVIEW = "chc_review", "NHS Continuing Healthcare review"
    AFTERCARE_REVIEW = "aftercare_review", "Section 117 aftercare review"
    REFERRAL_MORE = "referral_more", "Answer to what a scheme asks for"
    PROTOCOL = "protocol", "Protocol between a council and a scheme looked at again"
    QUALITY_CHECK = "quality_check", "Check of a record against the standards"
    QUALITY_READ = "quality_read", "A check read by whose work it is"
    APPLICATION = "application", "The next stage of a carer's application"
    APPEAL = "appeal", "Appeal against a panel's decision answered"
    CARER_VISIT = "carer_visit", "Visit to the carers themselves, from the last"
    CARER_BREAKS = "carer_breaks", "Breaks of a carer household planned"
    CARER_REVIEW = "carer_review", "Yearly review with the carers, from their approval or the last"
    CARER_DECIDES = "carer_decides", "Carers decide about a profile"
    INTRODUCTION = "introduction", "Next introduction, from the last"
    MOVE_CHECK = "move_check", "What a move still waits for"
    NOTICE = "notice", "Notice to end an arrangement or an approval"
    NEXT_HOME = "next_home", "Where somebody goes next"
    HOUSING = "housing", "Housing register and bids looked at again"
    CHANGE_AT_ONCE = "change_at_once", "After a change: what cannot wait"
    CHANGE_TASK = "change_task", "After a change: risk, liberty, agreement, carers"
    CHANGE_ASSESS = "change_assess", "After a change: assessed and reviewed again"
    INCIDENT_TELL = "incident_tell", "After an incident: who has to be told"
    INCIDENT_LEARN = "incident_learn", "After an incident: what was learnt"
    LEARNING = "learning", "Learning review after a breakdown"
    RECONCILIATION = "reconciliation", "A scheme's list compared with a council's records"
    EMERGENCY_PAPERS = "emergency_papers", "Agreement and papers of an emergency"
    EMERGENCY_MEETING = "emergency_meeting", "Planning meeting of an emergency"
    EMERGENCY_REVIEW = "emergency_review", "Review of an emergency, from the last"
    EMERGENCY_LIMIT = "emergency_limit", "The longest an emergency may last"
    TRANSITION = "transition", "Next step of a move into adulthood"
    LICENCE = "licence", "Licence renewed"
    AGREEMENT_REVIEW = "agreement_review", "Arrangement agreement looked at again"
    CARER_AGREEMENT = "carer_agreement", "Carer agreement looked at again"
    FEE_RATE = "fee_rate", "Fee bands looked at again"
    BRIEFING = "briefing", "A briefing read"
    NOTE_SEEN = "note_seen", "A shared note seen by the other side"
    DUTY = "duty", "The longest that a duty manager holds a person"
    LEAVING = "leaving", "A leaver's work handed over, before their last day"
    TELL_OWNER = "tell_owner", "Telling people who their care manager is now"
    SUPERVISION = "supervision", "Supervision of a worker, from the last"
    NEEDS_ANSWER = "needs_answer", "Answer to a proposed recruitment target or new offer"
    RECRUITMENT = "recruitment", "Carers recruited as agreed"
