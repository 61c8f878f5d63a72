"""Versions of an agreement: a new one, the yearly look, and the first one of somebody who lives there already."""

from placements.forms.revising import LookAgainForm, ReviseForm
from placements.services import agreements, revising
from placements.views.rows import OfAgreement, OfArrangement, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage


class AgreementRevisePage(OfAgreement, PlainForm):
    permission = Perm.WRITE_AGREEMENT
    form_class = ReviseForm
    title = "Write a new version"
    button = "Begin the new version"
    done = "The new version is open. What is signed holds until all four have signed this one."

    def save(self, form: ReviseForm) -> str:
        return revising.revise(agreement=self.agreement, by=self.viewer, **form.cleaned_data).get_absolute_url()


class AgreementLookAgainPage(OfAgreement, PlainForm):
    permission = Perm.WRITE_AGREEMENT
    form_class = LookAgainForm
    title = "Looked at again, and left as it is"
    button = "Write it down"
    done = "Written down. The next look is due by itself."

    def save(self, form: LookAgainForm) -> str:
        return revising.look_again(agreement=self.agreement, by=self.viewer, **form.cleaned_data).get_absolute_url()


class ArrangementAgreementPage(OfArrangement, ActionPage):
    """Begin the agreement of somebody who came without one."""

    permission = Perm.WRITE_AGREEMENT
    done = "The agreement is begun, with a line for each need of the plan."

    def act(self) -> str:
        return agreements.draft_for(arrangement=self.arrangement, by=self.viewer).get_absolute_url()

    def back(self) -> str:
        return self.arrangement.get_absolute_url()
