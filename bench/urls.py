"""The service's addresses and one more: a page of constant bytes behind the whole middleware."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from sharedliving import urls

ADDRESS = "bench/bytes/"
WORDS = b"Nothing is computed for this page. "


def constant_bytes(request: HttpRequest, size: int) -> HttpResponse:
    """As many bytes as asked for; the middleware has found session, user and viewer by now."""
    return HttpResponse((WORDS * (size // len(WORDS) + 1))[:size])


urlpatterns = [*urls.urlpatterns, path(f"{ADDRESS}<int:size>/", constant_bytes)]
