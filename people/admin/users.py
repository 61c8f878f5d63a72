"""Accounts of staff."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.db.models import ForeignKey, ManyToManyField
from django.http import HttpRequest

from people.admin.access import AdministratorAdmin, is_superuser, own_organisations
from people.forms.staff import AddUserForm, ChangeUserForm
from people.models import Organisation, Team, User
from people.services import staff

OWN_ACCOUNT = ["organisation", "teams", "roles", "is_active"]


@admin.register(User)
class UserAdmin(AdministratorAdmin, DjangoUserAdmin):
    """Made with e-mail address and roles; never deleted, and not deactivated while they own anything."""

    add_form = AddUserForm
    form = ChangeUserForm
    ordering = ["name"]
    list_display = ["name", "email", "organisation", "role_names", "is_active"]
    list_select_related = ["organisation"]
    list_filter = ["is_active", "organisation"]
    search_fields = ["name", "email"]
    filter_horizontal = ["teams"]
    fieldsets = [
        (None, {"fields": ["email", "name", "phone", "password"]}),
        ("What they do", {"fields": ["organisation", "teams", "roles", "assessor_trained_on", "is_active"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["email", "name", "phone", "password1", "password2"]}),
        ("What they do", {"fields": ["organisation", "teams", "roles", "assessor_trained_on"]}),
    ]

    @admin.display(description="Roles")
    def role_names(self, user: User) -> str:
        return ", ".join(staff.role_names(user))

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        above = obj is not None and obj.is_superuser
        return is_superuser(request) if above else super().has_change_permission(request, obj)

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        """Nobody gives themselves a role."""
        own = obj is not None and obj.pk == request.user.pk and not is_superuser(request)
        return OWN_ACCOUNT if own else []

    def get_form(self, request: HttpRequest, obj: User | None = None, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, **kwargs)
        form.viewer = request.viewer  # type: ignore[attr-defined]
        return form

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "organisation":
            kwargs |= {"queryset": Organisation.objects.filter(own_organisations(request, "pk")), "required": True}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: ManyToManyField, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "teams":
            teams = Team.objects.filter(own_organisations(request, "organisation_id")).select_related("organisation")
            kwargs["queryset"] = teams
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Through the services: they record the event, and know whether an account may be closed."""
        by = request.viewer  # type: ignore[attr-defined]
        wanted = obj.is_active
        switched = change and "is_active" in form.changed_data
        obj.is_active = not wanted if switched else wanted
        staff.save(user=obj, by=by, changed=[name for name in form.changed_data if "password" not in name])
        if switched:
            (staff.activate if wanted else staff.deactivate)(user=obj, by=by)
            obj.is_active = wanted
