"""Schemes, protocols and how many nights of break carers have: reference data that an administrator looks after."""

from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey
from django.http import HttpRequest

from people.admin.access import AdministratorAdmin, own_organisations
from people.models import Organisation, User
from placements.models import BreakEntitlement, Protocol, Scheme


@admin.register(Scheme)
class SchemeAdmin(admin.ModelAdmin):
    """Registration, ages, the offer and the councils served; the organisation itself belongs to people."""

    list_display = ["organisation", "run_by", "registered_manager", "registration", "youngest", "oldest", "checked_on"]
    list_select_related = ["organisation"]
    search_fields = ["organisation__name", "registration"]
    filter_horizontal = ["councils"]


@admin.register(BreakEntitlement)
class BreakEntitlementAdmin(AdministratorAdmin):
    """Nights of break a year; a scheme without a row gives 28."""

    organisation_path = "scheme_id"
    list_display = ["scheme", "nights"]
    list_select_related = ["scheme"]
    fields = ["scheme", "nights"]

    def get_readonly_fields(self, request: HttpRequest, obj: BreakEntitlement | None = None) -> list[str]:
        return ["scheme"] if obj else []

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "scheme":
            own = own_organisations(request, "pk")
            kwargs["queryset"] = Organisation.objects.filter(own, scheme_profile__isnull=False)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Protocol)
class ProtocolAdmin(AdministratorAdmin):
    """Who answers for a protocol and when it is looked at again; versions are renewed and ended on its own page."""

    list_display = ["title", "kind", "council", "scheme", "in_force_from", "due_on", "owner"]
    list_select_related = ["council", "scheme", "owner"]
    list_filter = ["kind"]
    search_fields = ["title"]
    fields = ["council", "scheme", "kind", "title", "in_force_from", "text", "link", "owner", "due_on"]

    def get_queryset(self, request: HttpRequest) -> Any:
        own = own_organisations(request, "council_id") | own_organisations(request, "scheme_id")
        return super(AdministratorAdmin, self).get_queryset(request).filter(own, closed_at__isnull=True)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A manager of either side adds them, where the rules are asked."""
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: Protocol | None = None) -> list[str]:
        return ["council", "scheme", "kind"]

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "owner":
            kwargs["queryset"] = User.objects.active().filter(own_organisations(request, "organisation_id"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        if db_field.name == "link":
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)
