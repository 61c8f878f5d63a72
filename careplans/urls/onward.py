"""Addresses of referrals to other services."""

from django.urls import path

from careplans.views.onward import OnwardListPage, OnwardNewPage, OnwardPage, OnwardStepPage

urlpatterns = [
    path("people/<str:reference>/other-services/", OnwardNewPage.as_view(), name="onward-new"),
    path("other-services/", OnwardListPage.as_view(), name="onward-list"),
    path("other-services/<int:pk>/", OnwardPage.as_view(), name="onward"),
    path("other-services/<int:pk>/<str:step>/", OnwardStepPage.as_view(), name="onward-step"),
]
