"""Every look at a shortlist is on record: nobody has to say that there is no record that anybody looked."""

from django.db import transaction

from placements.matching import Shortlist
from placements.models import Referral, Search
from placements.rules import wanted_of
from placements.rules.search_words import in_words, wanted_in_words
from sharedliving.core import dates, events, history
from sharedliving.core.access import Perm, require
from sharedliving.core.viewer import Viewer


@transaction.atomic
def note(*, referral: Referral, by: Viewer, found: Shortlist) -> Search | None:
    """Keep what was looked for, how many were looked at, and why others were left out.

    Nothing where the referral is closed, or where the same person's last search of today came to the same.
    """
    require(by, Perm.MATCH)
    assert by.user_id is not None
    if not referral.is_open:
        return None
    search = Search(
        referral=referral, by_id=by.user_id, on=dates.today(),
        wanted=wanted_in_words(referral.kind, wanted_of(referral)), looked_at=found.looked_at,
        possible=found.possible_number, left_out=in_words(found.left_out),
    )  # fmt: skip
    last = Search.objects.filter(referral=referral).first()
    if last is not None and _same(last, search):
        return None
    history.save(search, by=by)
    text = f"{search.possible} of {search.looked_at} households could suit"
    events.record("referral.searched", referral, by=by, text=text, search=search.pk)
    return search


def _same(one: Search, other: Search) -> bool:
    names = ("by_id", "on", "wanted", "looked_at", "possible", "left_out")
    return all(getattr(one, name) == getattr(other, name) for name in names)
