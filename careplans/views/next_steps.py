"""What can be recorded next about a referral: each step its own form and service, offered while its states last."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import Http404
from django.urls import reverse

from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.viewer import Viewer
from sharedliving.core.views import FormPage


@dataclass(frozen=True, slots=True)
class Step:
    """Something that can be recorded about a referral: its title and button, its form, its service, from which states."""

    title: str
    button: str
    form: type[forms.Form]
    service: Any
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of one kind of referral by their names in the address, and who may record them."""

    route: str
    permission: Perm
    steps: Mapping[str, Step]

    def of(self, row: Any, viewer: Viewer) -> list[tuple[str, str]]:
        """Title and address of what this viewer can record now."""
        if not viewer.can(self.permission):
            return []
        return [
            (step.title, reverse(self.route, args=[row.pk, key]))
            for key, step in self.steps.items()
            if row.state in step.states
        ]


class StepPage(FormPage):
    """The form of one step. A page names its `steps`; `row` and `crumbs` come from the mixin of its row."""

    abstract = True
    template_name = "careplans/form.html"
    done = "Saved"
    steps: Steps

    @property
    def step(self) -> Step:
        if self.kwargs["step"] not in self.steps.steps:
            raise Http404
        return self.steps.steps[self.kwargs["step"]]

    def get_form_class(self) -> type[forms.Form]:
        return self.step.form

    def get_initial(self) -> dict[str, Any]:
        return {"on": dates.today()}

    def heading(self) -> str:
        """What stands over the form."""
        return self.step.title

    def context(self) -> dict[str, Any]:
        step = self.step
        return {
            "title": self.heading(),
            "button": step.button,
            "crumbs": [*self.crumbs, (step.title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.Form) -> str:
        self.step.service(referral=self.row, by=self.viewer, **form.cleaned_data)
        return str(self.row.get_absolute_url())
