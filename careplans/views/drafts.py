"""Writing a draft part by part, the same for assessments, plans, carers' plans and risk: a section of it, a need of it."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.db.models import Model
from django.http import Http404
from django.urls import reverse

from careplans.forms.sections import SectionForm
from careplans.services.writing import ChangedMeanwhile
from careplans.views.rows import Guarded
from sharedliving.core.forms import BaseForm
from sharedliving.core.views import FormPage


class DraftSectionPage(Guarded, FormPage):
    """One section: its title and form by its name in the address, and what good looks like there."""

    abstract = True
    template_name = "careplans/section.html"
    done = "Saved"
    owes = ("sections",)
    sections: ClassVar[Mapping[str, tuple[str, type[SectionForm]]]]
    standards: ClassVar[Mapping[str, Any]] = {}

    @property
    def section(self) -> tuple[str, type[SectionForm]]:
        if self.kwargs["section"] not in self.sections:
            raise Http404
        return self.sections[self.kwargs["section"]]

    def get_form_class(self) -> type[SectionForm]:
        return self.section[1]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.row}

    def context(self) -> dict[str, Any]:
        title = self.section[0]
        return {
            "title": title,
            "standard": self.standards.get(self.kwargs["section"]),
            "crumbs": [*self.crumbs, (title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class OneNeed:
    """The need that the address names, of this plan alone. A page names its `model`."""

    owes = ("model",)
    model: type[Any]

    def need(self) -> Any:
        rows = self.model.objects.visible_to(self.viewer).filter(plan=self.row).select_related("plan")
        return self.get_row(rows, pk=self.kwargs["need"])


class DraftNeedPage(OneNeed, Guarded, FormPage):
    """Add a need, or change one. A page names the way to remove it and the service that keeps it."""

    abstract = True
    template_name = "careplans/need.html"
    done = "Need saved"
    owes = ("remove_route", "save_need")
    remove_route: str
    save_need: Callable[..., Model]
    titles = ("Add a need", "Change a need")
    standard: Any = None

    def need(self) -> Any:
        return super().need() if "need" in self.kwargs else self.model(plan=self.row)

    def now(self, problem: ChangedMeanwhile) -> Any:
        return self.need()

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.need(), "version": self.row.version}

    def context(self) -> dict[str, Any]:
        known = self.kwargs.get("need")
        title = self.titles[known is not None]
        return {
            "title": title,
            "standard": self.standard,
            "crumbs": [*self.crumbs, (title, None)],
            "cancel_href": self.row.get_absolute_url(),
            "remove_href": reverse(self.remove_route, args=[self.row.pk, known]) if known else "",
        }

    def write(self, form: Any) -> str:
        need, answers = self.need(), form.answers()
        self.save_need(
            plan=self.row, by=self.viewer, need=need if need.pk else None, version=form.version,
            words=answers.pop("need"), **answers,
        )  # fmt: skip
        return str(self.row.get_absolute_url())


class DraftNeedRemovePage(OneNeed, FormPage):
    """Ask before a need is removed."""

    abstract = True
    template_name = "careplans/form.html"
    form_class = BaseForm
    done = "Need removed"
    owes = ("remove_need",)
    remove_need: Callable[..., Any]
    title = "Remove this need from the plan?"

    def context(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "inset": str(self.need()),
            "button": "Remove the need",
            "warning": True,
            "crumbs": [*self.crumbs, ("Remove a need", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: BaseForm) -> str:
        self.remove_need(need=self.need(), by=self.viewer)
        return str(self.row.get_absolute_url())
