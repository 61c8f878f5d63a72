"""The register of what the Court of Protection authorised: applied for, in force, ended, withdrawn."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices.court import AUTHORISATION_MOVES, AuthorisationState
from careplans.choices.records import RecordState
from careplans.models import CourtApplication, CourtAuthorisation
from careplans.rules import court as rules
from careplans.rules.said import missing
from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def applied(*, application: CourtApplication, by: Viewer, case_number: str, applied_on: date) -> CourtAuthorisation:
    """The pack was sent to the court: its answer falls due."""
    person = states.lock(application.person)
    if application.state != RecordState.COMPLETED:
        raise Refusal("The pack is not ready to send yet.")
    if applied_on > dates.today():
        raise Refusal("The day of the application must be today or in the past.")
    if CourtAuthorisation.objects.filter(application=application).exists():
        raise Refusal("This application is in the register already.")
    row = CourtAuthorisation(
        person=person, application=application, case_number=_number(case_number), applied_on=applied_on,
        representative=application.answer("representative") or "", representative_kind=application.representative_kind,
        owner_id=person.owner_id, due_on=due_on(Clock.COURT_APPLICATION, applied_on, person.council_id),
    )  # fmt: skip
    history.save(row, by=by, why="Applied for")
    events.record("court_order.applied", row, by=by, text=f"Applied to the Court of Protection, case {row.case_number}")
    return row


@transaction.atomic
def record(
    *, person: Person, by: Viewer, case_number: str, order_on: date, starts_on: date, ends_on: date,
    reviewed_by_court_on: date | None, conditions: str = "", representative: str = "", representative_kind: str = "",
) -> CourtAuthorisation:  # fmt: skip
    """Put an order in the register that was made without a pack here, like one of years ago."""
    person = states.lock(person)
    if person.closed_at is not None:
        raise Refusal(f"The record of {person.name} is closed. Open it again first.")
    _refuse_second(person)
    _refuse_dates(order_on, starts_on, ends_on, reviewed_by_court_on)
    row = CourtAuthorisation(
        person=person, state=AuthorisationState.IN_FORCE, case_number=_number(case_number), order_on=order_on,
        starts_on=starts_on, ends_on=ends_on, reviewed_by_court_on=reviewed_by_court_on, conditions=conditions,
        representative=representative, representative_kind=representative_kind, owner_id=person.owner_id, due_on=ends_on,
    )  # fmt: skip
    history.save(row, by=by, why="Order recorded")
    events.record("court_order.recorded", row, by=by, text=f"Court order until {dates.uk_date(ends_on)} recorded")
    return row


@transaction.atomic
def made(
    *, order: CourtAuthorisation, by: Viewer, order_on: date, starts_on: date, ends_on: date,
    reviewed_by_court_on: date | None, conditions: str = "", representative: str = "", representative_kind: str = "",
) -> CourtAuthorisation:  # fmt: skip
    """The court made the order that was applied for: in force, due on its last day; the order before it ends."""
    states.lock(order.person)
    _refuse_dates(order_on, starts_on, ends_on, reviewed_by_court_on)
    for before in CourtAuthorisation.objects.in_force().filter(person_id=order.person_id):
        end(order=before, by=by, why=f"Followed by case {order.case_number}")
    row: CourtAuthorisation = states.move(
        order, AuthorisationState.IN_FORCE, moves=AUTHORISATION_MOVES, by=by, why="Order made", order_on=order_on,
        starts_on=starts_on, ends_on=ends_on, reviewed_by_court_on=reviewed_by_court_on, conditions=conditions,
        representative=representative or order.representative,
        representative_kind=representative_kind or order.representative_kind, due_on=ends_on,
    )  # fmt: skip
    events.record("court_order.made", row, by=by, text=f"Court order in force until {dates.uk_date(ends_on)}")
    return row


@transaction.atomic
def end(*, order: CourtAuthorisation, by: Viewer, why: str) -> CourtAuthorisation:
    """The order has ended, or another has followed it."""
    row = _close(order, AuthorisationState.ENDED, by, why)
    events.record("court_order.ended", row, by=by, text=f"Court order {row.case_number} ended")
    return row


@transaction.atomic
def withdraw(*, order: CourtAuthorisation, by: Viewer, why: str) -> CourtAuthorisation:
    """Withdrawn: not needed any more under the law of today, or refused by the court."""
    row = _close(order, AuthorisationState.WITHDRAWN, by, why)
    events.record("court_order.withdrawn", row, by=by, text=f"Court case {row.case_number} withdrawn")
    return row


def _close(order: CourtAuthorisation, state: str, by: Viewer, why: str) -> CourtAuthorisation:
    if not why.strip():
        raise Refusal("Say why.")
    row: CourtAuthorisation = states.move(
        order, state, moves=AUTHORISATION_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None,
        closed_because=why,
    )  # fmt: skip
    return row


def _number(case_number: str) -> str:
    if not case_number.strip():
        raise Refusal("Enter the case number of the court.")
    return case_number.strip()


def _refuse_second(person: Person) -> None:
    if CourtAuthorisation.objects.in_force().filter(person=person).exists():
        raise Refusal("The register holds an order in force already: end it first, or record what was applied for.")


def _refuse_dates(order_on: date, starts_on: date, ends_on: date, reviewed_on: date | None) -> None:
    yearly, after = rules.copdol10_court_looks_at_least_yearly, rules.pd11a_order_ends_after_it_starts
    kept = (
        (after, after(order_on, starts_on, ends_on, dates.today())),
        (yearly, yearly(starts_on, reviewed_on)),
    )
    broken = [missing(rule) for rule, is_kept in kept if not is_kept]
    if broken:
        raise Refusal(*broken)
