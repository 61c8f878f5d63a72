"""Addresses of contributions to assessments."""

from django.urls import path

from careplans.views.contributions import ChasePage, ContributionPage, ContributionsPage, NotComingPage, ReceivePage

urlpatterns = [
    path("assessments/<int:pk>/contributions/", ContributionsPage.as_view(), name="contributions"),
    path("contributions/<int:pk>/", ContributionPage.as_view(), name="contribution"),
    path("contributions/<int:pk>/receive/", ReceivePage.as_view(), name="contribution-receive"),
    path("contributions/<int:pk>/chase/", ChasePage.as_view(), name="contribution-chase"),
    path("contributions/<int:pk>/not-coming/", NotComingPage.as_view(), name="contribution-not-coming"),
]
