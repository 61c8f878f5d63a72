"""The person or the review that an address names."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from people.models import Person
from reviews.models import Review
from reviews.services.facts import last_held
from sharedliving.core.views import NeedsPermission

Crumbs = list[tuple[str, str | None]]


def crumbs_of(person: Person, *more: tuple[str, str | None]) -> Crumbs:
    return [("People", reverse("people")), (person.name, person.get_absolute_url()), *more]


class OfPerson(NeedsPermission):
    """`self.person`: the person in the address, or 404."""

    abstract = True

    @cached_property
    def person(self) -> Person:
        people = Person.objects.visible_to(self.viewer).select_related("council", "owner")
        return self.get_row(people, reference=self.kwargs["reference"])


class OfReview(NeedsPermission):
    """`self.review`: the review in the address, or 404. `self.last`: the one held before it. Looking is logged."""

    abstract = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.saw(self.person.pk, f"{self.review.get_kind_display().lower()} {self.review.pk}")
        return super().get(request, *args, **kwargs)  # type: ignore[misc]

    @cached_property
    def review(self) -> Review:
        return self.get_row(Review.objects.visible_to(self.viewer).for_detail(), pk=self.kwargs["pk"])

    @cached_property
    def last(self) -> Review | None:
        return last_held(self.review)

    @property
    def person(self) -> Person:
        return self.review.person

    def crumbs(self, *more: tuple[str, str | None]) -> Crumbs:
        title = self.review.get_kind_display()
        own = (title, self.review.get_absolute_url() if more else None)
        return crumbs_of(self.person, own, *more)


class OfOpenReview(OfReview):
    """A page that writes: a finished review is shown instead."""

    abstract = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.review.is_open:
            return HttpResponseRedirect(self.review.get_absolute_url())
        return super().get(request, *args, **kwargs)
