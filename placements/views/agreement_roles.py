"""The roles table of an agreement: who does each task, who answers for each risk, how often each is in touch."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from careplans.choices.risk import RiskState
from careplans.models import Risk
from placements.choices import AgreementState
from placements.forms.roles import RoleForm
from placements.models import AgreedRole
from placements.rules import risks_in_force, role_gaps, two_named_workers
from placements.services import roles
from placements.tables import ROLE_HEADERS, role_rows
from placements.views.rows import OfAgreement, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm
from sharedliving.core.views import ActionPage, PageView


class AgreementRolesPage(OfAgreement, PageView):
    """The table, and what nobody has taken on."""

    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/agreement_roles.html"

    def context(self) -> dict[str, Any]:
        row = self.agreement
        self.saw(row.person_id, "roles table")
        may_change = row.state == AgreementState.DRAFT and row.is_open and self.viewer.can(Perm.WRITE_AGREEMENT)
        gaps = role_gaps(row, risks_in_force(row.person_id))
        return {
            "agreement": row,
            "person": self.person,
            "crumbs": [*self.crumbs(), ("Roles table", None)],
            "headers": [*ROLE_HEADERS, *(["Change"] if may_change else [])],
            "rows": role_rows(row, may_change=may_change),
            "gaps": [gap.what for gap in gaps if gap.kind != "need"],
            "one_worker": two_named_workers(row.roles.all()),
            "may_change": may_change,
        }


class AgreementRolesBeginPage(OfAgreement, ActionPage):
    permission = Perm.WRITE_AGREEMENT
    done = "The usual roles and the risks are filled in. Change what is different here."

    def act(self) -> str:
        roles.begin(agreement=self.agreement, by=self.viewer)
        return self.back()

    def back(self) -> str:
        return reverse("agreement-roles", args=[self.agreement.pk])


class OneRole(OfAgreement):
    abstract = True

    @cached_property
    def role(self) -> AgreedRole | None:
        if "role" not in self.kwargs:
            return None
        rows = AgreedRole.objects.visible_to(self.viewer).filter(agreement=self.agreement)
        return self.get_row(rows.select_related("risk", "agreement"), pk=self.kwargs["role"])

    def back(self) -> str:
        return reverse("agreement-roles", args=[self.agreement.pk])


class AgreementRolePage(OneRole, PlainForm):
    """A new role, or with `role` in the address one that is there."""

    permission = Perm.WRITE_AGREEMENT
    template_name = "placements/agreement_role.html"
    form_class = RoleForm
    title = "A role"
    button = "Save this role"
    done = "Saved"

    def risks(self) -> QuerySet:
        rows = Risk.objects.visible_to(self.viewer).select_related("assessment")
        return rows.filter(assessment__person_id=self.agreement.person_id, assessment__state=RiskState.IN_FORCE)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"risks": self.risks()}

    def get_initial(self) -> dict[str, Any]:
        role = self.role
        return {name: getattr(role, name) for name in RoleForm.base_fields} if role else {}

    def context(self) -> dict[str, Any]:
        return super().context() | {"role": self.role, "agreement": self.agreement}

    def save(self, form: RoleForm) -> str:
        roles.save(agreement=self.agreement, by=self.viewer, role=self.role, **form.cleaned_data)
        return self.back()


class AgreementRoleRemovePage(OneRole, PlainForm):
    permission = Perm.WRITE_AGREEMENT
    form_class = BaseForm
    title = "Remove this role?"
    button = "Remove the role"
    warning = True
    done = "Removed"

    def context(self) -> dict[str, Any]:
        return super().context() | {"intro": str(self.role)}

    def save(self, form: BaseForm) -> str:
        assert self.role is not None
        roles.remove(role=self.role, by=self.viewer)
        return self.back()
