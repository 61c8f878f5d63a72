"""What both sides learn from an end that nobody had planned, and what comes next for the carers."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from people.models import Person
from placements.forms.endings import CarersNextForm, CouncilPartForm, LearningForm
from placements.models import CarerFuture, CarerHousehold, LearningReview
from placements.rules.learning import learning_gate
from placements.services import learning
from placements.tables.endings import learning_rows
from placements.views.rows import Crumbs, OfHousehold, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, NeedsPermission, PageView


class OfLearning(NeedsPermission):
    abstract = True

    def rows(self) -> QuerySet:
        return LearningReview.objects.visible_to(self.viewer).select_related(
            "arrangement__household", "person", "owner"
        )

    @cached_property
    def review(self) -> LearningReview:
        return self.get_row(self.rows(), pk=self.kwargs["pk"])

    @property
    def person(self) -> Person:
        return self.review.person

    @property
    def parent(self) -> Any:
        return self.review

    def crumbs(self) -> Crumbs:
        return [
            ("Arrangements", reverse("arrangements")),
            (f"With {self.review.arrangement.household.name}", self.review.arrangement.get_absolute_url()),
            ("What was learnt", self.review.get_absolute_url()),
        ]


class LearningPage(OfLearning, PageView):
    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/learning.html"

    def context(self) -> dict[str, Any]:
        self.saw(self.person.pk, "what was learnt from an arrangement")
        writes = self.review.is_open and self.viewer.can(Perm.WRITE_LEARNING)
        return {
            "review": self.review,
            "person": self.person,
            "crumbs": [*self.crumbs()[:2], ("What was learnt", None)],
            "facts": learning_rows(self.review),
            "gate": learning_gate(self.review) if writes else None,
            "writes_scheme": writes and self.viewer.in_scheme,
            "writes_council": writes and self.viewer.in_council,
        }


class OverLearning(OfLearning, PlainForm):
    """A form of one side: `of_scheme` says which; the other reads who writes it."""

    abstract = True
    owes = ("of_scheme",)
    of_scheme: bool

    def rows(self) -> QuerySet:
        return super().rows().open()

    def context(self) -> dict[str, Any]:
        side = "The scheme" if self.of_scheme else "The council"
        blocked = {} if self.viewer.in_scheme == self.of_scheme else {"blocked": f"{side} writes this part."}
        return super().context() | blocked


class LearningWritePage(OverLearning):
    permission = Perm.WRITE_LEARNING
    form_class = LearningForm
    title = "What the scheme learnt"
    of_scheme = True
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.review}

    def save(self, form: LearningForm) -> str:
        return learning.write(review=self.review, by=self.viewer, **form.answers()).get_absolute_url()


class LearningCouncilPage(OverLearning):
    permission = Perm.WRITE_LEARNING
    form_class = CouncilPartForm
    title = "What the council learnt"
    of_scheme = False
    done = "Saved"

    def get_initial(self) -> dict[str, Any]:
        return {"words": self.review.council_part}

    def save(self, form: CouncilPartForm) -> str:
        return learning.add_council_part(review=self.review, by=self.viewer, **form.cleaned_data).get_absolute_url()


class LearningCompletePage(OfLearning, ActionPage):
    permission = Perm.WRITE_LEARNING
    done = "Complete. Both sides can read it."

    def act(self) -> str:
        return learning.complete(review=self.review, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return self.review.get_absolute_url()


class CarersNextPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = CarersNextForm
    title = "What comes next for the carers"
    done = "Saved. Approval and terms are changed on this page."

    @cached_property
    def future(self) -> CarerFuture:
        rows = CarerFuture.objects.visible_to(self.viewer).open().select_related("household")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def household(self) -> CarerHousehold:
        return self.future.household

    def save(self, form: CarersNextForm) -> str:
        learning.decide_carers_next(future=self.future, by=self.viewer, **form.cleaned_data)
        return self.household.get_absolute_url()
