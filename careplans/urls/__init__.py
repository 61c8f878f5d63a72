"""Addresses of this app, a file for each thing."""

from careplans.urls import assessments, plans, requests, risk, safeguarding

urlpatterns = [
    *requests.urlpatterns, *assessments.urlpatterns, *plans.urlpatterns, *safeguarding.urlpatterns,
    *risk.urlpatterns,
]  # fmt: skip
