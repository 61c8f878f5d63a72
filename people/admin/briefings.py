"""Briefings: read in the administration pages, given on their own page, where each reader is asked."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from people.admin.access import AdministratorAdmin
from people.models import Briefing


@admin.register(Briefing)
class BriefingAdmin(AdministratorAdmin):
    """What was published, and how many have read it. Publishing and withdrawing are verbs of their own page."""

    list_display = ["title", "organisation", "effective_from", "is_for", "read", "withdrawn_on"]
    list_select_related = ["organisation"]
    list_filter = ["effective_from"]
    search_fields = ["title"]
    fields = [
        "page", "organisation", "title", "changes", "effective_from", "is_for", "link", "published_on", "published_by",
        "read", "withdrawn_on", "withdrawn_because",
    ]  # fmt: skip
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest):  # type: ignore[no-untyped-def]
        return super().get_queryset(request).with_shares()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    @admin.display(description="For")
    def is_for(self, row: Briefing) -> str:
        return row.is_for

    @admin.display(description="Read by")
    def read(self, row: Briefing) -> str:
        return f"{row.have_read} of {row.asked}"  # type: ignore[attr-defined]

    @admin.display(description="Page")
    def page(self, row: Briefing) -> SafeString:
        return format_html('<a href="{}">Open, publish another or withdraw</a>', reverse("briefing", args=[row.pk]))
