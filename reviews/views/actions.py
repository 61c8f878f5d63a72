"""What a review leaves to be done."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from people.models import Person
from placements.forms.to_do import ToDoEndForm, ToDoLaterForm
from placements.views.rows import PlainForm
from reviews.forms.meeting import ActionForm
from reviews.meeting_tables import ACTION_HEADERS, action_rows, opened, way_of
from reviews.models import ReviewAction
from reviews.services import actions
from reviews.views.rows import Crumbs, OfOpenReview, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, NeedsPermission, PageView

TITLE = "What is to be done"


class ActionsPage(OfOpenReview, FormPage):
    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_actions.html"
    form_class = ActionForm
    done = "Added"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"review": self.review, "viewer": self.viewer}

    def context(self) -> dict[str, Any]:
        rows = ReviewAction.objects.visible_to(self.viewer).filter(review=self.review).select_related("owner")
        return {
            "review": self.review,
            "person": self.person,
            "crumbs": self.crumbs((TITLE, None)),
            "headers": ACTION_HEADERS,
            "rows": action_rows(rows),
        }

    def save(self, form: ActionForm) -> str:
        actions.add(review=self.review, by=self.viewer, **form.cleaned_data)
        return self.request.path


class OfAction(NeedsPermission):
    abstract = True

    @cached_property
    def action(self) -> ReviewAction:
        rows = ReviewAction.objects.visible_to(self.viewer).with_opened()
        rows = rows.select_related("person__council", "owner", "review", "visit")
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    @property
    def person(self) -> Person:
        return self.action.person

    @property
    def may_end(self) -> bool:
        own = self.action.owner_id == self.viewer.user_id or self.viewer.can(Perm.HOLD_REVIEW)
        return self.action.is_open and own


class ActionPage(OfAction, PageView):
    """What it is, whose, by when; and the two ways on."""

    permission = Perm.SEE_REVIEWS
    template_name = "reviews/review_action.html"

    def context(self) -> dict[str, Any]:
        row = self.action
        self.saw(row.person_id, "something a review left to be done")
        left_by = row.review or row.visit
        assert left_by is not None, "a constraint says that it is of one of them"
        whole = row.review.get_kind_display() if row.review else str(left_by)
        return {
            "action": row,
            "person": row.person,
            "crumbs": crumbs_of(row.person, (whole, left_by.get_absolute_url()), (TITLE, None)),
            "opened": opened(row, self.viewer) if row.version or row.not_begun else None,
            "may_end": self.may_end,
            "way": way_of(row) if self.may_end and self.viewer.can(Perm.HOLD_REVIEW) else None,
        }


class ChangesAction(OfAction, PlainForm):
    """A form about something that is still to be done, for whoever may end it; else what it is."""

    abstract = True
    permission = Perm.SEE_REVIEWS

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.may_end:
            return HttpResponseRedirect(self.back())
        return super().get(request, *args, **kwargs)

    def crumbs(self) -> Crumbs:
        return crumbs_of(self.person, (self.action.what, self.back()))

    def back(self) -> str:
        return self.action.get_absolute_url()


class ActionEndPage(ChangesAction):
    permission = Perm.SEE_REVIEWS
    form_class = ToDoEndForm
    title = "It is done or no longer needed"
    done = "Saved"

    def save(self, form: ToDoEndForm) -> str:
        actions.finish(action=self.action, by=self.viewer, **form.cleaned_data)
        return self.back()


class ActionLaterPage(ChangesAction):
    permission = Perm.SEE_REVIEWS
    form_class = ToDoLaterForm
    title = "Put it off"
    done = "Put off"

    def save(self, form: ToDoLaterForm) -> str:
        actions.put_off(action=self.action, by=self.viewer, **form.cleaned_data)
        return self.back()
