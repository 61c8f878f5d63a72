"""Liberty screens: the pages of every record written in sections, with the law of the screen's own day."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from careplans.forms.liberty import BeginForm, WhyForm, forms_of
from careplans.forms.sections import SectionForm
from careplans.models import LibertyEvidence, LibertyObjection, LibertyScreen
from careplans.panels import liberty as shown
from careplans.services import liberty
from careplans.services.liberty_kind import kind_of, proposal_for
from careplans.views.records import (
    OfRecord,
    RecordCompletePage,
    RecordPage,
    RecordPages,
    RecordSectionPage,
    RecordStopPage,
)
from careplans.views.rows import OfPerson, crumbs_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage


class OfScreen(OfRecord):
    """A screen among those in sight; its forms and kind are those of its framework."""

    @cached_property
    def row(self) -> LibertyScreen:
        rows = LibertyScreen.objects.visible_to(self.viewer).select_related(*self.related, "framework")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "liberty screen")

    @cached_property
    def pages(self) -> RecordPages:  # type: ignore[override]
        framework = self.row.framework
        return RecordPages(kind_of(framework), LibertyScreen, "liberty", forms_of(framework), Perm.WRITE_LIBERTY)

    @property
    def may_write(self) -> bool:
        return self.row.is_draft and self.viewer.can(Perm.WRITE_LIBERTY)


class OfDraft(OfScreen):
    """A screen that is still written."""

    permission = Perm.WRITE_LIBERTY

    @property
    def is_open(self) -> bool:
        return self.row.is_draft


class LibertyNewPage(OfPerson, FormPage):
    """Begin a screen, under the law of today."""

    permission = Perm.WRITE_LIBERTY
    template_name = "careplans/form.html"
    form_class = BeginForm
    what = "liberty screen"

    def context(self) -> dict[str, Any]:
        return {
            "title": "Screen for a deprivation of liberty",
            "button": "Begin the screen",
            "inset": shown.law_in_words(self.viewer, dates.today()),
            "crumbs": crumbs_of(self.person, ("Liberty screen", None)),
            "cancel_href": self.person.part_url(Part.SAFETY),
        }

    def save(self, form: BeginForm) -> str:
        return liberty.begin(person=self.person, by=self.viewer, why=form.cleaned_data["why"]).get_absolute_url()


class LibertyPage(OfScreen, RecordPage):
    """Task list or answers; what was seen, objections, and the priority with its reasons."""

    permission = Perm.SEE_LIBERTY

    def get_template_names(self) -> list[str]:
        return ["careplans/liberty.html" if self.may_write else "careplans/liberty_read.html"]

    def context(self) -> dict[str, Any]:
        row, viewer = self.row, self.viewer
        seen = LibertyEvidence.objects.visible_to(viewer).filter(screen=row)
        objections = LibertyObjection.objects.visible_to(viewer).filter(screen=row)
        may = row.is_open and viewer.can(Perm.WRITE_LIBERTY)
        return super().context() | {
            "framework": row.framework,
            "old_law": shown.old_law(row, dates.today()),
            "proposal": proposal_for(row) if row.is_draft else None,
            "seen_headers": shown.SEEN_HEADERS,
            "seen_rows": shown.seen_rows(seen),
            "objection_headers": shown.OBJECTION_HEADERS,
            "objection_rows": shown.objection_rows(objections),
            "evidence_href": reverse("liberty-evidence", args=[row.pk]) if may else "",
            "again_href": reverse("liberty-new", args=[row.person.reference]) if may and row.stands else "",
            "close_href": reverse("liberty-close", args=[row.pk]) if may and row.stands else "",
        }

    def state_rows(self) -> list[tuple[str, Any]]:
        return [*super().state_rows(), *shown.screen_rows(self.row)]


class LibertySectionPage(OfDraft, RecordSectionPage):
    template_name = "careplans/liberty_section.html"

    def context(self) -> dict[str, Any]:
        key = self.kwargs["section"]
        return super().context() | {
            "framework": self.row.framework if key in ("factors", "consent") else None,
            "priority": proposal_for(self.row) if key == "decision" else None,
            "restrictions": shown.restriction_rows(self.viewer, self.row.person) if key == "restrictions" else [],
            "restriction_headers": shown.RESTRICTION_HEADERS,
        }

    def write(self, form: SectionForm) -> str:
        saved = liberty.save_section(screen=self.row, by=self.viewer, version=form.version, **form.answers())
        return saved.get_absolute_url()


class LibertyCompletePage(OfDraft, RecordCompletePage):
    def complete(self, form: Any) -> LibertyScreen:
        return liberty.complete(screen=self.row, by=self.viewer)


class LibertyStopPage(OfDraft, RecordStopPage):
    pass


class LibertyClosePage(OfScreen, FormPage):
    """No screen is needed any more: it falls due no longer."""

    permission = Perm.WRITE_LIBERTY
    template_name = "careplans/form.html"
    form_class = WhyForm
    done = "The person is not screened again"

    def context(self) -> dict[str, Any]:
        return {
            "title": "No screen is needed any more?",
            "button": "Do not screen again",
            "warning": True,
            "crumbs": [*self.crumbs, ("Not needed", None)],
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: WhyForm) -> str:
        closed = liberty.set_aside(screen=self.row, by=self.viewer, why=form.cleaned_data["why"])
        return closed.get_absolute_url()
