"""The application, decision or panel that an address names; out of sight is 404."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from placements.choices import Stage
from placements.models import Application, Panel, PanelDecision
from placements.views.rows import Crumbs, PlainForm
from sharedliving.core.views import NeedsPermission


class OfApplication(NeedsPermission):
    abstract = True

    @cached_property
    def application(self) -> Application:
        return self.get_row(Application.objects.visible_to(self.viewer).for_page(), pk=self.kwargs["pk"])

    @property
    def parent(self) -> Any:
        return self.application

    def crumbs(self) -> Crumbs:
        return [
            ("Applications", reverse("applications")),
            (self.application.household.name, self.application.get_absolute_url()),
        ]


class OfDecision(OfApplication):
    """`kwargs["pk"]` is a decision's."""

    abstract = True

    @cached_property
    def decision(self) -> PanelDecision:
        rows = PanelDecision.objects.visible_to(self.viewer).select_related("panel", "recorded_by")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def application(self) -> Application:
        rows = Application.objects.visible_to(self.viewer).for_page()
        return self.get_row(rows, pk=self.decision.application_id)


class OverApplication(OfApplication, PlainForm):
    """A form of an application: whose it is stands above, and one that is over is not written on."""

    abstract = True

    def context(self) -> dict[str, Any]:
        over = {} if self.application.is_open else {"blocked": "This application is no longer under way."}
        return super().context() | {"caption": self.application.household.name} | over

    def stage_or_page(self, is_asked: bool) -> str:
        """Back to the stage that is being worked on when it asked for this, else to the application."""
        row = self.application
        asking = reverse("application-stage", args=[row.pk, row.stage])
        return asking if is_asked and row.stage != Stage.PANEL else row.get_absolute_url()


class OfPanel(NeedsPermission):
    abstract = True

    @cached_property
    def panel(self) -> Panel:
        return self.get_row(Panel.objects.visible_to(self.viewer), pk=self.kwargs["pk"])

    @property
    def parent(self) -> Any:
        return self.panel
