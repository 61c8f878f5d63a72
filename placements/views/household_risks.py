"""What scheme staff write down about risks in a carer household and its home. No council sees these pages."""

from functools import cached_property
from typing import Any

from placements.forms.answers import WhyForm
from placements.forms.household_risks import HouseholdRiskForm
from placements.models import CarerHousehold, HouseholdRisk
from placements.services import household_risks
from placements.views.rows import OfHousehold, PlainForm
from sharedliving.core.access import Perm


class HouseholdRiskNewPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = HouseholdRiskForm
    title = "Add a risk of the household or the home"
    button = "Add the risk"
    done = "Risk added"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": HouseholdRisk()}

    def save(self, form: HouseholdRiskForm) -> str:
        return household_risks.add(household=self.household, by=self.viewer, **form.cleaned_data).get_absolute_url()


class OfHouseholdRisk(OfHousehold):
    abstract = True

    @cached_property
    def risk(self) -> HouseholdRisk:
        rows = HouseholdRisk.objects.visible_to(self.viewer).open().select_related("household")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def household(self) -> CarerHousehold:
        return self.risk.household


class HouseholdRiskPage(OfHouseholdRisk, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = HouseholdRiskForm
    title = "Look at this risk again"
    button = "Save it"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.risk}

    def save(self, form: HouseholdRiskForm) -> str:
        return household_risks.look_again(risk=self.risk, by=self.viewer, **form.cleaned_data).get_absolute_url()


class HouseholdRiskClosePage(OfHouseholdRisk, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = WhyForm
    title = "No longer a risk"
    button = "Close the risk"
    done = "Closed"

    def save(self, form: WhyForm) -> str:
        return household_risks.close(risk=self.risk, by=self.viewer, why=form.cleaned_data["why"]).get_absolute_url()
