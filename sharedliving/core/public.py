"""Pages for everybody, signed in or not: the accessibility statement and help."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharedliving.core.components import Tag

WORDS = [
    (Tag("overdue"), "The date has passed. The owner is reminded, then their line manager"),
    (Tag("due_soon"), "Due within 7 days"),
    (Tag("blocked"), "It cannot go on until something else is done; the reason stands beside it"),
    (Tag("missing"), "Needed before the next step, and not there yet"),
    (Tag("nobody"), "No owner: somebody has to take this today"),
]


@login_not_required
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """How far everybody can use the service, and whom to tell when they cannot."""
    return render(request, "core/accessibility.html")


@login_not_required
@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """How to find one's way, and whom to ask."""
    return render(request, "core/help.html", {"words": [{"key": tag, "value": words} for tag, words in WORDS]})
