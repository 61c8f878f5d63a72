"""The sections of a review, one topic a page, with what was written last time beside it."""

from typing import Any

from django.http import Http404
from django.urls import reverse

from reviews.forms.sections import (
    DecisionForm,
    MeetingForm,
    MovingForm,
    NextForm,
    SectionForm,
    SubjectsForm,
    ViewsForm,
    WorkingForm,
)
from reviews.rules.standards import REVIEW
from reviews.services import reviews
from reviews.tables import TITLES, answer_rows
from reviews.views.rows import OfOpenReview
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage

FORMS: dict[str, type[SectionForm]] = {
    "views": ViewsForm,
    "meeting": MeetingForm,
    "working": WorkingForm,
    "moving": MovingForm,
    "subjects": SubjectsForm,
    "decision": DecisionForm,
    "next": NextForm,
}
ORDER = list(TITLES)


def after(review_id: int, section: str) -> str:
    """The section that follows; after the last, the page where everything is checked."""
    following = ORDER[ORDER.index(section) + 1 :]
    if not following:
        return reverse("review-complete", args=[review_id])
    own = {"people": "review-people", "outcomes": "review-outcomes"}.get(following[0])
    return reverse(own, args=[review_id]) if own else reverse("review-section", args=[review_id, following[0]])


class SectionPage(OfOpenReview, FormPage):
    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_section.html"
    done = "Saved"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if kwargs["section"] not in FORMS:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @property
    def section(self) -> str:
        return self.kwargs["section"]

    @property
    def form_class(self) -> type[SectionForm]:
        return FORMS[self.section]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.review}

    def context(self) -> dict[str, Any]:
        title = TITLES[self.section]
        return super().context() | {
            "review": self.review,
            "person": self.person,
            "title": title,
            "standard": REVIEW[self.section],
            "crumbs": self.crumbs((title, None)),
            "last": self.last,
            "last_rows": answer_rows(self.last, self.section) if self.last and self.section != "next" else [],
        }

    def save(self, form: SectionForm) -> str:
        row = reviews.save(review=self.review, by=self.viewer, version=self.review.version, **form.answers())
        return row.get_absolute_url() if "save_only" in self.request.POST else after(row.pk, self.section)
