"""The yearly review with carers: what is owed, written section by section, completed, and told them in a letter."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import View

from placements.carer_review_known import known
from placements.choices import CareKind, CarerReviewState, HouseholdState
from placements.exports import carer_review_letter
from placements.forms.answers import WhyForm
from placements.forms.carer_reviews import FORMS, ArrangementsForm, CarerReviewCompleteForm, CarerSectionForm
from placements.models import CarerReview, CarerReviewAction, CarersView, HouseholdCare
from placements.rules.carer_review import carer_review_gate
from placements.services import carer_review_facts, carer_reviews
from placements.tables.carer_reviews import (
    REVIEW_ACTION_HEADERS,
    REVIEW_HEADERS,
    TITLES,
    action_rows,
    answer_rows,
    cards,
    review_rows,
    section_address,
    tasks,
)
from placements.views.carer_review_rows import NAME, OfCarerReview, OfOpenCarerReview
from placements.views.documents import pdf_answer
from placements.views.rows import OfHousehold, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.dates import uk_date
from sharedliving.core.views import ActionPage, FormPage, NeedsPermission, PageView

ORDER = list(TITLES)
MOST = 20


class CarerReviewsPage(OfHousehold, PageView):
    """Every review with these carers, by when the next is owed, and the way to begin it."""

    permission = Perm.SEE_CARERS
    template_name = "placements/carer_reviews.html"

    def context(self) -> dict[str, Any]:
        home, viewer = self.household, self.viewer
        rows = list(CarerReview.objects.visible_to(viewer).filter(household=home)[:MOST])
        owed = HouseholdCare.objects.visible_to(viewer).open().filter(household=home, kind=CareKind.REVIEW)
        actions = CarerReviewAction.objects.visible_to(viewer).open().filter(review__household=home)
        approved = home.state in (HouseholdState.APPROVED, HouseholdState.SUSPENDED)
        return {
            "household": home,
            "crumbs": [*self.crumbs(), ("Yearly reviews", None)],
            "owed": owed.select_related("owner").first(),
            "headers": REVIEW_HEADERS,
            "rows": review_rows(rows),
            "action_headers": REVIEW_ACTION_HEADERS,
            "actions": action_rows(actions.select_related("owner").order_by("due_on", "pk")[:MOST]),
            "may_begin": approved and viewer.can(Perm.WRITE_CARER) and not any(row.is_open for row in rows),
        }


class CarerReviewBeginPage(OfHousehold, ActionPage):
    permission = Perm.WRITE_CARER
    done = "Begun. Ask the carers first what they want to raise."

    def act(self) -> str:
        return section_address(carer_reviews.begin(household=self.household, by=self.viewer), "agenda")

    def back(self) -> str:
        return reverse("carer-reviews", args=[self.household.pk])


class CarerReviewPage(OfCarerReview, PageView):
    """A task list while it is open, and the record of it afterwards."""

    permission = Perm.SEE_CARERS

    def get_template_names(self) -> list[str]:
        is_open = self.review.is_open and self.viewer.can(Perm.WRITE_CARER)
        return ["placements/carer_review.html" if is_open else "placements/carer_review_held.html"]

    def context(self) -> dict[str, Any]:
        row = self.review
        rows = CarerReviewAction.objects.visible_to(self.viewer).filter(review=row).select_related("owner")
        given = {
            "review": row,
            "household": row.household,
            "crumbs": [*self.crumbs()[:-1], (NAME, None)],
            "action_headers": REVIEW_ACTION_HEADERS,
            "actions": action_rows(rows),
            "is_held": row.state == CarerReviewState.COMPLETED,
        }
        if row.is_open and self.viewer.can(Perm.WRITE_CARER):
            facts = carer_review_facts.facts_of(row)
            return given | {"tasks": tasks(row, carer_review_gate(facts)), "last": facts.last}
        return given | {"cards": cards(row), "change": row.changes.last()}


class CarerReviewSectionPage(OfOpenCarerReview, FormPage):
    """One topic, with what the system holds of it already, and what was written last time."""

    permission = Perm.WRITE_CARER
    template_name = "placements/carer_review_section.html"
    done = "Saved"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if kwargs["section"] not in TITLES:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """What the scheme asks waits for what the carers raise (G8-CAR)."""
        if self.review.is_open and self.section != "agenda" and not self.review.agenda_asked:
            return HttpResponseRedirect(section_address(self.review, "agenda"))
        return super().get(request, *args, **kwargs)

    @property
    def section(self) -> str:
        return self.kwargs["section"]

    @property
    def form_class(self) -> type[Any]:
        return ArrangementsForm if self.section == "arrangements" else FORMS[self.section]

    def get_form_kwargs(self) -> dict[str, Any]:
        given = super().get_form_kwargs()
        if self.section != "arrangements":
            return given | {"instance": self.review}
        heard = CarersView.objects.visible_to(self.viewer).filter(review=self.review)
        living = carer_review_facts.living_of(self.review)
        for each in living:
            self.saw(each.person_id, "what carers say of an arrangement")
        return given | {"living": living, "heard": dict(heard.values_list("arrangement_id", "words"))}

    def context(self) -> dict[str, Any]:
        last, title = carer_review_facts.last_held(self.review), TITLES[self.section]
        return super().context() | {
            "review": self.review,
            "title": title,
            "crumbs": [*self.crumbs(), (title, None)],
            "known": known(self.viewer, self.review, self.section),
            "last": last,
            "last_rows": answer_rows(last, self.section) if last else [],
        }

    def save(self, form: Any) -> str:
        if isinstance(form, CarerSectionForm):
            answers = form.answers()
            carer_reviews.save(review=self.review, by=self.viewer, version=self.review.version, **answers)
        else:
            for arrangement, said in form.views():
                carer_reviews.hear(review=self.review, by=self.viewer, arrangement=arrangement, words=said)
        return self.review.get_absolute_url() if "save_only" in self.request.POST else self.after()

    def after(self) -> str:
        """The section that follows; after the last, the page where everything is checked."""
        following = ORDER[ORDER.index(self.section) + 1 :]
        if following:
            return section_address(self.review, following[0])
        return reverse("carer-review-complete", args=[self.review.pk])


class CarerReviewCompletePage(OfOpenCarerReview, FormPage):
    """Check answers: everything once more, everything missing at once, then one button."""

    permission = Perm.WRITE_CARER
    template_name = "placements/carer_review_complete.html"
    form_class = CarerReviewCompleteForm

    def context(self) -> dict[str, Any]:
        gate = carer_review_facts.gate(self.review)
        return super().context() | {
            "review": self.review,
            "household": self.review.household,
            "crumbs": [*self.crumbs(), ("Check answers", None)],
            "gate": gate,
            "missing": len(gate.missing),
            "cards": cards(self.review),
        }

    def save(self, form: CarerReviewCompleteForm) -> str:
        row = carer_reviews.complete(review=self.review, by=self.viewer)
        messages.success(self.request, f"Review completed. The next one is due on {uk_date(row.next_due_on)}")
        return row.get_absolute_url()


class CarerReviewStopPage(OfOpenCarerReview, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = WhyForm
    title = "This review is not held"
    button = "It is not held"
    warning = True
    done = "Written down. A review is owed by the same day as before."

    def save(self, form: WhyForm) -> str:
        row = carer_reviews.stop(review=self.review, by=self.viewer, why=form.cleaned_data["why"])
        return reverse("carer-reviews", args=[row.household_id])


class CarerReviewLetterPage(OfCarerReview, NeedsPermission, View):
    """The letter of a completed review for the carers."""

    permission = Perm.SEE_CARERS

    @cached_property
    def review(self) -> CarerReview:
        return self.get_row(self.rows().held(), pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.review
        for each in row.views.all():
            self.saw(each.arrangement.person_id, "letter of a review to the carers")
        return pdf_answer("carer_review_letter", carer_review_letter(row), f"yearly-review-{row.pk}")
