"""Another review than the one that comes by itself: asked for, or after a change."""

from typing import Any

from reviews.forms.whole import ArrangeForm
from reviews.services import reviews
from reviews.views.rows import OfPerson, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage


class ReviewNewPage(OfPerson, FormPage):
    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_new.html"
    form_class = ArrangeForm
    done = "Review arranged"

    def context(self) -> dict[str, Any]:
        return {"person": self.person, "crumbs": crumbs_of(self.person, ("Arrange a review", None))}

    def save(self, form: ArrangeForm) -> str:
        answers = form.cleaned_data
        row = reviews.ask_for(person=self.person, by=self.viewer, on=answers["due_on"], why=answers["why"])
        return row.get_absolute_url()
