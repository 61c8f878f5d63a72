"""An assessment as a task list while it is under way, and as a document once it is completed."""

from typing import Any

from django.urls import reverse

from careplans.choices import AssessmentState
from careplans.models import Assessment
from careplans.panels import contributions
from careplans.panels.answers import cannot, cards
from careplans.panels.letters import of_assessment
from careplans.panels.requests import standing
from careplans.panels.tasks import task_groups
from careplans.rules.eligibility import elig_three_conditions
from careplans.services.assessments import findings_of
from careplans.views.rows import OfAssessment, crumbs_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.views import PageView


class AssessmentPage(OfAssessment, PageView):
    """What is still to do before the decision; read-only when it has been made."""

    permission = Perm.SEE_ASSESSMENTS

    @property
    def may_write(self) -> bool:
        return self.row.is_open and self.viewer.can(Perm.WRITE_ASSESSMENT)

    def get_template_names(self) -> list[str]:
        return [f"careplans/assessment{'' if self.may_write else '_read'}.html"]

    def context(self) -> dict[str, Any]:
        row, findings, people = self.row, findings_of(self.row), list(self.row.participants.all())
        contributed = contributions.of(row)
        common = {
            "row": row,
            "crumbs": crumbs_of(row.person, ("Assessment", None)),
            "rows": state_rows(row),
            "request": self.request,
        }
        if self.may_write:
            groups = task_groups(row, findings, people, contributed)
            return common | {
                "groups": groups,
                "done": sum(item["status"] == "completed" for _, items in groups for item in items),
                "all": sum(len(items) for _, items in groups),
                "delay_href": self.delay_href(),
                "stop_href": reverse("assessment-stop", args=[row.pk]),
            }
        return common | {
            "cards": [*cards(row, findings, people, may_change=False), *contributions.card(contributed)],
            "proposal": elig_three_conditions(row, findings),
            "cannot": cannot(findings),
            "plan_href": self.plan_href(),
        }

    def delay_href(self) -> str:
        late = self.row.due_on is not None and self.row.due_on < dates.today()
        return reverse("assessment-delay", args=[self.row.pk]) if late else ""

    def plan_href(self) -> str:
        row = self.row
        completed = row.state == AssessmentState.COMPLETED and row.eligibility == "eligible"
        if not completed or not self.viewer.can(Perm.WRITE_PLAN) or row.plans.exists():
            return ""
        return reverse("plan-new", args=[row.person.reference])


def state_rows(row: Assessment) -> list[tuple[str, Any]]:
    """Where the assessment stands: its state, whose it is, which day of how many."""
    rows: list[tuple[str, Any]] = [
        ("State", Tag(row.state, row.get_state_display())),
        ("Assessor", row.owner.name if row.owner else None),
        ("First contact", row.first_contact_on),
    ]
    if row.due_on:
        days = (row.due_on - row.first_contact_on).days
        rows.append(("Due", Due(row.due_on)))
        rows.append(("Day", f"{dates.day_of(row.first_contact_on)} of {days}"))
        rows += standing(row)
    if row.completed_on:
        rows.append(("Completed", row.completed_on))
    if row.request_id and row.request:
        rows.append(("Request", Link("Open the request", row.request.get_absolute_url())))
    rows += of_assessment(row)
    return rows
