"""The terms of an arrangement, and how often its care manager is in contact where life is complex."""

from typing import Any

from people.choices import Clock
from people.clocks import terms as usual_terms
from people.models import Person
from placements.forms.terms import ContactForm, TermsForm
from placements.services import contact, terms
from placements.views.rows import OfAgreement, OfArrangement, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm


class ArrangementTermsPage(OfArrangement, PlainForm):
    permission = Perm.START_ARRANGEMENT
    form_class = TermsForm
    title = "Change the terms"
    button = "Save the terms"
    done = "The terms were changed."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.arrangement}

    def save(self, form: TermsForm) -> str:
        terms.change(arrangement=self.arrangement, terms=form.terms(), by=self.viewer)
        return self.arrangement.get_absolute_url()


class ContactPage(PlainForm):
    """The two pages on which an interval is agreed: before the start, and while it lasts."""

    abstract = True
    form_class = ContactForm
    title = "How often are you in contact?"
    button = "Agree on it"
    done = "Agreed. The next contact is due by it."
    person: Person

    def context(self) -> dict[str, Any]:
        usual = usual_terms(Clock.CONTACT, self.person.council_id, dates.today()).days
        intro = (
            f"Without an agreement the care manager is in contact every {usual} days. Somebody whose needs are complex "
        )
        return super().context() | {"intro": f"{intro}has an interval of their own, agreed before they move in."}


class AgreementContactPage(OfAgreement, ContactPage):
    permission = Perm.SIGN_FOR_COUNCIL

    def get_initial(self) -> dict[str, Any]:
        agreed = getattr(self.agreement, "contact_agreed", None)
        return {"days": agreed.days, "words": agreed.words} if agreed else {}

    def save(self, form: ContactForm) -> str:
        contact.agree(agreement=self.agreement, by=self.viewer, **form.cleaned_data)
        return self.agreement.get_absolute_url()


class ArrangementContactPage(OfArrangement, ContactPage):
    permission = Perm.SIGN_FOR_COUNCIL

    def get_initial(self) -> dict[str, Any]:
        return {"days": self.arrangement.contact_days}

    def save(self, form: ContactForm) -> str:
        contact.change(arrangement=self.arrangement, by=self.viewer, **form.cleaned_data)
        return self.arrangement.get_absolute_url()
