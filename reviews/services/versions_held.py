"""What a review opened is done by itself, once the version that was begun has been signed off, agreed or signed by all."""

from django.db import transaction
from django.db.models import Q

from placements.choices import ActionEnd
from reviews.choices import ActionKind
from reviews.models import HOLDS, OF_ITS_KIND, ReviewAction
from reviews.services import actions, new_versions
from sharedliving.core import history
from sharedliving.core.viewer import SYSTEM, Viewer


def catch_up(*, person_id: int | None = None, by: Viewer = SYSTEM) -> int:
    """Join each to the version that somebody began by hand, then end those whose version holds. How many ended.

    Safe to run as often as one likes; of one person, or of everybody.
    """
    rows = ReviewAction.objects.open()
    rows = rows.filter(person_id=person_id) if person_id is not None else rows
    for pk in rows.filter(kind__in=OF_ITS_KIND, **_none()).values_list("pk", flat=True):
        _join(pk, by)
    return sum(_end(pk, by) for pk in rows.filter(_holds()).values_list("pk", flat=True))


def _none() -> dict[str, bool]:
    return {f"{name}__isnull": True for name in OF_ITS_KIND.values()}


def _holds() -> Q:
    """A version of any kind that was signed off, agreed or signed by all."""
    found = Q()
    for kind, name in OF_ITS_KIND.items():
        found |= Q(**{f"{name}__state__in": HOLDS[kind]})
    return found


@transaction.atomic
def _join(pk: int, by: Viewer) -> None:
    row = _locked(pk)
    if row is None or row.review is None:
        return
    version = new_versions.being_written(row.kind, row.review)
    if version is None:
        return
    setattr(row, OF_ITS_KIND[ActionKind(row.kind)], version)
    row.not_begun = ""
    history.save(row, by=by, why="A new version was begun")


@transaction.atomic
def _end(pk: int, by: Viewer) -> int:
    row = _locked(pk)
    version = row.version if row else None
    if row is None or version is None or not row.version_holds:
        return 0
    actions.close(row, by, ActionEnd.DONE, f"{version}: {version.get_state_display().lower()}")
    return 1


def _locked(pk: int) -> ReviewAction | None:
    return ReviewAction.objects.open().select_for_update(of=("self",)).filter(pk=pk).first()
