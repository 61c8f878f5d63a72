"""Visits to somebody where they live: written down, and read."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from placements.models import Arrangement
from reviews.forms.visits import FollowsForm, VisitForm
from reviews.meeting_tables import ACTION_HEADERS, action_rows
from reviews.models import NoteCopy, ReviewAction, Visit
from reviews.monitoring_words import monitoring_words
from reviews.panels import copy_words
from reviews.rules.monitoring import left_out
from reviews.services import actions, visits
from reviews.views.rows import crumbs_of
from reviews.visit_rows import told, who
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, NeedsPermission, PageView


class VisitNewPage(FormPage):
    """Of a live arrangement; one that has ended is shown instead."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/visit_new.html"
    form_class = VisitForm
    done = "Visit recorded. The other side is told of it."

    @cached_property
    def arrangement(self) -> Arrangement:
        rows = Arrangement.objects.visible_to(self.viewer).select_related("person__owner", "household")
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.arrangement.is_open:
            return HttpResponseRedirect(self.arrangement.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"arrangement": self.arrangement, "viewer": self.viewer}

    def context(self) -> dict[str, Any]:
        row = self.arrangement
        own = (f"With {row.household.name}", row.get_absolute_url())
        crumbs = crumbs_of(row.person, own, ("Record a visit", None))
        monitoring = monitoring_words(self.viewer, [row]) if self.viewer.in_scheme else []
        return {"arrangement": row, "person": row.person, "crumbs": crumbs, "monitoring": monitoring}

    def save(self, form: VisitForm) -> str:
        visit = visits.record(arrangement=self.arrangement, by=self.viewer, **form.cleaned_data)
        if self.viewer.in_scheme and (lacking := left_out(visit)):
            messages.warning(self.request, f"The monitoring of this quarter still owes: {', '.join(lacking).lower()}.")
        return visit.get_absolute_url()


class OfVisit(NeedsPermission):
    """`self.visit`: the visit in the address, or 404; and what it left to be done."""

    abstract = True

    @cached_property
    def visit(self) -> Visit:
        rows = Visit.objects.visible_to(self.viewer).for_list().select_related("person__owner")
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    def left(self) -> dict[str, Any]:
        rows = ReviewAction.objects.visible_to(self.viewer).filter(visit=self.visit).select_related("owner")
        return {"action_headers": ACTION_HEADERS, "actions": action_rows(rows)}


class VisitPage(OfVisit, PageView):
    """What was seen and heard, the person first; what follows, and who has been told."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/visit.html"

    def context(self) -> dict[str, Any]:
        row = self.visit
        self.saw(row.person_id, "a visit")
        copies = NoteCopy.objects.visible_to(self.viewer).filter(note_id=row.note_id)
        return self.left() | {
            "visit": row,
            "person": row.person,
            "who": who(row),
            "lines": told(row),
            "copies": [copy_words(copy) for copy in copies.select_related("owner", "organisation")],
            "crumbs": crumbs_of(row.person, ("Visit", None)),
        }


class VisitFollowsPage(OfVisit, FormPage):
    """One more thing that follows from it."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/visit_follows.html"
    form_class = FollowsForm
    done = "Added"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"visit": self.visit, "viewer": self.viewer}

    def context(self) -> dict[str, Any]:
        row = self.visit
        self.saw(row.person_id, "a visit")
        crumbs = crumbs_of(row.person, ("Visit", row.get_absolute_url()), ("What is to follow", None))
        return self.left() | {"visit": row, "person": row.person, "crumbs": crumbs}

    def save(self, form: FollowsForm) -> str:
        actions.add_to_visit(visit=self.visit, by=self.viewer, **form.cleaned_data)
        return self.visit.get_absolute_url()
