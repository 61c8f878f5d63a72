"""The law about liberty, version by version."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from careplans.models import LibertyFramework
from people.admin.access import AdministratorAdmin, is_superuser


@admin.register(LibertyFramework)
class LibertyFrameworkAdmin(AdministratorAdmin):
    """The law is the same for every council: administrators read it, the superuser keeps it."""

    list_display = ["title", "code", "in_force_from", "in_force_until"]
    fields = [
        "code", "title", "in_force_from", "in_force_until", "introduction", "test", "factors", "asks_consent",
        "high_from", "medium_from", "source",
    ]  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> Any:
        return super(AdministratorAdmin, self).get_queryset(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return is_superuser(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return is_superuser(request)
