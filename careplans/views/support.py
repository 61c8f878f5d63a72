"""The support plan of an unpaid carer: starting it, reading it, and what each reader gets of it."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from careplans.choices import Eligibility, Kind
from careplans.choices.support import SupportState
from careplans.exports.support import readers_of
from careplans.forms import support as forms
from careplans.models import Assessment, SupportNeed, SupportPlan
from careplans.panels import support as shown
from careplans.panels.records import cards
from careplans.rules.plans import g14_plan_3_author_does_not_sign_off
from careplans.services import support, support_signing
from careplans.views.rows import Crumbs, Logged, WhileOpen, crumbs_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Link
from sharedliving.core.views import FormPage, PageView

COPY_HEADERS = ["Page", "Document", "Leaves out"]


class OfSupportPlan(Logged):
    """The plan, found among what the viewer may see."""

    what = ""

    @cached_property
    def row(self) -> SupportPlan:
        rows = SupportPlan.objects.visible_to(self.viewer).select_related(
            "person__council", "person__team__manager", "person__owner", "carer", "assessment", "owner", "author",
            "signed_off_by", "carers_copy", "person_authority", "person_decision__assessment",
        )  # fmt: skip
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), f"{self.what}support plan of an unpaid carer")

    @property
    def caption(self) -> str:
        return f"{self.row.carer.name}, who cares for {self.row.person.name}"

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, (str(self.row), self.row.get_absolute_url()))


class WhileSupportDraft(WhileOpen):
    @property
    def is_open(self) -> bool:
        return self.row.state == SupportState.DRAFT


class SupportNewPage(Logged, FormPage):
    """Start a plan from a completed carer's assessment: as a duty, or by the council's power with a reason."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/form.html"
    form_class = forms.StartSupportForm

    @cached_property
    def row(self) -> Assessment:
        rows = Assessment.objects.visible_to(self.viewer).filter(kind=Kind.UNPAID_CARER, completed_on__isnull=False)
        row = self.get_row(rows.select_related("person__council", "carer"), pk=self.kwargs["pk"])
        return self.look(row, "start of a support plan of an unpaid carer")

    @property
    def caption(self) -> str:
        return f"{self.row.carer.name}, who cares for {self.row.person.name}" if self.row.carer else ""

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"eligible": self.row.eligibility == Eligibility.ELIGIBLE}

    def context(self) -> dict[str, Any]:
        row = self.row
        return {
            "title": "Start a support plan",
            "button": "Start the plan",
            "crumbs": crumbs_of(row.person, (row.get_kind_display(), row.get_absolute_url()), ("Start a plan", None)),
            "inset": f"The plan begins with what the assessment of {dates.uk_date(row.completed_on)} found: the carer’s own "
            "words, and one need for each thing that caring harms. You can change all of it. A draft that was begun from an "
            "older assessment goes on, with what this one found besides.",
            "cancel_href": row.get_absolute_url(),
        }

    def save(self, form: forms.StartSupportForm) -> str:
        reason = form.cleaned_data.get("power_reason", "")
        return support.start(assessment=self.row, by=self.viewer, power_reason=reason).get_absolute_url()


class SupportPlanPage(OfSupportPlan, PageView):
    """Who does what about which need of the carer, by when; and what may be done next."""

    permission = Perm.SEE_PLAN_FILE
    template_name = "careplans/support_plan.html"

    @property
    def may_write(self) -> bool:
        return self.row.state == SupportState.DRAFT and self.viewer.can(Perm.WRITE_PLAN)

    def context(self) -> dict[str, Any]:
        row, may = self.row, self.may_write
        needs = list(SupportNeed.objects.visible_to(self.viewer).filter(plan=row))
        urls = {key: reverse("support-plan-section", args=[row.pk, key]) for key in forms.FORMS} if may else None
        (words, *rest) = cards(row, forms.FORMS, urls)
        written = row.state in (SupportState.DRAFT, SupportState.AWAITING)
        return {
            "row": row,
            "crumbs": crumbs_of(row.person, (str(row), None)),
            "state_rows": shown.state_rows(row),
            "words": words,
            "cards": rest,
            "need_headers": shown.NEED_HEADERS,
            "need_rows": shown.need_rows(row, needs, may),
            "given_rows": shown.given_rows(needs),
            "may_write": may,
            "gate": support_signing.gate(row) if written else None,
            "prompts": shown.prompts(row, needs) if written else [],
            "copy_headers": COPY_HEADERS,
            "copy_rows": copy_rows(row, needs),
            **self.after(),
        }

    def after(self) -> dict[str, Any]:
        """Sign-off, the carer's copy, and looking at it again."""
        row, copy = self.row, getattr(self.row, "carers_copy", None)
        in_force = row.state == SupportState.IN_FORCE
        may_write = self.viewer.can(Perm.WRITE_PLAN)
        reviews = row.reviews.visible_to(self.viewer).select_related("made_by") if row.signed_off_on else []
        return {
            "may_sign": self.may_sign(),
            "waits_for": row.owner if row.state == SupportState.AWAITING else None,
            "own_copy_rows": shown.copy_rows(copy),
            "give_href": copy.get_absolute_url() if copy is not None and copy.is_open and may_write else "",
            "may_change": in_force and may_write,
            "may_start_again": in_force and may_write and not self.newer(),
            "review_headers": shown.REVIEW_HEADERS,
            "review_rows": shown.review_rows(list(reviews)),
        }

    def newer(self) -> bool:
        return SupportPlan.objects.visible_to(self.viewer).filter(carer=self.row.carer).being_written().exists()

    def may_sign(self) -> bool:
        row = self.row
        allowed = row.state == SupportState.AWAITING and self.viewer.can(Perm.SIGN_OFF_PLAN)
        return allowed and g14_plan_3_author_does_not_sign_off(row.author_id, self.viewer.user_id)


def copy_rows(plan: SupportPlan, needs: list[SupportNeed]) -> list[list[Any]]:
    """What each reader gets: the page, the document, and what is not in them."""
    pdf = reverse("support-plan-pdf", args=[plan.pk])
    return [
        [
            Link(reader.label, reverse("support-plan-copy", args=[plan.pk, reader.key])),
            Link("PDF", f"{pdf}?for={reader.key}", hidden=f"of “{reader.label}”"),
            list(reader.left_out) or "Nothing",
        ]
        for reader in readers_of(needs)
    ]
