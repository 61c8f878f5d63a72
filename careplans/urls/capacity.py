"""Addresses of mental capacity assessments."""

from django.urls import path

from careplans.views import capacity as views

urlpatterns = [
    path("people/<str:reference>/capacity/", views.CapacityNewPage.as_view(), name="capacity-new"),
    path("capacity/<int:pk>/", views.CapacityPage.as_view(), name="capacity"),
    path("capacity/<int:pk>/complete/", views.CapacityCompletePage.as_view(), name="capacity-complete"),
    path("capacity/<int:pk>/stop/", views.CapacityStopPage.as_view(), name="capacity-stop"),
    path("capacity/reviews/<int:pk>/", views.CapacityReviewPage.as_view(), name="capacity-review"),
    path("capacity/<int:pk>/<str:section>/", views.CapacitySectionPage.as_view(), name="capacity-section"),
]
