"""Addresses of this app, a file for each thing."""

from careplans.urls import (
    advocacy,
    assessments,
    authority,
    best_interests,
    capacity,
    contributions,
    funding,
    kinds,
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
    *kinds.urlpatterns,
    *contributions.urlpatterns,
    *assessments.urlpatterns,
    *promises.urlpatterns,
    *funding.urlpatterns,
    *plans.urlpatterns,
    *safeguarding.urlpatterns,
    *risk.urlpatterns,
    *capacity.urlpatterns,
    *advocacy.urlpatterns,
    *onward.urlpatterns,
    *authority.urlpatterns,
    *best_interests.urlpatterns,
]
