"""Looking after a carer household: visits, breaks, who steps in. The scheme's alone."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from people.models import Person
from placements.forms.answers import WhyForm
from placements.forms.household_care import BackUpForm, CarerBreakForm, CarerVisitForm
from placements.models import Arrangement, BackUp, CarerBreak, CarerHousehold
from placements.services import household_care
from placements.views.rows import OfHousehold, PlainForm
from sharedliving.core.access import Perm


class CarerVisitNewPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = CarerVisitForm
    title = "Record a visit to the carers"
    button = "Record the visit"
    done = "Recorded. The next visit is due."

    def get_initial(self) -> dict[str, Any]:
        return {"visited_by": self.viewer.name}

    def save(self, form: CarerVisitForm) -> str:
        household_care.record_visit(household=self.household, by=self.viewer, **form.cleaned_data)
        return self.household.get_absolute_url()


class WithOthers(OfHousehold):
    """Offers the other approved households of the scheme."""

    abstract = True

    @property
    def others(self) -> QuerySet:
        rows = CarerHousehold.objects.visible_to(self.viewer).approved().open()
        return rows.exclude(pk=self.household.pk).order_by("name", "pk")


class CarerBreakNewPage(WithOthers, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = CarerBreakForm
    title = "Plan or record a break"
    button = "Save the break"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"others": self.others}

    def save(self, form: CarerBreakForm) -> str:
        household_care.plan_break(household=self.household, by=self.viewer, **form.cleaned_data)
        return self.household.get_absolute_url()


class CarerBreakCallOffPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = WhyForm
    title = "Call off this break"
    button = "Call off the break"
    warning = True
    done = "Called off. Another one is to be planned."

    @cached_property
    def carer_break(self) -> CarerBreak:
        rows = CarerBreak.objects.visible_to(self.viewer).planned().select_related("household")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def household(self) -> CarerHousehold:
        return self.carer_break.household

    def save(self, form: WhyForm) -> str:
        household_care.call_off_break(carer_break=self.carer_break, by=self.viewer, why=form.cleaned_data["why"])
        return self.household.get_absolute_url()


class BackUpNewPage(WithOthers, PlainForm):
    permission = Perm.WRITE_CARER
    lent_too = True
    form_class = BackUpForm
    title = "Name who steps in"
    button = "Name them"
    done = "Named"

    def get_form_kwargs(self) -> dict[str, Any]:
        live = Arrangement.objects.visible_to(self.viewer).live().filter(household=self.household)
        people = Person.objects.visible_to(self.viewer).filter(pk__in=live.values("person_id"))
        return super().get_form_kwargs() | {"others": self.others, "people": people.order_by("family_name", "pk")}

    def save(self, form: BackUpForm) -> str:
        household_care.name_back_up(household=self.household, by=self.viewer, **form.cleaned_data)
        return self.household.get_absolute_url()


class BackUpEndPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = WhyForm
    title = "They no longer step in"
    button = "Save it"
    done = "Saved"

    @cached_property
    def back_up(self) -> BackUp:
        rows = BackUp.objects.visible_to(self.viewer).current().select_related("household", "back_up", "person")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def household(self) -> CarerHousehold:
        return self.back_up.household

    def save(self, form: WhyForm) -> str:
        household_care.end_back_up(row=self.back_up, by=self.viewer, why=form.cleaned_data["why"])
        return self.household.get_absolute_url()
