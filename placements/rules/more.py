"""When a scheme asks for more on a thin referral, and who waited for whom meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone

from placements.choices import DeclineReason, ReferralState
from placements.rules.lines import check, message_of, source_of
from placements.rules.needed import NEEDED_BY_FIELD
from placements.rules.referral import section_address
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line, Missing

if TYPE_CHECKING:
    from placements.models import MoreAsked, Referral

MOST_DAYS = 28


def question_gate(referral: Referral, items: list[str], words: str, answer_by: date | None) -> Gate:
    """What a scheme has to say when it asks for more (G14-ASS-2)."""
    return Gate([lacking_named(referral, items, words), time_given(referral, answer_by)])


def lacking_named(referral: Referral, items: list[str], words: str) -> Line:
    """Select what is lacking, and say in your own words what exactly you need to know.

    Source: G14-ASS-2. "More information please" helps nobody.
    """
    met = bool(items) and set(items) <= set(NEEDED_BY_FIELD) and bool(words.strip())
    return check(lacking_named, "What is lacking", met, url=_ask_page(referral))


def time_given(referral: Referral, answer_by: date | None) -> Line:
    """Enter the day by which you need it: tomorrow at the earliest, and within four weeks.

    Source: G14-ASS-2. The person waits as long as the answer takes.
    """
    first = dates.today() + timedelta(days=1)
    met = answer_by is not None and first <= answer_by <= dates.today() + timedelta(days=MOST_DAYS)
    return check(time_given, "By when", met, url=_ask_page(referral))


def answer_gate(asked: MoreAsked, referral: Referral, answer: str) -> Gate:
    """A thin referral goes back to the scheme once all that was asked for is there (G14-ASS-2)."""
    return Gate([*(more_given(referral, item) for item in asked.items), answer_in_words(referral, answer)])


def more_given(referral: Referral, item: str) -> Line:
    """Fill in what the scheme asks for, or say there why it cannot be known.

    Source: G14-ASS-2.
    """
    needed = NEEDED_BY_FIELD[item]
    met = bool(str(getattr(referral, item)).strip())
    url = section_address(referral, needed.section.key)
    return check(more_given, needed.label, met, message=needed.message, url=url, key=item)


def answer_in_words(referral: Referral, answer: str) -> Line:
    """Tell the scheme in a sentence what you have added.

    Source: G14-ASS-2.
    """
    return check(answer_in_words, "Your answer", bool(answer.strip()), url=referral.get_absolute_url())


def asked_before_declining(referral: Referral, reason: str) -> Missing | None:
    """Ask the council for what is lacking before you decline for want of information.

    Source: G14-ASS-2. A thin referral is sent back, not turned away. Once it was accepted nothing can be asked any more,
    and whoever declines then says why.
    """
    if reason != DeclineReason.INFORMATION or referral.state not in (ReferralState.SENT, ReferralState.MORE_ASKED):
        return None
    asked = list(referral.more_asked.all())
    if not asked:
        return Missing(
            message_of(asked_before_declining), url=_ask_page(referral), rule=source_of(asked_before_declining)
        )
    return answer_waited_for(asked[-1])


def answer_waited_for(asked: MoreAsked) -> Missing | None:
    """Wait for the answer: you gave the council until {day}. You can decline for want of information after that day.

    Source: G14-ASS-2. A question that nobody had the time to answer is none.
    """
    if not asked.is_open or asked.answer_by < dates.today():
        return None
    words = message_of(answer_waited_for).format(day=dates.uk_date(asked.answer_by))
    return Missing(words, url=asked.referral.get_absolute_url(), rule=source_of(answer_waited_for))


@dataclass(frozen=True, slots=True)
class Waited:
    """How many days a referral waited for the scheme, and how many for the council."""

    scheme: int
    council: int

    @property
    def days(self) -> int:
        return self.scheme + self.council


def waited(referral: Referral, questions: Iterable[MoreAsked]) -> Waited:
    """From the day it was sent to the answer, or to today: the council's are the days on which a question was open."""
    if referral.sent_on is None:
        return Waited(0, 0)
    until = referral.answered_on or _closed_on(referral) or dates.today()
    council = sum(((each.answered_on or each.dropped_on or until) - each.asked_on).days for each in questions)
    return Waited(max((until - referral.sent_on).days - council, 0), council)


def _closed_on(referral: Referral) -> date | None:
    return timezone.localdate(referral.closed_at) if referral.closed_at else None


def _ask_page(referral: Referral) -> str:
    return reverse("referral-ask", args=[referral.pk])
