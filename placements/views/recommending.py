"""A scheme recommends something else, and the council answers; and what was asked for and was not there."""

from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from placements.forms.answers import RecommendForm, ReplyForm
from placements.forms.practice import UnmetFilterForm
from placements.models import Recommendation, Referral
from placements.services import recommending
from placements.tables.unmet import UNMET_HEADERS, unmet_rows
from placements.unmet import unmet
from placements.views.rows import OfReferral, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage

DAYS = {"quarter": 91, "year": 365}


class ReferralRecommendPage(OfReferral, PlainForm):
    permission = Perm.ANSWER_REFERRAL
    form_class = RecommendForm
    title = "Recommend another option"
    button = "Recommend it"
    done = "The referral is closed. The council has your recommendation, and owes an answer."

    def context(self) -> dict[str, Any]:
        intro = "The referral closes. The care manager reads what you recommend, and is reminded to answer it."
        return super().context() | {"intro": intro}

    def save(self, form: RecommendForm) -> str:
        recommending.recommend(referral=self.referral, by=self.viewer, **form.cleaned_data)
        return reverse("referrals")


class RecommendationPage(OfReferral, PlainForm):
    permission = Perm.WRITE_REFERRAL
    form_class = ReplyForm
    title = "Answer what the scheme recommends"
    button = "Save your answer"
    done = "Saved"

    @cached_property
    def recommendation(self) -> Recommendation:
        rows = Recommendation.objects.visible_to(self.viewer).select_related("referral__person", "referral__scheme")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @cached_property
    def referral(self) -> Referral:
        return self.recommendation.referral

    def context(self) -> dict[str, Any]:
        row, scheme = self.recommendation, self.referral.scheme.name
        intro = f"{scheme} recommended on {dates.uk_date(row.made_on)}: {row.get_option_display()}."
        given = super().context() | {"intro": intro, "quoted": row.why, "quoted_who": scheme}
        if row.is_open:
            return given
        said = "followed" if row.followed else "not followed"
        return given | {"blocked": f"Answered on {dates.uk_date(row.replied_on)}, {said}: {row.reply}"}

    def save(self, form: ReplyForm) -> str:
        recommending.reply(recommendation=self.recommendation, by=self.viewer, **form.cleaned_data)
        return self.person.get_absolute_url()


class UnmetPage(ListPage):
    """Referrals that came to nothing: what was wanted, and what would have made it work (G14-LOC-3)."""

    permission = Perm.SEE_PRACTICE
    template_name = "placements/unmet.html"

    @property
    def period(self) -> str:
        period = self.request.GET.get("period", "")
        return period if period in DAYS else ""

    def rows(self) -> QuerySet:
        today = dates.today()
        since = today - timedelta(days=DAYS[self.period]) if self.period else date(2000, 1, 1)
        return unmet(self.viewer, since, today)

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "filters": UnmetFilterForm(initial={"period": self.period}),
            "headers": UNMET_HEADERS,
            "lines": unmet_rows(given["page"].object_list, self.viewer),
            "is_scheme": self.viewer.in_scheme,
        }
