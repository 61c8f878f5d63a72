"""Which field must be filled in in which row: the Department's own conditions, in the words of Release 2.

They stood in an earlier version of its procedure `GetDQValues`; since Release 2 it reads them from a table that is not
published. One difference: nobody must have an NHS number, since not everybody has one; a row that names nobody at all is
reported (`validator_rules.names_nobody`).
"""

from dataclasses import dataclass
from functools import lru_cache

from commissioning.cld import codes
from commissioning.cld.fields import FIELDS

MANDATORY, APPLICABLE, NOT_APPLICABLE, UNDETERMINED = 2, 1, 0, -1
Conditions = tuple[int, ...]
COSTED = frozenset({"Short term residential care", "Short term nursing care", "Unpaid carer respite"})
ALWAYS = (
    "LA_Code", "Reporting_Period_Start_Date", "Reporting_Period_End_Date", "LA_Person_Unique_Identifier", "Gender",
    "Ethnicity", "Date_of_Birth", "Client_Type", "Postcode", "Accommodation_Status", "Has_Unpaid_Carer",
)  # fmt: skip
ABOUT_HEALTH = ("Autism_Spectrum_Disorder_ASD", "Visual_Impairment", "Hearing_Impairment", "Dementia")
OF_CARERS = (
    "Total_Hrs_Caring_per_week", "No_of_adults_being_cared_for", "Adult_1_Linked_Person_ID", "Adult_2_Linked_Person_ID",
    "Adult_3_Linked_Person_ID",
)  # fmt: skip
COSTS = ("Unit_Cost", "Cost_Frequency_Unit_Type", "Planned_units_per_week")


@dataclass(frozen=True, slots=True)
class Kind:
    """What the conditions of a row hang on; "" is what nobody can tell (blank, or no value of the list)."""

    client: str
    event: str
    assessment: str
    service: str
    component: str
    delivery: str
    reason: str
    review: str
    of_working_age: bool | None
    died: bool


def _event_fields(kind: Kind) -> dict[str, int]:
    must = kind.event != codes.SERVICE or kind.died
    return {
        "Event_Type": MANDATORY,
        "Event_Reference": APPLICABLE,
        "Event_Start_Date": MANDATORY,
        "Event_End_Date": UNDETERMINED if not kind.event else MANDATORY if must else APPLICABLE,
        "Event_Description": APPLICABLE,
        "Event_Outcome": APPLICABLE if kind.assessment == codes.FINANCIAL else MANDATORY,
    }


def _assessment_fields(kind: Kind) -> dict[str, int]:
    return {
        "Assessment_Type": MANDATORY,
        "Eligible_Needs_Identified": APPLICABLE,
        "Method_of_Assessment": APPLICABLE if kind.assessment == codes.FINANCIAL else MANDATORY,
    }


def _service_fields(kind: Kind) -> dict[str, int]:
    costed = kind.delivery != codes.COMMISSIONED and (
        kind.service in (*codes.LONG_TERM_TYPES, *codes.UNPAID_CARER_TYPES) or kind.component in COSTED
    )
    return {
        "Service_Type": MANDATORY,
        "Service_Component": MANDATORY,
        "Delivery_Mechanism": APPLICABLE,
        "Provider_CQC_Location_ID": APPLICABLE,
    } | dict.fromkeys(COSTS, MANDATORY if costed else APPLICABLE)


def _review_fields(kind: Kind) -> dict[str, int]:
    planned = kind.review.casefold().startswith("planned")
    return {
        "Review_Reason": MANDATORY,
        "Review_Outcomes_Achieved": MANDATORY if planned else APPLICABLE,
        "Method_of_Review": MANDATORY,
    }


def _of_kind(kind: Kind) -> dict[str, int]:
    """The fields that one of the four kinds of event has; undetermined where the kind is not known."""
    return {
        codes.REQUEST: {"Request_Route_of_Access": MANDATORY},
        codes.ASSESSMENT: _assessment_fields(kind),
        codes.SERVICE: _service_fields(kind),
        codes.REVIEW: _review_fields(kind),
    }.get(kind.event, {})


ONE_KIND_ONLY = (
    "Request_Route_of_Access", "Assessment_Type", "Eligible_Needs_Identified", "Method_of_Assessment", "Service_Type",
    "Service_Component", "Delivery_Mechanism", "Provider_CQC_Location_ID", *COSTS, "Review_Reason",
    "Review_Outcomes_Achieved", "Method_of_Review",
)  # fmt: skip


def _person_fields(kind: Kind) -> dict[str, int]:
    is_user = kind.client == codes.SERVICE_USER
    health = UNDETERMINED if not kind.client else APPLICABLE if is_user else NOT_APPLICABLE
    caring = UNDETERMINED if not kind.client else NOT_APPLICABLE if is_user else APPLICABLE
    return (
        dict.fromkeys(ALWAYS, MANDATORY)
        | dict.fromkeys(("NHS_Number", "GP_Practice_Code", "Date_of_Death"), APPLICABLE)
        | dict.fromkeys(ABOUT_HEALTH, health)
        | dict.fromkeys(OF_CARERS, caring)
        | {
            "Primary_Support_Reason": APPLICABLE if kind.event == codes.REQUEST else MANDATORY,
            "Employment_Status": _employment(kind),
            "Client_Funding_Status": _funding(kind),
        }
    )


def _employment(kind: Kind) -> int:
    """Mandatory for service users of working age whose reason is a learning disability."""
    if kind.reason != codes.LEARNING_DISABILITY or kind.of_working_age is False:
        return APPLICABLE
    if not kind.client or kind.of_working_age is None:
        return UNDETERMINED
    return MANDATORY if kind.client == codes.SERVICE_USER else APPLICABLE


def _funding(kind: Kind) -> int:
    """Mandatory for service users once something is provided, reviewed or assessed for its cost."""
    if kind.client != codes.SERVICE_USER:
        return NOT_APPLICABLE if kind.client else UNDETERMINED
    if not kind.event:
        return UNDETERMINED
    must = kind.event in (codes.SERVICE, codes.REVIEW) or kind.assessment == codes.FINANCIAL
    return MANDATORY if must else APPLICABLE


@lru_cache(maxsize=4096)
def conditions(kind: Kind) -> Conditions:
    """The condition of each of the 46 fields, in their order: 2 mandatory, 1 applicable, 0 not applicable, -1 undetermined."""
    unknown = UNDETERMINED if not kind.event else NOT_APPLICABLE
    said = _person_fields(kind) | dict.fromkeys(ONE_KIND_ONLY, unknown)
    if kind.client == codes.BY_ASSOCIATION:
        said |= dict.fromkeys((*_event_fields(kind), *ONE_KIND_ONLY), NOT_APPLICABLE)
    else:
        said |= _event_fields(kind) | _of_kind(kind)
    return tuple(said[field] for field in FIELDS)
