"""Emergencies, and the steps into adulthood."""

from django.urls import path

from placements.views import emergencies, emergency_answers, emergency_care, transition

urlpatterns = [
    path("emergencies/", emergencies.EmergenciesPage.as_view(), name="emergencies"),
    path("emergencies/new/", emergencies.EmergencyNewPage.as_view(), name="emergency-new"),
    path("emergencies/figures/", emergencies.EmergencyFiguresPage.as_view(), name="emergency-figures"),
    path("emergencies/<int:pk>/", emergencies.EmergencyPage.as_view(), name="emergency"),
    path("emergencies/<int:pk>/known/", emergencies.EmergencyChangePage.as_view(), name="emergency-change"),
    path("emergencies/<int:pk>/ask/", emergencies.EmergencyAskPage.as_view(), name="emergency-ask"),
    path("emergencies/<int:pk>/withdraw/", emergencies.EmergencyWithdrawPage.as_view(), name="emergency-withdraw"),
    path("emergencies/<int:pk>/accept/", emergency_answers.EmergencyAcceptPage.as_view(), name="emergency-accept"),
    path("emergencies/<int:pk>/refuse/", emergency_answers.EmergencyRefusePage.as_view(), name="emergency-refuse"),
    path(
        "emergencies/<int:pk>/household/",
        emergency_answers.EmergencyHouseholdPage.as_view(),
        name="emergency-household",
    ),
    path("emergencies/<int:pk>/approve/", emergency_answers.EmergencyApprovePage.as_view(), name="emergency-approve"),
    path("emergencies/<int:pk>/meeting/", emergency_care.EmergencyMeetingPage.as_view(), name="emergency-meeting"),
    path("emergencies/<int:pk>/review/", emergency_care.EmergencyReviewPage.as_view(), name="emergency-review"),
    path("emergencies/<int:pk>/options/", emergency_care.EmergencyOptionsPage.as_view(), name="emergency-options"),
    path("emergencies/<int:pk>/longer/", emergency_care.EmergencyLongerPage.as_view(), name="emergency-longer"),
    path(
        "emergencies/longer/<int:pk>/",
        emergency_care.EmergencyDecideLongerPage.as_view(),
        name="emergency-longer-decide",
    ),
    path("emergencies/<int:pk>/end/", emergency_care.EmergencyEndPage.as_view(), name="emergency-end"),
    path("people/<str:reference>/adulthood/", transition.TransitionBeginPage.as_view(), name="transition-begin"),
    path("adulthood/<int:pk>/", transition.TransitionStepPage.as_view(), name="transition-step"),
]
