"""Addresses of what happens while somebody waits."""

from django.urls import path

from careplans.views.waiting import (
    AssessmentDelayPage,
    RequestDelayPage,
    TriageAgainPage,
    TriagePage,
    WaitingContactPage,
)

urlpatterns = [
    path("requests/triage/<int:pk>/", TriagePage.as_view(), name="triage"),
    path("requests/contact/<int:pk>/", WaitingContactPage.as_view(), name="waiting-contact"),
    path("requests/<int:pk>/triage/", TriageAgainPage.as_view(), name="triage-again"),
    path("requests/<int:pk>/delay/", RequestDelayPage.as_view(), name="request-delay"),
    path("assessments/<int:pk>/delay/", AssessmentDelayPage.as_view(), name="assessment-delay"),
]
