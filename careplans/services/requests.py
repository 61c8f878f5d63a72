"""Requests for support: the date of first contact starts the 28-day clock."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices import REQUEST_MOVES, RequestState
from careplans.models import Assessment, SupportRequest
from careplans.rules import requests as rules
from careplans.rules.said import missing
from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def record(
    *,
    person: Person,
    by: Viewer,
    first_contact_on: date,
    source: str,
    wants: str,
    urgent_needs: str = "",
    urgent_help: str = "",
) -> SupportRequest:
    """Record what somebody asks for; the assessment falls due from the day of first contact (ASSESSMENT_28)."""
    person = states.lock(person)
    _refuse_record(person, first_contact_on, wants, urgent_needs, urgent_help)
    request = SupportRequest(
        person=person, first_contact_on=first_contact_on, source=source, wants=wants, urgent_needs=urgent_needs,
        urgent_help=urgent_help, recorded_by_id=by.user_id, owner=person.owner,
        due_on=due_on(Clock.ASSESSMENT, first_contact_on, person.council_id),
    )  # fmt: skip
    history.save(request, by=by, why="Request recorded")
    text = f"Request for support recorded; assessment due {dates.uk_date(request.due_on)}"
    events.record("request.recorded", request, by=by, text=text, source=source)
    return request


def _refuse_record(person: Person, on: date, wants: str, urgent_needs: str, urgent_help: str) -> None:
    open_requests = SupportRequest.objects.open().filter(person=person).count()
    open_assessments = Assessment.objects.open().filter(person=person).count()
    checks = (
        (rules.record_is_open, rules.record_is_open(person.closed_at is not None, person.owner_id is not None)),
        (rules.one_request_at_a_time, rules.one_request_at_a_time(open_requests, open_assessments)),
        (rules.first_contact_is_past, rules.first_contact_is_past(on, dates.today())),
        (rules.own_words_come_first, rules.own_words_come_first(wants)),
        (rules.ca19_urgent_needs_are_met_at_once, rules.ca19_urgent_needs_are_met_at_once(urgent_needs, urgent_help)),
    )
    broken = [missing(rule, name=person.name) for rule, kept in checks if not kept]
    if broken:
        raise Refusal(*broken)


@transaction.atomic
def close_with_advice(*, request: SupportRequest, by: Viewer, advice: str) -> SupportRequest:
    """Close a request that needs no assessment, with the advice that was given (Care Act s4)."""
    if not rules.ca4_advice_is_given(advice):
        raise Refusal(missing(rules.ca4_advice_is_given))
    closed = states.move(
        request, RequestState.CLOSED, moves=REQUEST_MOVES, by=by, why="Closed with advice",
        advice_given=advice, closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    events.record("request.closed_with_advice", closed, by=by, text="Request closed with advice")
    return closed
