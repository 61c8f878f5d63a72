"""Up to how much a week who may approve, council by council."""

from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey, Q
from django.http import HttpRequest

from careplans.models import ApprovalLimit
from people.admin.access import AdministratorAdmin, is_superuser, own_organisations
from people.models import Organisation, User


@admin.register(ApprovalLimit)
class ApprovalLimitAdmin(AdministratorAdmin):
    """Those without a council hold everywhere: an administrator sees them, and adds rows for their own council."""

    organisation_path = "council_id"
    list_display = ["whose", "where", "weekly_up_to", "valid_from"]
    list_select_related = ["council", "user"]
    fields = ["council", "role", "user", "weekly_up_to", "valid_from"]

    @admin.display(description="Who", ordering="role")
    def whose(self, row: ApprovalLimit) -> str:
        return row.user.name if row.user else row.get_role_display()

    @admin.display(description="Council", ordering="council")
    def where(self, row: ApprovalLimit) -> str:
        return row.council.name if row.council else "Every council without its own"

    def get_queryset(self, request: HttpRequest) -> Any:
        own = own_organisations(request, "council_id")
        every = super(AdministratorAdmin, self).get_queryset(request)
        return every.filter(own | Q(council=None)) if own else every

    def has_change_permission(self, request: HttpRequest, obj: ApprovalLimit | None = None) -> bool:
        everywhere = obj is not None and obj.council_id is None
        return is_superuser(request) if everywhere else super().has_change_permission(request, obj)

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "council":
            kwargs["queryset"] = Organisation.objects.councils().filter(own_organisations(request, "pk"))
            kwargs["required"] = not is_superuser(request)
        if db_field.name == "user":
            kwargs["queryset"] = User.objects.active().filter(own_organisations(request, "organisation_id"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
