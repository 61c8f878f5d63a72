"""Who came, and the outcomes one by one."""

from typing import Any

from django.urls import reverse

from people.known import known_answers, known_links
from reviews.choices import AttendeeRole
from reviews.forms.parts import AttendeeForm, OutcomeForm
from reviews.rules.standards import REVIEW
from reviews.services import parts
from reviews.tables import TITLES, OutcomeLine, outcome_lines, outcome_tasks
from reviews.views.rows import OfOpenReview
from reviews.views.sections import after
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, PageView


class PeoplePage(OfOpenReview, FormPage):
    """Everybody who came, and one more."""

    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_people.html"
    form_class = AttendeeForm
    done = "Added"

    def get_initial(self) -> dict[str, Any]:
        """The first to be asked about is the person."""
        if self.review.attendees.all():
            return known_answers(self.request, self.viewer, self.person)
        return {"name": self.person.name, "role": AttendeeRole.PERSON.value, "knows_person": True}

    def context(self) -> dict[str, Any]:
        title, came = TITLES["people"], list(self.review.attendees.all())
        return {
            "review": self.review,
            "person": self.person,
            "standard": REVIEW["people"],
            "crumbs": self.crumbs((title, None)),
            "rows": [self.row(who) for who in came],
            "next_url": after(self.review.pk, "people"),
            "known": known_links(self.viewer, self.person, {who.name for who in came}),
        }

    def row(self, who: Any) -> dict[str, Any]:
        href = reverse("review-attendee", args=[self.review.pk, who.pk])
        return {"key": who.name, "value": who.get_role_display(), "href": href, "hidden": who.name}

    def save(self, form: AttendeeForm) -> str:
        parts.add_attendee(review=self.review, by=self.viewer, **form.cleaned_data)
        return self.request.path


class AttendeePage(OfOpenReview, FormPage):
    """Put right who it was."""

    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_attendee.html"
    form_class = AttendeeForm
    done = "Changed"

    @property
    def attendee(self) -> Any:
        return self.get_row(self.review.attendees.all(), pk=self.kwargs["attendee"])

    def get_initial(self) -> dict[str, Any]:
        who = self.attendee
        return {"name": who.name, "role": who.role, "knows_person": who.knows_person}

    def context(self) -> dict[str, Any]:
        back = reverse("review-people", args=[self.review.pk])
        return {"person": self.person, "back": back, "crumbs": self.crumbs((TITLES["people"], back), ("Change", None))}

    def save(self, form: AttendeeForm) -> str:
        parts.change_attendee(attendee=self.attendee, by=self.viewer, **form.cleaned_data)
        return reverse("review-people", args=[self.review.pk])


class OutcomesPage(OfOpenReview, PageView):
    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_outcomes.html"

    def context(self) -> dict[str, Any]:
        lines = outcome_lines(self.review, self.last)
        return {
            "review": self.review,
            "person": self.person,
            "standard": REVIEW["outcomes"],
            "crumbs": self.crumbs((TITLES["outcomes"], None)),
            "tasks": outcome_tasks(self.review, lines),
            "next_url": after(self.review.pk, "outcomes"),
        }


class OutcomePage(OfOpenReview, FormPage):
    """One outcome: what was wanted, what was found last time, what is found now."""

    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_outcome.html"
    form_class = OutcomeForm
    done = "Saved"

    @property
    def lines(self) -> list[OutcomeLine]:
        return outcome_lines(self.review, self.last)

    def line(self, lines: list[OutcomeLine]) -> OutcomeLine:
        found = [line for line in lines if line.need.pk == self.kwargs["need"]]
        return found[0] if found else self.get_row(self.review.outcomes.none())

    def get_initial(self) -> dict[str, Any]:
        now = self.line(self.lines).now
        return {"progress": now.progress, "notes": now.notes} if now else {}

    def context(self) -> dict[str, Any]:
        lines = self.lines
        back = reverse("review-outcomes", args=[self.review.pk])
        return {
            "line": self.line(lines),
            "last": self.last,
            "standard": REVIEW["outcomes"],
            "person": self.person,
            "back": back,
            "crumbs": self.crumbs((TITLES["outcomes"], back), (self.line(lines).need.get_area_display(), None)),
        }

    def save(self, form: OutcomeForm) -> str:
        need = self.line(self.lines).need
        parts.record_outcome(review=self.review, by=self.viewer, need=need, **form.cleaned_data)
        return self.following(need.pk)

    def following(self, need_id: int) -> str:
        """The next outcome that nobody has looked at; when there is none, the list."""
        waiting = [line.need.pk for line in self.lines if line.now is None and line.need.pk != need_id]
        if not waiting:
            return reverse("review-outcomes", args=[self.review.pk])
        return reverse("review-outcome", args=[self.review.pk, waiting[0]])
