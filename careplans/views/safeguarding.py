"""A safeguarding concern: its list, its page, its sections, and what those on it do."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.urls import reverse

from careplans.choices.safeguarding import ConcernState
from careplans.forms import safeguarding as forms
from careplans.models import ProtectionStep, SafeguardingConcern
from careplans.panels import safeguarding as shown
from careplans.panels.records import cards, tasks
from careplans.rules import safeguarding as rules
from careplans.rules.safeguarding import decision_gate
from careplans.services import safeguarding
from careplans.services.allocation import assessors
from careplans.services.safeguarding_kind import CONCERN, closing_gate, helped
from careplans.views.records import OfRecord, RecordPages, RecordSectionPage
from careplans.views.rows import WhileOpen, crumbs_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm
from sharedliving.core.views import ActionPage, FormPage, ListPage, PageView

PAGES = RecordPages(
    kind=CONCERN,
    model=SafeguardingConcern,
    name="safeguarding",
    forms={
        "wishes": ("What the person says and wants", forms.WishesForm),
        "what-happened": ("What happened", forms.WhatHappenedForm),
        "protection": ("Safe now", forms.ProtectionForm),
        "consent": ("Agreement", forms.ConsentForm),
        "enquiry": ("The enquiry", forms.EnquiryForm),
        "outcome": ("What came of it", forms.OutcomeForm),
    },
    write=Perm.WORK_CONCERN,
)


class OfConcern(OfRecord):
    pages = PAGES
    related = ("person__council", "person__team__manager", "person__owner", "owner", "decided_by")


class ConcernsPage(ListPage):
    """The concerns this viewer is on, the next date first."""

    permission = Perm.WORK_CONCERN
    template_name = "careplans/concerns.html"

    @cached_property
    def filters(self) -> forms.ConcernFilterForm:
        return forms.ConcernFilterForm(self.request.GET or None)

    def rows(self) -> QuerySet:
        show = self.filters.cleaned_data["show"] if self.filters.is_valid() else ""
        rows = SafeguardingConcern.objects.visible_to(self.viewer).for_list()
        if show in ("", "open"):
            rows = rows.open()
        if show == "late":
            rows = rows.late(dates.today())
        if show == "closed":
            rows = rows.in_state(ConcernState.CLOSED)
        return rows.order_by("due_on", "-pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        lines = [[row.person.name, *shown.concern_row(row)] for row in given["page"].object_list]
        return given | {"filters": self.filters, "headers": ["Person", *shown.HEADERS], "lines": lines}


class ConcernPage(OfConcern, PageView):
    """What is still to do, the protection plan, who may open it; read-only once it is closed."""

    permission = Perm.WORK_CONCERN

    def get_template_names(self) -> list[str]:
        return [f"careplans/concern{'' if self.may_write else '_read'}.html"]

    def context(self) -> dict[str, Any]:
        row = self.row
        steps = list(ProtectionStep.objects.visible_to(self.viewer).filter(concern=row))
        common = {
            "row": row,
            "crumbs": crumbs_of(row.person, (CONCERN.label, None)),
            "rows": shown.state_rows(row),
            "looks": shown.look_rows(row),
            "steps": shown.step_rows(steps),
            "cards": cards(row, PAGES.forms),
        }
        return common | (self.work() if self.may_write else {})

    def work(self) -> dict[str, Any]:
        row = self.row
        raised = row.state == ConcernState.RAISED
        helps = helped(row)
        gate = decision_gate(row) if raised else rules.closing_gate(row, helps)
        items = tasks(row, PAGES.forms, PAGES.urls(row), gate)
        return {
            "items": shown.in_order(row, items, list(PAGES.forms), helps),
            "raised": raised,
            "may_decide": raised and self.viewer.can(Perm.DECIDE_CONCERN),
            "may_protect": row.state == ConcernState.ENQUIRY,
            "in_place": row.state == ConcernState.PROTECTION,
        }


class ConcernSectionPage(OfConcern, RecordSectionPage):
    permission = Perm.WORK_CONCERN

    def write(self, form: Any) -> str:
        saved = safeguarding.save_section(concern=self.row, by=self.viewer, version=form.version, **form.answers())
        return saved.get_absolute_url()


class ConcernForm(OfConcern, WhileOpen, FormPage):
    """A form of its own about a concern."""

    abstract = True
    template_name = "careplans/form.html"
    title = button = inset = ""

    def context(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "button": self.button,
            "inset": self.inset,
            "crumbs": [*self.crumbs, (self.title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class ConcernDecidePage(ConcernForm):
    """The three-part test, and whether an enquiry follows."""

    permission = Perm.DECIDE_CONCERN
    template_name = "careplans/concern_decide.html"
    form_class = forms.DecideForm
    title = button = "Decide about an enquiry"

    @property
    def is_open(self) -> bool:
        return self.row.state == ConcernState.RAISED

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"enquirers": assessors(self.viewer)}

    def context(self) -> dict[str, Any]:
        early = {key: PAGES.forms[key] for key in ("wishes", "what-happened", "protection", "consent")}
        return super().context() | {"cards": cards(self.row, early), "gate": decision_gate(self.row)}

    def save(self, form: Any) -> str:
        decided = safeguarding.decide(concern=self.row, by=self.viewer, **form.cleaned_data)
        messages.success(
            self.request, f"Decided: {decided.get_enquiry_display()[:1].lower()}{decided.get_enquiry_display()[1:]}."
        )
        return decided.get_absolute_url()


class StepAddPage(ConcernForm):
    permission = Perm.WORK_CONCERN
    form_class = forms.StepForm
    title = button = "Add a step to the protection plan"
    done = "Step added"

    def save(self, form: Any) -> str:
        safeguarding.add_step(concern=self.row, by=self.viewer, **form.cleaned_data)
        return self.row.get_absolute_url()


class StepDonePage(OfConcern, ActionPage):
    """A step is done."""

    permission = Perm.WORK_CONCERN
    done = "Step done"

    def act(self) -> str:
        steps = ProtectionStep.objects.visible_to(self.viewer).filter(concern=self.row)
        safeguarding.finish_step(step=self.get_row(steps, pk=self.kwargs["step"]), by=self.viewer)
        return self.back()

    def back(self) -> str:
        return self.row.get_absolute_url()


class ProtectPage(OfConcern, ActionPage):
    """The protection plan is in place."""

    permission = Perm.WORK_CONCERN
    done = "Protection plan in place"

    def act(self) -> str:
        return safeguarding.put_protection_in_place(concern=self.row, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return self.row.get_absolute_url()


class LookAgainPage(ConcernForm):
    permission = Perm.WORK_CONCERN
    form_class = forms.LookAgainForm
    title = button = "Look at the protection plan again"
    done = "Looked at; the next date is set"

    def save(self, form: Any) -> str:
        looked = safeguarding.look_again(concern=self.row, by=self.viewer, what=form.cleaned_data["what"])
        return looked.get_absolute_url()


class LetOpenPage(ConcernForm):
    """Put a colleague on the list."""

    permission = Perm.WORK_CONCERN
    form_class = forms.LetOpenForm
    title = button = "Let a colleague open it"
    inset = "A safeguarding concern is restricted: only those on its list, and those who decide about concerns, can open it."
    done = "They can open it now"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"colleagues": assessors(self.viewer)}

    def save(self, form: Any) -> str:
        opened = safeguarding.let_open(concern=self.row, by=self.viewer, user=form.cleaned_data["user"])
        return opened.get_absolute_url()


class ConcernClosePage(ConcernForm):
    """Every answer, everything missing at once, then the button."""

    permission = Perm.WORK_CONCERN
    template_name = "careplans/record_complete.html"
    form_class = BaseForm
    title = "Check the answers and close the concern"
    button = "Close the concern"

    def context(self) -> dict[str, Any]:
        return super().context() | {
            "cards": cards(self.row, PAGES.forms, PAGES.urls(self.row)),
            "gate": closing_gate(self.row),
        }

    def save(self, form: BaseForm) -> str:
        closed = safeguarding.close(concern=self.row, by=self.viewer)
        messages.success(self.request, "Safeguarding concern closed.")
        return reverse("safeguarding", args=[closed.pk])
