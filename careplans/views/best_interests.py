"""Best interests decisions: begin, write, weigh, consult, complete, read."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from careplans.forms import best_interests as forms
from careplans.models import (
    BestInterestsConsulted,
    BestInterestsDecision,
    BestInterestsOption,
    CapacityAssessment,
)
from careplans.panels.best_interests import part_cards
from careplans.rules.best_interests_gate import BEST_INTERESTS
from careplans.services import best_interests
from careplans.views.records import (
    OfRecord,
    RecordCompletePage,
    RecordPage,
    RecordPages,
    RecordSectionPage,
    RecordStopPage,
)
from careplans.views.rows import Logged, WhileOpen, crumbs_of
from people.known import known_answers, known_links
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, FormPage

PAGES = RecordPages(BEST_INTERESTS, BestInterestsDecision, "best-interests", forms.FORMS, Perm.WRITE_ASSESSMENT)
PARTS = {
    # address: title, form, heading of the list, button
    "best-interests-options": ("Options weighed", forms.OptionForm, "Add an option"),
    "best-interests-consulted": ("Who was consulted", forms.ConsultedForm, "Add somebody who was consulted"),
}


class OfDecision(OfRecord):
    pages = PAGES
    related = (*OfRecord.related, "assessment", "decided_by")

    @cached_property
    def options(self) -> list[BestInterestsOption]:
        return list(BestInterestsOption.objects.visible_to(self.viewer).filter(best_interests=self.row))

    @cached_property
    def consulted(self) -> list[BestInterestsConsulted]:
        return list(BestInterestsConsulted.objects.visible_to(self.viewer).filter(best_interests=self.row))

    def more_cards(self) -> list[Any]:
        return part_cards(self.options, self.consulted)

    def more_tasks(self, missing: set[str]) -> list[dict[str, Any]]:
        begun = {"best-interests-options": self.options, "best-interests-consulted": self.consulted}
        tasks = []
        for name, (title, _, _) in PARTS.items():
            href = reverse(name, args=[self.row.pk])
            state = "not_started" if not begun[name] and href in missing else "in_progress"
            tasks.append({"title": title, "href": href, "status": state if href in missing else "completed"})
        return tasks


class BestInterestsNewPage(Logged, FormPage):
    """Begin to decide what an assessment found that the person cannot."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/form.html"
    form_class = forms.BeginBestInterestsForm

    @cached_property
    def row(self) -> CapacityAssessment:
        rows = CapacityAssessment.objects.visible_to(self.viewer).lacking().select_related("person")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "beginning of a best interests decision")

    def get_initial(self) -> dict[str, Any]:
        return {"subject": self.row.subject} | super().get_initial()

    def context(self) -> dict[str, Any]:
        return {
            "title": "Begin a best interests decision",
            "inset": self.row.decision,
            "button": "Begin the decision",
            "crumbs": crumbs_of(self.row.person, ("Best interests decision", None)),
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.BeginBestInterestsForm) -> str:
        subject = form.cleaned_data["subject"]
        return best_interests.begin(assessment=self.row, subject=subject, by=self.viewer).get_absolute_url()


class BestInterestsPage(OfDecision, RecordPage):
    permission = Perm.SEE_ASSESSMENTS

    def state_rows(self) -> list[tuple[str, Any]]:
        first = [("The decision", self.row.assessment.decision), ("About", self.row.get_subject_display())]
        return [*first, *super().state_rows()]


class BestInterestsSectionPage(OfDecision, RecordSectionPage):
    permission = Perm.WRITE_ASSESSMENT


class BestInterestsCompletePage(OfDecision, RecordCompletePage):
    permission = Perm.WRITE_ASSESSMENT

    def complete(self, form: Any) -> BestInterestsDecision:
        return best_interests.complete(row=self.row, by=self.viewer)


class BestInterestsStopPage(OfDecision, RecordStopPage):
    permission = Perm.WRITE_ASSESSMENT


class PartsPage(OfDecision, WhileOpen, FormPage):
    """What is on the list, and a form to add to it."""

    abstract = True
    template_name = "careplans/best_interests_parts.html"
    name: str

    def get_form_class(self) -> Any:
        return PARTS[self.name][1]

    def context(self) -> dict[str, Any]:
        title, _, add = PARTS[self.name]
        return {
            "title": title,
            "add": add,
            "parts": self.parts(),
            "remove": f"{self.name}-remove",
            "crumbs": [*self.crumbs, (title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class OptionsPage(PartsPage):
    permission = Perm.WRITE_ASSESSMENT
    name = "best-interests-options"
    done = "Option added"

    def parts(self) -> list[BestInterestsOption]:
        return self.options

    def save(self, form: forms.OptionForm) -> str:
        best_interests.add_option(row=self.row, by=self.viewer, **form.cleaned_data)
        return reverse(self.name, args=[self.row.pk])


class ConsultedPage(PartsPage):
    permission = Perm.WRITE_ASSESSMENT
    name = "best-interests-consulted"
    done = "Added"

    def get_initial(self) -> dict[str, Any]:
        return known_answers(self.request, self.viewer, self.row.person)

    def context(self) -> dict[str, Any]:
        there = {part.name for part in self.consulted}
        return super().context() | {"known": known_links(self.viewer, self.row.person, there)}

    def parts(self) -> list[BestInterestsConsulted]:
        return self.consulted

    def save(self, form: forms.ConsultedForm) -> str:
        best_interests.add_consulted(row=self.row, by=self.viewer, **form.cleaned_data)
        return reverse(self.name, args=[self.row.pk])


class PartRemovePage(OfDecision, ActionPage):
    abstract = True
    model: Any
    name: str
    done = "Removed"

    def back(self) -> str:
        return reverse(self.name, args=[self.row.pk])

    def act(self) -> str:
        parts = self.model.objects.visible_to(self.viewer).filter(best_interests=self.row)
        best_interests.remove_part(part=self.get_row(parts, pk=self.kwargs["part"]), by=self.viewer)
        return self.back()


class OptionRemovePage(PartRemovePage):
    permission = Perm.WRITE_ASSESSMENT
    model = BestInterestsOption
    name = "best-interests-options"


class ConsultedRemovePage(PartRemovePage):
    permission = Perm.WRITE_ASSESSMENT
    model = BestInterestsConsulted
    name = "best-interests-consulted"
