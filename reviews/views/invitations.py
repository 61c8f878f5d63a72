"""Who is invited to a review, and the invitation as a document."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.generic import View

from people.known import known_answers, known_links
from placements.views.documents import pdf_answer
from placements.views.rows import PlainForm
from reviews.choices import AttendeeRole
from reviews.exports import invitation_document
from reviews.forms.meeting import FollowUpForm, InviteForm
from reviews.meeting_tables import INVITATION_HEADERS, invitation_rows
from reviews.models import ReviewInvitation
from reviews.services import invitations
from reviews.views.rows import Crumbs, OfOpenReview, OfReview
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, NeedsPermission

TITLE = "Invitations"
FOLLOWED = ("sent_on", "answer", "pack_sent_on", "pack_received_on")


class InvitationsPage(OfOpenReview, FormPage):
    """Everybody who is invited, and one more. The first is the person."""

    permission = Perm.HOLD_REVIEW
    template_name = "reviews/review_invitations.html"
    form_class = InviteForm
    done = "Invited"

    def get_initial(self) -> dict[str, Any]:
        last = self.review.invitations.last()
        if last is None:
            return {"name": self.person.name, "role": AttendeeRole.PERSON.value}
        same = {"meets_on": last.meets_on, "meets_where": last.meets_where}
        return known_answers(self.request, self.viewer, self.person) | same

    def context(self) -> dict[str, Any]:
        rows = list(ReviewInvitation.objects.visible_to(self.viewer).filter(review=self.review))
        return {
            "review": self.review,
            "person": self.person,
            "crumbs": self.crumbs((TITLE, None)),
            "headers": INVITATION_HEADERS,
            "rows": invitation_rows(rows),
            "known": known_links(self.viewer, self.person, {row.name for row in rows}),
        }

    def save(self, form: InviteForm) -> str:
        invitations.invite(review=self.review, by=self.viewer, **form.cleaned_data)
        return self.request.path


class OfInvitation(OfReview):
    abstract = True

    @property
    def invitation(self) -> ReviewInvitation:
        rows = ReviewInvitation.objects.visible_to(self.viewer).filter(review=self.review)
        return self.get_row(rows.select_related("review__person__council"), pk=self.kwargs["invitation"])  # type: ignore[no-any-return]


class InvitationPage(OfInvitation, OfOpenReview, PlainForm):
    """Sent, answered, papers sent and received."""

    permission = Perm.HOLD_REVIEW
    form_class = FollowUpForm
    done = "Saved"

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Invitation of {self.invitation.name}"

    def get_initial(self) -> dict[str, Any]:
        return {name: getattr(self.invitation, name) for name in FOLLOWED}

    def context(self) -> dict[str, Any]:
        return super().context() | {"crumbs": self.crumbs((TITLE, self.back()), (self.invitation.name, None))}

    def crumbs(self, *more: tuple[str, str | None]) -> Crumbs:
        return OfReview.crumbs(self, *more)

    def back(self) -> str:
        return reverse("review-invitations", args=[self.review.pk])

    def save(self, form: FollowUpForm) -> str:
        invitations.follow_up(invitation=self.invitation, by=self.viewer, **form.cleaned_data)
        return self.back()


class InvitationPdf(OfInvitation, NeedsPermission, View):
    """The invitation, to print or to send."""

    permission = Perm.HOLD_REVIEW

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.invitation
        self.saw(self.person.pk, f"invitation to a review (document for {row.get_role_display().lower()})")
        name = f"review-invitation-{self.person.reference}-{row.pk}"
        return pdf_answer("review_invitation", invitation_document(row), name)
