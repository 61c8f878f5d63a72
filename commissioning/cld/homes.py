"""Where somebody lives, as the Department's code reads it: settled or at home (True), or not (False)."""

SETTLED_HOMES: dict[str, bool] = {
    "Owner occupier or shared ownership scheme": True,
    "Tenant: Local authority or other social housing provider": True,
    "Tenant: Private landlord": True,
    "Settled mainstream housing with family or friends": True,
    "Supported accommodation, supported lodgings or supported group home": True,
    "Shared Lives scheme": True,
    "Approved premises for offenders released from prison or under probation supervision": True,
    "Sheltered housing, extra care housing or other sheltered housing": True,
    "Mobile accommodation for Gypsy, Roma and Traveller communities": True,
    "Rough sleeper or squatting": False,
    "Night shelter, emergency hostel or direct access hostel": False,
    "Refuge": False,
    "Placed in temporary accommodation by the council (inc. homelessness resettlement)": False,
    "Staying with family or friends as a short term guest": False,
    "Acute hospital or long term healthcare residential facility": False,
    "Registered care home": False,
    "Registered nursing home": False,
    "Prison, young offenders institution or detention centre": False,
    "Other temporary accommodation": False,
    "Unknown": False,
}
PRESUMED_AT_HOME, PRESUMED_IN_COMMUNITY = "Unknown - presumed at home", "Unknown - presumed in community"
GROUPS = SETTLED_HOMES | {PRESUMED_AT_HOME: True, PRESUMED_IN_COMMUNITY: False}

SERVICE_RANK: dict[str, int] = {
    "Long term support: Nursing care": 1,
    "Long term support: Residential care": 2,
    "Long term support: Community": 3,
    "Long term support: Prison": 4,
    "Short term support: ST-Max": 5,
    "Short term support: Ongoing low level": 6,
    "Short term support: Other short term": 7,
}
LONG_TERM = tuple(kind for kind, rank in SERVICE_RANK.items() if rank <= 4)
HOME_OF_TYPE: dict[str, str] = {
    "Long term support: Nursing care": "Registered nursing home",
    "Long term support: Residential care": "Registered care home",
}
HOME_OF_COMPONENT: dict[str, str] = {
    "Shared Lives": "Shared Lives scheme",
    "Extra care housing": "Sheltered housing, extra care housing or other sheltered housing",
    "Community supported living": "Supported accommodation, supported lodgings or supported group home",
}
HOME_SUPPORT = "Home support or domiciliary care"
PRISON, PRISON_HOME = "Long term support: Prison", "Prison, young offenders institution or detention centre"
EMPLOYMENT = (
    "Paid: Less than 16 hours a week", "Paid: 16 or more hours a week", "Paid: Hours per week unknown",
    "Not in paid employment: Seeking work", "Not in paid employment: Not actively seeking work or retired",
    "Not in paid employment: Voluntary work only", "Unknown",
)  # fmt: skip
LEARNING_DISABILITY, NO_REASON = "Learning disability support", "Social support: Support to unpaid carer"
