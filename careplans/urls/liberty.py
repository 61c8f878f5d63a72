"""Addresses of liberty screens."""

from django.urls import path

from careplans.views.liberty import (
    LibertyClosePage,
    LibertyCompletePage,
    LibertyNewPage,
    LibertyPage,
    LibertySectionPage,
    LibertyStopPage,
)
from careplans.views.liberty_seen import (
    LibertyEvidenceCorrectPage,
    LibertyEvidencePage,
    LibertyObjectionAnswerPage,
    LibertyObjectionPage,
)

urlpatterns = [
    path("people/<str:reference>/liberty/", LibertyNewPage.as_view(), name="liberty-new"),
    path("liberty/objections/<int:pk>/", LibertyObjectionPage.as_view(), name="liberty-objection"),
    path("liberty/objections/<int:pk>/answer/", LibertyObjectionAnswerPage.as_view(), name="liberty-objection-answer"),
    path("liberty/<int:pk>/", LibertyPage.as_view(), name="liberty"),
    path("liberty/<int:pk>/evidence/", LibertyEvidencePage.as_view(), name="liberty-evidence"),
    path(
        "liberty/<int:pk>/evidence/<int:evidence>/",
        LibertyEvidenceCorrectPage.as_view(),
        name="liberty-evidence-correct",
    ),
    path("liberty/<int:pk>/complete/", LibertyCompletePage.as_view(), name="liberty-complete"),
    path("liberty/<int:pk>/stop/", LibertyStopPage.as_view(), name="liberty-stop"),
    path("liberty/<int:pk>/close/", LibertyClosePage.as_view(), name="liberty-close"),
    path("liberty/<int:pk>/<str:section>/", LibertySectionPage.as_view(), name="liberty-section"),
]
