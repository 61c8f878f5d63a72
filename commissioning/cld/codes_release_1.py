"""What Release 1 of the return said, and what Release 2 says instead (the Department maps the one to the other)."""

from commissioning.cld.codes import (
    BY_ASSOCIATION,
    DECEASED,
    NOT_SETTLED,
    OUTCOMES,
    REVIEW_REASONS,
    ROUTES,
    SETTLED,
    SUPPORT_REASONS,
    UNPAID_CARER,
    UNPAID_CARER_TYPES,
)

RELEASE_1: dict[str, dict[str, str]] = {
    "Client_Type": {"Carer": UNPAID_CARER, "Carer known by association": BY_ASSOCIATION},
    "Ethnicity": {
        f"Mixed: {each}": f"Mixed or multiple ethnic groups: {each}"
        for each in ("White and Asian", "White and Black African", "White and Black Caribbean")
    },
    "Primary_Support_Reason": {
        "Physical Support: Access & mobility only": SUPPORT_REASONS[0],
        "Support with Memory & Cognition": SUPPORT_REASONS[5],
        "Social Support: Support for Social Isolation/Other": SUPPORT_REASONS[10],
        "Social Support: Support to Carer": SUPPORT_REASONS[11],
    },
    "Accommodation_Status": {
        "Tenant": SETTLED[1],
        "Tenant - private landlord": SETTLED[2],
        "Settled mainstream housing with family / friends": SETTLED[3],
        "Supported accommodation / supported lodgings / supported group home": SETTLED[4],
        "Sheltered housing / extra care housing / other sheltered housing": SETTLED[7],
        "Mobile accommodation for Gypsy / Roma and Traveller communities": SETTLED[8],
        "Rough sleeper / squatting": NOT_SETTLED[0],
        "Night shelter / emergency hostel / direct access hostel": NOT_SETTLED[1],
        "Staying with family / friends as a short-term guest": NOT_SETTLED[4],
        "Acute / long-term healthcare residential facility or hospital": NOT_SETTLED[5],
        "Prison / Young offenders institution / detention centre": NOT_SETTLED[8],
    },
    "Event_Outcome": {
        "Progress to assessment": OUTCOMES[1],
        "Progress to re-assessment / unplanned review": OUTCOMES[1],
        "Progress to support planning / services": OUTCOMES[2],
        "No change in package": OUTCOMES[3],
        "NFA - Moved to another LA": OUTCOMES[5],
        "NFA - 100% NHS funded care": OUTCOMES[6],
        "NFA - Self-funded client (inc. 12wk disregard)": OUTCOMES[7],
        "NFA - Information & advice / signposting only": OUTCOMES[8],
        "NFA - Support declined": OUTCOMES[10],
        "NFA - Deceased": DECEASED,
        "Service ended as planned": OUTCOMES[12],
        "NFA - Support ended: other reason": OUTCOMES[13],
        "NFA - No services offered: other reason": OUTCOMES[14],
        "NFA- Other": OUTCOMES[15],
        "Progress to financial assessment": "",
        "Progress to end of life care": "",
        "Provision of service": "",
    },
    "Request_Route_of_Access": {"Community / Other route": ROUTES[3]},
    "Review_Reason": {"Unplanned - Hospital (Planned and unplanned episodes)": REVIEW_REASONS[1]},
    "Service_Type": {
        "Carer Support: Direct to Carer": UNPAID_CARER_TYPES[0],
        "Carer Support: Support involving the person cared-for": UNPAID_CARER_TYPES[1],
    },
    "Service_Component": {
        "Carer Respite": "Unpaid carer respite",
        "Carer Sitting Service": "Unpaid carer sitting service",
        "Carer Universal Services": "Unpaid carer universal services",
        "Other Carer Support": "Other unpaid carer support",
    },
}
"""{field: {what Release 1 said: what Release 2 says, or "" where the Department maps it to nothing}}."""
