"""Addresses of this app, a file for each thing."""

from careplans.urls import assessments, plans, requests, safeguarding

urlpatterns = [*requests.urlpatterns, *assessments.urlpatterns, *plans.urlpatterns, *safeguarding.urlpatterns]
