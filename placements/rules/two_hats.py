"""One worker who supports both the person and the carer, perhaps with two accounts (G14-CMS-10)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from placements.rules.lines import message_of, source_of
from sharedliving.core.rules import Missing

if TYPE_CHECKING:
    from people.models import User

POSTS = frozenset({"manager", "worker", "duty", "admin", "info", "team"})
"""Words of e-mail addresses that name a post and not somebody."""


def one_worker_for_both(of_person: User | None, of_carer: User | None) -> Missing | None:
    """The same worker seems to support the person and the carer: give one of the two to somebody else.

    Source: G14-CMS-10. Two accounts of one worker are known by the name or by the first part of the e-mail address.
    """
    if of_person is None or of_carer is None:
        return None
    met = not same_worker(of_person, of_carer)
    return None if met else Missing(message_of(one_worker_for_both), rule=source_of(one_worker_for_both))


def same_worker(one: User, other: User) -> bool:
    """Whether two accounts look like one worker's."""
    names = _folded(one.name) == _folded(other.name) != ""
    mail = _local(one.email) == _local(other.email) != ""
    return one.pk == other.pk or names or (mail and not _is_shared(_local(one.email)))


def _folded(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _local(email: str) -> str:
    return email.partition("@")[0].casefold()


def _is_shared(local: str) -> bool:
    """Whether it is a post, like "manager" or "scheme.manager", and no worker's name."""
    return bool(POSTS & set(re.split(r"[^a-z]+", local)))
