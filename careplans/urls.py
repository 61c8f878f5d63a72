"""Addresses of requests, assessments and plans."""

from django.urls import path

from careplans.views.assessment_complete import CompletePage, StopPage
from careplans.views.assessment_sections import AlonePage, OutcomePage, ParticipantRemovePage, PeoplePage, SectionPage
from careplans.views.assessments import AssessmentPage
from careplans.views.lists import AssessmentsPage, PlansPage, RequestsPage
from careplans.views.plan_release import PlanAcknowledgePage, PlanReleasePage
from careplans.views.plan_sections import NeedPage, NeedRemovePage, PlanNewPage, PlanSectionPage
from careplans.views.plan_sign_off import PlanAskPage, PlanReturnPage, PlanSignOffPage
from careplans.views.plans import PlanPage, PlanPdf
from careplans.views.requests import AllocatePage, RequestClosePage, RequestNewPage, RequestPage

urlpatterns = [
    path("requests/", RequestsPage.as_view(), name="requests"),
    path("people/<str:reference>/request/", RequestNewPage.as_view(), name="request-new"),
    path("requests/<int:pk>/", RequestPage.as_view(), name="request"),
    path("requests/<int:pk>/allocate/", AllocatePage.as_view(), name="assessment-allocate"),
    path("requests/<int:pk>/close/", RequestClosePage.as_view(), name="request-close"),
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
    path("plans/", PlansPage.as_view(), name="plans"),
    path("people/<str:reference>/plan/", PlanNewPage.as_view(), name="plan-new"),
    path("plans/<int:pk>/", PlanPage.as_view(), name="plan"),
    path("plans/<int:pk>/pdf/", PlanPdf.as_view(), name="plan-pdf"),
    path("plans/<int:pk>/ask/", PlanAskPage.as_view(), name="plan-ask"),
    path("plans/<int:pk>/sign-off/", PlanSignOffPage.as_view(), name="plan-sign-off"),
    path("plans/<int:pk>/return/", PlanReturnPage.as_view(), name="plan-return"),
    path("plans/<int:pk>/release/", PlanReleasePage.as_view(), name="plan-release"),
    path("plans/<int:pk>/needs/add/", NeedPage.as_view(), name="plan-need-add"),
    path("plans/<int:pk>/needs/<int:need>/", NeedPage.as_view(), name="plan-need"),
    path("plans/<int:pk>/needs/<int:need>/remove/", NeedRemovePage.as_view(), name="plan-need-remove"),
    path("plans/releases/<int:pk>/acknowledge/", PlanAcknowledgePage.as_view(), name="plan-acknowledge"),
    path("plans/<int:pk>/<str:section>/", PlanSectionPage.as_view(), name="plan-section"),
]
