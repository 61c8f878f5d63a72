"""What scheme staff record about a carer household: what it is like, its approval, its checks, where it is."""

from typing import Any

from django.urls import reverse

from placements.choices import HouseholdState
from placements.forms.answers import WhyForm
from placements.forms.carers import AddressForm, ApprovalForm, CarerForm, CheckForm
from placements.models import CarerAddress, CarerHousehold
from placements.services import endings, households
from placements.views.rows import OfHousehold, PlainForm
from sharedliving.core.access import Perm


class CarerNewPage(PlainForm):
    permission = Perm.WRITE_CARER
    form_class = CarerForm
    title = "Add a carer household"
    button = "Add the household"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": CarerHousehold()}

    def crumbs(self) -> list[tuple[str, str | None]]:
        return [("Carer households", self.back())]

    def back(self) -> str:
        return reverse("carers")

    def save(self, form: CarerForm) -> str:
        return households.add(by=self.viewer, **form.answers()).get_absolute_url()


class CarerChangePage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = CarerForm
    title = "Change the household"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.household}

    def save(self, form: CarerForm) -> str:
        return households.change(household=self.household, by=self.viewer, **form.answers()).get_absolute_url()


class CarerChecksPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = CheckForm
    title = "Record a check"
    button = "Record the check"
    done = "Recorded"

    def save(self, form: CheckForm) -> str:
        households.record_check(household=self.household, by=self.viewer, **form.cleaned_data)
        return self.household.get_absolute_url()


class CarerApprovePage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = ApprovalForm
    title = "Approve for these arrangements"
    button = "Approve for these arrangements"
    done = "The approval is recorded."

    def get_initial(self) -> dict[str, Any]:
        row = self.household
        if row.state != HouseholdState.APPROVED:
            return {"places": row.approved_places}
        return {
            "on": row.approved_on, "places": row.approved_places, "kinds": row.approved_kinds,
            "youngest": row.youngest, "oldest": row.oldest,
        }  # fmt: skip

    def save(self, form: ApprovalForm) -> str:
        return households.approve(household=self.household, by=self.viewer, **form.cleaned_data).get_absolute_url()


class CarerSuspendPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = WhyForm
    title = "Suspend the approval"
    button = "Suspend the approval"
    warning = True
    done = "Suspended: no new matches. Look at everybody who lives there."

    def save(self, form: WhyForm) -> str:
        why = form.cleaned_data["why"]
        return households.suspend(household=self.household, by=self.viewer, why=why).get_absolute_url()


class CarerEndPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = WhyForm
    title = "Ask to end the approval"
    button = "Ask to end the approval"
    warning = True
    done = "Asked. Another manager of the scheme decides."

    def save(self, form: WhyForm) -> str:
        endings.ask(household=self.household, by=self.viewer, why=form.cleaned_data["why"])
        return self.household.get_absolute_url()


class CarerAddressPage(OfHousehold, PlainForm):
    permission = Perm.SEE_CARER_ADDRESS
    form_class = AddressForm
    title = "Where they live"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        address = CarerAddress.objects.visible_to(self.viewer).filter(household=self.household).first()
        return super().get_form_kwargs() | {"instance": address or CarerAddress(household=self.household)}

    def save(self, form: AddressForm) -> str:
        households.set_address(household=self.household, by=self.viewer, **form.cleaned_data)
        return self.household.get_absolute_url()
