from django.urls import path

from reviews.views import arrange, lists, note_copies, notes, parts, review, sections
from reviews.views.owner_told import OwnerToldPage

urlpatterns = [
    path("told/<int:pk>/", OwnerToldPage.as_view(), name="owner-told"),
    path("people/<str:reference>/note/", notes.NoteNewPage.as_view(), name="note-new"),
    path("people/<str:reference>/notes/", notes.NotesPage.as_view(), name="notes"),
    path("notes/<int:pk>/", note_copies.NoteCopyPage.as_view(), name="note-copy"),
    path("notes/<int:pk>/seen/", note_copies.NoteSeenPage.as_view(), name="note-seen"),
    path("people/<str:reference>/review/", arrange.ReviewNewPage.as_view(), name="review-new"),
    path("reviews/", lists.ReviewsPage.as_view(), name="reviews"),
    path("reviews/<int:pk>/", review.ReviewPage.as_view(), name="review"),
    path("reviews/<int:pk>/complete/", review.ReviewCompletePage.as_view(), name="review-complete"),
    path("reviews/<int:pk>/not-held/", review.ReviewCancelPage.as_view(), name="review-cancel"),
    path("reviews/<int:pk>/people/", parts.PeoplePage.as_view(), name="review-people"),
    path("reviews/<int:pk>/people/<int:attendee>/", parts.AttendeePage.as_view(), name="review-attendee"),
    path("reviews/<int:pk>/outcomes/", parts.OutcomesPage.as_view(), name="review-outcomes"),
    path("reviews/<int:pk>/outcomes/<int:need>/", parts.OutcomePage.as_view(), name="review-outcome"),
    path("reviews/<int:pk>/<slug:section>/", sections.SectionPage.as_view(), name="review-section"),
]
