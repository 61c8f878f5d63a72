"""The code lists of the return, Release 2.

From the Department's published processing code and its methodology pages (DHSC-CLD) and, for whole labels, the public
vocabularies made from the specification (`SocialCareData/standard`). The specification's own workbook is not published:
`PARTLY_KNOWN` lists are what those sources name, so that a value outside them is reported with that said, and of an
`UNLISTED` field only the form is looked at.
"""

import re

YES_NO = ("Yes", "No", "Unknown")
UNKNOWN = "Unknown"
SERVICE_USER, UNPAID_CARER, BY_ASSOCIATION = "Service user", "Unpaid carer", "Unpaid carer known by association"
REQUEST, ASSESSMENT, SERVICE, REVIEW = "Request", "Assessment", "Service", "Review"
SHORT_TERM, LONG_TERM, FINANCIAL = "Short term assessment", "Long term assessment", "Financial assessment"
LEARNING_DISABILITY = "Learning disability support"
SHARED_LIVES, SUPPORTED_LIVING, EXTRA_CARE = "Shared Lives", "Community supported living", "Extra care housing"
SHARED_LIVES_HOME = "Shared Lives scheme"
COMMUNITY = "Long term support: Community"
DIRECT_PAYMENT, MANAGED_BUDGET = "Direct payment", "CASSR managed personal budget"
COMMISSIONED = "CASSR commissioned support"
SUPPORT_TO_CARER = "Social support: Support to unpaid carer"
TO_ASSESSMENT, TO_SUPPORT = "Progress to assessment, review or reassessment", "Progress to support planning or services"
CONTINUES, ADVICE = "Continuation of support or services", "NFA: Information and advice or signposting"
AS_PLANNED, OTHERWISE_ENDED = "NFA: Support ended as planned", "NFA: Support ended for other reason"
DECEASED = "NFA: Deceased"

CLIENT_TYPES = (SERVICE_USER, UNPAID_CARER, BY_ASSOCIATION)
EVENT_TYPES = (REQUEST, ASSESSMENT, SERVICE, REVIEW)
GENDERS = ("Male", "Female", "Other", UNKNOWN)
ETHNICITIES = tuple(
    f"{group}: {each}"
    for group, names in (
        ("Asian or Asian British", ("Bangladeshi", "Chinese", "Indian", "Pakistani", "Any other Asian background")),
        (
            "Black, Black British, Caribbean or African",
            ("African", "Caribbean", "Any other Black, Black British or Caribbean background"),
        ),
        (
            "Mixed or multiple ethnic groups",
            (
                "White and Asian",
                "White and Black African",
                "White and Black Caribbean",
                "Any other Mixed or multiple ethnic background",
            ),
        ),
        ("Other ethnic group", ("Arab", "Any other ethnic group")),
        (
            "White",
            (
                "English, Welsh, Scottish, Northern Irish or British",
                "Gypsy or Irish Traveller",
                "Irish",
                "Roma",
                "Any other White background",
            ),
        ),
        ("No data", ("Refused", "Undeclared or not known")),
    )
    for each in names
)
SUPPORT_REASONS = (
    "Physical support: Access and mobility only",
    "Physical support: Personal care support",
    "Sensory support: Support for visual impairment",
    "Sensory support: Support for hearing impairment",
    "Sensory support: Support for dual impairment",
    "Support with memory and cognition",
    LEARNING_DISABILITY,
    "Mental health support",
    "Social support: Substance misuse support",
    "Social support: Asylum seeker support",
    "Social support: Support for social isolation or other reason",
    SUPPORT_TO_CARER,
    UNKNOWN,
)
SETTLED = (
    "Owner occupier or shared ownership scheme",
    "Tenant: Local authority or other social housing provider",
    "Tenant: Private landlord",
    "Settled mainstream housing with family or friends",
    "Supported accommodation, supported lodgings or supported group home",
    SHARED_LIVES_HOME,
    "Approved premises for offenders released from prison or under probation supervision",
    "Sheltered housing, extra care housing or other sheltered housing",
    "Mobile accommodation for Gypsy, Roma and Traveller communities",
)
NOT_SETTLED = (
    "Rough sleeper or squatting",
    "Night shelter, emergency hostel or direct access hostel",
    "Refuge",
    "Placed in temporary accommodation by the council (inc. homelessness resettlement)",
    "Staying with family or friends as a short term guest",
    "Acute hospital or long term healthcare residential facility",
    "Registered care home",
    "Registered nursing home",
    "Prison, young offenders institution or detention centre",
    "Other temporary accommodation",
    UNKNOWN,
)
EMPLOYMENT = (
    "Paid: Less than 16 hours a week",
    "Paid: 16 or more hours a week",
    "Paid: Hours per week unknown",
    "Not in paid employment: Seeking work",
    "Not in paid employment: Not actively seeking work or retired",
    "Not in paid employment: Voluntary work only",
    UNKNOWN,
)
VISUAL = (
    "Blind/severely sight impaired",
    "Partial sight/sight impaired",
    "No visual impairment",
    "Visual impairment: Severity unknown",
    UNKNOWN,
)
HEARING = (
    "Deaf with speech",
    "Deaf without speech",
    "Hard of hearing",
    "No hearing impairment",
    "Hearing impairment: Severity unknown",
    UNKNOWN,
)
FUNDING = (
    "Fully client funded",
    "Joint client and social care funded",
    "Fully social care funded",
    UNKNOWN,
)
OUTCOMES = (  # in the order in which the Department keeps one of several rows of an event
    "Progress to reablement/ST-Max",
    TO_ASSESSMENT,
    TO_SUPPORT,
    CONTINUES,
    "Admitted to hospital",
    "NFA: Responsibility moved to another local authority",
    "NFA: Referral to NHS services or NHS funded social care",
    "NFA: Self-funded client or under 12wk disregard",
    ADVICE,
    "NFA: Referral to other service within the local authority",
    "NFA: Support declined",
    DECEASED,
    AS_PLANNED,
    OTHERWISE_ENDED,
    "NFA: No services offered for other reason",
    "NFA: Other",
)
ROUTES = (
    "Planned entry (transition)",
    "Discharge from hospital",
    "Diversion from hospital services",
    "Community or other route",
    "Prison",
    "Self-funder",
    "Discharge from reablement",
    "Transfer from other LA",
)
REVIEW_REASONS = (
    "Planned",
    "Unplanned - Hospital",
    "Unplanned - Carer related",
    "Unplanned - Safeguarding concern",
    "Unplanned - Other reason",
    "Unplanned - Provider failure",
    "Unplanned - Change in commissioning arrangements",
    "Review of short term support",
)
LONG_TERM_TYPES = (
    COMMUNITY,
    "Long term support: Nursing care",
    "Long term support: Residential care",
    "Long term support: Prison",
)
SHORT_TERM_TYPES = (
    "Short term support: ST-Max",
    "Short term support: Ongoing low level",
    "Short term support: Other short term",
)
UNPAID_CARER_TYPES = (
    "Unpaid carer support: Direct to unpaid carer",
    "Unpaid carer support: Support involving the person cared-for",
)
COMPONENTS = (
    "Reablement",
    "Short term nursing care",
    "Short term residential care",
    "Long term nursing care",
    "Long term residential care",
    "Home support or domiciliary care",
    "Day support",
    "Meals",
    "Transport",
    "Equipment",
    DIRECT_PAYMENT,
    SHARED_LIVES,
    SUPPORTED_LIVING,
    EXTRA_CARE,
    "Professional support: Social worker",
    "Professional support: Other",
    "Learning, education or employment support",
    "End of life care",
    "Emergency support",
    "Other short term support",
    "Other long term support",
    "Unpaid carer respite",
    "Unpaid carer sitting service",
    "Unpaid carer universal services",
    "Other unpaid carer support",
)
DELIVERY = (DIRECT_PAYMENT, MANAGED_BUDGET, COMMISSIONED)
FREQUENCIES = (
    "Per session", "Hourly", "Daily", "Weekly", "Fortnightly", "4-weekly", "Monthly", "Quarterly", "Annually", "One-off",
)  # fmt: skip

RELEASE_2: dict[str, tuple[str, ...]] = {
    "Gender": GENDERS,
    "Ethnicity": ETHNICITIES,
    "Client_Type": CLIENT_TYPES,
    "Primary_Support_Reason": SUPPORT_REASONS,
    "Accommodation_Status": (*SETTLED, *NOT_SETTLED),
    "Employment_Status": EMPLOYMENT,
    "Has_Unpaid_Carer": YES_NO,
    "Autism_Spectrum_Disorder_ASD": YES_NO,
    "Visual_Impairment": VISUAL,
    "Hearing_Impairment": HEARING,
    "Dementia": YES_NO,
    "Client_Funding_Status": FUNDING,
    "Event_Type": EVENT_TYPES,
    "Event_Outcome": OUTCOMES,
    "Request_Route_of_Access": ROUTES,
    "Assessment_Type": (SHORT_TERM, LONG_TERM, FINANCIAL),
    "Eligible_Needs_Identified": YES_NO,
    "Service_Type": (*LONG_TERM_TYPES, *SHORT_TERM_TYPES, *UNPAID_CARER_TYPES),
    "Service_Component": COMPONENTS,
    "Delivery_Mechanism": DELIVERY,
    "Review_Reason": REVIEW_REASONS,
    "Cost_Frequency_Unit_Type": FREQUENCIES,
}
PARTLY_KNOWN = frozenset({"Request_Route_of_Access", "Assessment_Type", "Review_Reason"})
FAMILIES: dict[str, tuple[str, ...]] = {
    "Assessment_Type": ("short term assessment", "long term assessment"),
    "Request_Route_of_Access": ("self-funder",),
    "Review_Reason": ("planned", "unplanned", "review of short term support"),
}
"""How the values of a list that is only partly known begin: the Department's code looks no further either."""
UNLISTED = frozenset(
    {"Method_of_Assessment", "Method_of_Review", "Review_Outcomes_Achieved", "Total_Hrs_Caring_per_week"}
)

JOINING = re.compile(r"[^a-z0-9]+|\b(?:or|and)\b")


def plainly(value: str) -> str:
    """A label without its case, signs and joining words, to compare how two people wrote one thing."""
    return " ".join(JOINING.sub(" ", value.casefold()).split())
