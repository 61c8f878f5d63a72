"""The arrangement agreement: read, written section by section and line by line."""

from functools import cached_property
from typing import Any

from django.http import Http404

from careplans.models import CarePlan
from placements.choices import AgreementState, PaperState, Party
from placements.forms.agreement_sections import SECTION_FORMS, AgreementSectionForm
from placements.forms.agreements import LineForm
from placements.lacking_protocols import complex_contract_lacking
from placements.models import Agreement, AgreementLine, CarerAgreement, Licence
from placements.rules import (
    AGREEMENT_SECTIONS,
    AgreementSection,
    agreement_gate,
    agreement_of_old_plan,
    risks_in_force,
    role_gaps,
    start_gate,
    two_named_workers,
)
from placements.rules.carer_agreement import carer_agreement_in_force
from placements.services import agreements
from placements.services.signing import may_record
from placements.tables import (
    AGREEMENT_VERSION_HEADERS,
    CHANGE_HEADERS,
    LINE_HEADERS,
    MONEY_HEADERS,
    ROLE_HEADERS,
    SIGN_HEADERS,
    agreement_version_rows,
    change_rows,
    line_rows,
    money_rows,
    role_rows,
    section_rows,
    section_tasks,
    signature_rows,
)
from placements.views.rows import OfAgreement, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView


class AgreementPage(OfAgreement, PageView):
    """Who does what, what it costs, who has signed, what changed, and what is missing before the next step."""

    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/agreement.html"

    @property
    def is_draft(self) -> bool:
        return self.agreement.state == AgreementState.DRAFT

    @cached_property
    def writes(self) -> bool:
        return self.agreement.is_open and self.viewer.can(Perm.WRITE_AGREEMENT)

    def context(self) -> dict[str, Any]:
        row = self.agreement
        self.saw(row.person_id, "arrangement agreement")
        gaps = role_gaps(row, risks_in_force(row.person_id)) if row.is_open else []
        return {
            "agreement": row,
            "person": self.person,
            "crumbs": [*self.crumbs()[:2], ("Arrangement agreement", None)],
            "sections": section_rows(row),
            "gaps": [gap.what for gap in gaps],
            "money_headers": MONEY_HEADERS,
            "money": money_rows(row),
            "writes": self.writes,
            "is_draft": self.is_draft and self.writes,
        } | self.who() | self.next_step() | self.versions()  # fmt: skip

    def who(self) -> dict[str, Any]:
        """Who does what, and who has signed."""
        row, changes = self.agreement, self.is_draft and self.writes
        signing_now = row.state == AgreementState.SIGNING and row.is_open
        return {
            "line_headers": [*LINE_HEADERS, *(["Change"] if changes else [])],
            "lines": line_rows(row, may_change=changes),
            "role_headers": ROLE_HEADERS,
            "roles": role_rows(row),
            "one_worker": two_named_workers(row.roles.all()),
            "sign_headers": SIGN_HEADERS,
            "signatures": signature_rows(row, self.viewer, may_sign=signing_now),
            "is_signing": signing_now and self.writes,
            "may_record": signing_now and may_record(self.viewer, Party.PERSON),
        }

    def next_step(self) -> dict[str, Any]:
        """The gate of the next step, as a task list while it is written, and the licence."""
        row = self.agreement
        gate = (agreement_gate(row) if self.is_draft else start_gate(row)) if self.writes and not self.holds else None
        licence = self.licence
        lacking = [each.url for each in gate.missing] if gate else []
        return {
            "gate": gate,
            "gate_title": "Before it can be signed" if self.is_draft else "Before the arrangement starts",
            "tasks": section_tasks(row, lacking, licence) if self.is_draft and self.writes else [],
            "licence": licence,
            "may_start": self.may_start(),
            "may_agree_contact": row.is_open and not self.started and self.viewer.can(Perm.SIGN_FOR_COUNCIL),
            "no_complex_contract": complex_contract_lacking(row, self.viewer, dates.today()) if row.is_open else "",
            "no_carer_agreement": self.no_carer_agreement() if self.writes and not self.holds else "",
        }

    @property
    def holds(self) -> bool:
        """Somebody lives by it: nothing has to be started."""
        return self.agreement.state in (AgreementState.SIGNED, AgreementState.SUPERSEDED) and self.started

    @property
    def started(self) -> bool:
        return hasattr(self.agreement, "arrangement")

    @cached_property
    def licence(self) -> Licence | None:
        of_home = {"person_id": self.agreement.person_id, "agreement__household_id": self.agreement.household_id}
        rows = Licence.objects.visible_to(self.viewer).filter(**of_home)
        return rows.filter(state__in=[PaperState.DRAFT, PaperState.SIGNED]).order_by("state", "-number").first()

    def no_carer_agreement(self) -> str:
        rows = CarerAgreement.objects.visible_to(self.viewer).in_force().filter(household=self.agreement.household)
        return carer_agreement_in_force(list(rows), dates.today())

    def may_start(self) -> bool:
        row = self.agreement
        waiting = row.is_open and row.candidate_id is not None and not self.started
        return waiting and row.state == AgreementState.SIGNED and self.viewer.can(Perm.START_ARRANGEMENT)

    def versions(self) -> dict[str, Any]:
        """All versions, what this one changes, and whether the plan has moved on since."""
        row = self.agreement
        rows = Agreement.objects.visible_to(self.viewer).filter(person=row.person_id, household=row.household_id)
        in_force = row.state == AgreementState.SIGNED and row.is_open
        plan = CarePlan.objects.visible_to(self.viewer).in_force().filter(person_id=row.person_id).first()
        return {
            "version_headers": AGREEMENT_VERSION_HEADERS,
            "versions": agreement_version_rows(row, rows.prefetch_related("signatures").order_by("-number", "-pk")),
            "change_headers": CHANGE_HEADERS,
            "changes": change_rows(row),
            "plan_moved_on": in_force and agreement_of_old_plan(row, plan),
            "may_revise": in_force and self.writes,
        }


class AgreementSectionPage(OfAgreement, PlainForm):
    """One section: save and come back, in any order."""

    permission = Perm.WRITE_AGREEMENT
    button = "Save and go back"
    done = "Saved"

    @property
    def section(self) -> AgreementSection:
        found = next((each for each in AGREEMENT_SECTIONS if each.key == self.kwargs["section"]), None)
        if found is None:
            raise Http404
        return found

    @property
    def title(self) -> str:  # type: ignore[override]
        return self.section.title

    def get_form_class(self) -> type[AgreementSectionForm]:
        return SECTION_FORMS[self.section.key]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.agreement}

    def save(self, form: AgreementSectionForm) -> str:
        return agreements.save(agreement=self.agreement, by=self.viewer, **form.answers()).get_absolute_url()


class AgreementLinePage(OfAgreement, PlainForm):
    """A new line, or with `line` in the address one that is there."""

    permission = Perm.WRITE_AGREEMENT
    form_class = LineForm
    title = "Who does what"
    button = "Save this line"
    done = "Saved"

    @property
    def line(self) -> AgreementLine | None:
        if "line" not in self.kwargs:
            return None
        lines = AgreementLine.objects.visible_to(self.viewer).filter(agreement=self.agreement)
        return self.get_row(lines, pk=self.kwargs["line"])

    def get_initial(self) -> dict[str, Any]:
        line = self.line
        return {"what": line.what, "party": line.party, "how": line.how} if line else {}

    def save(self, form: LineForm) -> str:
        agreements.save_line(agreement=self.agreement, by=self.viewer, line=self.line, **form.cleaned_data)
        return self.agreement.get_absolute_url()
