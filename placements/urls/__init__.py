"""Addresses of this app, a file for each thing."""

from placements.urls import (
    agreements,
    approval,
    arrangements,
    carer_reviews,
    carers,
    emergencies,
    matching,
    money,
    protocols,
    referrals,
)

urlpatterns = [
    *approval.urlpatterns,
    *carers.urlpatterns,
    *carer_reviews.urlpatterns,
    *matching.urlpatterns,
    *referrals.urlpatterns,
    *agreements.urlpatterns,
    *money.urlpatterns,
    *arrangements.urlpatterns,
    *emergencies.urlpatterns,
    *protocols.urlpatterns,
]
