"""The sections of an assessment: one topic a page, saved and resumed."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse

from careplans.choices import OUTCOME_HINTS, Outcome
from careplans.forms import assessments as forms
from careplans.models import CareCoordination, OutcomeFinding, Participant
from careplans.panels.answers import cannot
from careplans.panels.tasks import TITLES
from careplans.rules.eligibility import elig_three_conditions
from careplans.rules.standards import ASSESSMENT
from careplans.services import assessments
from careplans.services.writing import ChangedMeanwhile
from careplans.views.drafts import DraftSectionPage
from careplans.views.rows import Guarded, OfAssessment, WhileOpen
from people.known import known_answers, known_links
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, FormPage

FORMS = {
    "words": forms.WordsForm,
    "method": forms.MethodForm,
    "joint": forms.JointForm,
    "advocacy": forms.AdvocacyForm,
    "strengths": forms.StrengthsForm,
    "nhs": forms.NhsForm,
    "decision": forms.DecisionForm,
}


class SectionPage(OfAssessment, WhileOpen, DraftSectionPage):
    """One section; what is typed is saved whether or not it is all there yet."""

    permission = Perm.WRITE_ASSESSMENT
    sections = {key: (TITLES[key], form) for key, form in FORMS.items()}
    standards = ASSESSMENT

    def get_form_kwargs(self) -> dict[str, Any]:
        offered = {"coordinations": self.coordinations()} if self.kwargs["section"] == "method" else {}
        return super().get_form_kwargs() | offered

    def coordinations(self) -> QuerySet:
        """What the council offers today, and what was chosen when it still did."""
        rows = CareCoordination.objects.visible_to(self.viewer)
        offered = rows.offered(self.row.person.council_id, dates.today())
        return offered | rows.filter(pk=self.row.care_coordination_id)

    def context(self) -> dict[str, Any]:
        section = self.kwargs["section"]
        return super().context() | {
            "asked_for": self.row.request.wants if section == "words" and self.row.request else "",
            "proposal": self.proposal() if section == "decision" else None,
        }

    def proposal(self) -> dict[str, Any]:
        findings = assessments.findings_of(self.row)
        return {"words": elig_three_conditions(self.row, findings).words, "cannot": cannot(findings)}

    def write(self, form: forms.SectionForm) -> str:
        saved = assessments.save_section(assessment=self.row, by=self.viewer, version=form.version, **form.answers())
        return saved.get_absolute_url()


class OutcomePage(OfAssessment, Guarded, WhileOpen, FormPage):
    """One of the ten small questions, with the one before and the one after."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/outcome.html"
    form_class = forms.FindingForm

    @property
    def outcome(self) -> Outcome:
        if self.kwargs["outcome"] not in Outcome.values:
            raise Http404
        return Outcome(self.kwargs["outcome"])

    def finding(self) -> OutcomeFinding:
        found = OutcomeFinding.objects.visible_to(self.viewer).filter(assessment=self.row, outcome=self.outcome).first()
        return found or OutcomeFinding(assessment=self.row, outcome=self.outcome)

    def now(self, problem: ChangedMeanwhile) -> OutcomeFinding:
        return self.finding()

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.finding(), "version": self.row.version}

    def context(self) -> dict[str, Any]:
        every = list(Outcome)
        place = every.index(self.outcome)
        return {
            "title": self.outcome.label,
            "standard": ASSESSMENT["outcomes"],
            "hint": OUTCOME_HINTS[self.outcome],
            "place": place + 1,
            "of": len(every),
            "crumbs": [*self.crumbs, (self.outcome.label, None)],
            "cancel_href": self.row.get_absolute_url(),
            "before": self.at(every[place - 1]) if place else "",
            "after": self.at(every[place + 1]) if place + 1 < len(every) else "",
        }

    def at(self, outcome: Outcome) -> str:
        return reverse("assessment-outcome", args=[self.row.pk, outcome.value])

    def write(self, form: forms.FindingForm) -> str:
        assessments.record_finding(
            assessment=self.row, by=self.viewer, outcome=self.outcome, version=form.version, **form.answers()
        )
        after = self.context()["after"]
        return self.row.get_absolute_url() if "save_only" in self.request.POST or not after else after


class PeoplePage(OfAssessment, WhileOpen, FormPage):
    """Who took part besides the assessor; the person alone is an answer too (CA9(5))."""

    permission = Perm.WRITE_ASSESSMENT
    template_name = "careplans/people.html"
    form_class = forms.ParticipantForm

    def get_initial(self) -> dict[str, Any]:
        return known_answers(self.request, self.viewer, self.row.person)

    def context(self) -> dict[str, Any]:
        people = list(self.row.participants.all())
        return {
            "row": self.row,
            "title": TITLES["people"],
            "standard": ASSESSMENT["people"],
            "crumbs": [*self.crumbs, (TITLES["people"], None)],
            "people": people,
            "known": known_links(self.viewer, self.row.person, {participant.name for participant in people}),
            "alone": f"{self.row.person.name} takes part alone",
            "alone_href": reverse("assessment-alone", args=[self.row.pk]),
            "cancel_href": self.row.get_absolute_url(),
        }

    def save(self, form: forms.ParticipantForm) -> str:
        assessments.add_participant(assessment=self.row, by=self.viewer, **form.cleaned_data)
        return self.request.path


class AlonePage(OfAssessment, ActionPage):
    """The person took part on their own."""

    permission = Perm.WRITE_ASSESSMENT

    def act(self) -> str:
        name = self.row.person.name
        assessments.add_participant(assessment=self.row, by=self.viewer, name=name, relationship="the person, alone")
        return self.row.get_absolute_url()

    def back(self) -> str:
        return self.row.get_absolute_url()


class ParticipantRemovePage(OfAssessment, ActionPage):
    """Take somebody off the list."""

    permission = Perm.WRITE_ASSESSMENT
    done = "Taken off the list"

    def act(self) -> str:
        rows = Participant.objects.visible_to(self.viewer).filter(assessment=self.row)
        assessments.remove_participant(participant=self.get_row(rows, pk=self.kwargs["participant"]), by=self.viewer)
        return self.back()

    def back(self) -> str:
        return reverse("assessment-people", args=[self.row.pk])
