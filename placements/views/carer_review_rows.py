"""The review with carers, or what it left to be done, that an address names; out of sight is 404."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from placements.models import CarerReview, CarerReviewAction
from placements.querysets import CarerReviewQuerySet
from placements.views.rows import Crumbs
from sharedliving.core.views import NeedsPermission

NAME = "Yearly review"


class OfCarerReview(NeedsPermission):
    abstract = True

    def rows(self) -> CarerReviewQuerySet:
        rows = CarerReview.objects.visible_to(self.viewer).select_related("household__scheme", "reviewer")
        return rows.prefetch_related("views__arrangement__person")  # type: ignore[no-any-return]

    @cached_property
    def review(self) -> CarerReview:
        return self.get_row(self.rows(), pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    @property
    def parent(self) -> Any:
        return self.review

    def crumbs(self) -> Crumbs:
        return [*crumbs_to_reviews(self.review), (NAME, self.review.get_absolute_url())]


class OfOpenCarerReview(OfCarerReview):
    """A page that writes: a finished review is shown instead."""

    abstract = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.review.is_open:
            return HttpResponseRedirect(self.review.get_absolute_url())
        return super().get(request, *args, **kwargs)  # type: ignore[misc, no-any-return]


class OfCarerAction(NeedsPermission):
    abstract = True

    @cached_property
    def action(self) -> CarerReviewAction:
        rows = CarerReviewAction.objects.visible_to(self.viewer).select_related("review__household", "owner")
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    @property
    def parent(self) -> Any:
        return self.action

    def crumbs(self) -> Crumbs:
        row = self.action
        review = (NAME, row.review.get_absolute_url())
        return [*crumbs_to_reviews(row.review), review, ("What is to be done", row.get_absolute_url())]


def crumbs_to_reviews(review: CarerReview) -> Crumbs:
    home = review.household
    return [
        ("Carer households", reverse("carers")),
        (home.name, home.get_absolute_url()),
        ("Yearly reviews", reverse("carer-reviews", args=[home.pk])),
    ]
