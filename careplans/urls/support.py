"""Addresses of the support plans of unpaid carers."""

from django.urls import path

from careplans.views.support import (
    SupportNewPage,
    SupportPlanPage,
)
from careplans.views.support_copies import SupportCopyPage, SupportPdf
from careplans.views.support_list import SupportPlansPage
from careplans.views.support_sections import SupportNeedPage, SupportNeedRemovePage, SupportSectionPage
from careplans.views.support_sign_off import (
    SupportAgainPage,
    SupportAskPage,
    SupportCopyGivenPage,
    SupportDeclinePage,
    SupportEndPage,
    SupportReturnPage,
    SupportReviewPage,
    SupportSignOffPage,
)

urlpatterns = [
    path("support-plans/", SupportPlansPage.as_view(), name="support-plans"),
    path("other-assessments/<int:pk>/support-plan/", SupportNewPage.as_view(), name="support-plan-new"),
    path("support-plans/<int:pk>/", SupportPlanPage.as_view(), name="support-plan"),
    path("support-plans/<int:pk>/pdf/", SupportPdf.as_view(), name="support-plan-pdf"),
    path("support-plans/<int:pk>/for/<slug:reader>/", SupportCopyPage.as_view(), name="support-plan-copy"),
    path("support-plans/<int:pk>/needs/add/", SupportNeedPage.as_view(), name="support-plan-need-add"),
    path("support-plans/<int:pk>/needs/<int:need>/", SupportNeedPage.as_view(), name="support-plan-need"),
    path(
        "support-plans/<int:pk>/needs/<int:need>/remove/",
        SupportNeedRemovePage.as_view(),
        name="support-plan-need-remove",
    ),
    path("support-plans/<int:pk>/ask/", SupportAskPage.as_view(), name="support-plan-ask"),
    path("support-plans/<int:pk>/sign-off/", SupportSignOffPage.as_view(), name="support-plan-sign-off"),
    path("support-plans/<int:pk>/return/", SupportReturnPage.as_view(), name="support-plan-return"),
    path("support-plans/<int:pk>/decline/", SupportDeclinePage.as_view(), name="support-plan-decline"),
    path("support-plans/<int:pk>/end/", SupportEndPage.as_view(), name="support-plan-end"),
    path("support-plans/<int:pk>/again/", SupportAgainPage.as_view(), name="support-plan-again"),
    path("support-plans/<int:pk>/looked-at/", SupportReviewPage.as_view(), name="support-plan-looked-at"),
    path("support-plans/copies/<int:pk>/", SupportCopyGivenPage.as_view(), name="support-plan-copy-given"),
    path("support-plans/<int:pk>/<str:section>/", SupportSectionPage.as_view(), name="support-plan-section"),
]
