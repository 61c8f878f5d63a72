"""Addresses of assessments."""

from django.urls import path

from careplans.views.assessment_complete import CompletePage, StopPage
from careplans.views.assessment_sections import AlonePage, OutcomePage, ParticipantRemovePage, PeoplePage, SectionPage
from careplans.views.assessments import AssessmentPage
from careplans.views.lists import AssessmentsPage

urlpatterns = [
    path("assessments/", AssessmentsPage.as_view(), name="assessments"),
    path("assessments/<int:pk>/", AssessmentPage.as_view(), name="assessment"),
    path("assessments/<int:pk>/complete/", CompletePage.as_view(), name="assessment-complete"),
    path("assessments/<int:pk>/stop/", StopPage.as_view(), name="assessment-stop"),
    path("assessments/<int:pk>/people/", PeoplePage.as_view(), name="assessment-people"),
    path("assessments/<int:pk>/people/alone/", AlonePage.as_view(), name="assessment-alone"),
    path(
        "assessments/<int:pk>/people/<int:participant>/remove/",
        ParticipantRemovePage.as_view(),
        name="assessment-person-remove",
    ),
    path("assessments/<int:pk>/outcomes/<str:outcome>/", OutcomePage.as_view(), name="assessment-outcome"),
    path("assessments/<int:pk>/<str:section>/", SectionPage.as_view(), name="assessment-section"),
]
