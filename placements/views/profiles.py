"""A household's side of every match: what it is like, and whether it is approved for one person alone."""

from typing import Any

from django.urls import reverse

from people.models import Person
from placements.forms.profile import OnlyForForm, ProfileForm
from placements.services import profiles
from placements.views.rows import OfHousehold, PlainForm
from sharedliving.core.access import Perm


class CarerProfilePage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = ProfileForm
    title = "What the home and the carers are like"
    done = "Saved. Shortlists and vacancies use it from now on."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.household}

    def save(self, form: ProfileForm) -> str:
        return profiles.describe(household=self.household, by=self.viewer, **form.answers()).get_absolute_url()


class CarerOnlyForPage(OfHousehold, PlainForm):
    permission = Perm.WRITE_CARER
    form_class = OnlyForForm
    title = "Approved for one person alone"
    done = "Recorded"

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        form.fields["person"].queryset = Person.objects.visible_to(self.viewer).order_by(
            "family_name", "given_name", "pk"
        )
        return form

    def get_initial(self) -> dict[str, Any]:
        return {"person": self.household.only_for_id}

    def save(self, form: OnlyForForm) -> str:
        profiles.keep_for(household=self.household, by=self.viewer, person=form.cleaned_data["person"])
        return reverse("carer", args=[self.household.pk])
