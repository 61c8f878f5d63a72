"""Writing a plan: starting it, its sections, its needs."""

from typing import Any

from careplans.forms import plans as forms
from careplans.forms.sections import SectionForm
from careplans.models import Assessment, PlanNeed
from careplans.rules.standards import PLAN
from careplans.services import plans
from careplans.views.drafts import DraftNeedPage, DraftNeedRemovePage, DraftSectionPage
from careplans.views.rows import OfPerson, OfPlan, WhileDraft, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.forms import BaseForm
from sharedliving.core.panels import Part
from sharedliving.core.rules import Refusal
from sharedliving.core.views import FormPage

FORMS: dict[str, tuple[str, type[SectionForm]]] = {
    "words": ("In their own words", forms.PlanWordsForm),
    "money": ("Personal budget", forms.MoneyForm),
    "advice": ("Advice", forms.AdviceForm),
    "back-up": ("Back-up, and if something goes wrong", forms.BackUpForm),
    "agreement": ("Taking part and agreeing", forms.AgreementForm),
    "shared-lives": ("Shared Lives considered", forms.SharedLivesForm),
}


class PlanNewPage(OfPerson, FormPage):
    """Start a plan from the newest completed assessment."""

    permission = Perm.WRITE_PLAN
    template_name = "careplans/plan_new.html"
    form_class = BaseForm
    what = "start of a care and support plan"

    def assessment(self) -> Assessment | None:
        return Assessment.objects.visible_to(self.viewer).care_act().completed().filter(person=self.person).first()

    def context(self) -> dict[str, Any]:
        found = self.assessment()
        return {
            "person": self.person,
            "assessment": found,
            "crumbs": crumbs_of(self.person, ("Start a plan", None)),
            "cancel_href": self.person.part_url(Part.SUPPORT),
        }

    def save(self, form: BaseForm) -> str:
        found = self.assessment()
        if found is None:
            raise Refusal(f"Complete the assessment of {self.person.name} first: a plan starts from it.")
        return plans.start(person=self.person, by=self.viewer, assessment=found).get_absolute_url()


class PlanSectionPage(OfPlan, WhileDraft, DraftSectionPage):
    """One section of a draft."""

    permission = Perm.WRITE_PLAN
    sections = FORMS
    standards = PLAN

    def write(self, form: SectionForm) -> str:
        saved = plans.save_section(plan=self.row, by=self.viewer, version=form.version, **form.answers())
        return saved.get_absolute_url()


class NeedPage(OfPlan, WhileDraft, DraftNeedPage):
    """Add a need, or change one."""

    permission = Perm.WRITE_PLAN
    form_class = forms.NeedForm
    model = PlanNeed
    remove_route = "plan-need-remove"
    save_need = staticmethod(plans.save_need)
    standard = PLAN["need"]


class NeedRemovePage(OfPlan, WhileDraft, DraftNeedRemovePage):
    """Ask before a need is removed."""

    permission = Perm.WRITE_PLAN
    model = PlanNeed
    remove_need = staticmethod(plans.remove_need)
