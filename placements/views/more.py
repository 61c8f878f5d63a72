"""The scheme asks for more on a thin referral; the referrer answers, and it goes back to the scheme."""

from functools import cached_property
from typing import Any

from people.choices import Clock
from people.clocks import due_on
from placements.forms.more import AnswerMoreForm, AskMoreForm, in_four_weeks
from placements.models import MoreAsked, Referral
from placements.services import more
from placements.tables import lacking_labels
from placements.views.rows import OfReferral, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm


class ReferralAskPage(OfReferral, PlainForm):
    permission = Perm.ANSWER_REFERRAL
    form_class = AskMoreForm
    title = "Ask for more"
    button = "Ask for more"
    done = "The care manager has your question, and the day by which you need the answer."

    def get_initial(self) -> dict[str, Any]:
        day = due_on(Clock.REFERRAL_MORE, dates.today(), self.referral.council_id)
        return {"answer_by": min(day, in_four_weeks())}

    def context(self) -> dict[str, Any]:
        who = self.referral.person.owner or self.referral.care_manager
        intro = f"The referral is not declined. It waits for {who.name}, who is reminded, until the answer is there."
        return super().context() | {"intro": intro}

    def save(self, form: AskMoreForm) -> str:
        more.ask(referral=self.referral, by=self.viewer, **form.cleaned_data)
        return self.referral.get_absolute_url()


class QuestionAnswerPage(OfReferral, PlainForm):
    permission = Perm.WRITE_REFERRAL
    form_class = AnswerMoreForm
    title = "Answer what the scheme asks for"
    button = "Send it to the scheme again"
    done = "The scheme has your answer, and owes you one."

    @cached_property
    def asked(self) -> MoreAsked:
        rows = MoreAsked.objects.visible_to(self.viewer).select_related(
            "asked_by", "referral__person", "referral__scheme", "referral__council"
        )
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def referral(self) -> Referral:
        return self.asked.referral

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.referral, "items": self.asked.items}

    def context(self) -> dict[str, Any]:
        asked = self.asked
        what = ", ".join(lacking_labels(asked)).lower()
        intro = f"{asked.asked_by.name} asked on {dates.uk_date(asked.asked_on)} for: {what}."
        given = super().context() | {"intro": intro, "quoted": asked.words, "quoted_who": asked.asked_by.name}
        closed = {} if asked.is_open else {"blocked": "The scheme no longer waits for this answer."}
        return given | closed

    def save(self, form: AnswerMoreForm) -> str:
        more.answer(asked=self.asked, by=self.viewer, words=form.cleaned_data["words"], **form.filled())
        return self.referral.get_absolute_url()
