"""Emergencies on the scheme's side: accepted or refused, carers found, approved by the manager."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from placements.emergency_homes import Home, Homes, homes_for
from placements.forms.emergencies import HouseholdForm, RefuseForm
from placements.models import CarerHousehold
from placements.services import emergency_answers
from placements.views.emergencies import OfEmergency
from placements.views.rows import PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage

NOBODY = "No carers are approved and trained for this, have room and suit both sides."


class EmergencyAcceptPage(OfEmergency, ActionPage):
    permission = Perm.ANSWER_REFERRAL
    done = "Accepted. Find carers now."

    def back(self) -> str:
        return self.emergency.get_absolute_url()

    def act(self) -> str:
        emergency_answers.accept(emergency=self.emergency, by=self.viewer)
        return self.back()


class EmergencyRefusePage(OfEmergency, PlainForm):
    permission = Perm.ANSWER_REFERRAL
    form_class = RefuseForm
    title = "Refuse the emergency"
    button = "Refuse"
    warning = True
    done = "Refused. Ring the referrer now, so that they can ask elsewhere."

    def save(self, form: RefuseForm) -> str:
        emergency_answers.refuse(emergency=self.emergency, by=self.viewer, **form.cleaned_data)
        return reverse("emergencies")


class EmergencyHouseholdPage(OfEmergency, PlainForm):
    """Those the person knows first; those that are not possible, each with every reason."""

    permission = Perm.MATCH
    form_class = HouseholdForm
    template_name = "placements/emergency_household.html"
    title = "Who takes them in?"
    button = "These carers"

    @cached_property
    def homes(self) -> Homes:
        return homes_for(self.emergency, self.viewer)

    @property
    def decides(self) -> bool:
        """Whether this viewer may say that something can wait."""
        return self.viewer.can(Perm.APPROVE_EMERGENCY)

    def get_form_kwargs(self) -> dict[str, Any]:
        lacking = self.homes.lacking if self.decides else []
        return super().get_form_kwargs() | {"homes": _choices(self.homes.possible), "lacking": _choices(lacking)}

    def get_initial(self) -> dict[str, Any]:
        row = self.emergency
        return {
            "household": str(row.household_id or ""),
            "person_words": row.person_words,
            "carer_words": row.carer_words,
            "all_the_same": row.all_the_same_because,
        }

    def context(self) -> dict[str, Any]:
        homes = self.homes
        lacking = [] if self.decides else [(home.household, home.lacks) for home in homes.lacking]
        blocked = {} if homes.possible or (self.decides and homes.lacking) else {"blocked": NOBODY}
        left_out = [("Only if the scheme manager decides so", lacking), ("Not possible", homes.excluded)]
        return super().context() | {"intro": homes.wishes, "left_out": left_out} | blocked

    def save(self, form: HouseholdForm) -> str:
        data = form.cleaned_data
        household = self.get_row(CarerHousehold.objects.visible_to(self.viewer), pk=int(data.pop("household")))
        emergency_answers.choose(emergency=self.emergency, household=household, by=self.viewer, **data)
        return self.emergency.get_absolute_url()


def _choices(homes: list[Home]) -> list[tuple[str, str]]:
    return [(str(home.household.pk), home.words) for home in homes]


class EmergencyApprovePage(OfEmergency, ActionPage):
    permission = Perm.APPROVE_EMERGENCY
    done = "Approved, in your name."

    def back(self) -> str:
        return self.emergency.get_absolute_url()

    def act(self) -> str:
        emergency_answers.approve(emergency=self.emergency, by=self.viewer)
        return self.back()
