"""Those who wait: how urgent their request is, who has asked how they are, what they were told; and decisions given."""

from datetime import timedelta
from typing import Any

from careplans.choices import About, ContactWay, DelayReason, LetterWay, Priority, RequestOutcome
from careplans.models import Triage, WaitingContact
from careplans.services import delays, letters, requests, triage, waiting
from people.choices import CircleRole
from people.services import circle
from sharedliving.core import dates
from sharedliving.pages.demo.steps import Life, on_day

REASONS = (
    (Priority.ROUTINE, "Manages with the help of the family for now."),
    (Priority.HIGH, "The carer at home is unwell, and it gets worse week by week."),
    (Priority.URGENT, "Alone from Monday, and has left the gas on twice."),
)
SAID = (
    "I am all right. When will somebody come?",
    "Mum had a fall, but we manage.",
    "I don't want to wait any more. Nobody tells me anything.",
)
DELAYS = (
    (DelayReason.STAFF, "Two social workers have left, and nobody has been found yet."),
    (DelayReason.HOSPITAL, "In hospital, and too ill to be assessed."),
    (DelayReason.INTERPRETER, "An interpreter for Bengali is booked for next week."),
)


def days_since(life: Life) -> int:
    return (dates.today() - life.request.first_contact_on).days


def is_in_sight(life: Life, stage: str) -> None:
    """Most are triaged on the next day; most who wait for long are told when, asked how they are, some closed."""
    since = days_since(life)
    if life.chance.random() < 0.75:
        is_triaged(life, max(since - 1, 0))
    if stage == "ask":
        _waits(life, since)


def is_triaged(life: Life, days_ago: int) -> None:
    priority, reason = life.chance.choices(REASONS, [6, 3, 1])[0]
    with on_day(days_ago, 11):
        waiting_one = Triage.objects.open().get(request=life.request)
        triage.decide(triage=waiting_one, by=life.by("line_manager"), priority=priority, reason=reason)


def _waits(life: Life, since: int) -> None:
    if since > 3 and life.chance.random() < 0.5:
        is_told(life, since - 2)
    for ago in range(since - 12, 0, -13):
        if life.chance.random() < 0.6:
            is_heard(life, ago)
    if since > 29 and life.chance.random() < 0.5:
        is_late(life, life.chance.randint(0, since - 29))
    elif since > 2 and life.chance.random() < 0.2:
        is_closed(life, life.chance.randint(0, since - 2))


def is_told(life: Life, days_ago: int) -> None:
    with on_day(days_ago, 12):
        requests.tell_expected(
            request=life.request, by=life.by("care_manager"), expected_on=dates.today() + timedelta(days=28),
            told_on=dates.today(), told_how=ContactWay.PHONE,
        )  # fmt: skip


def is_heard(life: Life, days_ago: int, **told: Any) -> None:
    """Asked how they are; one in eight has become more urgent."""
    given = {"how": ContactWay.PHONE, "said": life.chance.choice(SAID), "more_urgent": life.chance.random() < 0.12}
    with on_day(days_ago, 15):
        contact = WaitingContact.objects.open().get(request=life.request)
        waiting.contacted(contact=contact, by=life.by("care_manager"), on=dates.today(), **given | told)


def is_late(life: Life, days_ago: int) -> None:
    code, reason = life.chance.choice(DELAYS)
    with on_day(days_ago, 16):
        delays.record(row=life.request, by=life.by("care_manager"), code=code, reason=reason)


def is_closed(life: Life, days_ago: int) -> None:
    with on_day(days_ago, 17):
        requests.close(
            request=life.request, by=life.by("care_manager"), outcome=RequestOutcome.ADVICE,
            advice="The day club at the library, and the community nurse. They will ring again if that is not enough.",
        )  # fmt: skip


def is_given_the_decision(life: Life, days_ago: int) -> None:
    """Three days after the assessment; one in four is still owed it."""
    if days_ago < 3 or life.chance.random() < 0.25:
        return
    with on_day(days_ago - 3, 16):
        way = life.chance.choice(LetterWay.values)
        letters.sent(letter=life.assessment.letter, by=life.by("care_manager"), sent_on=dates.today(), how=way)


def carer_asks(life: Life, days_ago: int, *, name: str, relationship: str, wants: str) -> None:
    """An unpaid carer asks for support of their own; nobody has said yet how urgent it is."""
    by = life.by("care_manager")
    with on_day(days_ago, 9):
        member = circle.add_member(
            person=life.person, by=by, name=name, role=CircleRole.UNPAID_CARER, relationship=relationship
        )
        requests.record(
            person=life.person, by=by, first_contact_on=dates.today(), source="family", wants=wants,
            about=About.UNPAID_CARER, carer=member,
        )  # fmt: skip
