"""What blocks a move, and for how many days; and the moves that wait, the longest first (G8-MAT)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse

from placements.forms.moves import MoveItemForm
from placements.models import Candidate, MoveCheck, MoveItem
from placements.moves import blocking, causes, days_waited, move_lines
from placements.rules import planned_start
from placements.services import moves
from placements.tables.moves import (
    CAUSE_HEADERS,
    MOVE_HEADERS,
    MOVES_HEADERS,
    cause_rows,
    days_words,
    move_rows,
    moves_rows,
)
from placements.views.rows import Crumbs, OfCandidate, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, ListPage, NeedsPermission, PageView


class OfMove(OfCandidate):
    abstract = True

    @cached_property
    def move(self) -> MoveCheck:
        rows = MoveCheck.objects.visible_to(self.viewer).for_list()
        return self.get_row(rows, candidate=self.candidate)


class MovePage(OfMove, PageView):
    """One move: every line, what is open first in words, since when and for whom."""

    permission = Perm.SEE_REFERRALS
    template_name = "placements/move.html"

    def context(self) -> dict[str, Any]:
        move, person = self.move, self.person
        self.saw(person.pk, f"what the move to {self.candidate.household.name} waits for")
        works = move.is_open and self.viewer.can(Perm.WORK_MOVE)
        stopping = blocking(move)
        return {
            "move": move,
            "person": person,
            "candidate": self.candidate,
            "crumbs": [*self.crumbs(), ("What the move waits for", None)],
            "waited": days_words(days_waited(move)),
            "longest": stopping[0] if stopping else None,
            "open_count": len(stopping),
            "planned_start": planned_start(move.candidate),
            "headers": MOVE_HEADERS,
            "lines": move_rows(move_lines(move), may_change=works),
            "may_work": works,
        }


class MoveLookPage(OfMove, ActionPage):
    permission = Perm.WORK_MOVE
    done = "Noted. It is looked at again in a week."

    def act(self) -> str:
        moves.look(move=self.move, by=self.viewer)
        return self.back()

    def back(self) -> str:
        return reverse("move", args=[self.kwargs["pk"]])


class MoveItemPage(PlainForm, NeedsPermission):
    permission = Perm.WORK_MOVE
    form_class = MoveItemForm
    button = "Save it"
    done = "Saved"

    @cached_property
    def item(self) -> MoveItem:
        rows = MoveItem.objects.visible_to(self.viewer).select_related(
            "move__candidate__household", "move__candidate__referral", "move__person"
        )
        row: MoveItem = self.get_row(rows, pk=self.kwargs["pk"])
        if not row.move.is_open:
            raise Http404
        return row

    @property
    def title(self) -> str:  # type: ignore[override]
        return self.item.get_kind_display()

    @property
    def person(self) -> Any:
        return self.item.move.person

    @property
    def parent(self) -> Any:
        return self.item.move

    def crumbs(self) -> Crumbs:
        candidate: Candidate = self.item.move.candidate
        return [
            (self.person.name, self.person.get_absolute_url()),
            (candidate.household.name, candidate.get_absolute_url()),
            ("What the move waits for", self.item.move.get_absolute_url()),
        ]

    def get_initial(self) -> dict[str, Any]:
        return {name: getattr(self.item, name) for name in ("state", "waits_for", "words")}

    def context(self) -> dict[str, Any]:
        return super().context() | {"intro": f"It has been on the list since {dates.uk_date(self.item.since)}."}

    def save(self, form: MoveItemForm) -> str:
        moves.settle(item=self.item, by=self.viewer, **form.cleaned_data)
        return self.item.move.get_absolute_url()


class MovesPage(ListPage):
    """Moves that wait, the longest first; and the days by cause, over all of them."""

    permission = Perm.SEE_REFERRALS
    template_name = "placements/moves.html"

    def rows(self) -> QuerySet:
        rows = MoveCheck.objects.visible_to(self.viewer).open().for_list()
        return rows.order_by("begun_on", "pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "headers": MOVES_HEADERS,
            "lines": moves_rows(given["page"].object_list),
            "cause_headers": CAUSE_HEADERS,
            "causes": cause_rows(causes(self.viewer, dates.today())),
        }
