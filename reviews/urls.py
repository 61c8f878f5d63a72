from django.urls import path

from reviews.views import (
    actions,
    arrange,
    changes,
    incidents,
    invitations,
    lists,
    note_copies,
    notes,
    parts,
    requests,
    review,
    sections,
)
from reviews.views.owner_told import OwnerToldPage

urlpatterns = [
    path("told/<int:pk>/", OwnerToldPage.as_view(), name="owner-told"),
    path("people/<str:reference>/note/", notes.NoteNewPage.as_view(), name="note-new"),
    path("people/<str:reference>/notes/", notes.NotesPage.as_view(), name="notes"),
    path("notes/<int:pk>/", note_copies.NoteCopyPage.as_view(), name="note-copy"),
    path("notes/<int:pk>/seen/", note_copies.NoteSeenPage.as_view(), name="note-seen"),
    path("people/<str:reference>/change/", changes.ChangeNewPage.as_view(), name="change-new"),
    path("changes/", changes.ChangesPage.as_view(), name="changes"),
    path("changes/<int:pk>/", changes.ChangePage.as_view(), name="change"),
    path("changes/tasks/<int:pk>/", changes.ChangeTaskPage.as_view(), name="change-task"),
    path("people/<str:reference>/incident/", incidents.IncidentNewPage.as_view(), name="incident-new"),
    path("incidents/", incidents.IncidentsPage.as_view(), name="incidents"),
    path("incidents/<int:pk>/", incidents.IncidentPage.as_view(), name="incident"),
    path("incidents/<int:pk>/close/", incidents.IncidentClosePage.as_view(), name="incident-close"),
    path("incidents/told/<int:pk>/", incidents.IncidentNoticePage.as_view(), name="incident-notice"),
    path("people/<str:reference>/review/", arrange.ReviewNewPage.as_view(), name="review-new"),
    path("people/<str:reference>/review/asked/", requests.RequestNewPage.as_view(), name="review-request-new"),
    path("reviews/", lists.ReviewsPage.as_view(), name="reviews"),
    path("reviews/<int:pk>/", review.ReviewPage.as_view(), name="review"),
    path("reviews/<int:pk>/complete/", review.ReviewCompletePage.as_view(), name="review-complete"),
    path("reviews/<int:pk>/not-held/", review.ReviewCancelPage.as_view(), name="review-cancel"),
    path("reviews/<int:pk>/people/", parts.PeoplePage.as_view(), name="review-people"),
    path("reviews/<int:pk>/people/<int:attendee>/", parts.AttendeePage.as_view(), name="review-attendee"),
    path("reviews/<int:pk>/outcomes/", parts.OutcomesPage.as_view(), name="review-outcomes"),
    path("reviews/<int:pk>/outcomes/<int:need>/", parts.OutcomePage.as_view(), name="review-outcome"),
    path("reviews/requests/<int:pk>/", requests.RequestPage.as_view(), name="review-request"),
    path("reviews/actions/<int:pk>/", actions.ActionPage.as_view(), name="review-action"),
    path("reviews/actions/<int:pk>/end/", actions.ActionEndPage.as_view(), name="review-action-end"),
    path("reviews/actions/<int:pk>/later/", actions.ActionLaterPage.as_view(), name="review-action-later"),
    path("reviews/<int:pk>/actions/", actions.ActionsPage.as_view(), name="review-actions"),
    path("reviews/<int:pk>/invitations/", invitations.InvitationsPage.as_view(), name="review-invitations"),
    path(
        "reviews/<int:pk>/invitations/<int:invitation>/", invitations.InvitationPage.as_view(), name="review-invitation"
    ),
    path(
        "reviews/<int:pk>/invitations/<int:invitation>/pdf/",
        invitations.InvitationPdf.as_view(),
        name="review-invitation-pdf",
    ),
    path("reviews/<int:pk>/<slug:section>/", sections.SectionPage.as_view(), name="review-section"),
]
