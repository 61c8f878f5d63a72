"""When a note may be written."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from reviews.choices import Audience
from reviews.rules.words import first_line
from sharedliving.core.rules import Missing


def note_says_something(text: str) -> Iterable[Missing]:
    """Write what happened.

    G14-SYS-1.
    """
    return [] if text.strip() else [Missing(first_line(note_says_something))]


def note_happened_already(happened: datetime, now: datetime) -> Iterable[Missing]:
    """A note is about what has happened: give a time that has passed.

    The timeline never mixes what happened with what is planned.
    """
    return [] if happened <= now else [Missing(first_line(note_happened_already))]


def g14_cms_8_carers_are_not_dealt_with_behind_the_scheme(with_carers: bool, audience: str) -> Iterable[Missing]:
    """Choose “The council and the scheme”: what passes between you and the Shared Lives carers is for their scheme worker too.

    A safeguarding concern about the carers is no note: it has its own record, which only those on it may open.
    G14-CMS-8.
    """
    rule = g14_cms_8_carers_are_not_dealt_with_behind_the_scheme
    return [] if not with_carers or audience == Audience.SHARED else [Missing(first_line(rule), rule="G14-CMS-8")]


def g14_cms_8_both_workers_are_on_it(
    workers: Mapping[int, int], author_id: int | None, audience: str
) -> dict[int, int]:
    """Both workers are on every shared note: the person's owner, and the scheme worker of each arrangement.

    `workers` by their organisation; whoever writes it needs no copy. Returns who is told, by their organisation.
    G14-CMS-8.
    """
    if audience != Audience.SHARED:
        return {}
    return {side: worker for side, worker in workers.items() if worker != author_id}


def g14_cms_8_seen_by_its_own_side(is_own_side: bool) -> Iterable[Missing]:
    """This copy is for the other side: only they can say that they have seen it.

    G14-CMS-8.
    """
    return [] if is_own_side else [Missing(first_line(g14_cms_8_seen_by_its_own_side), rule="G14-CMS-8")]
