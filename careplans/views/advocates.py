"""Advocates who were asked for: who waits, for how long, and what became of it."""

from typing import Any

from django.db.models import QuerySet

from careplans.choices import AdvocateState, Process
from careplans.forms import advocacy as forms
from careplans.models import AdvocateReferral, SafeguardingConcern
from careplans.panels import advocacy as shown
from careplans.services import advocates
from careplans.views.lists import FilteredList
from careplans.views.next_steps import Step, StepPage, Steps
from careplans.views.rows import OfAdvocate, OfPerson, crumbs_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage, PageView

HELPED = (AdvocateState.ALLOCATED, AdvocateState.ENDED)
WAITS = (AdvocateState.WAITING,)
STEPS = Steps("advocate-step", Perm.ARRANGE_ADVOCATE, {
    "allocate": Step(
        "An advocate has been allocated", "Record the advocate", forms.AllocateAdvocateForm, advocates.allocate, WAITS
    ),
    "refuse": Step("The service refused", "Record the refusal", forms.WhyForm, advocates.refuse, WAITS),
    "withdraw": Step(
        "An advocate is no longer asked for", "No longer asked for", forms.WhyForm, advocates.withdraw, WAITS
    ),
    "said": Step(
        "What the advocate said, and the answer", "Save", forms.RepresentationsForm, advocates.note_representations,
        HELPED,
    ),
    "end": Step(
        "The advocate’s work has ended", "Record the end", forms.WhyForm, advocates.end, (AdvocateState.ALLOCATED,)
    ),
})  # fmt: skip


class AdvocatesPage(FilteredList):
    """Everybody who waits, longest first, with the days (G14-ADV-4)."""

    permission = Perm.SEE_ASSESSMENTS
    template_name = "careplans/advocates.html"
    filter_class = forms.AdvocateFilterForm
    headers = ["Person", "Advocate", "Asked for", "Waits", "State", "Due", "With"]

    def rows(self) -> QuerySet:
        rows = AdvocateReferral.objects.visible_to(self.viewer).for_list()
        wanted = {
            "all": rows,
            "late": rows.late(dates.today()).order_by("asked_on", "id"),
            "allocated": rows.filter(state=AdvocateState.ALLOCATED),
            "refused": rows.filter(state=AdvocateState.REFUSED),
        }
        return wanted.get(self.shown, rows.waiting().order_by("asked_on", "id"))

    def line(self, row: AdvocateReferral) -> list[Any]:
        return [
            Link(row.person.name, row.get_absolute_url(), hidden=f"{row.person.reference}, advocate {row.pk}"),
            row.get_kind_display(),
            row.asked_on,
            shown.waited(row),
            Tag(row.state, row.get_state_display()),
            Due(row.due_on) if row.due_on else "",
            row.owner.name if row.owner else "",
        ]


class AdvocatePage(OfAdvocate, PageView):
    """One advocate who was asked for."""

    permission = Perm.SEE_ASSESSMENTS
    template_name = "careplans/advocate.html"

    def context(self) -> dict[str, Any]:
        row = self.row
        return {
            "row": row,
            "crumbs": crumbs_of(row.person, ("Advocate", None)),
            "rows": shown.referral_rows(row),
            "steps": STEPS.of(row, self.viewer),
        }


class AdvocateNewPage(OfPerson, FormPage):
    """Ask for an advocate, for whatever the person wants one for."""

    permission = Perm.ARRANGE_ADVOCATE
    template_name = "careplans/form.html"
    form_class = forms.AskForm
    what = "asking for an advocate"
    done = "Recorded. The wait is counted from the day you asked."

    def get_initial(self) -> dict[str, Any]:
        about = self.request.GET.get("about", "")
        return {"asked_on": dates.today(), "about": about if about in Process.values else None}

    def get_form_kwargs(self) -> dict[str, Any]:
        concerns = SafeguardingConcern.objects.visible_to(self.viewer).open().filter(person=self.person)
        return super().get_form_kwargs() | {"for_enquiry": concerns.exists()}

    def context(self) -> dict[str, Any]:
        return {
            "title": "Ask for an advocate",
            "button": "Record that an advocate was asked for",
            "inset": "An advocate is independent: nobody who is paid to care for or support the person.",
            "crumbs": crumbs_of(self.person, ("Ask for an advocate", None)),
            "cancel_href": self.person.part_url(Part.SAFETY),
        }

    def save(self, form: forms.AskForm) -> str:
        return advocates.ask(person=self.person, by=self.viewer, **form.cleaned_data).get_absolute_url()


class AdvocateStepPage(OfAdvocate, StepPage):
    """Allocated, refused, no longer asked for, what the advocate said, ended."""

    permission = Perm.ARRANGE_ADVOCATE
    steps = STEPS

    def get_initial(self) -> dict[str, Any]:
        row = self.row
        said = {"representations": row.representations, "council_response": row.council_response}
        return super().get_initial() | said
