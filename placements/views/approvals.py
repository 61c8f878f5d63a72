"""What follows an approval: its conditions, and its end, which a second person confirms (GLOS-PAN)."""

from functools import cached_property
from typing import Any

from placements.forms.panels import ConditionForm, EndingForm
from placements.models import ApprovalCondition, ApprovalEnding, CarerHousehold
from placements.services import endings, panels
from placements.views.rows import OfHousehold, PlainForm
from sharedliving.core.access import Perm


class ConditionPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = ConditionForm
    title = "A condition was met"
    button = "Save it"
    done = "Saved"

    @cached_property
    def condition(self) -> ApprovalCondition:
        rows = ApprovalCondition.objects.visible_to(self.viewer).open().select_related("household")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def household(self) -> CarerHousehold:
        return self.condition.household

    def context(self) -> dict[str, Any]:
        return super().context() | {"caption": self.household.name, "intro": self.condition.what}

    def save(self, form: ConditionForm) -> str:
        panels.meet_condition(condition=self.condition, by=self.viewer, **form.cleaned_data)
        return self.household.get_absolute_url()


class CarerEndingPage(OfHousehold, PlainForm):
    """The second person, who ends the approval or lets it go on."""

    permission = Perm.SIGN_APPROVAL
    form_class = EndingForm
    title = "End this approval?"
    button = "Save the decision"

    @cached_property
    def ending(self) -> ApprovalEnding:
        rows = ApprovalEnding.objects.visible_to(self.viewer).open().select_related("household", "asked_by")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def household(self) -> CarerHousehold:
        return self.ending.household

    def context(self) -> dict[str, Any]:
        given = {"caption": self.household.name, "quoted": self.ending.why, "quoted_who": self.ending.asked_by.name}
        return super().context() | given

    def save(self, form: EndingForm) -> str:
        endings.answer(ending=self.ending, by=self.viewer, **form.cleaned_data)
        return self.household.get_absolute_url()
