"""One review: what is still to do while it is open, and the record of it afterwards."""

from typing import Any

from django.contrib import messages
from django.urls import reverse

from careplans.models import AdvocateReferral, PlanNeed
from careplans.rules.advocacy import g14_adv_3_disagreement_has_an_advocate
from careplans.rules.said import message
from placements.panels import review_words
from reviews.forms.whole import CompleteForm, PutOffForm
from reviews.meeting_tables import OPENED_HEADERS, opened_rows
from reviews.models import Review, ReviewAction
from reviews.services import facts, reviews
from reviews.tables import OutcomeLine, cards, outcome_lines, outcome_rows, tasks
from reviews.views.rows import OfOpenReview, OfReview
from sharedliving.core.access import Perm
from sharedliving.core.dates import uk_date
from sharedliving.core.views import FormPage, PageView

OUTCOME_HEADERS = ["Outcome", "This time", "What shows it", "Last time"]


class ReviewPage(OfReview, PageView):
    """A task list for whoever holds it; read-only when it is finished. A scheme reads it once it is finished."""

    permission = Perm.SEE_REVIEWS
    template_name = "reviews/review.html"

    def get_template_names(self) -> list[str]:
        if not self.review.is_open:
            return ["reviews/review_held.html"]
        return [self.template_name if self.viewer.can(Perm.HOLD_REVIEW) else "reviews/review_ahead.html"]

    def context(self) -> dict[str, Any]:
        given = {"review": self.review, "person": self.person, "crumbs": self.crumbs(), "differ": self.differ()}
        given["moving_on"] = review_words(self.viewer, self.person) if self.review.is_open else ""
        if not self.review.is_open:
            return given | self.held()
        return given | self.ahead() if self.viewer.can(Perm.HOLD_REVIEW) else given

    def differ(self) -> str:
        """The prompt to ask for an advocate, where views differ and the person has none (G14-ADV-3)."""
        if not self.review.views_differ or not self.viewer.can(Perm.ARRANGE_ADVOCATE):
            return ""
        helping = AdvocateReferral.objects.visible_to(self.viewer).filter(person=self.person).helping()
        rule = g14_adv_3_disagreement_has_an_advocate
        return "" if rule(True, helping.exists()) else message(rule, name=self.person.name)

    def ahead(self) -> dict[str, Any]:
        lines = outcome_lines(self.review, self.last)
        return {"last": self.last, "tasks": tasks(self.review, facts.gate(self.review), lines)}

    def lines(self) -> list[OutcomeLine]:
        """The outcomes of the plan; for a scheme those of plans it was given, without what was found elsewhere."""
        if self.viewer.in_council:
            return outcome_lines(self.review, self.last)
        last = Review.objects.visible_to(self.viewer).filter(pk=self.last.pk).first() if self.last else None
        given = set(PlanNeed.objects.visible_to(self.viewer).filter(plan=self.review.plan).values_list("pk", flat=True))
        return [line for line in outcome_lines(self.review, last) if line.need.pk in given]

    def held(self) -> dict[str, Any]:
        lines = self.lines()
        return {
            "cards": cards(self.review, change=False),
            "came": [str(who) for who in self.review.attendees.all()],
            "outcome_headers": OUTCOME_HEADERS,
            "outcomes": outcome_rows(lines),
            "change": self.review.changes.last(),
            "action_headers": OPENED_HEADERS,
            "actions": opened_rows(
                ReviewAction.objects.visible_to(self.viewer).filter(review=self.review).with_opened(), self.viewer
            ),
        }


class ReviewCompletePage(OfOpenReview, FormPage):
    """Check answers: everything once more, everything missing at once, then one button."""

    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_complete.html"
    form_class = CompleteForm

    def context(self) -> dict[str, Any]:
        gate = facts.gate(self.review)
        return {
            "review": self.review,
            "person": self.person,
            "crumbs": self.crumbs(("Check answers", None)),
            "gate": gate,
            "missing": len(gate.missing),
            "cards": cards(self.review, change=True),
            "people_url": reverse("review-people", args=[self.review.pk]),
            "outcomes_url": reverse("review-outcomes", args=[self.review.pk]),
            "came": [str(who) for who in self.review.attendees.all()],
            "outcome_headers": OUTCOME_HEADERS,
            "outcomes": outcome_rows(outcome_lines(self.review, self.last)),
        }

    def save(self, form: CompleteForm) -> str:
        following = reviews.complete(review=self.review, by=self.viewer)
        messages.success(self.request, f"Review completed. The next one is due on {uk_date(following.due_on)}")
        return self.review.get_absolute_url()


class ReviewCancelPage(OfOpenReview, FormPage):
    """It was not held: why, and when it will be."""

    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_cancel.html"
    form_class = PutOffForm

    @property
    def gone(self) -> bool:
        return self.person.died_on is not None or self.person.closed_at is not None

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"gone": self.gone}

    def context(self) -> dict[str, Any]:
        return {
            "review": self.review,
            "person": self.person,
            "gone": self.gone,
            "latest": None if self.gone else reviews.latest_put_off(self.review),
            "crumbs": self.crumbs(("It was not held", None)),
        }

    def save(self, form: PutOffForm) -> str:
        row = reviews.cancel(review=self.review, by=self.viewer, **form.cleaned_data)
        words = f"The review is now due on {uk_date(row.due_on)}" if row.due_on else "The review will not be held"
        messages.success(self.request, words)
        return row.get_absolute_url()
