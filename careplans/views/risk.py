"""The risk assessment to read: for the council with what is missing, for a scheme what is in force."""

from typing import Any

from django.urls import reverse

from careplans.choices.risk import RiskParty, RiskState
from careplans.models import BehaviourSupport, Restriction, Risk, RiskAgreement
from careplans.panels import risk as shown
from careplans.panels.risk_section import RESTRICTION_HEADERS
from careplans.rules.risk import OF_COUNCIL
from careplans.services import risk as services
from careplans.views.risk_file import FILE_HEADERS, file_rows
from careplans.views.risk_rows import OfRisk
from careplans.views.rows import OfPerson, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage, PageView


class RiskNewPage(OfPerson, FormPage):
    """Begin a risk assessment, from the one in force where there is one."""

    permission = Perm.WRITE_RISK
    template_name = "careplans/form.html"
    form_class = BaseForm
    what = "start of a risk assessment"

    def context(self) -> dict[str, Any]:
        return {
            "title": "Begin a risk assessment",
            "button": "Begin the risk assessment",
            "inset": "Support people to take risks: write what they gain beside what could happen. Risks and behaviours of "
            "the assessment in force are copied, to be looked at again. Risks in a carer’s household or home are not "
            "written here: the scheme records them about the household.",
            "crumbs": crumbs_of(self.person, ("Begin a risk assessment", None)),
            "cancel_href": self.person.part_url(Part.SAFETY),
        }

    def save(self, form: BaseForm) -> str:
        return services.start(person=self.person, by=self.viewer).get_absolute_url()


class RiskPage(OfRisk, PageView):
    """What they gain, what could happen, what is done, who owns it; who agrees; what is missing."""

    permission = Perm.SEE_PLANS
    template_name = "careplans/risk.html"

    @property
    def may_write(self) -> bool:
        return self.row.state == RiskState.DRAFT and self.viewer.can(Perm.WRITE_RISK)

    def context(self) -> dict[str, Any]:
        row, may = self.row, self.may_write
        risks = list(self.parts(Risk).select_related("restriction"))
        marks = list(self.parts(RiskAgreement).select_related("legal_authority", "best_interests"))
        return {
            "row": row,
            "crumbs": crumbs_of(row.person, (f"Risk assessment {row.number}", None)),
            "state_rows": shown.state_rows(row),
            "whole_rows": shown.whole_rows(row, may),
            "risk_headers": shown.RISK_HEADERS,
            "risk_rows": shown.risk_rows(row, risks, may),
            "behaviour_cards": shown.behaviour_cards(row, list(self.parts(BehaviourSupport)), may),
            "restriction_headers": RESTRICTION_HEADERS,
            "restriction_rows": shown.restriction_rows(self.restrictions()),
            "mark_headers": shown.MARK_HEADERS,
            "mark_rows": shown.mark_rows(row, marks, may_mark(self.viewer, row))
            if row.state != RiskState.DRAFT
            else [],
            "may_write": may,
            "file_headers": FILE_HEADERS,
            "file_rows": file_rows(row, self.viewer),
            **self.of_council(),
        }

    def parts(self, model: Any) -> Any:
        return model.objects.visible_to(self.viewer).filter(assessment=self.row)

    def restrictions(self) -> list[Restriction]:
        return list(Restriction.objects.visible_to(self.viewer).filter(person=self.row.person_id).in_place())

    def of_council(self) -> dict[str, Any]:
        row = self.row
        writes = self.viewer.can(Perm.WRITE_RISK)
        awaiting = row.state == RiskState.AWAITING
        return {
            "gate": services.gate(row) if writes and row.state in (RiskState.DRAFT, RiskState.AWAITING) else None,
            "returned_because": row.returned_because if self.viewer.in_council else "",
            "may_put_in_force": writes and awaiting,
            "return_href": reverse("risk-return", args=[row.pk]) if writes and awaiting else "",
            "end_href": reverse("risk-end", args=[row.pk]) if writes and row.is_open else "",
            "again_href": self.again_href() if writes else "",
        }

    def again_href(self) -> str:
        if self.row.state != RiskState.IN_FORCE or self.row.person.closed_at:
            return ""
        return reverse("risk-new", args=[self.row.person.reference])


def may_mark(viewer: Any, row: Any) -> frozenset[str]:
    """The parties whose mark this viewer may record now (G14-RISK-10)."""
    if not viewer.can(Perm.AGREE_RISK):
        return frozenset()
    if viewer.in_scheme:
        return frozenset(RiskParty) - OF_COUNCIL if row.state == RiskState.IN_FORCE else frozenset()
    return frozenset(RiskParty) if row.state == RiskState.AWAITING else frozenset()
