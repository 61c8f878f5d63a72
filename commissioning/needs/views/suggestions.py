"""What schemes and care managers put to commissioners, and the answers (G14-LOC-3, G14-LOC-5)."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from commissioning.models import Suggestion
from commissioning.needs import suggesting
from commissioning.needs.choices import SuggestionState
from commissioning.needs.forms import AnswerForm, NoteForm, OfferForm
from commissioning.needs.tables import SUGGESTION_HEADERS, suggestion_facts, suggestion_rows
from people.models import Organisation
from placements.lacking_protocols import own_pairs_of, pairs_of
from placements.views.rows import Crumbs, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.viewer import Viewer
from sharedliving.core.views import ActionPage, ListPage, NeedsPermission, PageView


class SuggestionsPage(ListPage):
    permission = Perm.SUGGEST
    template_name = "commissioning/needs/suggestions.html"

    def rows(self) -> QuerySet:
        return Suggestion.objects.visible_to(self.viewer).for_list()

    def context(self) -> dict[str, Any]:
        given = super().context()
        names = self.viewer.can(Perm.SEE_PEOPLE)
        return given | {
            "headers": SUGGESTION_HEADERS,
            "lines": suggestion_rows(given["page"].object_list, names=names),
            "may_offer": self.viewer.in_scheme,
            "may_note": self.viewer.in_council and names,
        }


class OfSuggestion(NeedsPermission):
    abstract = True

    @cached_property
    def suggestion(self) -> Suggestion:
        return self.get_row(Suggestion.objects.visible_to(self.viewer).for_list(), pk=self.kwargs["pk"])

    @property
    def parent(self) -> Any:
        return self.suggestion

    @property
    def answers(self) -> bool:
        """Whether this viewer may answer it."""
        ours = self.viewer.organisation_id == self.suggestion.council_id
        return self.suggestion.is_open and ours and self.viewer.can(Perm.ANSWER_SUGGESTION)

    def back(self) -> str:
        return self.suggestion.get_absolute_url()

    def crumbs(self) -> Crumbs:
        return [("Suggestions", reverse("suggestions")), (self.suggestion.name, self.suggestion.get_absolute_url())]


class SuggestionPage(OfSuggestion, PageView):
    permission = Perm.SUGGEST
    template_name = "commissioning/needs/suggestion.html"

    def context(self) -> dict[str, Any]:
        row = self.suggestion
        return {
            "suggestion": row,
            "crumbs": [self.crumbs()[0], (row.name, None)],
            "facts": suggestion_facts(row, names=self.viewer.can(Perm.SEE_PEOPLE)),
            "may_answer": self.answers,
            "may_discuss": self.answers and row.state == SuggestionState.SUGGESTED,
        }


class NewSuggestion(PlainForm):
    """A form that suggests something to the commissioners of a council."""

    abstract = True
    done = "Sent. You are told what they answer."
    councils_of: Callable[[Viewer], Iterable[Organisation]]

    def crumbs(self) -> Crumbs:
        return [("Suggestions", reverse("suggestions"))]

    def back(self) -> str:
        return reverse("suggestions")

    @cached_property
    def councils(self) -> QuerySet:
        ids = {council.pk for council in type(self).councils_of(self.viewer)}
        return Organisation.objects.visible_to(self.viewer).filter(pk__in=ids).order_by("name")

    def context(self) -> dict[str, Any]:
        blocked = {} if self.councils else {"blocked": "There is no council that you can suggest this to."}
        return super().context() | blocked

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"councils": self.councils}


def councils_of_scheme(viewer: Viewer) -> Iterable[Organisation]:
    """Those that one's own scheme works for."""
    return [council for council, _ in own_pairs_of(viewer)] if viewer.in_scheme else []


def councils_of_worker(viewer: Viewer) -> Iterable[Organisation]:
    """Whoever's people one works with."""
    return [council for council, _ in pairs_of(viewer)] if viewer.in_council else []


class OfferNewPage(NewSuggestion):
    permission = Perm.DEVELOP
    form_class = OfferForm
    title = "Suggest a new offer"
    councils_of = councils_of_scheme
    button = "Send it to the council"

    def save(self, form: OfferForm) -> str:
        council = form.cleaned_data["council"]
        scheme = next(scheme for ours, scheme in own_pairs_of(self.viewer) if ours == council)
        row = suggesting.offer(scheme=scheme, by=self.viewer, **form.cleaned_data)
        return row.get_absolute_url()


class NoteNewPage(NewSuggestion):
    permission = Perm.SUGGEST
    form_class = NoteForm
    title = "Tell commissioners what is missing"
    councils_of = councils_of_worker
    button = "Send it"

    def save(self, form: NoteForm) -> str:
        return suggesting.note(by=self.viewer, **form.cleaned_data).get_absolute_url()


class DiscussPage(OfSuggestion, ActionPage):
    permission = Perm.ANSWER_SUGGESTION
    done = "Under discussion. The answer is due four weeks from today."

    def act(self) -> str:
        return suggesting.discuss(suggestion=self.suggestion, by=self.viewer).get_absolute_url()


class AnswerPage(OfSuggestion, PlainForm):
    permission = Perm.ANSWER_SUGGESTION
    form_class = AnswerForm
    title = "Answer this suggestion"
    button = "Send the answer"
    done = "Answered. Whoever asked is told."

    def context(self) -> dict[str, Any]:
        blocked = {} if self.answers else {"blocked": "It is answered already."}
        return super().context() | {"caption": self.suggestion.name} | blocked

    def save(self, form: AnswerForm) -> str:
        answer = form.cleaned_data["answer"]
        return suggesting.answer(suggestion=self.suggestion, answer=answer, by=self.viewer).get_absolute_url()
