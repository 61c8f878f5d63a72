"""Addresses of the sampling of records against the standards."""

from django.urls import path

from careplans.views import length
from careplans.views import quality as views
from careplans.views import quality_samples as samples

urlpatterns = [
    path("quality/", samples.QualityPage.as_view(), name="quality"),
    path("quality/length/", length.LengthPage.as_view(), name="assessment-length"),
    path("quality/draw/", samples.DrawPage.as_view(), name="quality-draw"),
    path("quality/samples/<int:pk>/", samples.SamplePage.as_view(), name="quality-sample"),
    path("quality/follow-ups/<int:pk>/", views.FollowUpPage.as_view(), name="quality-follow-up"),
    path("quality/<int:pk>/", views.CheckPage.as_view(), name="quality-check"),
    path("quality/<int:pk>/complete/", views.CheckCompletePage.as_view(), name="quality-complete"),
    path("quality/<int:pk>/stop/", views.CheckStopPage.as_view(), name="quality-stop"),
    path("quality/<int:pk>/standards/<str:standard>/", views.StandardPage.as_view(), name="quality-standard"),
    path("quality/<int:pk>/<str:section>/", views.ConclusionPage.as_view(), name="quality-section"),
]
