"""Addresses of advocacy."""

from django.urls import path

from careplans.views.advocates import AdvocateNewPage, AdvocatePage, AdvocatesPage, AdvocateStepPage
from careplans.views.taking_part import TakingPartPage

urlpatterns = [
    path("people/<str:reference>/taking-part/<str:about>/", TakingPartPage.as_view(), name="taking-part"),
    path("people/<str:reference>/advocate/", AdvocateNewPage.as_view(), name="advocate-new"),
    path("advocates/", AdvocatesPage.as_view(), name="advocates"),
    path("advocates/<int:pk>/", AdvocatePage.as_view(), name="advocate"),
    path("advocates/<int:pk>/<str:step>/", AdvocateStepPage.as_view(), name="advocate-step"),
]
