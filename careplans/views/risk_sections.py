"""Writing a risk assessment: its sections, its risks, its behaviours."""

from typing import Any

from django.urls import reverse

from careplans.forms import risk as forms
from careplans.forms.sections import SectionForm
from careplans.models import BehaviourSupport, Restriction, Risk
from careplans.rules.standards import RISK
from careplans.services import risk as services
from careplans.services.writing import ChangedMeanwhile
from careplans.views.drafts import DraftSectionPage
from careplans.views.risk_rows import OfRisk, WhileRiskDraft
from careplans.views.rows import Guarded
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm
from sharedliving.core.views import FormPage

FORMS: dict[str, tuple[str, type[SectionForm]]] = {
    "words": ("In their own words", forms.RiskWordsForm),
    "joint": ("Together with the scheme, or not", forms.JointForm),
    "review": ("When it is looked at again", forms.ReviewDateForm),
}


class RiskSectionPage(OfRisk, WhileRiskDraft, DraftSectionPage):
    """One section of a draft."""

    permission = Perm.WRITE_RISK
    sections = FORMS
    standards = RISK

    def write(self, form: SectionForm) -> str:
        saved = services.save_section(assessment=self.row, by=self.viewer, version=form.version, **form.answers())
        return saved.get_absolute_url()


class PartPage(OfRisk, Guarded, WhileRiskDraft, FormPage):
    """Add a part, or change one: `model`, the name of its number in the address, and the words around it."""

    abstract = True
    permission = Perm.WRITE_RISK
    template_name = "careplans/risk_part.html"
    model: type
    key: str
    noun: str
    remove: str

    def now(self, problem: ChangedMeanwhile) -> Any:
        return self.found()

    def found(self) -> Any:
        return self.part(self.model, self.key) if self.key in self.kwargs else self.model(assessment=self.row)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.found(), "version": self.row.version}

    def context(self) -> dict[str, Any]:
        known = self.kwargs.get(self.key)
        title = f"Change a {self.noun}" if known else f"Add a {self.noun}"
        return {
            "title": title,
            "standard": RISK[self.noun],
            "button": f"Save the {self.noun}",
            "crumbs": [*self.crumbs, (title, None)],
            "cancel_href": self.row.get_absolute_url(),
            "remove_href": reverse(self.remove, args=[self.row.pk, known]) if known else "",
            "remove_text": f"Remove this {self.noun}",
        }


class RiskAspectPage(PartPage):
    """One risk: benefit beside harm."""

    permission = Perm.WRITE_RISK
    form_class = forms.RiskForm
    done = "Risk saved"
    model, key, noun, remove = Risk, "risk", "risk", "risk-aspect-remove"

    def get_form_kwargs(self) -> dict[str, Any]:
        own = Restriction.objects.visible_to(self.viewer).filter(person=self.row.person_id).in_place()
        return super().get_form_kwargs() | {"restrictions": own}

    def write(self, form: forms.RiskForm) -> str:
        risk = self.found()
        services.save_risk(
            assessment=self.row, by=self.viewer, risk=risk if risk.pk else None, version=form.version, **form.answers()
        )
        return self.row.get_absolute_url()


class BehaviourPage(PartPage):
    """One behaviour with what sets it off and what helps."""

    permission = Perm.WRITE_RISK
    form_class = forms.BehaviourForm
    done = "Behaviour saved"
    model, key, noun, remove = BehaviourSupport, "block", "behaviour", "risk-behaviour-remove"

    def write(self, form: forms.BehaviourForm) -> str:
        block = self.found()
        services.save_behaviour(
            assessment=self.row, by=self.viewer, block=block if block.pk else None, version=form.version,
            **form.answers(),
        )  # fmt: skip
        return self.row.get_absolute_url()


class RemovePage(OfRisk, WhileRiskDraft, FormPage):
    """Ask before a part is removed."""

    abstract = True
    owes = ("model", "key", "noun")
    template_name = "careplans/form.html"
    form_class = BaseForm
    model: type
    key: str
    noun: str

    def found(self) -> Any:
        return self.part(self.model, self.key)

    def context(self) -> dict[str, Any]:
        return {
            "title": f"Remove this {self.noun}?",
            "inset": str(self.found()),
            "button": f"Remove the {self.noun}",
            "warning": True,
            "crumbs": [*self.crumbs, (f"Remove a {self.noun}", None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class RiskAspectRemovePage(RemovePage):
    permission = Perm.WRITE_RISK
    model, key, noun = Risk, "risk", "risk"
    done = "Risk removed"

    def save(self, form: BaseForm) -> str:
        services.remove_risk(risk=self.found(), by=self.viewer)
        return self.row.get_absolute_url()


class BehaviourRemovePage(RemovePage):
    permission = Perm.WRITE_RISK
    model, key, noun = BehaviourSupport, "block", "behaviour"
    done = "Behaviour removed"

    def save(self, form: BaseForm) -> str:
        services.remove_behaviour(block=self.found(), by=self.viewer)
        return self.row.get_absolute_url()
