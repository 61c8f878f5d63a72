"""What one row may not say at the same time. The first line of each rule is the message; rows are named by their place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from commissioning.cld import codes
from commissioning.cld.validator_batch import YEAR, Batch
from commissioning.cld.validator_forms import CONTRADICTS, FIRST_YEAR, OUT_OF_RANGE, is_blank

Places = list[int]
OLDEST = 115
LINKED = ("Adult_1_Linked_Person_ID", "Adult_2_Linked_Person_ID", "Adult_3_Linked_Person_ID")
FORBIDDEN = frozenset(
    [
        (kind, component)
        for kind in codes.LONG_TERM_TYPES[1:]
        for component in (codes.SHARED_LIVES, codes.SUPPORTED_LIVING, codes.EXTRA_CARE)
    ]
    + [(codes.COMMUNITY, "Long term nursing care"), (codes.COMMUNITY, "Long term residential care")]
    + [
        (kind, component)
        for kind in (*codes.LONG_TERM_TYPES, *codes.SHORT_TERM_TYPES)
        for component in codes.COMPONENTS[-4:]
    ]
)
"""Pairs of service type and component that exclude each other: homes in the community and in an institution, and the
support of unpaid carers and of service users."""


def names_nobody(batch: Batch) -> Places:
    """The row has neither an NHS number nor the council’s own number: the Department drops it.

    Source: DHSC-CLD (GetDerivedFields)."""
    return [place for place, person in enumerate(batch.people) if not person]


def ends_before_it_starts(batch: Batch) -> Places:
    """The event ends before it starts.

    Source: DHSC-CLD (ASCOF_3D leaves such rows out)."""
    return _where(batch, lambda start, end: 0 < end < start, "Event_Start_Date", "Event_End_Date")


def starts_after_the_period(batch: Batch) -> Places:
    """The event starts after the reporting period.

    Source: DHSC-CLD (FilterToEventsInPeriod)."""
    return _where(batch, lambda start, last: start > last > 0, "Event_Start_Date", "Reporting_Period_End_Date")


def ended_before_the_period(batch: Batch) -> Places:
    """The event ended before the reporting period: it belongs to an earlier return.

    Source: DHSC-CLD (FilterToEventsInPeriod)."""
    return _where(
        batch, lambda end, first, died: 0 < end < first and not 0 < died < first,
        "Event_End_Date", "Reporting_Period_Start_Date", "Date_of_Death",
    )  # fmt: skip


def ended_after_the_period(batch: Batch) -> Places:
    """A request, assessment or review is returned for the period in which it ended; this one ended later.

    Source: DHSC-CLD (FilterToEventsInPeriod)."""
    found = _where(batch, lambda end, last: end > last > 0, "Event_End_Date", "Reporting_Period_End_Date")
    events = batch.plain("Event_Type")
    return [place for place in found if events[place] != codes.SERVICE]


def starts_after_death(batch: Batch) -> Places:
    """The event starts after the person died.

    Source: DHSC-CLD (GetDerivedFields)."""
    return _where(
        batch, lambda died, start, first: first <= died < start and died > 0,
        "Date_of_Death", "Event_Start_Date", "Reporting_Period_Start_Date",
    )  # fmt: skip


def ends_after_death(batch: Batch) -> Places:
    """The event ends after the person died: the Department cuts it to the date of death.

    Source: DHSC-CLD (GetDerivedFields)."""
    return _where(
        batch, lambda died, start, end, first: first <= died < end and 0 < start <= died,
        "Date_of_Death", "Event_Start_Date", "Event_End_Date", "Reporting_Period_Start_Date",
    )  # fmt: skip


def died_before_the_period(batch: Batch) -> Places:
    """The person died before the reporting period: the Department drops the event.

    Source: DHSC-CLD (FilterToEventsInPeriod)."""
    return _where(
        batch, lambda died, first, born: 0 < died < first and born <= died,
        "Date_of_Death", "Reporting_Period_Start_Date", "Date_of_Birth",
    )  # fmt: skip


def died_before_birth(batch: Batch) -> Places:
    """The date of death lies before the date of birth.

    Source: DHSC-CLD (ages are derived from both)."""
    return _where(batch, lambda died, born: 0 < died < born, "Date_of_Death", "Date_of_Birth")


def deceased_without_a_date(batch: Batch) -> Places:
    """The outcome says that the person died, and there is no date of death.

    Source: DHSC-CLD (an event of somebody who died ends on that day)."""
    pairs = zip(batch.plain("Event_Outcome"), batch.days("Date_of_Death"), strict=True)
    return [place for place, (outcome, died) in enumerate(pairs) if not died and outcome == codes.DECEASED]


def born_after_the_start(batch: Batch) -> Places:
    """The person was born after the event started.

    Source: DHSC-CLD (ages are derived at the event)."""
    return _where(batch, lambda born, start: born > start > 0, "Date_of_Birth", "Event_Start_Date")


def older_than_anybody(batch: Batch) -> Places:
    """The person would be older than 115 at the end of the period.

    Source: DHSC-CLD (age bands)."""
    most, least = OLDEST * YEAR, date(FIRST_YEAR, 1, 1).toordinal()
    return _where(
        batch, lambda born, last, died: least <= born < last - most and died == 0,
        "Date_of_Birth", "Reporting_Period_End_Date", "Date_of_Death",
    )  # fmt: skip


def period_ends_before_it_starts(batch: Batch) -> Places:
    """The reporting period ends before it starts.

    Source: DHSC-CLD (GetSubmissions)."""
    return _where(
        batch, lambda first, last: 0 < last < first, "Reporting_Period_Start_Date", "Reporting_Period_End_Date"
    )


def period_starts_within_a_month(batch: Batch) -> Places:
    """The reporting period does not start on the first day of a month.

    Source: DHSC-CLD (GetSubmissions works with whole months)."""
    days = batch.days("Reporting_Period_Start_Date")
    within = {day for day in set(days) if day > 0 and date.fromordinal(day).day != 1}
    return [place for place, day in enumerate(days) if day in within] if within else []


def period_ends_within_a_month(batch: Batch) -> Places:
    """The reporting period does not end on the last day of a month.

    Source: DHSC-CLD (GetSubmissions works with whole months)."""
    days = batch.days("Reporting_Period_End_Date")
    within = {day for day in set(days) if day > 0 and (date.fromordinal(day) + timedelta(days=1)).day != 1}
    return [place for place, day in enumerate(days) if day in within] if within else []


def cost_without_a_unit(batch: Batch) -> Places:
    """A cost without its unit and without planned units: the Department ignores it.

    Source: DHSC-CLD (6.Costs_fact)."""
    fields = ("Unit_Cost", "Cost_Frequency_Unit_Type", "Planned_units_per_week")
    columns = zip(*(batch.raw(field) for field in fields), batch.plain("Delivery_Mechanism"), strict=True)
    return [
        place
        for place, (cost, unit, planned, delivery) in enumerate(columns)
        if cost and not unit and not planned and delivery == codes.COMMISSIONED and not is_blank(cost)
    ]


def linked_to_themselves(batch: Batch, field: str) -> Places:
    """An unpaid carer is linked to themselves.

    Source: DHSC-CLD (carers and linked service users)."""
    if not any(batch.raw(field)):
        return []
    pairs = zip(batch.raw(field), batch.raw("LA_Person_Unique_Identifier"), strict=True)
    return [place for place, (linked, own) in enumerate(pairs) if linked and linked == own and not is_blank(linked)]


def more_linked_than_cared_for(batch: Batch) -> Places:
    """More people are linked than the number of adults being cared for says.

    Source: DHSC-CLD (carers and linked service users)."""
    if not any(batch.raw("No_of_adults_being_cared_for")):
        return []
    linked = zip(*(batch.raw(field) for field in LINKED), strict=True)
    pairs = zip(batch.raw("No_of_adults_being_cared_for"), linked, strict=True)
    return [
        place
        for place, (number, people) in enumerate(pairs)
        if number and number.isdecimal() and int(number) < sum(not is_blank(person) for person in people)
    ]


def shared_lives_without_its_home(batch: Batch) -> Places:
    """Long term Shared Lives support, and where the person lives is “Unknown”.

    Source: G14-CLD domain 4.5 (accommodation of a live-in arrangement is “Shared Lives scheme”)."""
    columns = zip(
        batch.plain("Service_Component"), batch.plain("Service_Type"), batch.plain("Accommodation_Status"), strict=True
    )
    wrong = (codes.SHARED_LIVES, codes.COMMUNITY, codes.UNKNOWN)
    return [place for place, row in enumerate(columns) if row == wrong]


def component_of_another_type(batch: Batch) -> Places:
    """The service component belongs to another type of service.

    Source: DHSC-CLD (2.Services_fact)."""
    pairs = zip(batch.plain("Service_Type"), batch.plain("Service_Component"), strict=True)
    return [place for place, pair in enumerate(pairs) if pair in FORBIDDEN]


def _where(batch: Batch, is_wrong: Callable[..., bool], *fields: str) -> Places:
    """Places of the rows whose days (0 blank, -1 no date) are wrong together; none while the first column is blank."""
    columns = [batch.days(field) for field in fields]
    if not any(columns[0]):
        return []
    return [place for place, wrong in enumerate(map(is_wrong, *columns)) if wrong]


@dataclass(frozen=True, slots=True)
class RowRule:
    """A rule, the field that it is reported at, and its kind of check."""

    field: str
    finds: Callable[[Batch], Places]
    check: int = CONTRADICTS

    @property
    def function(self) -> Callable[..., Places]:
        return self.finds.func if isinstance(self.finds, partial) else self.finds


ROW_RULES = (
    RowRule("NHS_Number", names_nobody),
    RowRule("Event_End_Date", ends_before_it_starts),
    RowRule("Event_Start_Date", starts_after_the_period, OUT_OF_RANGE),
    RowRule("Event_End_Date", ended_before_the_period, OUT_OF_RANGE),
    RowRule("Event_End_Date", ended_after_the_period, OUT_OF_RANGE),
    RowRule("Event_Start_Date", starts_after_death),
    RowRule("Event_End_Date", ends_after_death),
    RowRule("Date_of_Death", died_before_the_period, OUT_OF_RANGE),
    RowRule("Date_of_Death", died_before_birth),
    RowRule("Date_of_Death", deceased_without_a_date),
    RowRule("Date_of_Birth", born_after_the_start),
    RowRule("Date_of_Birth", older_than_anybody, OUT_OF_RANGE),
    RowRule("Reporting_Period_End_Date", period_ends_before_it_starts),
    RowRule("Reporting_Period_Start_Date", period_starts_within_a_month, OUT_OF_RANGE),
    RowRule("Reporting_Period_End_Date", period_ends_within_a_month, OUT_OF_RANGE),
    RowRule("Cost_Frequency_Unit_Type", cost_without_a_unit),
    *(RowRule(field, partial(linked_to_themselves, field=field)) for field in LINKED),
    RowRule("No_of_adults_being_cared_for", more_linked_than_cared_for),
    RowRule("Accommodation_Status", shared_lives_without_its_home),
    RowRule("Service_Component", component_of_another_type),
)
