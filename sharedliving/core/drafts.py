"""What somebody types is kept while they type, and whoever else has the same thing open is told.

A connection that breaks, a session that ends, a browser that is killed or a page left by mistake loses nothing that was
typed more than ten seconds before. Drafts are their writer's alone; saving forgets them, and so do two days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any
from urllib.parse import quote

from django.db import models
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from sharedliving.core import bulk
from sharedliving.core.models import Draft
from sharedliving.core.viewer import Viewer

KEPT = timedelta(days=2)
PRESENT = timedelta(minutes=15)
LONGEST = 1_000_000
MOST = 20
QUIET_FIELDS = frozenset({"csrfmiddlewaretoken", "save_only"})


@dataclass(frozen=True, slots=True)
class Desk:
    """A page as it lies open: what this user typed there and has not saved, and who else has any part of the whole open."""

    mine: Draft | None
    others: tuple[tuple[str, datetime], ...]


def desk(viewer: Viewer, page: str, about: str) -> Desk:
    """One query. Others are named, newest first, when they were there within the last quarter of an hour."""
    now, me = timezone.now(), _who(viewer)
    of_mine = models.Q(user_id=me, page=page, typed_at__gt=now - KEPT)
    of_others = models.Q(about=about, seen_at__gt=now - PRESENT) & ~models.Q(user_id=me)
    rows = list(Draft.objects.filter(of_mine | of_others).order_by("seen_at")[:MOST])
    seen = {row.user_id: (row.user_name, row.seen_at) for row in rows if row.user_id != me}
    return Desk(next((row for row in rows if row.user_id == me), None), tuple(reversed(seen.values())))


def _who(viewer: Viewer) -> int:
    if viewer.user_id is None:
        raise ValueError("Only somebody who is signed in can type")
    return viewer.user_id


def here(viewer: Viewer, page: str, about: str) -> None:
    """This user has the page open; what they typed there before stays."""
    _put(viewer, page, about, ["about", "user_name", "seen_at"])


def keep(viewer: Viewer, page: str, about: str, fields: Mapping[str, list[str]]) -> None:
    """Keep what is in the boxes now. No database could keep NUL, so it is left out."""
    typed = {name: [value.replace("\0", "") for value in values] for name, values in fields.items()}
    _put(viewer, page, about, ["about", "user_name", "seen_at", "fields", "typed_at"], typed)


def _put(viewer: Viewer, page: str, about: str, columns: list[str], typed: dict[str, list[str]] | None = None) -> None:
    now = timezone.now()
    draft = Draft(
        user_id=_who(viewer), user_name=viewer.name, page=page, about=about, seen_at=now,
        fields=typed or {}, typed_at=now if typed is not None else None,
    )  # fmt: skip
    bulk.put(draft, unique=["user_id", "page"], columns=columns)


def forget(viewer: Viewer, page: str) -> None:
    """It was saved."""
    bulk.forget(Draft.objects.filter(user_id=_who(viewer), page=page))


def purge() -> None:
    """Forget what nobody came back for within two days."""
    bulk.forget(Draft.objects.filter(seen_at__lte=timezone.now() - KEPT))


class KeepsDraft:
    """Mixed into every form page. Its address with `?draft=1` keeps what is posted and says 204, with the names of others
    who are writing here in `X-Also-Here`; the next visit begins with what was kept; `?saved=1` shows what is saved instead.
    """

    request: HttpRequest
    keeps_draft = True

    @property
    def page(self) -> str:
        return self.request.path[:300]

    @property
    def about(self) -> str:
        """The address of what the page is a part of. To find it is to refuse a row that is out of sight (404)."""
        found = [getattr(self, name, None) for name in ("person", "review", "row")]
        whole = next((row for row in found[1:] if getattr(row, "pk", None) and hasattr(row, "get_absolute_url")), None)
        return str(whole.get_absolute_url())[:300] if whole else self.page

    @cached_property
    def desk(self) -> Desk:
        return desk(self.viewer, self.page, self.about)  # type: ignore[attr-defined]

    @property
    def draft(self) -> Draft | None:
        """What was kept, for a visit that wants to go on with it."""
        wanted = self.request.method == "GET" and "saved" not in self.request.GET
        return self.desk.mine if self.keeps_draft and wanted and self.get_form_class().base_fields else None  # type: ignore[attr-defined]

    def get_initial(self) -> dict[str, Any]:
        initial: dict[str, Any] = super().get_initial()  # type: ignore[misc]
        draft = self.draft
        if draft is None:
            return initial
        typed: MultiValueDict[str, str] = MultiValueDict(draft.fields)
        fields = self.get_form_class().base_fields.items()  # type: ignore[attr-defined]
        boxes = {name: field.widget.value_from_datadict(typed, {}, name) for name, field in fields}
        version = {"version": typed["version"]} if "version" in typed else {}
        return initial | boxes | version

    def drafting(self, form: BaseForm) -> dict[str, Any]:
        """What the form tag draws: where to keep, what was kept, who else is here. Nothing for a form without boxes."""
        if not self.keeps_draft or form.is_multipart() or not form.visible_fields():
            return {}
        if self.request.method == "GET":
            here(self.viewer, self.page, self.about)  # type: ignore[attr-defined]
        kept_at = self.draft.typed_at if self.draft else None
        return {"autosave": f"{self.page}?draft=1", "kept_at": kept_at, "others": self.desk.others}

    def keep_draft(self) -> HttpResponse:
        others = self.desk.others
        fields = {name: values for name, values in self.request.POST.lists() if name not in QUIET_FIELDS}
        if sum(len(value) for values in fields.values() for value in values) > LONGEST:
            return HttpResponse(status=413)
        keep(self.viewer, self.page, self.about, fields)  # type: ignore[attr-defined]
        names = ", ".join(name for name, _ in others)
        return HttpResponse(status=204, headers={"X-Also-Here": quote(names)} if names else {})
