"""A scheme's approval panel: its days, an agenda, a decision, the second signature, appeals, conditions, endings."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from placements.forms.panels import (
    AgendaForm,
    AppealAnswerForm,
    AppealForm,
    DecisionForm,
    PanelForm,
    PresentForm,
    SignForm,
)
from placements.models import Appeal, Application, Panel, PanelDecision
from placements.rules import panel_gate, signing_gate_of_panel
from placements.services import appeals, panels
from placements.tables import AGENDA_HEADERS, PANEL_HEADERS, agenda_rows, panel_facts, panel_rows
from placements.views.application_rows import OfDecision, OfPanel, OverApplication
from placements.views.rows import Crumbs, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.dates import uk_date
from sharedliving.core.views import ListPage, PageView


class PanelsPage(ListPage):
    """Days of the scheme's panel, the last first, each with what was decided."""

    permission = Perm.SEE_CARERS
    template_name = "placements/panels.html"

    def rows(self) -> QuerySet:
        return Panel.objects.visible_to(self.viewer).prefetch_related("decisions", "applications").order_by("-on")

    def context(self) -> dict[str, Any]:
        given = super().context()
        lines = panel_rows(given["page"].object_list)
        return given | {
            "crumbs": [("Applications", reverse("applications")), ("Panels", None)],
            "headers": PANEL_HEADERS, "lines": lines, "may_write": self.viewer.can(Perm.WRITE_CARER),
        }  # fmt: skip


class PanelNewPage(PlainForm):
    permission = Perm.WRITE_CARER
    form_class = PanelForm
    title = "Add a panel"
    button = "Add the panel"
    done = "Added"

    def crumbs(self) -> Crumbs:
        return [("Panels", self.back())]

    def back(self) -> str:
        return reverse("panels")

    def save(self, form: PanelForm) -> str:
        return panels.plan(by=self.viewer, **form.cleaned_data).get_absolute_url()


class PanelPage(OfPanel, PageView):
    permission = Perm.SEE_CARERS
    template_name = "placements/panel.html"

    def context(self) -> dict[str, Any]:
        row = self.panel
        agenda = Application.objects.visible_to(self.viewer).filter(panel=row).for_list()
        decided = PanelDecision.objects.visible_to(self.viewer).filter(panel=row)
        return {
            "panel": row,
            "crumbs": [("Panels", reverse("panels")), (f"Panel on {uk_date(row.on)}", None)],
            "facts": panel_facts(row),
            "headers": AGENDA_HEADERS,
            "lines": agenda_rows(
                agenda, decided.select_related("application__household", "application__owner", "signed_by")
            ),
            "may_write": self.viewer.can(Perm.WRITE_CARER),
        }


class PanelPresentPage(OfPanel, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = PresentForm
    title = "Who was there"
    button = "Save who was there"
    done = "Saved"

    def get_initial(self) -> dict[str, Any]:
        return {"chair": self.panel.chair, "present": self.panel.present}

    def crumbs(self) -> Crumbs:
        return [("Panels", reverse("panels")), (f"Panel on {uk_date(self.panel.on)}", self.back())]

    def save(self, form: PresentForm) -> str:
        return panels.note_present(panel=self.panel, by=self.viewer, **form.cleaned_data).get_absolute_url()


class ApplicationPanelPage(OverApplication):
    permission = Perm.WRITE_CARER
    form_class = AgendaForm
    title = "Put on the agenda of a panel"
    button = "Put it on the agenda"
    done = "On the agenda"

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given if "blocked" in given else given | {"gate": panel_gate(self.application)}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"panels": Panel.objects.visible_to(self.viewer).for_agenda()}

    def save(self, form: AgendaForm) -> str:
        panel = form.cleaned_data["panel"]
        return panels.put_before(application=self.application, panel=panel, by=self.viewer).get_absolute_url()


class ApplicationDecisionPage(OverApplication):
    permission = Perm.WRITE_CARER
    form_class = DecisionForm
    title = "Record what the panel decided"
    button = "Record the decision"
    done = "Recorded. A second person has to sign it before it takes effect."

    def save(self, form: DecisionForm) -> str:
        return panels.decide(application=self.application, by=self.viewer, **form.answers()).get_absolute_url()


class DecisionSignPage(OfDecision, OverApplication):
    permission = Perm.SIGN_APPROVAL
    form_class = SignForm
    title = "Sign what the panel decided"
    button = "Sign the decision"
    done = "Signed"

    def context(self) -> dict[str, Any]:
        given = super().context()
        if self.decision.signed_on is not None:
            return given | {"blocked": "This decision has been signed already."}
        self.decision.application = self.application
        intro = f"{self.decision.get_outcome_display()}, recorded by {self.decision.recorded_by.name}. {self.decision.reasons}"
        return given | {"intro": intro, "gate": signing_gate_of_panel(self.decision, self.viewer)}

    def save(self, form: SignForm) -> str:
        return panels.sign(decision=self.decision, by=self.viewer).get_absolute_url()


class AppealNewPage(OfDecision, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = AppealForm
    title = "Record an appeal"
    button = "Record the appeal"
    done = "Recorded. Somebody who had no part in the decision answers it."

    def context(self) -> dict[str, Any]:
        return super().context() | {"caption": self.application.household.name}

    def save(self, form: AppealForm) -> str:
        return appeals.raise_appeal(decision=self.decision, by=self.viewer, **form.cleaned_data).get_absolute_url()


class AppealPage(OfDecision, PlainForm):
    permission = Perm.SIGN_APPROVAL
    form_class = AppealAnswerForm
    title = "Answer the appeal"
    button = "Save the answer"
    done = "Answered"

    @cached_property
    def appeal(self) -> Appeal:
        rows = Appeal.objects.visible_to(self.viewer).open().select_related("decision__application")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def decision(self) -> PanelDecision:
        return self.appeal.decision

    def context(self) -> dict[str, Any]:
        given = {"caption": self.application.household.name, "quoted": self.appeal.grounds}
        return super().context() | given | {"quoted_who": self.appeal.raised_by}

    def save(self, form: AppealAnswerForm) -> str:
        return appeals.answer(appeal=self.appeal, by=self.viewer, **form.cleaned_data).get_absolute_url()
