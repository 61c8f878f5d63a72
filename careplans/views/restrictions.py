"""What somebody is kept from: recorded, looked at again, lifted."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from careplans.forms.restrictions import KeepForm, LiftForm, RestrictionForm
from careplans.models import CapacityAssessment, Restriction
from careplans.panels.risk import ground_of
from careplans.services import restrictions
from careplans.views.rows import Crumbs, Logged, OfPerson, WhileOpen, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Tag
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage, PageView


class OfRestriction(Logged):
    @cached_property
    def row(self) -> Restriction:
        rows = Restriction.objects.visible_to(self.viewer).select_related("person__council", "owner", "capacity")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "restriction")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, ("Restriction", self.row.get_absolute_url()))


class RestrictionAddPage(OfPerson, FormPage):
    """What, why, and on what ground (G14-RISK-9)."""

    permission = Perm.WRITE_RISK
    template_name = "careplans/form.html"
    form_class = RestrictionForm
    what = "form for a restriction"
    done = "Restriction recorded"

    def context(self) -> dict[str, Any]:
        return {
            "title": "Record a restriction",
            "button": "Record the restriction",
            "crumbs": crumbs_of(self.person, ("Record a restriction", None)),
            "cancel_href": self.person.part_url(Part.SAFETY),
        }

    def get_form_kwargs(self) -> dict[str, Any]:
        found = CapacityAssessment.objects.visible_to(self.viewer).lacking().filter(person=self.person)
        return super().get_form_kwargs() | {"assessments": found}

    def save(self, form: RestrictionForm) -> str:
        return restrictions.add(person=self.person, by=self.viewer, **form.answers()).get_absolute_url()


class RestrictionPage(OfRestriction, PageView):
    """A restriction to read."""

    permission = Perm.SEE_PLANS
    template_name = "careplans/restriction.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        may = row.is_open and self.viewer.can(Perm.WRITE_RISK)
        return {
            "row": row,
            "crumbs": crumbs_of(row.person, ("Restriction", None)),
            "rows": restriction_lines(row),
            "keep_href": reverse("restriction-keep", args=[row.pk]) if may else "",
            "lift_href": reverse("restriction-lift", args=[row.pk]) if may else "",
        }


def restriction_lines(row: Restriction) -> list[tuple[str, Any]]:
    """Everything there is to know about a restriction."""
    state = Tag("in_force", "In place") if row.is_open else Tag("ended", "Lifted")
    lines: list[tuple[str, Any]] = [
        ("State", state),
        ("What they are kept from", row.what),
        ("Why", row.why),
        ("Since", row.since),
        ("Asked for by", row.asked_by),
        ("Less restrictive ways considered", row.less_restrictive),
        ("On what ground", ground_of(row)),
    ]
    if row.consent_on:
        lines += [("Agreed on", row.consent_on), ("How they agreed", row.consent_how)]
    if row.capacity:
        lines += [("Capacity assessed on", row.capacity.assessed_on), ("About the decision", row.capacity.decision)]
    if row.last_looked_on:
        lines += [("Last looked at", row.last_looked_on), ("Why it was kept", row.last_look)]
    if row.is_open:
        return [*lines, ("Looked at again by", Due(row.due_on)), ("With", row.owner.name if row.owner else None)]
    return [*lines, ("Lifted on", row.lifted_on), ("Why it was lifted", row.lifted_because)]


class RestrictionForms(OfRestriction, WhileOpen, FormPage):
    """A small form about a restriction that is in place."""

    abstract = True
    template_name = "careplans/form.html"
    title: str
    button: str

    def context(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "button": self.button,
            "inset": self.row.what,
            "crumbs": [*self.crumbs, (self.title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class RestrictionKeepPage(RestrictionForms):
    """Looked at again, and still needed."""

    permission = Perm.WRITE_RISK
    form_class = KeepForm
    title, button, done = (
        "Keep the restriction",
        "Keep it until then",
        "The restriction stays until it is looked at again.",
    )

    def save(self, form: KeepForm) -> str:
        return restrictions.keep(restriction=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class RestrictionLiftPage(RestrictionForms):
    """No longer needed."""

    permission = Perm.WRITE_RISK
    form_class = LiftForm
    title, button, done = "Lift the restriction", "Lift it today", "The restriction is lifted."

    def save(self, form: LiftForm) -> str:
        why = form.cleaned_data["why"]
        return restrictions.lift(restriction=self.row, by=self.viewer, why=why).get_absolute_url()
