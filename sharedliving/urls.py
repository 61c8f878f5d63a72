"""Every address of the service, app by app."""

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path

from sharedliving.core import health


def closed(request: HttpRequest) -> HttpResponse:
    """An address by which nobody signs in may be changed by an administrator alone: it decides who reads what."""
    raise Http404


urlpatterns = [
    path("", include("people.urls")),
    path("", include("careplans.urls")),
    path("", include("placements.urls")),
    path("", include("reviews.urls")),
    path("", include("commissioning.urls")),
    path("", include("sharedliving.pages.urls")),
    path("", include("sharedliving.core.urls")),
    path("accounts/email/", closed, name="account_email"),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
]
