"""Some thousand rows turned into columns: what Python does once for a column it need not do for each row."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from commissioning.cld.codes_release_1 import RELEASE_1
from commissioning.cld.fields import FIELDS
from commissioning.cld.validator_conditions import Conditions, Kind, conditions
from commissioning.cld.validator_forms import RELEASE_1_VALUE, VALID, Days, Memo, is_blank, memos
from commissioning.cld.validator_read import Row

YEAR = 365.25
KIND_OF = (
    "Client_Type", "Event_Type", "Assessment_Type", "Service_Type", "Service_Component", "Delivery_Mechanism",
    "Primary_Support_Reason", "Review_Reason",
)  # fmt: skip


class Plain(dict[str, str]):
    """The Release 2 value that a cell means; "" for a blank and for what nobody knows."""

    def __init__(self, field: str, memo: Memo) -> None:
        super().__init__()
        self.memo, self.release_1 = memo, RELEASE_1.get(field, {})

    def __missing__(self, value: str) -> str:
        check, shown = self.memo.found(value)
        plain = shown if check >= VALID else self.release_1.get(shown, "") if check == RELEASE_1_VALUE else ""
        if len(self) < 10_000:  # a code field full of other words must not fill the memory
            self[value] = plain
        return plain


class OfWorkingAge(dict[tuple[int, int], "bool | None"]):
    """Whether somebody born then is 18 to 64 when the period ends; None when a date is missing."""

    def __missing__(self, days: tuple[int, int]) -> bool | None:
        born, last = days
        known = born > 0 and last > 0
        found = 18 <= (last - born) / YEAR < 65 if known else None
        if len(self) < 100_000:
            self[days] = found
        return found


class Kinds(dict[tuple, int]):
    """The number of the conditions of a kind of row; `known` holds them by that number."""

    def __init__(self) -> None:
        super().__init__()
        self.known: list[Conditions] = []

    def __missing__(self, kind: tuple) -> int:
        found = conditions(Kind(*kind))
        if found not in self.known:
            self.known.append(found)
        number = self[kind] = self.known.index(found)
        return number


class Known:
    """What is remembered from batch to batch about values; nothing of it is about a row."""

    def __init__(self) -> None:
        self.memos = memos()
        self.plain = {field: Plain(field, memo) for field, memo in self.memos.items()}
        self.days, self.ages, self.kinds = Days(), OfWorkingAge(), Kinds()


class Batch:
    """Columns of some rows: as sent (`raw`), as Release 2 values (`plain`), as days (`days`)."""

    def __init__(self, numbers: Sequence[int], rows: list[Row], known: Known) -> None:
        self.numbers, self.rows, self.known = numbers, rows, known
        self._columns = dict(zip(FIELDS, zip(*rows, strict=True), strict=True))
        self._plain: dict[str, list[str]] = {}
        self._days: dict[str, list[int]] = {}

    def raw(self, field: str) -> Sequence[str]:
        return self._columns[field]

    def plain(self, field: str) -> list[str]:
        if field not in self._plain:
            self._plain[field] = list(map(self.known.plain[field].__getitem__, self._columns[field]))
        return self._plain[field]

    def days(self, field: str) -> list[int]:
        if field not in self._days:
            self._days[field] = list(map(self.known.days.__getitem__, self._columns[field]))
        return self._days[field]

    @cached_property
    def people(self) -> list[str]:
        """Who each row is about: the NHS number, else the council's own number; "" for nobody."""
        pairs = zip(self.raw("NHS_Number"), self.raw("LA_Person_Unique_Identifier"), strict=True)
        return [
            nhs.replace(" ", "") if nhs and not is_blank(nhs) else own.strip() if not is_blank(own) else ""
            for nhs, own in pairs
        ]

    def by_conditions(self) -> Iterator[tuple[Conditions, list[int]]]:
        """The rows that have the same conditions, by their place in the batch."""
        ages = map(
            self.known.ages.__getitem__,
            zip(self.days("Date_of_Birth"), self.days("Reporting_Period_End_Date"), strict=True),
        )
        died = [day > 0 for day in self.days("Date_of_Death")]
        kinds = zip(*(self.plain(field) for field in KIND_OF), ages, died, strict=True)
        places: dict[int, list[int]] = defaultdict(list)
        for place, number in enumerate(map(self.known.kinds.__getitem__, kinds)):
            places[number].append(place)
        for number, found in places.items():
            yield self.known.kinds.known[number], found
