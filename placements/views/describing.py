"""How carers are described to somebody before they meet, and why there is only one to offer (G14-ASS-8)."""

from typing import Any

from django.urls import reverse

from placements.forms.describing import DescribeForm, OnlyOneForm
from placements.services import describing
from placements.views.rows import OfCandidate, OfReferral, PlainForm
from sharedliving.core.access import Perm


class CandidateDescribePage(OfCandidate, PlainForm):
    permission = Perm.MATCH
    form_class = DescribeForm
    title = "How were these carers described to the person?"
    button = "Record it"
    done = "Recorded. They can meet now."

    def get_initial(self) -> dict[str, Any]:
        return {"shown_by": self.viewer.name}

    def save(self, form: DescribeForm) -> str:
        describing.describe(candidate=self.candidate, by=self.viewer, **form.cleaned_data)
        return self.candidate.get_absolute_url()


class ReferralOnlyOnePage(OfReferral, PlainForm):
    permission = Perm.MATCH
    form_class = OnlyOneForm
    title = "Only one household to offer"
    button = "Save it"
    done = "Saved"

    def get_initial(self) -> dict[str, Any]:
        return {"because": self.referral.only_one_because}

    def save(self, form: OnlyOneForm) -> str:
        describing.say_why_only_one(referral=self.referral, by=self.viewer, because=form.cleaned_data["because"])
        return reverse("shortlist", args=[self.referral.pk])
