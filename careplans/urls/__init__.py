"""Addresses of this app, a file for each thing; those with a fixed word before those that take any."""

from careplans.urls import (
    assessments,
    capacity,
    letters,
    plans,
    promises,
    requests,
    risk,
    safeguarding,
    waiting,
)

urlpatterns = [
    *requests.urlpatterns, *waiting.urlpatterns, *letters.urlpatterns, *assessments.urlpatterns, *promises.urlpatterns,
    *plans.urlpatterns, *safeguarding.urlpatterns, *risk.urlpatterns, *capacity.urlpatterns,
]  # fmt: skip
