"""A scheme agrees that another one may use a carer household."""

from functools import cached_property
from typing import Any

from placements.forms.answers import WhyForm
from placements.forms.lending import LendForm
from placements.models import AlsoUsedBy, CarerHousehold
from placements.services import lending
from placements.views.rows import OfHousehold, PlainForm
from sharedliving.core.access import Perm


class CarerLendPage(OfHousehold, PlainForm):
    permission = Perm.LEND_HOUSEHOLD
    form_class = LendForm
    title = "Let another scheme use this household"
    button = "Let them use it"
    done = "The other scheme can match people with this household. Its places count over both."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"household": self.household, "viewer": self.viewer}

    def save(self, form: LendForm) -> str:
        return lending.lend(household=self.household, by=self.viewer, **form.cleaned_data).get_absolute_url()


class CarerLendEndPage(OfHousehold, PlainForm):
    permission = Perm.LEND_HOUSEHOLD
    form_class = WhyForm
    title = "The other scheme no longer uses this household"
    button = "End it"
    warning = True
    done = "It has ended. Nobody new is matched through the other scheme."

    @cached_property
    def loan(self) -> AlsoUsedBy:
        rows = AlsoUsedBy.objects.visible_to(self.viewer).running().select_related("household", "scheme")
        return self.get_row(rows.filter(household__scheme_id=self.viewer.organisation_id), pk=self.kwargs["pk"])

    @cached_property
    def household(self) -> CarerHousehold:
        return self.loan.household

    def save(self, form: WhyForm) -> str:
        return lending.end(loan=self.loan, because=form.cleaned_data["why"], by=self.viewer).get_absolute_url()
