"""Addresses of requests."""

from django.urls import path

from careplans.views.lists import RequestsPage
from careplans.views.requests import AllocatePage, ExpectedPage, RequestClosePage, RequestNewPage, RequestPage

urlpatterns = [
    path("requests/", RequestsPage.as_view(), name="requests"),
    path("people/<str:reference>/request/", RequestNewPage.as_view(), name="request-new"),
    path("requests/<int:pk>/", RequestPage.as_view(), name="request"),
    path("requests/<int:pk>/allocate/", AllocatePage.as_view(), name="assessment-allocate"),
    path("requests/<int:pk>/expected/", ExpectedPage.as_view(), name="request-expected"),
    path("requests/<int:pk>/close/", RequestClosePage.as_view(), name="request-close"),
]
