"""The yearly review with carers, and what it leaves to be done."""

from django.urls import path

from placements.views import carer_review_actions as actions
from placements.views import carer_reviews as reviews

urlpatterns = [
    path("carers/<int:pk>/reviews/", reviews.CarerReviewsPage.as_view(), name="carer-reviews"),
    path("carers/<int:pk>/reviews/begin/", reviews.CarerReviewBeginPage.as_view(), name="carer-review-begin"),
    path("carers/reviews/<int:pk>/", reviews.CarerReviewPage.as_view(), name="carer-review"),
    path("carers/reviews/<int:pk>/complete/", reviews.CarerReviewCompletePage.as_view(), name="carer-review-complete"),
    path("carers/reviews/<int:pk>/not-held/", reviews.CarerReviewStopPage.as_view(), name="carer-review-stop"),
    path("carers/reviews/<int:pk>/letter/", reviews.CarerReviewLetterPage.as_view(), name="carer-review-letter"),
    path("carers/reviews/<int:pk>/to-do/", actions.CarerActionNewPage.as_view(), name="carer-review-action-add"),
    path(
        "carers/reviews/<int:pk>/sections/<slug:section>/",
        reviews.CarerReviewSectionPage.as_view(),
        name="carer-review-section",
    ),
    path("carers/reviews/to-do/<int:pk>/", actions.CarerActionPage.as_view(), name="carer-review-action"),
    path("carers/reviews/to-do/<int:pk>/end/", actions.CarerActionEndPage.as_view(), name="carer-review-action-end"),
    path(
        "carers/reviews/to-do/<int:pk>/later/", actions.CarerActionLaterPage.as_view(), name="carer-review-action-later"
    ),
]
