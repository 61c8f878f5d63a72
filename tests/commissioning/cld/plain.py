"""ASCOF 2E and LTS004 in plain Python over the rows of a file, one person at a time: what the SQL is held to."""

from collections import Counter, defaultdict
from datetime import date
from math import floor

from commissioning.cld import codes, homes

FAR = date(9999, 1, 1)
TELLING = {*homes.HOME_OF_COMPONENT, homes.HOME_SUPPORT}


def day(text):
    return date.fromisoformat(text) if text else None


def born(row):
    birth = day(row["Date_of_Birth"])
    return birth and birth.replace(day=1)


def person_of(row):
    if row["NHS_Number"]:
        return row["NHS_Number"]
    return f"{row['LA_Code']} {row['LA_Person_Unique_Identifier']}" if row["LA_Person_Unique_Identifier"] else None


def end_of(row):
    start, end, died = (day(row[f"{name}"]) for name in ("Event_Start_Date", "Event_End_Date", "Date_of_Death"))
    if died and ((end and start <= died <= end) or (not end and died > start)):
        return died
    return end


def counts(row, first, last):
    start, end, died = day(row["Event_Start_Date"]), end_of(row), day(row["Date_of_Death"])
    if start > last or (died and (died < first or died < start)):
        return False
    if row["Event_Type"] == "Service":
        return end is None or end >= first
    return end is not None and first <= end <= last


def unique(rows):
    """One row an event: the open or latest, then the outcome that comes first, then the last reference."""
    same = defaultdict(list)
    for row in rows:
        fields = ("Event_Start_Date", "Client_Type", "Event_Type", "Request_Route_of_Access", "Assessment_Type",
                  "Service_Type", "Service_Component")  # fmt: skip
        end = None if row["Event_Type"] == "Service" else end_of(row)
        same[(person_of(row), *(row[field] for field in fields), end)].append(row)
    for copies in same.values():
        rank = {outcome: number for number, outcome in enumerate(codes.OUTCOMES)}
        copies.sort(key=lambda row: row["Event_Reference"], reverse=True)
        copies.sort(key=lambda row: rank.get(row["Event_Outcome"], 99))
        copies.sort(key=lambda row: end_of(row) or FAR, reverse=True)
        yield copies[0]


def newest(rows, value, unknown):
    """The newest known value; Unknown when the newest differ."""
    best = max(moment(row, value(row) not in unknown) for row in rows)
    said = {value(row) for row in rows if moment(row, value(row) not in unknown) == best}
    return said.pop() if len(said) == 1 else "Unknown"


def moment(row, known):
    return known, end_of(row) or FAR, day(row["Event_Start_Date"])


def one(values):
    """The one of them, when there is one and no more."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def newest_services(rows):
    services = [row for row in rows if row["Event_Type"] == "Service"]

    def rank(row):
        hierarchy = homes.SERVICE_RANK.get(row["Service_Type"], 99)
        tells = row["Service_Component"] in TELLING
        return end_of(row) or FAR, -hierarchy, tells, day(row["Event_Start_Date"])

    best = max(map(rank, services), default=None)
    return [row for row in services if rank(row) == best]


def inferred(rows):
    services = newest_services(rows)
    kind = one(row["Service_Type"] for row in services if row["Service_Type"] in homes.SERVICE_RANK)
    component = one(row["Service_Component"] for row in services if row["Service_Component"] in TELLING)
    if kind in homes.HOME_OF_TYPE:
        return homes.HOME_OF_TYPE[kind]
    if component in homes.HOME_OF_COMPONENT:
        return homes.HOME_OF_COMPONENT[component]
    if kind == "Long term support: Community":
        return homes.PRESUMED_AT_HOME if component == homes.HOME_SUPPORT else homes.PRESUMED_IN_COMMUNITY
    return homes.PRISON_HOME if kind == homes.PRISON else "Unknown"


def stated_home(rows):
    def home(row):
        return row["Accommodation_Status"] if row["Accommodation_Status"] in homes.SETTLED_HOMES else "Unknown"

    return newest(rows, home, {"Unknown"})


def events_of_people(rows, first, last):
    people = defaultdict(list)
    counted = [row for row in rows if person_of(row) and counts(row, first, last)]
    for row in unique(counted):
        people[person_of(row)].append(row)
    return people


def age(birth, on):
    return None if birth is None else floor((on - birth).days / 365.25)


def ascof_2e(rows, first, last):
    """{(part, band, gender): [at home, people]}"""
    found = defaultdict(lambda: [0, 0])
    for events in events_of_people(rows, first, last).values():
        services = [
            row for row in events
            if row["Event_Type"] == "Service" and row["Client_Type"] == "Service user"
            and row["Service_Type"] in homes.LONG_TERM and (end_of(row) or FAR) >= day(row["Event_Start_Date"])
        ]  # fmt: skip
        deaths = [day(row["Date_of_Death"]) for row in events if row["Date_of_Death"]]
        births = [born(row) for row in events if row["Date_of_Birth"]]
        if not services or not births or (deaths and max(deaths) < first):
            continue
        years = age(min(births), max(min(end_of(row) or FAR, last) for row in services))
        if years < 18:
            continue
        stated = stated_home(events)
        settled = homes.GROUPS[inferred(events) if stated == "Unknown" else stated]
        gender = newest(events, lambda row: row["Gender"] or "Unknown", {"Unknown"})
        reason = newest(
            events, lambda row: row["Primary_Support_Reason"] or "Unknown", {"Unknown", codes.SUPPORT_TO_CARER}
        )
        band = "18 to 64" if years < 65 else "65 and above"
        parts = ["Everybody"] + ["Learning disability"] * (reason == codes.LEARNING_DISABILITY and years < 65)
        for part in parts:
            for shown in ("Total", gender):
                found[part, band, shown][0] += settled
                found[part, band, shown][1] += 1
    return dict(found)


def two_kinds_of_home(rows, first, last):
    people = events_of_people(rows, first, last).values()
    return sum(
        stated_home(events) == "Unknown"
        and len({row["Service_Component"] for row in newest_services(events)} & TELLING) > 1
        for events in people
    )


def lts004(rows, first, last):
    """{(part, gender, status): people}"""
    cohort = [
        row for row in rows
        if row["Event_Type"] == "Service" and row["Service_Type"] in homes.LONG_TERM
        and row["Client_Type"] == "Service user" and row["Primary_Support_Reason"] == codes.LEARNING_DISABILITY
        and day(row["Event_Start_Date"]) <= last and (day(row["Event_End_Date"]) or FAR) >= first
        and (day(row["Date_of_Death"]) or FAR) >= first and born(row) and 18 <= age(born(row), last) <= 64
    ]  # fmt: skip
    with_nhs = {row["LA_Person_Unique_Identifier"] for row in cohort if row["NHS_Number"]} - {""}
    by_id = defaultdict(list)
    for row in cohort:
        local = row["LA_Person_Unique_Identifier"]
        if key := row["NHS_Number"] or ("" if local in with_nhs else local):
            by_id[key].append(row)
    tables = (("Accommodation", "Accommodation_Status", homes.SETTLED_HOMES),
              ("Employment", "Employment_Status", codes.EMPLOYMENT))  # fmt: skip
    found = Counter()
    for part, field, valid in tables:
        for lines in by_id.values():
            found.update((part, *status) for status in latest(lines, field, valid))
    return dict(found)


def latest(lines, field, valid):
    """(gender, status) of one person: at the latest start, known before unknown; two that differ are unknown."""
    said = [row for row in lines if row[field] in valid]
    best = max(((row["Event_Start_Date"], row[field] != "Unknown") for row in said), default=None)
    by_gender = defaultdict(set)
    for row in said:
        if (row["Event_Start_Date"], row[field] != "Unknown") == best:
            by_gender[row["Gender"] or "Unknown"].add(row[field])
    return [(gender, statuses.pop() if len(statuses) == 1 else "Unknown") for gender, statuses in by_gender.items()]
