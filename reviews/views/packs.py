"""The papers for a review: what is in them, who was sent them, who has them; and each reader's copy as a document."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.views.generic import View

from placements.views.documents import pdf_answer
from reviews.forms.packs import PackSendForm
from reviews.models import Review, ReviewInvitation, ReviewPack
from reviews.pack_content import Papers
from reviews.pack_export import papers_document
from reviews.pack_tables import PACK_HEADERS, pack_rows
from reviews.rules.packs import WHOLE
from reviews.services import packs
from reviews.views.invitations import OfInvitation
from reviews.views.rows import Crumbs, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, NeedsPermission

TITLE = "Papers for the review"


class OfPack(NeedsPermission):
    """`self.pack` and its review, or 404."""

    abstract = True

    @cached_property
    def pack(self) -> ReviewPack:
        rows = ReviewPack.objects.visible_to(self.viewer).select_related("owner")
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    @cached_property
    def review(self) -> Review:
        return self.get_row(Review.objects.visible_to(self.viewer).for_detail(), pk=self.pack.review_id)


class PackPage(OfPack, FormPage):
    """What is in the papers, and sending them; once the review is over, what was sent."""

    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_pack.html"
    form_class = PackSendForm
    done = "Written down. Ask before the meeting whether the papers arrived."

    def invited(self) -> QuerySet:
        return ReviewInvitation.objects.visible_to(self.viewer).filter(review=self.review)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"invited": self.invited(), "name": self.review.person.name}

    def context(self) -> dict[str, Any]:
        review = self.review
        self.saw(review.person_id, "the papers for a review")
        return {
            "review": review,
            "person": review.person,
            "pack": self.pack,
            "crumbs": self.crumbs(),
            "headers": PACK_HEADERS,
            "rows": pack_rows(self.invited()),
            "sections": Papers(review, self.viewer).sections(WHOLE),
        }

    def crumbs(self) -> Crumbs:
        own = (self.review.get_kind_display(), self.review.get_absolute_url())
        return crumbs_of(self.review.person, own, (TITLE, None))

    def save(self, form: PackSendForm) -> str:
        packs.send(review=self.review, by=self.viewer, **form.cleaned_data)
        return self.pack.get_absolute_url()


class PackPdf(OfInvitation, NeedsPermission, View):
    """The copy of one who is invited, to print or to send."""

    permission = Perm.HOLD_REVIEW

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.invitation
        self.saw(self.person.pk, f"the papers for a review (document for {row.get_role_display().lower()})")
        return pdf_answer(
            "review_papers", papers_document(row, self.viewer), f"review-papers-{self.person.reference}-{row.pk}"
        )
