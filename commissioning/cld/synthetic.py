"""A made-up return for others to test with: nobody in it exists, it has no fault, and the same seed makes the same file."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import TextIO

import nhs_number

from commissioning.cld import codes
from commissioning.cld.fields import FIELDS

Row = dict[str, str]
COUNCIL = "999"  # no council has it
FIRST, LAST = date(2025, 7, 1), date(2026, 6, 30)
PERIOD_DAYS = (LAST - FIRST).days
DAY = timedelta(days=1)
METHOD = "Face to face"
HOMES = {
    codes.SHARED_LIVES: codes.SHARED_LIVES_HOME,
    codes.SUPPORTED_LIVING: codes.SETTLED[4],
    codes.EXTRA_CARE: codes.SETTLED[7],
    "Home support or domiciliary care": codes.SETTLED[0],
    "Day support": codes.SETTLED[3],
    "Direct payment": codes.SETTLED[1],
}
INSTITUTIONS = {
    "Long term residential care": (codes.LONG_TERM_TYPES[2], "Registered care home"),
    "Long term nursing care": (codes.LONG_TERM_TYPES[1], "Registered nursing home"),
}
AN_ASSESSMENT = {
    "Assessment_Type": codes.LONG_TERM,
    "Eligible_Needs_Identified": "Yes",
    "Method_of_Assessment": METHOD,
}
A_REVIEW = {"Review_Reason": "Planned", "Review_Outcomes_Achieved": "Fully achieved", "Method_of_Review": METHOD}
ADULT_REASONS = codes.SUPPORT_REASONS[:10]
ENDED = ("NFA: Support ended as planned", "NFA: Support ended for other reason")


def person(number: int, seed: int = 0) -> Row:
    """What every row of this made-up person says, by their number alone."""
    by = Random(f"{seed}/{number}")
    born = date(1935, 1, 1) + timedelta(days=by.randrange(25_000))
    return {
        "LA_Code": COUNCIL,
        "Reporting_Period_Start_Date": FIRST.isoformat(),
        "Reporting_Period_End_Date": LAST.isoformat(),
        "NHS_Number": made_up_nhs_number(number) if number % 12 else "",
        "LA_Person_Unique_Identifier": f"T{number:07d}",
        "GP_Practice_Code": f"Y9{by.randrange(10_000):04d}",
        "Gender": by.choice(codes.GENDERS[:2]) if number % 50 else "Other",
        "Ethnicity": by.choice(codes.ETHNICITIES),
        "Date_of_Birth": born.isoformat(),
        "Client_Type": codes.SERVICE_USER,
        "Primary_Support_Reason": by.choice(ADULT_REASONS),
        "Postcode": f"ZZ{number % 90 + 1} {by.randrange(10)}ZZ",
        "Accommodation_Status": codes.SETTLED[0],
        "Employment_Status": by.choice(codes.EMPLOYMENT),
        "Has_Unpaid_Carer": by.choice(codes.YES_NO),
        "Autism_Spectrum_Disorder_ASD": by.choice(codes.YES_NO),
        "Visual_Impairment": by.choice(codes.VISUAL),
        "Hearing_Impairment": by.choice(codes.HEARING),
        "Dementia": by.choice(codes.YES_NO),
        "Client_Funding_Status": by.choice(codes.FUNDING),
    }


def made_up_nhs_number(number: int) -> str:
    """A number of the range that is kept for tests, with its check digit."""
    nine = f"999{number % 1_000_000:06d}"
    digit = nhs_number.calculate_checksum(nine)
    while digit == 10:
        nine = f"999{(int(nine[3:]) + 500_000) % 1_000_000:06d}"
        digit = nhs_number.calculate_checksum(nine)
    return f"{nine}{digit}"


def an_event(kind: str, number: int, start: date, end: date | None, outcome: str) -> Row:
    return {
        "Event_Type": kind,
        "Event_Reference": f"{kind[:3].upper()}{number:07d}",
        "Event_Start_Date": start.isoformat(),
        "Event_End_Date": end.isoformat() if end else "",
        "Event_Outcome": outcome,
    }


def a_request(number: int, by: Random) -> Row:
    end = within_the_period(by)
    return an_event(codes.REQUEST, number, end - by.randrange(1, 20) * DAY, end, codes.OUTCOMES[1]) | {
        "Request_Route_of_Access": by.choice(codes.ROUTES)
    }


def an_assessment(number: int, by: Random) -> Row:
    end = within_the_period(by)
    return an_event(codes.ASSESSMENT, number, end - by.randrange(5, 40) * DAY, end, codes.OUTCOMES[2]) | AN_ASSESSMENT


def a_review(number: int, by: Random) -> Row:
    end = within_the_period(by)
    return an_event(codes.REVIEW, number, end - by.randrange(1, 10) * DAY, end, codes.OUTCOMES[3]) | A_REVIEW


def a_service(number: int, by: Random) -> Row:
    """A long term service, open or ended in the period, in the home that goes with it."""
    component = by.choice([*HOMES, *INSTITUTIONS])
    kind, home = INSTITUTIONS.get(component, (codes.COMMUNITY, HOMES.get(component, "")))
    end = within_the_period(by) if number % 4 == 0 else None
    start = (end or FIRST) - by.randrange(30, 1_500) * DAY
    if (start.month, start.day) == (4, 1):
        start -= DAY
    outcome = by.choice(ENDED) if end else codes.OUTCOMES[3]
    return an_event(codes.SERVICE, number, start, end, outcome) | {
        "Service_Type": kind,
        "Service_Component": component,
        "Delivery_Mechanism": by.choice(codes.DELIVERY),
        "Provider_CQC_Location_ID": f"1-{by.randrange(10**9, 10**10)}",
        "Unit_Cost": f"{by.randrange(20_000, 120_000) / 100:.2f}",
        "Cost_Frequency_Unit_Type": "Weekly",
        "Planned_units_per_week": "1",
        "Accommodation_Status": home,
    }


def within_the_period(by: Random) -> date:
    """A day on which something ended."""
    return FIRST + by.randrange(PERIOD_DAYS) * DAY


EVENTS = {
    codes.REQUEST: a_request,
    codes.ASSESSMENT: an_assessment,
    codes.SERVICE: a_service,
    codes.REVIEW: a_review,
}


def rows_of(number: int, seed: int = 0) -> Iterator[Row]:
    """One person's rows: the four kinds of event of a service user; or those of an unpaid carer of the person before."""
    by = Random(f"{seed}/events/{number}")
    if number % 15 == 7:
        yield from _carer(number, seed, by)
        return
    service = a_service(number, by)
    everybody = person(number, seed) | {"Accommodation_Status": service["Accommodation_Status"]}
    if number % 40 == 0:  # somebody who died: the service ended on the day
        service |= {"Event_End_Date": LAST.replace(day=20).isoformat(), "Event_Outcome": codes.DECEASED}
        everybody |= {"Date_of_Death": LAST.replace(day=20).isoformat()}
        yield everybody | service
        return
    yield everybody | a_request(number, by)
    yield everybody | an_assessment(number, by)
    yield everybody | service
    yield everybody | a_review(number, by)


def _carer(number: int, seed: int, by: Random) -> Iterator[Row]:
    carer = an_unpaid_carer(person(number, seed), f"T{number - 1:07d}")
    yield carer | (an_assessment(number, by) if number % 2 else {"Client_Type": codes.BY_ASSOCIATION})


def an_unpaid_carer(someone: Row, cared_for: str) -> Row:
    """The same made-up person as the unpaid carer of another, without what is only asked of service users."""
    asked_of_users = (
        "Autism_Spectrum_Disorder_ASD", "Visual_Impairment", "Hearing_Impairment", "Dementia", "Client_Funding_Status",
    )  # fmt: skip
    return {key: value for key, value in someone.items() if key not in asked_of_users} | {
        "Client_Type": codes.UNPAID_CARER,
        "Primary_Support_Reason": "Social support: Support to unpaid carer",
        "Total_Hrs_Caring_per_week": "20 to 34 hours",
        "No_of_adults_being_cared_for": "1",
        "Adult_1_Linked_Person_ID": cared_for,
    }


def rows(number: int, seed: int = 0) -> Iterator[list[str]]:
    """So many rows in the order of the 46 fields, clean by construction."""
    left, who = number, 0
    while left > 0:
        who += 1
        for row in rows_of(who, seed):
            if left > 0:
                yield in_order(row)
                left -= 1


def in_order(row: Row) -> list[str]:
    return [row.get(field, "") for field in FIELDS]


def write(out: TextIO, number: int, seed: int = 0) -> None:
    """A whole file, with its heading, a row at a time."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(FIELDS)
    writer.writerows(rows(number, seed))
