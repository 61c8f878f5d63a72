"""The pages of a record that is written section by section: begin, task list, section, check and complete, stop.

A kind declares `RecordPages` once; its pages name their permission, their base here, and nothing else that is not special.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import Http404
from django.urls import reverse

from careplans.choices.records import RecordState
from careplans.forms.records import StopRecordForm
from careplans.forms.sections import SectionForm
from careplans.panels.records import cards, tasks
from careplans.rules.records import RecordKind
from careplans.services import records
from careplans.views.rows import Crumbs, Guarded, Logged, WhileOpen, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.forms import BaseForm
from sharedliving.core.views import FormPage, PageView


@dataclass(frozen=True, slots=True)
class RecordPages:
    """Where the pages of a kind are: `name` is that of its address ("capacity"), and the first half of the others
    ("capacity-section", "capacity-complete", "capacity-stop"). `forms` gives title and form of each section, in order.
    """

    kind: RecordKind
    model: type
    name: str
    forms: Mapping[str, tuple[str, type[SectionForm]]]
    write: Perm

    def urls(self, row: Any) -> dict[str, str]:
        """The address of each section."""
        return {key: reverse(f"{self.name}-section", args=[row.pk, key]) for key in self.forms}


class OfRecord(Logged):
    """The row, found among what the viewer may see."""

    pages: RecordPages
    related = ("person__council", "owner", "completed_by")

    @cached_property
    def row(self) -> Any:
        rows = self.pages.model.objects.visible_to(self.viewer).select_related(*self.related)
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), self.pages.kind.label.lower())

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, (self.pages.kind.label, self.row.get_absolute_url()))

    @property
    def may_write(self) -> bool:
        return self.row.is_open and self.viewer.can(self.pages.write)

    def more_cards(self) -> list[Any]:
        """Rows of a kind that stand in tables of their own, as cards. A kind that has such rows overrides this."""
        return []

    def more_tasks(self, missing: set[str]) -> list[dict[str, Any]]:
        """Tasks for these rows; `missing` are the addresses at which the gate misses something."""
        return []


class RecordPage(OfRecord, PageView):
    """A task list for whoever may write while it is open; what was answered for everybody else and afterwards."""

    abstract = True

    def get_template_names(self) -> list[str]:
        return ["careplans/record.html" if self.may_write else "careplans/record_read.html"]

    def context(self) -> dict[str, Any]:
        pages, row = self.pages, self.row
        common = {
            "row": row,
            "title": pages.kind.label,
            "crumbs": crumbs_of(row.person, (pages.kind.label, None)),
            "rows": self.state_rows(),
            "links": self.links(),
        }
        if not self.may_write:
            return common | {"cards": [*cards(row, pages.forms), *self.more_cards()]}
        gate = pages.kind.gate(row)
        items = [*tasks(row, pages.forms, pages.urls(row), gate), *self.more_tasks({each.url for each in gate.missing})]
        return common | {
            "items": items,
            "done": sum(item["status"] == "completed" for item in items),
            "complete_href": reverse(f"{pages.name}-complete", args=[row.pk]),
            "stop_href": reverse(f"{pages.name}-stop", args=[row.pk]),
        }

    def links(self) -> list[Link]:
        """What may be done next with what is completed. A kind that has such things overrides this."""
        return []

    def state_rows(self) -> list[tuple[str, Any]]:
        row = self.row
        rows: list[tuple[str, Any]] = [
            ("State", Tag(row.state, row.get_state_display())),
            ("With", row.owner.name if row.owner else None),
            ("Begun", row.started_on),
        ]
        if row.due_on:
            rows.append(("Due", Due(row.due_on)))
        if row.state == RecordState.COMPLETED:
            rows += [("Completed", row.completed_on), ("Completed by", row.completed_by.name)]
        return rows


class RecordSectionPage(OfRecord, Guarded, WhileOpen, FormPage):
    """One section; what is typed is saved whether or not it is all there yet."""

    abstract = True
    template_name = "careplans/section.html"
    done = "Saved"

    @property
    def section(self) -> tuple[str, type[SectionForm]]:
        if self.kwargs["section"] not in self.pages.forms:
            raise Http404
        return self.pages.forms[self.kwargs["section"]]

    def get_form_class(self) -> type[SectionForm]:
        return self.section[1]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.row}

    def context(self) -> dict[str, Any]:
        title = self.section[0]
        return super().context() | {
            "title": title,
            "crumbs": [*self.crumbs, (title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def write(self, form: SectionForm) -> str:
        """A kind with rules of its own for a save overrides this."""
        saved = records.save_section(
            row=self.row, kind=self.pages.kind, by=self.viewer, version=form.version, **form.answers()
        )
        return saved.get_absolute_url()


class RecordCompletePage(OfRecord, WhileOpen, FormPage):
    """Every answer with a link to change it, everything missing at once, then the button."""

    abstract = True
    template_name = "careplans/record_complete.html"
    form_class = BaseForm

    def context(self) -> dict[str, Any]:
        pages, row = self.pages, self.row
        return super().context() | {
            "title": "Check the answers and complete",
            "crumbs": [*self.crumbs, ("Check and complete", None)],
            "cards": [*cards(row, pages.forms, pages.urls(row)), *self.more_cards()],
            "gate": pages.kind.gate(row),
            "cancel_href": row.get_absolute_url(),
        }

    def complete(self, form: Any) -> Any:
        """Call the service. A kind with one of its own overrides this."""
        return records.complete(row=self.row, kind=self.pages.kind, by=self.viewer)

    def save(self, form: Any) -> str:
        done = self.complete(form)
        messages.success(self.request, f"{self.pages.kind.label} of {done.person.name} completed.")
        return done.get_absolute_url()


class RecordStopPage(OfRecord, WhileOpen, FormPage):
    """Stop a draft that will not be completed."""

    abstract = True
    template_name = "careplans/form.html"
    form_class = StopRecordForm
    done = "Stopped"

    def context(self) -> dict[str, Any]:
        return super().context() | {
            "title": f"Stop this {self.pages.kind.label[:1].lower()}{self.pages.kind.label[1:]}?",
            "button": "Stop it",
            "warning": True,
            "crumbs": [*self.crumbs, ("Stop", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: StopRecordForm) -> str:
        why = form.cleaned_data["why"]
        return records.stop(row=self.row, kind=self.pages.kind, by=self.viewer, why=why).get_absolute_url()
