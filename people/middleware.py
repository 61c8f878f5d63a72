"""Puts request.viewer beside request.user."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from people.viewers import viewer_for


class ViewerMiddleware:
    """Builds the viewer once per request; None when nobody is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.viewer = viewer_for(request.user) if request.user.is_authenticated else None
        return self.get_response(request)
