"""Organisations and their teams."""

from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey
from django.http import HttpRequest

from people.admin.access import AdministratorAdmin, is_superuser, own_organisations
from people.models import Organisation, Team, User


class PeopleOfTheOrganisation(AdministratorAdmin):
    """Managers are chosen from the active users of the administrator's own organisations."""

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.related_model is User:
            kwargs["queryset"] = User.objects.active().filter(own_organisations(request, "organisation_id"))
        if db_field.related_model is Organisation:
            kwargs["queryset"] = Organisation.objects.filter(own_organisations(request, "pk"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Organisation)
class OrganisationAdmin(PeopleOfTheOrganisation):
    """An administrator names the duty manager; organisations themselves are added by the superuser."""

    organisation_path = "pk"
    list_display = ["name", "kind", "duty_manager", "service_manager"]
    list_select_related = ["duty_manager", "service_manager"]
    fields = ["name", "code", "kind", "region", "return_code", "parent", "duty_manager", "service_manager"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return is_superuser(request)

    def get_readonly_fields(self, request: HttpRequest, obj: Organisation | None = None) -> list[str]:
        return [] if is_superuser(request) else ["name", "code", "kind", "region", "parent"]


@admin.register(Team)
class TeamAdmin(PeopleOfTheOrganisation):
    """Teams of one department see the same people."""

    list_display = ["name", "department", "organisation", "manager"]
    list_select_related = ["organisation", "manager"]
    list_filter = ["department"]
    search_fields = ["name"]
    fields = ["organisation", "name", "department", "manager"]
