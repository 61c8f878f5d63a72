"""The private calendar address: where it is made and revoked, and what a calendar reads there."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from sharedliving.core import calendar_feeds
from sharedliving.core.access import Perm
from sharedliving.core.models import CalendarFeed
from sharedliving.core.views import PageView
from sharedliving.pages.calendar import calendar_of, viewer_of


class CalendarPage(PageView):
    """Make an address, see when it was last read, revoke it. A new address is shown once, in the answer that made it."""

    permission = Perm.SEE_DUE
    template_name = "pages/calendar.html"
    new_address = ""

    def context(self) -> dict[str, Any]:
        return {
            "crumbs": [("What is due", reverse("due")), ("In your own calendar", None)],
            "feed": CalendarFeed.objects.visible_to(self.viewer).open().first(),
            "new_address": self.new_address,
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("do") == "make":
            token = calendar_feeds.make(by=self.viewer)
            self.new_address = request.build_absolute_uri(reverse("calendar-feed", args=[token]))
            return self.render_to_response(self.get_context_data())
        if request.POST.get("do") == "revoke":
            calendar_feeds.revoke(by=self.viewer)
            messages.success(
                request, "The address opens nothing any more, and what it showed disappears from calendars."
            )
        return HttpResponseRedirect(reverse("due-calendar"))


@login_not_required
@never_cache
@require_safe
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """What a calendar reads. An address that is nobody's (any more) answers with an empty one."""
    viewer = viewer_of(calendar_feeds.reader_of(token))
    return HttpResponse(calendar_of(viewer), content_type="text/calendar; charset=utf-8")
