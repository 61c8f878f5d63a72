"""Faults to plant in a made-up return, one by one or together: how each is planted, and what a validator must say of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from commissioning.cld import codes
from commissioning.cld.synthetic import (
    A_REVIEW,
    AN_ASSESSMENT,
    Row,
    an_event,
    an_unpaid_carer,
    in_order,
    made_up_nhs_number,
    person,
)
from commissioning.cld.validator_forms import (
    BLANK_MANDATORY,
    NOT_APPLICABLE,
    NOT_LISTED,
    OUT_OF_RANGE,
    RELEASE_1_VALUE,
    WRONG_FORM,
)
from commissioning.cld.validator_report import GRADES

BLANK, UNLISTED, FORM, RANGE = (GRADES[c] for c in (BLANK_MANDATORY, NOT_LISTED, WRONG_FORM, OUT_OF_RANGE))
MISPLACED, OLD = GRADES[NOT_APPLICABLE], GRADES[RELEASE_1_VALUE]
REQUEST, ASSESSMENT, SERVICE, REVIEW, CARER, ASSOCIATION = (
    "request", "assessment", "service", "review", "carer", "association",
)  # fmt: skip
FIRST_OF_FAULTS = 800_001  # numbers of people that no clean file has
Said = tuple[str, str]
"""(field, rule): what the report must name, at the planted row."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A made-up row of a person of its own, with `changes`; with `again`, a second row of theirs, at which it is found."""

    name: str
    on: str
    changes: Row
    says: tuple[Said, ...]
    again: Row | None = field(default=None)


def fault(name: str, on: str, field: str, value: str, rule: str, **others: str) -> Fault:
    """A fault of one cell, found at that cell."""
    return Fault(name, on, {field: value} | others, ((field, rule),))


def blank(field: str, on: str = SERVICE) -> Fault:
    return fault(f"{field} left blank", on, field, "", BLANK)


def wrong(name: str, on: str, field: str, rule: str, **changes: str) -> Fault:
    """A fault of several cells together, found at one of them."""
    return Fault(name, on, changes, ((field, rule),))


def twice(name: str, on: str, second: Row, field: str, rule: str, **first: str) -> Fault:
    """Two rows of one person that contradict each other, found at the second."""
    return Fault(name, on, first, ((field, rule),), second)


BLANKS = (
    blank("LA_Code"),
    blank("LA_Person_Unique_Identifier"),
    blank("Client_Type"),
    blank("Event_Type"),
    blank("Service_Type"),
    blank("Gender"),
    blank("Ethnicity"),
    blank("Date_of_Birth", REQUEST),
    blank("Primary_Support_Reason", REVIEW),
    blank("Postcode"),
    blank("Accommodation_Status", REVIEW),
    blank("Has_Unpaid_Carer"),
    blank("Client_Funding_Status", REVIEW),
    blank("Event_Start_Date", REVIEW),
    blank("Event_End_Date", REQUEST),
    blank("Event_Outcome", ASSESSMENT),
    blank("Request_Route_of_Access", REQUEST),
    blank("Assessment_Type", ASSESSMENT),
    blank("Method_of_Assessment", ASSESSMENT),
    blank("Service_Component"),
    blank("Unit_Cost"),
    blank("Cost_Frequency_Unit_Type"),
    blank("Planned_units_per_week"),
    blank("Review_Reason", REVIEW),
    blank("Review_Outcomes_Achieved", REVIEW),
    blank("Method_of_Review", REVIEW),
    fault("The word NULL for a gender", SERVICE, "Gender", "NULL", BLANK),
    fault(
        "No employment status of somebody of working age with a learning disability", REVIEW, "Employment_Status", "", BLANK,
        Primary_Support_Reason=codes.LEARNING_DISABILITY, Date_of_Birth="1990-06-15",
    ),
    fault(
        "No end of an event of somebody who died", SERVICE, "Event_End_Date", "", BLANK,
        Date_of_Death="2026-02-01", Event_Start_Date="2024-05-05",
    ),
)  # fmt: skip
UNLISTEDS = (
    fault("A gender that is not in the list", SERVICE, "Gender", "Femal", UNLISTED),
    fault("An ethnicity without its group", SERVICE, "Ethnicity", "Bangladeshi", UNLISTED),
    fault("A support reason that nobody knows", REVIEW, "Primary_Support_Reason", "Old age", UNLISTED),
    fault("A home that is not in the list", REVIEW, "Accommodation_Status", "Flat", UNLISTED),
    fault("An outcome that is not in the list", REVIEW, "Event_Outcome", "NFA: Moved", UNLISTED),
    fault("A route that is not in the list", REQUEST, "Request_Route_of_Access", "By boat", UNLISTED),
    fault("A delivery mechanism that is not in the list", SERVICE, "Delivery_Mechanism", "Vouchers", UNLISTED),
    fault("A cost per blue moon", SERVICE, "Cost_Frequency_Unit_Type", "Each blue moon", UNLISTED),
    fault("A name where a hearing impairment stands", SERVICE, "Hearing_Impairment", "Mrs Invented", UNLISTED),
    fault("A funding status in other words", REVIEW, "Client_Funding_Status", "Council pays", UNLISTED),
)
FORMS = (
    fault("An NHS number with a wrong check digit", SERVICE, "NHS_Number", "9434765918", FORM),
    fault("An NHS number of nine digits", SERVICE, "NHS_Number", "943476591", FORM),
    fault("One digit ten times as an NHS number", SERVICE, "NHS_Number", "9999999999", FORM),
    fault("30 February as a date of birth", REQUEST, "Date_of_Birth", "1960-02-30", FORM),
    fault("A start date in words", REVIEW, "Event_Start_Date", "last Tuesday", FORM),
    fault("A postcode that is none", SERVICE, "Postcode", "ZZ123", FORM),
    fault("A name where a GP practice stands", SERVICE, "GP_Practice_Code", "Dr Invented", FORM),
    fault("A cost in words", SERVICE, "Unit_Cost", "twenty pounds", FORM),
    fault("A location that is not one of the CQC", SERVICE, "Provider_CQC_Location_ID", "LOCATION1", FORM),
    fault("A council by its name", SERVICE, "LA_Code", "Westmere", FORM),
)
RANGES = (
    fault("A negative cost", SERVICE, "Unit_Cost", "-12.50", RANGE),
    fault("A birth in the year 1066", REQUEST, "Date_of_Birth", "1066-10-14", RANGE),
    fault("A carer of 50 adults", CARER, "No_of_adults_being_cared_for", "50", RANGE),
    fault("More than 115 years old", REQUEST, "Date_of_Birth", "1900-01-01", "older_than_anybody"),
    fault("A start after the period", SERVICE, "Event_Start_Date", "2026-07-05", "starts_after_the_period"),
    fault(
        "A service that ended before the period", SERVICE, "Event_End_Date", "2025-03-01", "ended_before_the_period",
        Event_Start_Date="2024-03-05",
    ),
    fault("A review that ended after the period", REVIEW, "Event_End_Date", "2026-07-20", "ended_after_the_period"),
    fault(
        "A death before the period", SERVICE, "Date_of_Death", "2025-01-10", "died_before_the_period",
        Event_Start_Date="2024-03-05", Event_End_Date="2025-01-10",
    ),
)  # fmt: skip
OF_RELEASE_1 = (
    fault("Carer, as Release 1 said", CARER, "Client_Type", "Carer", OLD),
    fault("An outcome of Release 1", REVIEW, "Event_Outcome", "No change in package", OLD),
    fault("A home of Release 1", REVIEW, "Accommodation_Status", "Tenant - private landlord", OLD),
    fault("An ethnicity of Release 1", SERVICE, "Ethnicity", "Mixed: White and Asian", OLD),
    fault(
        "A review reason of Release 1",
        REVIEW,
        "Review_Reason",
        "Unplanned - Hospital (Planned and unplanned episodes)",
        OLD,
    ),
)
MISPLACEDS = (
    fault("A service type at a review", REVIEW, "Service_Type", codes.COMMUNITY, MISPLACED),
    fault("A review reason at a service", SERVICE, "Review_Reason", "Planned", MISPLACED),
    fault("A cost at a request", REQUEST, "Unit_Cost", "100", MISPLACED),
    fault("Hours of caring of a service user", SERVICE, "Total_Hrs_Caring_per_week", "20 to 34 hours", MISPLACED),
    fault("Dementia of an unpaid carer", CARER, "Dementia", "No", MISPLACED),
    fault("An event of a carer known by association", ASSOCIATION, "Event_Type", codes.REQUEST, MISPLACED),
)
CONTRADICTIONS = (
    wrong("An end before the start", REVIEW, "Event_End_Date", "ends_before_it_starts", Event_End_Date="2025-08-20"),
    wrong(
        "A start after death", REVIEW, "Event_Start_Date", "starts_after_death",
        Date_of_Death="2025-08-20", Event_End_Date="2025-09-09",
    ),
    wrong("An end after death", REVIEW, "Event_End_Date", "ends_after_death", Date_of_Death="2025-09-02"),
    wrong("A death before birth", REVIEW, "Date_of_Death", "died_before_birth", Date_of_Death="1930-01-01"),
    wrong(
        "Deceased, and no date of death", REVIEW, "Date_of_Death", "deceased_without_a_date",
        Event_Outcome=codes.DECEASED,
    ),
    wrong("A birth after the start", REQUEST, "Date_of_Birth", "born_after_the_start", Date_of_Birth="2026-03-30"),
    wrong(
        "A commissioned cost that says per what nowhere", SERVICE, "Cost_Frequency_Unit_Type", "cost_without_a_unit",
        Cost_Frequency_Unit_Type="", Planned_units_per_week="", Delivery_Mechanism=codes.COMMISSIONED,
    ),
    wrong(
        "A carer linked to themselves", CARER, "Adult_1_Linked_Person_ID", "linked_to_themselves",
        Adult_1_Linked_Person_ID="SELF", LA_Person_Unique_Identifier="SELF",
    ),
    wrong(
        "Two linked, one cared for", CARER, "No_of_adults_being_cared_for", "more_linked_than_cared_for",
        Adult_2_Linked_Person_ID="T0000002",
    ),
    wrong(
        "Shared Lives without its home", SERVICE, "Accommodation_Status", "shared_lives_without_its_home",
        Accommodation_Status="Unknown", Service_Component=codes.SHARED_LIVES,
    ),
    wrong(
        "Shared Lives in a nursing home", SERVICE, "Service_Component", "component_of_another_type",
        Service_Component=codes.SHARED_LIVES, Service_Type=codes.LONG_TERM_TYPES[1],
    ),
    wrong(
        "An unpaid carer’s respite as a service user’s support", SERVICE, "Service_Component", "component_of_another_type",
        Service_Component="Unpaid carer respite",
    ),
    Fault(
        "Nobody at all", SERVICE, {"NHS_Number": "", "LA_Person_Unique_Identifier": ""},
        (("NHS_Number", "names_nobody"), ("LA_Person_Unique_Identifier", BLANK)),
    ),
)  # fmt: skip
OF_THE_FILE = (
    wrong("Another council in one row", SERVICE, "LA_Code", "AnotherReturn", LA_Code="998"),
    wrong(
        "Another period in one row", SERVICE, "Reporting_Period_Start_Date", "AnotherReturn",
        Reporting_Period_Start_Date="2025-08-01",
    ),
    Fault(
        "A period from the second of a month", SERVICE, {"Reporting_Period_Start_Date": "2025-07-02"},
        tuple(("Reporting_Period_Start_Date", rule) for rule in ("AnotherReturn", "period_starts_within_a_month")),
    ),
    Fault(
        "A period that stops a day early", SERVICE, {"Reporting_Period_End_Date": "2026-06-29"},
        tuple(("Reporting_Period_End_Date", rule) for rule in ("AnotherReturn", "period_ends_within_a_month")),
    ),
    Fault(
        "A period that ends before it starts", SERVICE, {"Reporting_Period_End_Date": "2025-01-31"},
        tuple(("Reporting_Period_End_Date", rule) for rule in ("AnotherReturn", "period_ends_before_it_starts")),
    ),
)  # fmt: skip
LATER = {"Event_Start_Date": "2025-10-01", "Event_End_Date": "2025-10-09"}
ACROSS = (
    twice("One event in two rows", SERVICE, {}, "Event_Start_Date", "EventTwice"),
    twice(
        "One review with two outcomes", REVIEW, {"Event_Outcome": codes.OUTCOMES[2]}, "Event_Start_Date", "EventTwice"
    ),
    twice(
        "One service at two prices", SERVICE, {"Unit_Cost": "99.00", "Event_Reference": "OTHER"},
        "Event_Start_Date", "EventTwice",
    ),
    twice("Two genders", REQUEST, LATER | {"Gender": "Male"}, "Gender", "AnotherValue", Gender="Female"),
    twice(
        "Two ethnicities", REQUEST, LATER | {"Ethnicity": codes.ETHNICITIES[0]}, "Ethnicity", "AnotherValue",
        Ethnicity=codes.ETHNICITIES[1],
    ),
    twice("Two birthdays", REQUEST, LATER | {"Date_of_Birth": "1961-02-03"}, "Date_of_Birth", "AnotherValue"),
    twice(
        "Two days of death", REVIEW, LATER | {"Date_of_Death": "2026-02-03"}, "Date_of_Death", "AnotherValue",
        Date_of_Death="2026-02-02",
    ),
    twice(
        "Two homes", REVIEW, LATER | {"Accommodation_Status": codes.SHARED_LIVES_HOME}, "Accommodation_Status",
        "AnotherValue",
    ),
    twice(
        "Two employment statuses", REVIEW, LATER | {"Employment_Status": codes.EMPLOYMENT[0]}, "Employment_Status",
        "AnotherValue", Employment_Status=codes.EMPLOYMENT[1],
    ),
    twice(
        "One NHS number, two people", REVIEW, LATER | {"LA_Person_Unique_Identifier": "SECOND"},
        "LA_Person_Unique_Identifier", "OneOfTwoPeople",
    ),
    twice(
        "One person, two NHS numbers", REVIEW, LATER | {"NHS_Number": made_up_nhs_number(777_777)}, "NHS_Number",
        "OneOfTwoPeople",
    ),
    twice(
        "A service that restarts at 1 April", SERVICE, {"Event_Start_Date": "2026-04-01", "Event_End_Date": ""},
        "Event_Start_Date", "RestartedInApril", Event_End_Date="2026-03-31",
    ),
    twice(
        "Shared Lives and extra care at once", SERVICE, {"Service_Component": codes.EXTRA_CARE}, "Service_Component",
        "TwoHomes", Service_Component=codes.SHARED_LIVES, Accommodation_Status=codes.SHARED_LIVES_HOME,
    ),
)  # fmt: skip
FAULTS = (
    *BLANKS, *UNLISTEDS, *FORMS, *RANGES, *OF_RELEASE_1, *MISPLACEDS, *CONTRADICTIONS, *OF_THE_FILE, *ACROSS,
)  # fmt: skip


def base(on: str, number: int) -> Row:
    """A clean row of somebody who has no other."""
    someone = person(number) | {"Date_of_Birth": "1960-05-05", "Primary_Support_Reason": codes.SUPPORT_REASONS[1]}
    someone["NHS_Number"] = made_up_nhs_number(number)
    if on in (CARER, ASSOCIATION):
        return an_unpaid_carer(someone, "T0000001") | (_event(ASSESSMENT) if on == CARER else ASSOCIATED)
    return someone | _event(on)


ASSOCIATED = {"Client_Type": codes.BY_ASSOCIATION}


def _event(on: str) -> Row:
    kinds = {REQUEST: codes.REQUEST, ASSESSMENT: codes.ASSESSMENT, SERVICE: codes.SERVICE, REVIEW: codes.REVIEW}
    ended = an_event(kinds[on], 1, date(2025, 9, 1), date(2025, 9, 8), codes.OUTCOMES[3])
    if on == REQUEST:
        return ended | {"Request_Route_of_Access": codes.ROUTES[3]}
    if on == ASSESSMENT:
        return ended | AN_ASSESSMENT
    if on == REVIEW:
        return ended | A_REVIEW
    return ended | {"Event_Start_Date": "2024-06-10", "Event_End_Date": ""} | {
        "Service_Type": codes.COMMUNITY,
        "Service_Component": "Home support or domiciliary care",
        "Delivery_Mechanism": "Direct payment",
        "Provider_CQC_Location_ID": "1-1234567890",
        "Unit_Cost": "350.00",
        "Cost_Frequency_Unit_Type": "Weekly",
        "Planned_units_per_week": "1",
    }  # fmt: skip


def planted(fault: Fault, number: int) -> list[list[str]]:
    """The row or the two rows of a fault, of a made-up person of this number; the last is where it is found."""
    first = base(fault.on, number) | {
        key: f"{value}{number}" if value == "SELF" else value for key, value in fault.changes.items()
    }
    rows = [first] if fault.again is None else [first, first | fault.again]
    return [in_order(row) for row in rows]


def with_faults(clean: Iterable[list[str]], faults: Iterable[Fault]) -> Iterator[tuple[list[str], Fault | None]]:
    """Clean rows, and after each fifth the rows of the next fault; each row with the fault that is found at it."""
    left = list(enumerate(faults, FIRST_OF_FAULTS))
    for place, row in enumerate(clean, 1):
        yield row, None
        if left and place % 5 == 0:
            number, fault = left.pop(0)
            *before, last = planted(fault, number)
            yield from ((each, None) for each in before)
            yield last, fault
    if left:
        raise ValueError(f"{len(left)} faults found no place: more clean rows are needed.")
