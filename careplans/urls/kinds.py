"""Addresses of assessments of the other kinds, and of what follows from them."""

from django.urls import path

from careplans.views.budget_lines import BudgetLineRemovePage, BudgetLinesPage
from careplans.views.continuing_care import ChcDecisionPage, ChcReviewPage, ContinuingCarePage
from careplans.views.kinds import (
    CopyGivenPage,
    OtherAssessmentPage,
    OtherCompletePage,
    OtherDelayPage,
    OtherSectionPage,
    OtherStopPage,
    StartPage,
)

urlpatterns = [
    path("people/<str:reference>/other-assessment/", StartPage.as_view(), name="other-assessment-new"),
    path("other-assessments/<int:pk>/", OtherAssessmentPage.as_view(), name="other-assessment"),
    path("other-assessments/<int:pk>/complete/", OtherCompletePage.as_view(), name="other-assessment-complete"),
    path("other-assessments/<int:pk>/delay/", OtherDelayPage.as_view(), name="other-assessment-delay"),
    path("other-assessments/<int:pk>/stop/", OtherStopPage.as_view(), name="other-assessment-stop"),
    path("other-assessments/<int:pk>/lines/", BudgetLinesPage.as_view(), name="budget-lines"),
    path(
        "other-assessments/<int:pk>/lines/<int:line>/remove/", BudgetLineRemovePage.as_view(), name="budget-line-remove"
    ),
    path("other-assessments/<int:pk>/<str:section>/", OtherSectionPage.as_view(), name="other-assessment-section"),
    path("assessments/copies/<int:pk>/", CopyGivenPage.as_view(), name="assessment-copy"),
    path("continuing-care/<int:pk>/", ContinuingCarePage.as_view(), name="continuing-care"),
    path("continuing-care/<int:pk>/decision/", ChcDecisionPage.as_view(), name="continuing-care-decision"),
    path("continuing-care/<int:pk>/review/", ChcReviewPage.as_view(), name="continuing-care-review"),
]
