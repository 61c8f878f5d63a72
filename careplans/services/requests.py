"""Requests for support: the date of first contact starts the 28-day clock."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices import REQUEST_MOVES, About, RequestState, Route
from careplans.models import Assessment, SupportRequest
from careplans.rules import requests as rules
from careplans.rules.said import Rule, missing
from careplans.services import waits
from careplans.services.allocation import kind_for
from people.choices import Clock
from people.clocks import due_on
from people.models import CircleMember, Person
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
    route: str = Route.COMMUNITY,
    about: str = About.PERSON,
    carer: CircleMember | None = None,
    urgent_needs: str = "",
    urgent_help: str = "",
) -> SupportRequest:
    """Record what somebody asks for; the assessment falls due from the day of first contact (ASSESSMENT_28).

    The request is to be triaged, and whoever waits is to be asked how they are until the assessment begins.
    """
    person = states.lock(person)
    request = SupportRequest(
        person=person, about=about, carer=carer, first_contact_on=first_contact_on, source=source, route=route,
        wants=wants, urgent_needs=urgent_needs, urgent_help=urgent_help, recorded_by_id=by.user_id, owner=person.owner,
        due_on=due_on(Clock.ASSESSMENT, first_contact_on, person.council_id),
    )  # fmt: skip
    _refuse_record(person, request)
    history.save(request, by=by, why="Request recorded")
    waits.begin(request=request, by=by)
    text = f"Request for support recorded; assessment due {dates.uk_date(request.due_on)}"
    events.record("request.recorded", request, by=by, text=text, source=source, about=about)
    return request


def _refuse_record(person: Person, request: SupportRequest) -> None:
    open_requests = SupportRequest.objects.open().filter(person=person, carer=request.carer).count()
    open_assessments = (
        Assessment.objects.open().filter(person=person, kind=kind_for(request), carer=request.carer).count()
    )
    whose = request.carer.name if request.carer else person.name
    urgent = (request.urgent_needs, request.urgent_help)
    checks = (
        (rules.record_is_open, rules.record_is_open(person.closed_at is not None, person.owner_id is not None)),
        (rules.ca10_carer_is_named, rules.ca10_carer_is_named(request.about, request.carer, person.pk)),
        (rules.one_request_at_a_time, rules.one_request_at_a_time(open_requests, open_assessments)),
        (rules.first_contact_is_past, rules.first_contact_is_past(request.first_contact_on, dates.today())),
        (rules.own_words_come_first, rules.own_words_come_first(request.wants)),
        (rules.ca19_urgent_needs_are_met_at_once, rules.ca19_urgent_needs_are_met_at_once(*urgent)),
    )
    _refuse(checks, person.name, whose)


@transaction.atomic
def tell_expected(
    *, request: SupportRequest, by: Viewer, expected_on: date, told_on: date, told_how: str
) -> SupportRequest:
    """The person has been told when to expect their assessment. What was promised stays due when it was."""
    row = states.lock(request)
    _refuse_closed(row)
    kept = rules.told_a_date_to_come(expected_on, told_on, dates.today())
    _refuse([(rules.told_a_date_to_come, kept)], row.person.name)
    row.expected_on, row.told_on, row.told_how = expected_on, told_on, told_how
    history.save(row, by=by, why="Told when to expect it")
    text = f"Told to expect the assessment by {dates.uk_date(expected_on)}"
    events.record("request.date_told", row, by=by, text=text)
    return row


@transaction.atomic
def close(*, request: SupportRequest, by: Viewer, outcome: str, reason: str = "", advice: str = "") -> SupportRequest:
    """Close a request that leads to no assessment, with what became of it; with the advice, where it is advice."""
    row = states.lock(request)
    checks = (
        (rules.cld_request_ends_with_an_outcome, rules.cld_request_ends_with_an_outcome(outcome)),
        (rules.ca4_advice_is_given, rules.ca4_advice_is_given(outcome, advice)),
        (rules.ending_has_a_reason, rules.ending_has_a_reason(outcome, reason)),
        (rules.has_died_only_if_recorded, rules.has_died_only_if_recorded(outcome, row.about, row.person.died_on)),
    )
    _refuse(checks, row.person.name)
    closed = states.move(
        row, RequestState.CLOSED, moves=REQUEST_MOVES, by=by, why="Closed",
        outcome=outcome, outcome_reason=reason, advice_given=advice, closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    waits.end(request=closed, by=by, why="Request closed")
    text = f"Request closed: {closed.get_outcome_display().lower()}"
    events.record("request.closed", closed, by=by, text=text, outcome=outcome)
    return closed


def _refuse(checks: Iterable[tuple[Rule, bool]], name: str, whose: str = "") -> None:
    """`whose`: who needs the support, when that may be an unpaid carer."""
    if broken := [missing(rule, name=name, whose=whose or name) for rule, kept in checks if not kept]:
        raise Refusal(*broken)


def _refuse_closed(row: SupportRequest) -> None:
    if not row.is_open:
        raise states.WrongState("This request is closed. Open it again to see what became of it.")
