"""Carer households: who they are, their checks, and how they are looked after."""

from django.urls import path

from placements.views import carer_forms, carers, household_care, household_notices, household_risks, lending, members

urlpatterns = [
    path("carers/", carers.CarersPage.as_view(), name="carers"),
    path("carers/add/", carer_forms.CarerNewPage.as_view(), name="carer-new"),
    path("carers/<int:pk>/", carers.CarerPage.as_view(), name="carer"),
    path("carers/<int:pk>/details/", carer_forms.CarerChangePage.as_view(), name="carer-change"),
    path("carers/<int:pk>/checks/", carer_forms.CarerChecksPage.as_view(), name="carer-checks"),
    path("carers/<int:pk>/approval/", carer_forms.CarerApprovePage.as_view(), name="carer-approve"),
    path("carers/<int:pk>/suspend/", carer_forms.CarerSuspendPage.as_view(), name="carer-suspend"),
    path("carers/<int:pk>/end/", carer_forms.CarerEndPage.as_view(), name="carer-end"),
    path("carers/<int:pk>/risks/add/", household_risks.HouseholdRiskNewPage.as_view(), name="carer-risk-add"),
    path("carers/risks/<int:pk>/", household_risks.HouseholdRiskPage.as_view(), name="carer-risk"),
    path("carers/risks/<int:pk>/close/", household_risks.HouseholdRiskClosePage.as_view(), name="carer-risk-close"),
    path("carers/<int:pk>/visits/add/", household_care.CarerVisitNewPage.as_view(), name="carer-visit-add"),
    path("carers/<int:pk>/breaks/add/", household_care.CarerBreakNewPage.as_view(), name="carer-break-add"),
    path("carers/breaks/<int:pk>/", household_care.CarerBreakCallOffPage.as_view(), name="carer-break-call-off"),
    path("carers/<int:pk>/back-up/add/", household_care.BackUpNewPage.as_view(), name="carer-back-up-add"),
    path("carers/back-up/<int:pk>/", household_care.BackUpEndPage.as_view(), name="carer-back-up-end"),
    path("carers/<int:pk>/notice/", household_notices.NoticeNewPage.as_view(), name="carer-notice"),
    path("carers/notices/<int:pk>/", household_notices.NoticeClosePage.as_view(), name="carer-notice-close"),
    path("arrangements/after-notice/<int:pk>/", household_notices.WhatNextPage.as_view(), name="what-next"),
    path("carers/<int:pk>/lend/", lending.CarerLendPage.as_view(), name="carer-lend"),
    path("carers/lent/<int:pk>/end/", lending.CarerLendEndPage.as_view(), name="carer-lend-end"),
    path("carers/<int:pk>/address/", carer_forms.CarerAddressPage.as_view(), name="carer-address"),
    path("carers/<int:pk>/members/add/", members.MemberAddPage.as_view(), name="member-add"),
    path("carers/members/<int:pk>/", members.MemberPage.as_view(), name="member"),
    path("carers/members/<int:pk>/dbs/", members.MemberDbsPage.as_view(), name="member-dbs"),
    path("carers/members/<int:pk>/left/", members.MemberLeftPage.as_view(), name="member-left"),
    path("carers/<int:pk>/notes/add/", members.CarerNotePage.as_view(), name="carer-note-add"),
]
