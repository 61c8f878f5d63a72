"""Addresses of plans."""

from django.urls import path

from careplans.views.easy_read import EasyReadPage
from careplans.views.lists import PlansPage
from careplans.views.plan_copies import PlanCopyPage, PlanPdf
from careplans.views.plan_holders import PlanAgainPage, PlanLogPage, PlanReceiptPage, PlanWithdrawPage
from careplans.views.plan_release import PlanAcknowledgePage, PlanGivePage, PlanReleasePage
from careplans.views.plan_sections import NeedPage, NeedRemovePage, PlanNewPage, PlanSectionPage
from careplans.views.plan_sign_off import PlanAskPage, PlanReturnPage, PlanSignOffPage
from careplans.views.plans import PlanPage

urlpatterns = [
    path("plans/", PlansPage.as_view(), name="plans"),
    path("people/<str:reference>/plan/", PlanNewPage.as_view(), name="plan-new"),
    path("plans/<int:pk>/", PlanPage.as_view(), name="plan"),
    path("plans/<int:pk>/pdf/", PlanPdf.as_view(), name="plan-pdf"),
    path("plans/<int:pk>/for/<slug:reader>/", PlanCopyPage.as_view(), name="plan-copy"),
    path("plans/<int:pk>/easy-read/", EasyReadPage.as_view(), name="plan-easy-read"),
    path("plans/<int:pk>/ask/", PlanAskPage.as_view(), name="plan-ask"),
    path("plans/<int:pk>/sign-off/", PlanSignOffPage.as_view(), name="plan-sign-off"),
    path("plans/<int:pk>/return/", PlanReturnPage.as_view(), name="plan-return"),
    path("plans/<int:pk>/release/", PlanReleasePage.as_view(), name="plan-release"),
    path("plans/<int:pk>/give/<slug:holder>/", PlanGivePage.as_view(), name="plan-give"),
    path("plans/<int:pk>/log/", PlanLogPage.as_view(), name="plan-log"),
    path("plans/<int:pk>/needs/add/", NeedPage.as_view(), name="plan-need-add"),
    path("plans/<int:pk>/needs/<int:need>/", NeedPage.as_view(), name="plan-need"),
    path("plans/<int:pk>/needs/<int:need>/remove/", NeedRemovePage.as_view(), name="plan-need-remove"),
    path("plans/releases/<int:pk>/acknowledge/", PlanAcknowledgePage.as_view(), name="plan-acknowledge"),
    path("plans/releases/<int:pk>/receipt/", PlanReceiptPage.as_view(), name="plan-receipt"),
    path("plans/releases/<int:pk>/again/", PlanAgainPage.as_view(), name="plan-again"),
    path("plans/releases/<int:pk>/withdraw/", PlanWithdrawPage.as_view(), name="plan-withdraw"),
    path("plans/<int:pk>/<str:section>/", PlanSectionPage.as_view(), name="plan-section"),
]
