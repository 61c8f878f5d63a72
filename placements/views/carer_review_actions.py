"""What a review with carers leaves to be done."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from people.models import User
from placements.forms.to_do import ToDoEndForm, ToDoForm, ToDoLaterForm
from placements.services import carer_review_actions
from placements.views.carer_review_rows import OfCarerAction, OfOpenCarerReview
from placements.views.rows import PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView


class CarerActionNewPage(OfOpenCarerReview, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = ToDoForm
    title = "Add what is to be done"
    button = "Add it"
    done = "Added"

    def get_form_kwargs(self) -> dict[str, Any]:
        own = User.objects.visible_to(self.viewer).active().filter(organisation_id=self.viewer.organisation_id)
        return super().get_form_kwargs() | {"owners": own.order_by("name", "pk")}

    def save(self, form: ToDoForm) -> str:
        carer_review_actions.add(review=self.review, by=self.viewer, **form.cleaned_data)
        return self.review.get_absolute_url()


class CarerActionPage(OfCarerAction, PageView):
    """What it is, whose, by when; and the two ways on."""

    permission = Perm.SEE_CARERS
    template_name = "placements/carer_review_action.html"

    def context(self) -> dict[str, Any]:
        row = self.action
        may_end = row.is_open and self.viewer.can(Perm.WRITE_CARER)
        crumbs = [*self.crumbs()[:-1], ("What is to be done", None)]
        return {"action": row, "household": row.review.household, "crumbs": crumbs, "may_end": may_end}


class ChangesCarerAction(OfCarerAction, PlainForm):
    """A form about something that is still to be done; else what it is."""

    abstract = True
    permission = Perm.WRITE_CARER

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.action.is_open:
            return HttpResponseRedirect(self.action.get_absolute_url())
        return super().get(request, *args, **kwargs)


class CarerActionEndPage(ChangesCarerAction):
    permission = Perm.WRITE_CARER
    form_class = ToDoEndForm
    title = "It is done or no longer needed"
    done = "Saved"

    def save(self, form: ToDoEndForm) -> str:
        return carer_review_actions.finish(action=self.action, by=self.viewer, **form.cleaned_data).get_absolute_url()


class CarerActionLaterPage(ChangesCarerAction):
    permission = Perm.WRITE_CARER
    form_class = ToDoLaterForm
    title = "Put it off"
    done = "Put off"

    def save(self, form: ToDoLaterForm) -> str:
        return carer_review_actions.put_off(action=self.action, by=self.viewer, **form.cleaned_data).get_absolute_url()
