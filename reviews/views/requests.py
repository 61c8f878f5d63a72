"""A review that somebody asks for: received, decided, told."""

from functools import cached_property
from typing import Any

from people.models import Person
from placements.views.rows import PlainForm
from reviews.forms.meeting import DecideForm, RequestForm
from reviews.models import ReviewRequest
from reviews.services import requests
from reviews.views.rows import Crumbs, OfPerson, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage


class RequestNewPage(OfPerson, PlainForm):
    permission = Perm.HOLD_REVIEW
    form_class = RequestForm
    title = "Somebody asks for a review"
    button = "Save the request"
    done = "Saved. Decide in time, and tell whoever asked."

    def crumbs(self) -> Crumbs:
        return crumbs_of(self.person)

    def back(self) -> str:
        return self.person.get_absolute_url()

    def save(self, form: RequestForm) -> str:
        row = requests.receive(person=self.person, by=self.viewer, **form.cleaned_data)
        return row.get_absolute_url()


class RequestPage(FormPage):
    """Who asks and why; the decision, while there is none, as a form."""

    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_request.html"
    form_class = DecideForm
    done = "Decided"

    @cached_property
    def request_row(self) -> ReviewRequest:
        rows = ReviewRequest.objects.visible_to(self.viewer).select_related("person__council", "owner", "review")
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    @property
    def person(self) -> Person:
        return self.request_row.person

    def context(self) -> dict[str, Any]:
        self.saw(self.person.pk, "a request for a review")
        title = "A review is asked for"
        return {"row": self.request_row, "person": self.person, "crumbs": crumbs_of(self.person, (title, None))}

    def save(self, form: DecideForm) -> str:
        row = requests.decide(request=self.request_row, by=self.viewer, **form.cleaned_data)
        return row.review.get_absolute_url() if row.review else row.get_absolute_url()
