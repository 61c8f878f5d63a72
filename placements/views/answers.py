"""Sending a referral, and the scheme's answer to it."""

from typing import Any

from django.urls import reverse

from placements.forms.answers import DeclineForm, OverrideForm, WhyForm
from placements.rules import accept_gate, referral_gate
from placements.services import referrals
from placements.views.rows import OfReferral, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.rules import Gate


class PastGate(OfReferral, PlainForm):
    """A step behind a gate: open to all who may take it; with a reason to whoever may decide otherwise."""

    abstract = True
    owes = ("gate", "override")
    form_class = OverrideForm
    gate: Gate
    override: Perm
    who = ""

    def may_decide_otherwise(self, gate: Gate) -> bool:
        return not gate.is_open and gate.can_override and self.viewer.can(self.override)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"asks": self.may_decide_otherwise(self.gate)}

    def context(self) -> dict[str, Any]:
        gate = self.gate
        given = super().context() | {"gate": gate}
        if gate.is_open or self.may_decide_otherwise(gate):
            return given
        who = self.who if gate.can_override else ""
        return given | {"blocked": f"Put right what is missing first.{who}"}


class ReferralSendPage(PastGate):
    permission = Perm.WRITE_REFERRAL
    override = Perm.OVERRIDE_REFERRAL_GATE
    title = "Send the referral"
    button = "Send the referral"
    done = "The referral was sent. The scheme has been given the plan and owes you an answer."
    who = " Your line manager may decide otherwise, with a reason."

    @property
    def gate(self) -> Gate:
        return referral_gate(self.referral)

    def save(self, form: OverrideForm) -> str:
        reason = form.cleaned_data.get("override_reason", "")
        return referrals.send(referral=self.referral, by=self.viewer, override_reason=reason).get_absolute_url()


class ReferralAcceptPage(PastGate):
    permission = Perm.ANSWER_REFERRAL
    override = Perm.ACCEPT_WITHOUT_PLAN
    title = "Accept the referral"
    button = "Accept the referral"
    done = "Accepted. Now find households that could suit."
    who = " Your scheme manager may decide otherwise, with a reason."

    @property
    def gate(self) -> Gate:
        return accept_gate(self.referral)

    def save(self, form: OverrideForm) -> str:
        reason = form.cleaned_data.get("override_reason", "")
        return referrals.accept(referral=self.referral, by=self.viewer, override_reason=reason).get_absolute_url()


class ReferralDeclinePage(OfReferral, PlainForm):
    permission = Perm.ANSWER_REFERRAL
    form_class = DeclineForm
    title = "Decline the referral"
    button = "Decline the referral"
    done = "Declined. The council has your answer."

    def save(self, form: DeclineForm) -> str:
        referrals.decline(referral=self.referral, by=self.viewer, **form.cleaned_data)
        return reverse("referrals")


class ReferralWithdrawPage(OfReferral, PlainForm):
    permission = Perm.WRITE_REFERRAL
    form_class = WhyForm
    title = "Withdraw the referral"
    button = "Withdraw the referral"
    warning = True
    done = "The referral was withdrawn."

    def save(self, form: WhyForm) -> str:
        referrals.withdraw(referral=self.referral, by=self.viewer, why=form.cleaned_data["why"])
        return self.person.get_absolute_url()
