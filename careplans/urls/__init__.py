"""Addresses of this app, a file for each thing."""

from careplans.urls import (
    advocacy,
    assessments,
    capacity,
    funding,
    letters,
    onward,
    plans,
    promises,
    requests,
    risk,
    safeguarding,
    waiting,
)

urlpatterns = [
    *requests.urlpatterns,
    *waiting.urlpatterns,
    *letters.urlpatterns,
    *assessments.urlpatterns,
    *promises.urlpatterns,
    *funding.urlpatterns,
    *plans.urlpatterns,
    *safeguarding.urlpatterns,
    *risk.urlpatterns,
    *capacity.urlpatterns,
    *advocacy.urlpatterns,
    *onward.urlpatterns,
]
