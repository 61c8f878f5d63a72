"""Addresses of this app, a file for each thing."""

from careplans.urls import (
    assessments,
    capacity,
    plans,
    promises,
    requests,
    risk,
    safeguarding,
)

urlpatterns = [
    *requests.urlpatterns, *assessments.urlpatterns, *promises.urlpatterns, *plans.urlpatterns,
    *safeguarding.urlpatterns, *risk.urlpatterns, *capacity.urlpatterns,
]  # fmt: skip
