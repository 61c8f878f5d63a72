"""What the records hold, in the words of the return (Release 2). What they do not hold is said as "Unknown" or left blank."""

from careplans.choices import (
    CLD_OUTCOMES,
    BudgetMechanism,
    Eligibility,
    Kind,
    Method,
    Route,
)
from careplans.choices.support import CarerBudgetBy
from commissioning.cld.codes import (
    ADVICE,
    AS_PLANNED,
    COMMISSIONED,
    COMMUNITY,
    CONTINUES,
    DECEASED,
    DIRECT_PAYMENT,
    FUNDING,
    LONG_TERM,
    MANAGED_BUDGET,
    OTHERWISE_ENDED,
    SHORT_TERM,
    SHORT_TERM_TYPES,
    TO_ASSESSMENT,
    TO_SUPPORT,
    UNPAID_CARER_TYPES,
)
from people.choices import EthnicGroup, SupportReason
from placements.choices import ArrangementKind, EndReason, Funding, MoneyPart
from reviews.choices import ChangeKind, ReviewDecision, ReviewMethod

OTHER_SHORT = SHORT_TERM_TYPES[-1]
DIRECT_TO_CARER, FOR_CARED_FOR = UNPAID_CARER_TYPES
RESPITE, OTHER_CARER_SUPPORT = "Unpaid carer respite", "Other unpaid carer support"
YES, NO = "Yes", "No"
WEEKLY, ONE_A_WEEK = "Weekly", "1"
SELF_FUNDED, JOINTLY_FUNDED, FULLY_FUNDED = FUNDING[:3]

ETHNICITY: dict[str, str] = {
    EthnicGroup.WHITE_BRITISH: "White: English, Welsh, Scottish, Northern Irish or British",
    EthnicGroup.WHITE_IRISH: "White: Irish",
    EthnicGroup.WHITE_GYPSY: "White: Gypsy or Irish Traveller",
    EthnicGroup.WHITE_ROMA: "White: Roma",
    EthnicGroup.WHITE_OTHER: "White: Any other White background",
    EthnicGroup.MIXED_CARIBBEAN: "Mixed or multiple ethnic groups: White and Black Caribbean",
    EthnicGroup.MIXED_AFRICAN: "Mixed or multiple ethnic groups: White and Black African",
    EthnicGroup.MIXED_ASIAN: "Mixed or multiple ethnic groups: White and Asian",
    EthnicGroup.MIXED_OTHER: "Mixed or multiple ethnic groups: Any other Mixed or multiple ethnic background",
    EthnicGroup.INDIAN: "Asian or Asian British: Indian",
    EthnicGroup.PAKISTANI: "Asian or Asian British: Pakistani",
    EthnicGroup.BANGLADESHI: "Asian or Asian British: Bangladeshi",
    EthnicGroup.CHINESE: "Asian or Asian British: Chinese",
    EthnicGroup.ASIAN_OTHER: "Asian or Asian British: Any other Asian background",
    EthnicGroup.AFRICAN: "Black, Black British, Caribbean or African: African",
    EthnicGroup.CARIBBEAN: "Black, Black British, Caribbean or African: Caribbean",
    EthnicGroup.BLACK_OTHER: (
        "Black, Black British, Caribbean or African: Any other Black, Black British or Caribbean background"
    ),
    EthnicGroup.ARAB: "Other ethnic group: Arab",
    EthnicGroup.OTHER: "Other ethnic group: Any other ethnic group",
    EthnicGroup.NOT_SAID: "No data: Refused",
}
NO_ETHNICITY = "No data: Undeclared or not known"

SUPPORT_REASON: dict[str, str] = {
    SupportReason.LEARNING_DISABILITY: "Learning disability support",
    SupportReason.MENTAL_HEALTH: "Mental health support",
    SupportReason.MEMORY: "Support with memory and cognition",
}
"""Physical, sensory and social support are divided further in the return than in the records: Unknown."""

REQUEST_OUTCOME: dict[str, str] = dict(CLD_OUTCOMES)
ROUTE: dict[str, str] = dict(Route.choices)

ASSESSMENT_TYPE: dict[str, str] = {
    Kind.CARE_ACT: LONG_TERM,
    Kind.UNPAID_CARER: f"{LONG_TERM}: Unpaid carer",
    Kind.FINANCIAL: "Financial assessment",
    Kind.OCCUPATIONAL: f"{SHORT_TERM}: Occupational therapy",
}
"""The kinds that the return is about; no capacity, liberty, safeguarding or health assessment."""
ASSESSMENT_METHOD: dict[str, str] = dict(Method.choices)
ASSESSMENT_OUTCOME: dict[str, str] = {Eligibility.ELIGIBLE: TO_SUPPORT, Eligibility.NOT_ELIGIBLE: ADVICE}
ELIGIBLE_NEEDS: dict[str, str] = {Eligibility.ELIGIBLE: YES, Eligibility.NOT_ELIGIBLE: NO}

SERVICE_TYPE: dict[str, str] = {
    kind: OTHER_SHORT if kind in {ArrangementKind.EMERGENCY, ArrangementKind.STEP_DOWN} else COMMUNITY
    for kind in ArrangementKind
}
SERVICE_OUTCOME: dict[str, str] = {
    reason: {
        EndReason.MOVED_ON: AS_PLANNED, EndReason.OWN_HOME: AS_PLANNED, EndReason.DIED: DECEASED,
    }.get(reason, OTHERWISE_ENDED)
    for reason in EndReason
}  # fmt: skip
MECHANISM_BY_PLAN: dict[str, str] = {
    BudgetMechanism.COUNCIL_MANAGED: MANAGED_BUDGET,
    BudgetMechanism.SERVICE_FUND: MANAGED_BUDGET,
    BudgetMechanism.DIRECT_PAYMENT: DIRECT_PAYMENT,
}
MECHANISM_BY_FUNDING: dict[str, str] = {Funding.COUNCIL: COMMISSIONED, Funding.JOINT: COMMISSIONED}
CARER_MECHANISM: dict[str, str] = {
    CarerBudgetBy.COUNCIL_MANAGED: MANAGED_BUDGET,
    CarerBudgetBy.DIRECT_PAYMENT: DIRECT_PAYMENT,
    CarerBudgetBy.PERSONS_PAYMENT: DIRECT_PAYMENT,
}
COST_PARTS = (MoneyPart.CARE_FEE, MoneyPart.MANAGEMENT, MoneyPart.BREAKS, MoneyPart.SLEEP_IN, MoneyPart.OTHER)
"""Of what the council pays: the service itself, without rent, food, day services and transport."""

PLANNED_REVIEW, SHORT_REVIEW = "Planned", "Review of short term support"
UNPLANNED_OTHER = "Unplanned - Other reason"
CARER_RELATED = "Unplanned - Carer related"
REVIEW_REASON: dict[str, str] = {
    ChangeKind.HOSPITAL: "Unplanned - Hospital",
    ChangeKind.SAFEGUARDING: "Unplanned - Safeguarding concern",
    ChangeKind.CARER_ILL: CARER_RELATED,
    ChangeKind.CARER_AWAY: CARER_RELATED,
    ChangeKind.CARER_NOTICE: CARER_RELATED,
    ChangeKind.CARER_STOPPED: CARER_RELATED,
    ChangeKind.CARER_LAPSED: CARER_RELATED,
}
REVIEW_METHOD: dict[str, str] = dict(ReviewMethod.choices)
REVIEW_OUTCOME: dict[str, str] = {
    ReviewDecision.CONTINUE: CONTINUES,
    ReviewDecision.CHANGE_PLAN: TO_SUPPORT,
    ReviewDecision.REASSESS: TO_ASSESSMENT,
    ReviewDecision.END: TO_SUPPORT,
}
FULLY_ACHIEVED, PARTLY_ACHIEVED, NOT_ACHIEVED = "Fully achieved", "Partially achieved", "Not achieved"

NOT_HELD: dict[str, str] = {
    "GP_Practice_Code": "The records hold no code of a GP practice.",
    "Gender": "The records do not hold gender.",
    "Postcode": "The records hold a postcode district only, never a whole postcode.",
    "Employment_Status": "The records do not hold it as one answer.",
    "Autism_Spectrum_Disorder_ASD": "The records do not hold it as an answer of its own.",
    "Visual_Impairment": "The records do not hold it as an answer of its own.",
    "Hearing_Impairment": "The records do not hold it as an answer of its own.",
    "Dementia": "The records do not hold it as an answer of its own.",
    "Event_Description": "Left out on purpose: what people wrote never goes into the return.",
}
UNCONFIRMED: dict[str, str] = {
    "Assessment_Type": "Only the short term and long term assessment are in what the Department has published.",
    "Method_of_Assessment": "The Department has not published this list.",
    "Request_Route_of_Access": "From the list of an earlier release.",
    "Review_Reason": "Only the beginnings of these values have been published.",
    "Review_Outcomes_Achieved": "The Department has not published this list.",
    "Method_of_Review": "The Department has not published this list.",
    "Total_Hrs_Caring_per_week": "Sent as a number of hours; the bands have not been published.",
}
"""Fields whose words have to be compared with the specification that the council was sent, before the file is."""
