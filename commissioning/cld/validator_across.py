"""What several rows may not say together. Kept for it: one number an event and a few words a person, never who they are."""

from collections.abc import Iterator
from datetime import date

from commissioning.cld import codes
from commissioning.cld.validator_batch import Batch

Pair = tuple[str, int, int]
"""(field, number of the row, number of the earlier row that it goes against)."""
FACTS = ("Gender", "Ethnicity", "Accommodation_Status", "Employment_Status")
DAYS = ("Date_of_Birth", "Date_of_Death")
SAYS_NOTHING = frozenset({codes.UNKNOWN, codes.ETHNICITIES[-1], codes.ETHNICITIES[-2]})
SETTINGS = {codes.SHARED_LIVES: 1, codes.SUPPORTED_LIVING: 2, codes.EXTRA_CARE: 4}
ENOUGH_SERVICES = 20
OWN, NHS = "LA_Person_Unique_Identifier", "NHS_Number"


class EventTwice:
    """The Department takes this row and an earlier one for one event, and keeps one of them.

    Source: DHSC-CLD (GetUniqueEvents): council, person, start date, client type, event type; for a service its type and
    component; else the end date with the route of a request or the type of an assessment."""

    def __init__(self) -> None:
        self.seen: dict[int, int] = {}

    def find(self, batch: Batch) -> Iterator[Pair]:
        first_of, numbers = self.seen.setdefault, batch.numbers
        for place, key in enumerate(map(hash, self.keys(batch))):
            number = numbers[place]
            if (first := first_of(key, number)) != number and batch.people[place] and batch.plain("Event_Type")[place]:
                yield "Event_Start_Date", number, first

    @staticmethod
    def keys(batch: Batch) -> Iterator[tuple]:
        """What tells one event from another."""
        events = batch.plain("Event_Type")
        ends = zip(events, batch.days("Event_End_Date"), batch.days("Date_of_Death"), strict=True)
        closes = [
            0 if event == codes.SERVICE else died if 0 < died < (end or died + 1) else end for event, end, died in ends
        ]
        return zip(
            batch.raw("LA_Code"), batch.people, batch.days("Event_Start_Date"), batch.plain("Client_Type"), events, closes,
            batch.raw("Request_Route_of_Access"), batch.raw("Assessment_Type"), batch.raw("Service_Type"),
            batch.raw("Service_Component"), strict=True,
        )  # fmt: skip


class AnotherValue:
    """An earlier row says something else about this person: the Department may then take it for unknown.

    Source: DHSC-CLD (Create_personal_details_table)."""

    def __init__(self) -> None:
        self.said: dict[int, tuple] = {}
        self.rows: dict[int, int] = {}

    def find(self, batch: Batch) -> Iterator[Pair]:
        said, fields = self.said, (*FACTS, *DAYS)
        facts = zip(*(batch.plain(field) for field in FACTS), *(batch.days(field) for field in DAYS), strict=True)
        for number, person, found in zip(batch.numbers, batch.people, facts, strict=True):
            key = hash(person)
            before = said.setdefault(key, found)
            if before is found:
                self.rows[key] = number
            elif before != found and person:
                yield from self._differences(key, number, before, found, fields)

    def _differences(
        self, key: int, number: int, before: tuple, found: tuple, fields: tuple[str, ...]
    ) -> Iterator[Pair]:
        known = [says_nothing(old) for old in before]
        self.said[key] = tuple(new if empty else old for old, new, empty in zip(before, found, known, strict=True))
        for field, old, new, empty in zip(fields, before, found, known, strict=True):
            if old != new and not empty and not says_nothing(new):
                yield field, number, self.rows[key]


class OneOfTwoPeople:
    """An NHS number stands with two numbers of the council’s own, or one of those with two NHS numbers.

    Source: DHSC-CLD (GetDerivedFields makes one person of an NHS number)."""

    def __init__(self) -> None:
        self.own: dict[int, tuple[int, int]] = {}
        self.nhs: dict[int, tuple[int, int]] = {}

    def find(self, batch: Batch) -> Iterator[Pair]:
        own_of, nhs_of = self.own.setdefault, self.nhs.setdefault
        for number, nhs, own in zip(batch.numbers, batch.raw(NHS), batch.raw(OWN), strict=True):
            if nhs and own and "NULL" not in (nhs, own):
                one, two = hash(nhs), hash(own)
                if (first := own_of(one, (two, number)))[0] != two:
                    yield OWN, number, first[1]
                if (first := nhs_of(two, (one, number)))[0] != one:
                    yield NHS, number, first[1]


class RestartedInApril:
    """A service ends on 31 March and the same begins again on 1 April: keep its true start date, or it cannot be followed.

    Source: DHSC-CLD (6-deduplication: financial-year start-date resets)."""

    def __init__(self) -> None:
        self.ended: dict[int, int] = {}
        self.started: dict[int, int] = {}
        self.services = self.in_april = 0

    @property
    def remark(self) -> str:
        """That nearly all services seem to begin on a 1 April; nothing for a file that is too small to tell."""
        if self.services < ENOUGH_SERVICES or self.in_april * 2 < self.services:
            return ""
        return (
            f"{self.in_april:,} of {self.services:,} services start on a 1 April. Services whose start is set anew each "
            "financial year cannot be followed from return to return: send their true start dates."
        )

    def find(self, batch: Batch) -> Iterator[Pair]:
        starts, ends = batch.days("Event_Start_Date"), batch.days("Event_End_Date")
        self.services += batch.plain("Event_Type").count(codes.SERVICE)
        turns = {day for day in {*starts, *(end + 1 for end in ends if end > 0)} if day > 0 and is_first_of_april(day)}
        if not turns:
            return
        for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
            if (start in turns or end + 1 in turns) and batch.plain("Event_Type")[place] == codes.SERVICE:
                self.in_april += start in turns
                yield from self._meet(batch, place, start, end, turns)

    def _meet(self, batch: Batch, place: int, start: int, end: int, turns: set[int]) -> Iterator[Pair]:
        same = (batch.people[place], batch.raw("Service_Type")[place], batch.raw("Service_Component")[place])
        number = batch.numbers[place]
        if end + 1 in turns:
            key = hash((*same, end + 1))
            self.ended[key] = number
            if key in self.started:
                yield "Event_Start_Date", self.started[key], number
        if start in turns:
            key = hash((*same, start))
            self.started[key] = number
            if key in self.ended:
                yield "Event_Start_Date", number, self.ended[key]


class TwoHomes:
    """Two of Shared Lives, supported living and extra care are open for one person: ASCOF 2E counts them as “Unknown”.

    Source: DHSC-CLD (Create_personal_details_table)."""

    def __init__(self) -> None:
        self.open: dict[int, tuple[int, int]] = {}

    def find(self, batch: Batch) -> Iterator[Pair]:
        for place, component in enumerate(batch.plain("Service_Component")):
            setting = SETTINGS.get(component)
            if (
                setting
                and not batch.days("Event_End_Date")[place]
                and batch.plain("Service_Type")[place] == codes.COMMUNITY
            ):
                key, number = hash(batch.people[place]), batch.numbers[place]
                before = self.open.setdefault(key, (setting, number))
                if not before[0] & setting:
                    self.open[key] = (before[0] | setting, before[1])
                    yield "Service_Component", number, before[1]


class AnotherReturn:
    """The row has another council or another period than the first row of the file: a file is one return.

    Source: DHSC-CLD (GetSubmissions)."""

    fields = ("LA_Code", "Reporting_Period_Start_Date", "Reporting_Period_End_Date")

    def __init__(self) -> None:
        self.first: dict[str, tuple[str, int]] = {}

    def find(self, batch: Batch) -> Iterator[Pair]:
        for field in self.fields:
            column = batch.raw(field)
            said, row = self.first.setdefault(field, (column[0], batch.numbers[0]))
            if column.count(said) != len(column):
                yield from self._others(batch, field, said, row)

    @staticmethod
    def _others(batch: Batch, field: str, said: str, row: int) -> Iterator[Pair]:
        for number, value in zip(batch.numbers, batch.raw(field), strict=True):
            if value != said and value.strip() and batch.known.memos[field].found(value)[0] > 0:
                yield field, number, row


ACROSS = (EventTwice, AnotherValue, OneOfTwoPeople, RestartedInApril, TwoHomes, AnotherReturn)


def says_nothing(value: str | int) -> bool:
    """A blank, what is no value, and “unknown” contradict nobody."""
    return not value or value == -1 or value in SAYS_NOTHING


def is_first_of_april(day: int) -> bool:
    on = date.fromordinal(day)
    return (on.month, on.day) == (4, 1)
