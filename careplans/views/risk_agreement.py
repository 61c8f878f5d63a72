"""Declaring, asking for agreement, the four marks, putting in force, changing, ending."""

from typing import Any

from django.http import Http404
from django.utils.functional import cached_property

from careplans.choices.risk import RiskParty
from careplans.forms import risk as forms
from careplans.services import risk as services
from careplans.views.risk_rows import OfRisk, WhileRiskDraft
from careplans.views.rows import WhileOpen
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm
from sharedliving.core.views import ActionPage, FormPage


class RiskForms(OfRisk, FormPage):
    """A page with one small form: `title` and `button` say what happens."""

    abstract = True
    template_name = "careplans/form.html"
    title: str
    button: str
    inset = ""
    warning = False

    def context(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "button": self.button,
            "inset": self.inset,
            "warning": self.warning,
            "crumbs": [*self.crumbs, (self.title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class RiskDeclarePage(WhileRiskDraft, RiskForms):
    """The referrer declares that everything known is in it (G14-RISK-5)."""

    permission = Perm.WRITE_RISK
    form_class = forms.DeclareForm
    title = "All known risk disclosed"
    button = "Declare it today"
    inset = (
        "Carers have been hurt by what they were not told. Your name and today’s date stand under this declaration, and "
        "a referral starts from it."
    )
    done = "Declared"

    def save(self, form: forms.DeclareForm) -> str:
        return services.declare(assessment=self.row, by=self.viewer).get_absolute_url()


class RiskAskPage(OfRisk, ActionPage):
    """Ask the four parties to agree; everything missing is said at once."""

    permission = Perm.WRITE_RISK
    done = "Now record who agrees: the person, the care manager, the scheme and the Shared Lives carer."

    def act(self) -> str:
        return services.ask(assessment=self.row, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return self.row.get_absolute_url()


class RiskInForcePage(OfRisk, ActionPage):
    """In force from now on."""

    permission = Perm.WRITE_RISK
    done = "The risk assessment is in force."

    def act(self) -> str:
        return services.put_in_force(assessment=self.row, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return self.row.get_absolute_url()


class RiskMarkPage(RiskForms):
    """One of the four marks."""

    permission = Perm.AGREE_RISK
    form_class = forms.MarkForm
    button = "Record it"
    done = "Recorded"

    @cached_property
    def party(self) -> RiskParty:
        if self.kwargs["party"] not in RiskParty.values:
            raise Http404
        return RiskParty(self.kwargs["party"])

    @property
    def title(self) -> str:
        return f"{self.party.label}: do they agree?"

    @property
    def inset(self) -> str:
        if self.viewer.in_council and self.party in (RiskParty.SCHEME, RiskParty.CARER):
            return (
                "The scheme marks for itself and its carers, once it sees the assessment in force. Until then, write that "
                "they are not able to yet, and why: for example that no scheme is chosen."
            )
        return ""

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"party": self.party}

    def get_initial(self) -> dict[str, Any]:
        mark = self.row.agreements.filter(party=self.party).first()
        if mark is None:
            return {"name": self.usual_name(), "on": dates.today()}
        return {"mark": mark.mark, "reason": mark.reason, "name": mark.name, "on": mark.on, "on_behalf": mark.on_behalf}

    def usual_name(self) -> str:
        if self.party == RiskParty.PERSON:
            return self.row.person.name
        own = self.party == (RiskParty.SCHEME if self.viewer.in_scheme else RiskParty.CARE_MANAGER)
        return self.viewer.name if own else ""

    def save(self, form: forms.MarkForm) -> str:
        services.agree(assessment=self.row, by=self.viewer, party=self.party, **form.cleaned_data)
        return self.row.get_absolute_url()


class RiskReturnPage(RiskForms):
    """Somebody wants something changed."""

    permission = Perm.WRITE_RISK
    form_class = forms.ChangeForm
    title = "Change the risk assessment"
    button = "Change it"
    inset = "The marks made so far are taken away: everybody is asked again once it is changed."
    done = "It can be changed now."

    def save(self, form: forms.ChangeForm) -> str:
        why = form.cleaned_data["why"]
        return services.return_to_draft(assessment=self.row, by=self.viewer, why=why).get_absolute_url()


class RiskEndPage(WhileOpen, RiskForms):
    """No longer needed, and nothing follows it."""

    permission = Perm.WRITE_RISK
    form_class = forms.EndForm
    title = "End the risk assessment"
    button = "End it"
    warning = True
    done = "Ended"

    def save(self, form: BaseForm) -> str:
        why = form.cleaned_data["why"]
        return services.end(assessment=self.row, by=self.viewer, why=why).get_absolute_url()
