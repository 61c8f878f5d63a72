"""The ways in which mental health care is co-ordinated, council by council."""

from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey, Q
from django.http import HttpRequest

from careplans.models import CareCoordination
from people.admin.access import AdministratorAdmin, is_superuser, own_organisations
from people.models import Organisation


@admin.register(CareCoordination)
class CareCoordinationAdmin(AdministratorAdmin):
    """Those without a council are offered everywhere: an administrator sees them, and adds rows for their own council."""

    organisation_path = "council_id"
    list_display = ["name", "where", "asks_coordinator", "review_months", "valid_from", "valid_until"]
    list_select_related = ["council"]
    fields = ["council", "name", "asks_coordinator", "review_months", "valid_from", "valid_until", "source"]

    @admin.display(description="Council", ordering="council")
    def where(self, row: CareCoordination) -> str:
        return row.council.name if row.council else "Every council"

    def get_queryset(self, request: HttpRequest) -> Any:
        own = own_organisations(request, "council_id")
        every = super(AdministratorAdmin, self).get_queryset(request)
        return every.filter(own | Q(council=None)) if own else every

    def has_change_permission(self, request: HttpRequest, obj: CareCoordination | None = None) -> bool:
        everywhere = obj is not None and obj.council_id is None
        return is_superuser(request) if everywhere else super().has_change_permission(request, obj)

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "council":
            kwargs["queryset"] = Organisation.objects.councils().filter(own_organisations(request, "pk"))
            kwargs["required"] = not is_superuser(request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
