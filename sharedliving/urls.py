"""Every address of the service, app by app."""

from django.contrib import admin
from django.urls import include, path

from sharedliving.core import health

urlpatterns = [
    path("", include("people.urls")),
    path("", include("careplans.urls")),
    path("", include("placements.urls")),
    path("", include("reviews.urls")),
    path("", include("commissioning.urls")),
    path("", include("sharedliving.pages.urls")),
    path("", include("sharedliving.core.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
]
