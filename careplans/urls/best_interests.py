"""Addresses of best interests decisions."""

from django.urls import path

from careplans.views import best_interests as views

urlpatterns = [
    path("capacity/<int:pk>/best-interests/begin/", views.BestInterestsNewPage.as_view(), name="best-interests-new"),
    path("best-interests/<int:pk>/", views.BestInterestsPage.as_view(), name="best-interests"),
    path(
        "best-interests/<int:pk>/complete/", views.BestInterestsCompletePage.as_view(), name="best-interests-complete"
    ),
    path("best-interests/<int:pk>/stop/", views.BestInterestsStopPage.as_view(), name="best-interests-stop"),
    path("best-interests/<int:pk>/options/", views.OptionsPage.as_view(), name="best-interests-options"),
    path(
        "best-interests/<int:pk>/options/<int:part>/remove/",
        views.OptionRemovePage.as_view(),
        name="best-interests-options-remove",
    ),
    path("best-interests/<int:pk>/consulted/", views.ConsultedPage.as_view(), name="best-interests-consulted"),
    path(
        "best-interests/<int:pk>/consulted/<int:part>/remove/",
        views.ConsultedRemovePage.as_view(),
        name="best-interests-consulted-remove",
    ),
    path(
        "best-interests/<int:pk>/<str:section>/",
        views.BestInterestsSectionPage.as_view(),
        name="best-interests-section",
    ),
]
