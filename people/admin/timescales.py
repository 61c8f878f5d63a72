"""How long things may take, council by council."""

from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey, Q
from django.http import HttpRequest

from people.admin.access import AdministratorAdmin, is_superuser, own_organisations
from people.models import Organisation, Timescale


@admin.register(Timescale)
class TimescaleAdmin(AdministratorAdmin):
    """Those without a council hold everywhere: an administrator sees them, and adds rows for their own council."""

    organisation_path = "council_id"
    list_display = [
        "clock",
        "whose",
        "days",
        "working_days",
        "lead_days",
        "more_lead_days",
        "escalate_days",
        "service_days",
        "valid_from",
    ]
    list_select_related = ["council"]
    list_filter = ["clock"]
    fields = [
        "council",
        "clock",
        "days",
        "working_days",
        "lead_days",
        "more_lead_days",
        "escalate_days",
        "service_days",
        "valid_from",
        "source",
    ]

    @admin.display(description="Council", ordering="council")
    def whose(self, row: Timescale) -> str:
        return row.council.name if row.council else "Every council without its own"

    def get_queryset(self, request: HttpRequest) -> Any:
        own = own_organisations(request, "council_id")
        every = super(AdministratorAdmin, self).get_queryset(request)
        return every.filter(own | Q(council=None)) if own else every

    def has_change_permission(self, request: HttpRequest, obj: Timescale | None = None) -> bool:
        shipped = obj is not None and obj.council_id is None
        return is_superuser(request) if shipped else super().has_change_permission(request, obj)

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "council":
            kwargs["queryset"] = Organisation.objects.councils().filter(own_organisations(request, "pk"))
            kwargs["required"] = not is_superuser(request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
