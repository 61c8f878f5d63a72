"""A care and support plan: for the council all of it, for a scheme what was released to it; and as a document."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from careplans.choices import PlanState
from careplans.exports import plan_document, readers_for
from careplans.models import PlanNeed, PlanRelease
from careplans.panels import plan as shown
from careplans.rules.plans import g14_plan_3_author_does_not_sign_off, only_funded_services
from careplans.rules.said import message
from careplans.services import plans
from careplans.views.rows import OfPlan, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.components import Link
from sharedliving.core.documents import render_pdf
from sharedliving.core.views import NeedsPermission, PageView


class PlanPage(OfPlan, PageView):
    """Who does what about which need, by when."""

    permission = Perm.SEE_PLANS

    def get_template_names(self) -> list[str]:
        return [f"careplans/plan{'' if self.viewer.in_council else '_released'}.html"]

    @property
    def may_write(self) -> bool:
        return self.row.state == PlanState.DRAFT and self.viewer.can(Perm.WRITE_PLAN)

    def context(self) -> dict[str, Any]:
        row, may = self.row, self.may_write
        needs = list(PlanNeed.objects.visible_to(self.viewer).filter(plan=row))
        releases = list(PlanRelease.objects.visible_to(self.viewer).filter(plan=row).select_related("scheme"))
        common = {
            "row": row,
            "crumbs": crumbs_of(row.person, (f"Plan {row.number}", None)),
            "need_headers": shown.NEED_HEADERS,
            "need_rows": shown.need_rows(row, needs, may),
            "words_rows": shown.words_rows(row, may),
            "support_rows": shown.support_rows(row, may),
            "copies": self.copies(),
        }
        return common | (self.of_council(needs, releases) if self.viewer.in_council else self.of_scheme(releases))

    def of_council(self, needs: list[PlanNeed], releases: list[PlanRelease]) -> dict[str, Any]:
        row = self.row
        written = row.state in (PlanState.DRAFT, PlanState.AWAITING)
        return {
            "state_rows": shown.state_rows(row),
            "council_rows": shown.council_rows(row, self.may_write),
            "may_write": self.may_write,
            "gate": plans.gate(row) if written else None,
            "prompt": message(only_funded_services, name=row.person.name)
            if written and only_funded_services(needs)
            else "",
            "may_sign": self.may_sign(),
            "waits_for": row.owner if row.state == PlanState.AWAITING else None,
            "release_headers": shown.RELEASE_HEADERS,
            "release_rows": shown.release_rows(releases),
            "may_release": row.state == PlanState.IN_FORCE and self.viewer.can(Perm.RELEASE_PLAN),
        }

    def of_scheme(self, releases: list[PlanRelease]) -> dict[str, Any]:
        waiting = next((release for release in releases if release.is_open), None)
        may = waiting and self.viewer.can(Perm.ACKNOWLEDGE_PLAN)
        return {
            "releases": releases,
            "acknowledge_href": reverse("plan-acknowledge", args=[waiting.pk]) if may else "",
            "replaced": self.row.state == PlanState.SUPERSEDED,
        }

    def may_sign(self) -> bool:
        row = self.row
        allowed = row.state == PlanState.AWAITING and self.viewer.can(Perm.SIGN_OFF_PLAN)
        return allowed and g14_plan_3_author_does_not_sign_off(row.author_id, self.viewer.user_id)

    def copies(self) -> list[list[Any]]:
        """What each reader gets: a table with the document of each."""
        url = reverse("plan-pdf", args=[self.row.pk])
        return [
            [
                Link(f"Copy for {reader.title}", f"{url}?for={reader.key}", hidden="(PDF)"),
                f"Everything but {joined(reader.left_out)}",
            ]
            for reader in readers_for(self.viewer)
        ]


class PlanPdf(OfPlan, NeedsPermission):
    """The document for one kind of reader: ?for=person, scheme or carer."""

    permission = Perm.SEE_PLANS
    what = "PDF of "

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        readers = {reader.key: reader for reader in readers_for(self.viewer)}
        reader = readers.get(request.GET.get("for", next(iter(readers))))
        if reader is None:
            raise Http404
        data = plan_document(self.row, reader, self.viewer)
        name = f"plan-{self.row.number}-{self.row.person.reference}-{reader.key}.pdf"
        return HttpResponse(
            render_pdf("care_and_support_plan", data),
            content_type="application/pdf",
            headers={"Content-Disposition": f'inline; filename="{name}"'},
        )


def joined(words: tuple[str, ...]) -> str:
    """a, b and c"""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
