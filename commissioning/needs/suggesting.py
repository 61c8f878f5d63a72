"""What schemes and care managers put to commissioners, and the answers that go back to them (G14-LOC-3, G14-LOC-5)."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from commissioning.models import Suggestion
from commissioning.needs import rules
from commissioning.needs.choices import AGREES, SUGGESTION_MOVES, Answer, SuggestionKind, SuggestionState
from people.choices import Clock, Role
from people.clocks import due_on
from people.models import Organisation, User
from placements.models import Scheme
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.notification.send import send_mail
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM, Viewer, author_of


@transaction.atomic
def offer(
    *, council: Organisation, scheme: Organisation, need: str, for_whom: str, places: int, from_when: date, area: str,
    by: Viewer,
) -> Suggestion:  # fmt: skip
    """A scheme says what it could offer next: what, for whom, where, for how many, from when."""
    require(by, Perm.DEVELOP)
    if by.organisation_id != scheme.pk:
        raise PermissionDenied("What a scheme offers is for its own manager to say.")
    if not Scheme.objects.serving(council.pk).filter(organisation=scheme).exists():
        raise Refusal(f"{scheme.name} does not serve {council.name}.")
    row = Suggestion(kind=SuggestionKind.OFFER, council=council, scheme=scheme, places=places, from_when=from_when)
    return _suggest(row, by, need=need, for_whom=for_whom, area=area)


@transaction.atomic
def note(*, council: Organisation, need: str, says: str, for_whom: str, area: str, by: Viewer) -> Suggestion:
    """A care manager tells the commissioners of their council what they keep meeting in their work."""
    require(by, Perm.SUGGEST)
    if not by.in_council:
        raise PermissionDenied("Notes for commissioners are written by those who work for the council.")
    return _suggest(Suggestion(kind=SuggestionKind.NOTE, council=council, says=says), by, need=need,
                    for_whom=for_whom, area=area)  # fmt: skip


@transaction.atomic
def discuss(*, suggestion: Suggestion, by: Viewer) -> Suggestion:
    """The council talks about it: the answer is due one interval from today, once."""
    _answers(suggestion, by)
    due = due_on(Clock.NEEDS_ANSWER, dates.today(), suggestion.council_id)
    fresh = states.move(suggestion, SuggestionState.DISCUSSED, moves=SUGGESTION_MOVES, by=by, due_on=due)
    events.record("suggestion.discussed", fresh, by=by, text=f"Under discussion: {fresh.name}")
    return fresh


@transaction.atomic
def answer(*, suggestion: Suggestion, answer: str, by: Viewer) -> Suggestion:
    """Agreed or declined, with the reason; whoever asked is told."""
    _answers(suggestion, by)
    rules.suggestion_answered(answer).refuse()
    state = SuggestionState.AGREED if answer in AGREES else SuggestionState.DECLINED
    fresh = states.move(
        suggestion, state, moves=SUGGESTION_MOVES, by=by, why=str(Answer(answer).label), answer=answer,
        answered_on=dates.today(), due_on=None, closed_at=timezone.now(),
    )  # fmt: skip
    event = events.record("suggestion.answered", fresh, by=by, text=f"{fresh.name}: {fresh.get_answer_display()}")
    transaction.on_commit(lambda: _tell(fresh, event.pk), robust=True)
    return fresh


def who_answers(council: Organisation, otherwise: int) -> int:
    """A commissioner of the council, else its duty manager, else whoever asks."""
    staff = User.objects.visible_to(SYSTEM).active().with_role(Role.COMMISSIONER).filter(organisation=council)
    first = staff.order_by("pk").values_list("pk", flat=True).first()
    return first or council.duty_manager_id or otherwise


def _suggest(row: Suggestion, by: Viewer, **fields: Any) -> Suggestion:
    for name, value in fields.items():
        setattr(row, name, value)
    row.area = row.area.replace(" ", "").upper()
    row.by_user_id, row.made_on = author_of(by), dates.today()
    rules.suggestion_gate(row).refuse()
    row.owner_id = who_answers(row.council, author_of(by))
    row.due_on = due_on(Clock.NEEDS_ANSWER, dates.today(), row.council_id)
    history.save(row, by=by)
    events.record("suggestion.made", row, by=by, text=f"{row.get_kind_display()}: {row.name}")
    return row


def _answers(suggestion: Suggestion, by: Viewer) -> None:
    require(by, Perm.ANSWER_SUGGESTION)
    if by.organisation_id != suggestion.council_id:
        raise PermissionDenied("The council answers what is suggested to it.")


def _tell(row: Suggestion, event_id: int) -> None:
    """No name of a person is in it: a suggestion has none."""
    if row.by_user.is_active:
        text = f"{row.council.name} answered what you suggested on {dates.uk_date(row.made_on)}: {row.get_answer_display()}"
        send_mail(
            to=row.by_user.email, subject=f"Answer: {row.name}", text=text, reference=f"suggestion-{event_id}"
        )  # fmt: skip
