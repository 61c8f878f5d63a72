"""Emergencies on the council's side: the list, one of them, the call, what is known, the scheme asked; the figures."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from people.models import Organisation, Person
from placements.emergency_figures import figures
from placements.forms.answers import WhyForm
from placements.forms.emergencies import AskForm, EmergencyCallForm, EmergencyChangeForm
from placements.models import Emergency, Scheme
from placements.panels.emergency import emergency_context
from placements.rules import ask_gate
from placements.services import emergencies
from placements.tables import EMERGENCY_HEADERS, FIGURE_HEADERS, emergency_rows, figure_tables
from placements.views.rows import Crumbs, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage, NeedsPermission, PageView

ROWS = ("person__council", "person__owner", "scheme__scheme_profile", "council", "team", "owner", "care_manager", "household",
        "arrangement__agreement", "approved_by")  # fmt: skip


class EmergenciesPage(ListPage):
    """Those that are open: on which day each is, and what it waits for."""

    permission = Perm.SEE_EMERGENCIES
    template_name = "placements/emergencies.html"

    def rows(self) -> QuerySet:
        return Emergency.objects.visible_to(self.viewer).open().for_list()

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "headers": EMERGENCY_HEADERS,
            "lines": emergency_rows(given["page"].object_list),
            "may_take": self.viewer.can(Perm.TAKE_EMERGENCY),
            "may_count": self.viewer.can(Perm.SEE_PRACTICE),
        }


class EmergencyFiguresPage(PageView):
    """The last twelve months, counted: nobody is named (G14-EMG-4)."""

    permission = Perm.SEE_PRACTICE
    template_name = "placements/emergency_figures.html"

    def context(self) -> dict[str, Any]:
        since = dates.add_months(dates.today(), -12)
        counted = figures(self.viewer, since)
        return {
            "counted": counted, "since": since, "headers": FIGURE_HEADERS, "tables": figure_tables(counted),
            "crumbs": [("Emergencies", reverse("emergencies")), ("Figures", None)],
        }  # fmt: skip


class OfEmergency(NeedsPermission):
    abstract = True

    @cached_property
    def emergency(self) -> Emergency:
        return self.get_row(Emergency.objects.visible_to(self.viewer).select_related(*ROWS), pk=self.kwargs["pk"])

    @property
    def person(self) -> Person:
        return self.emergency.person

    @property
    def parent(self) -> Any:
        return self.emergency

    def crumbs(self) -> Crumbs:
        return [
            ("Emergencies", reverse("emergencies")),
            (f"Emergency of {self.person.name}", self.emergency.get_absolute_url()),
        ]


class EmergencyPage(OfEmergency, PageView):
    """Where it stands, what has to be known, who takes them in, and everything that is still due."""

    permission = Perm.SEE_EMERGENCIES
    template_name = "placements/emergency.html"

    def context(self) -> dict[str, Any]:
        row = self.emergency
        self.saw(row.person_id, "emergency")
        crumbs = [self.crumbs()[0], (f"Emergency of {row.person.name}", None)]
        return emergency_context(row, self.viewer) | {"emergency": row, "person": row.person, "crumbs": crumbs}


class EmergencyNewPage(PlainForm):
    """One page, in the order of a telephone call; what is not known yet stays empty."""

    permission = Perm.TAKE_EMERGENCY
    form_class = EmergencyCallForm
    title = "Take the call of an emergency"
    button = "Save, and see what is missing"

    @cached_property
    def people(self) -> QuerySet[Person]:
        return Person.objects.visible_to(self.viewer).open()

    def crumbs(self) -> Crumbs:
        return [("Emergencies", reverse("emergencies"))]

    def back(self) -> str:
        return reverse("emergencies")

    def context(self) -> dict[str, Any]:
        intro = "Write down what you are told. Leave empty what nobody knows yet: you see what is missing afterwards, and a "
        return super().context() | {"intro": f"{intro}scheme is asked once everything is there."}

    def get_initial(self) -> dict[str, Any]:
        return {"who": self.request.GET.get("person", "")[:12]}

    def get_form_kwargs(self) -> dict[str, Any]:
        councils = self.people.values("council_id").distinct()[:5]
        serving = Scheme.objects.visible_to(self.viewer).filter(councils__in=[row["council_id"] for row in councils])
        schemes = (
            Organisation.objects.visible_to(self.viewer).filter(scheme_profile__in=serving).distinct().order_by("name")
        )
        return super().get_form_kwargs() | {"schemes": schemes, "people": self.people}

    def save(self, form: EmergencyCallForm) -> str:
        person = form.cleaned_data["who"]
        return emergencies.take_call(person=person, by=self.viewer, **form.answers()).get_absolute_url()


class EmergencyChangePage(OfEmergency, PlainForm):
    permission = Perm.TAKE_EMERGENCY
    form_class = EmergencyChangeForm
    title = "What is known"
    button = "Save"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        serving = Scheme.objects.visible_to(self.viewer).serving(self.emergency.council_id)
        schemes = Organisation.objects.visible_to(self.viewer).filter(scheme_profile__in=serving).order_by("name")
        return super().get_form_kwargs() | {"instance": self.emergency, "schemes": schemes}

    def save(self, form: EmergencyChangeForm) -> str:
        answers = form.answers()
        answers.pop("version", None)
        return emergencies.save(emergency=self.emergency, by=self.viewer, **answers).get_absolute_url()


class EmergencyAskPage(OfEmergency, PlainForm):
    permission = Perm.TAKE_EMERGENCY
    form_class = AskForm
    button = "Ask the scheme"
    done = "The scheme was asked. It owes an answer today; ring its duty manager as well."

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Ask {self.emergency.scheme.name}"

    def context(self) -> dict[str, Any]:
        gate = ask_gate(self.emergency)
        blocked = {} if gate.is_open else {"blocked": "The scheme is asked once everything is known."}
        return super().context() | {"gate": gate} | blocked

    def save(self, form: AskForm) -> str:
        told = form.cleaned_data["all_risk_told"]
        return emergencies.ask(emergency=self.emergency, by=self.viewer, all_risk_told=told).get_absolute_url()


class EmergencyWithdrawPage(OfEmergency, PlainForm):
    permission = Perm.TAKE_EMERGENCY
    form_class = WhyForm
    title = "No longer needed"
    button = "End the emergency"
    warning = True
    done = "The emergency is over."

    def save(self, form: WhyForm) -> str:
        emergencies.withdraw(emergency=self.emergency, by=self.viewer, why=form.cleaned_data["why"])
        return reverse("emergencies")
