"""Who may do what in the administration pages."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q
from django.http import Http404, HttpRequest, HttpResponse
from simple_history.admin import SimpleHistoryAdmin

from sharedliving.core import events, history
from sharedliving.core.access import Perm


def may_administrate(request: HttpRequest) -> bool:
    """Administrators by their role, and the superuser who sets the service up."""
    viewer = getattr(request, "viewer", None)
    return is_superuser(request) or (viewer is not None and viewer.can(Perm.USE_ADMIN))


def is_superuser(request: HttpRequest) -> bool:
    return bool(request.user.is_active and request.user.is_superuser)


def own_organisations(request: HttpRequest, path: str) -> Q:
    """The administrator's own organisation and those that belong to it; `path` leads to an organisation's id."""
    if is_superuser(request):
        return Q()
    own = request.viewer.organisation_id  # type: ignore[attr-defined]
    above = path.removesuffix("_id") + "__parent_id" if path != "pk" else "parent_id"
    return Q(**{path: own}) | Q(**{above: own}) if own else Q(pk__in=[])


class AdministratorAdmin(SimpleHistoryAdmin):
    """Permissions by role; nothing is ever deleted, and every save is an event besides its history."""

    organisation_path = "organisation_id"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).filter(own_organisations(request, self.organisation_path))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may_administrate(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_administrate(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may_administrate(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return may_administrate(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> Any:
        self._check_reach(request, object_id)
        return super().history_view(request, object_id, extra_context)

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """An earlier version is read here, never put back: that would go past the rules of every save."""
        self._check_reach(request, object_id)
        if request.method != "GET":
            raise PermissionDenied("An earlier version can be read, and not be put back.")
        if not (version_id.isascii() and version_id.isdigit()):
            raise Http404
        return super().history_form_view(request, object_id, version_id, extra_context)

    def revert_disabled(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return True

    def _check_reach(self, request: HttpRequest, object_id: str) -> None:
        """The package looks past get_queryset(): the history of a row out of reach does not exist either."""
        if self.get_object(request, unquote(object_id)) is None:
            raise Http404

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        by, done = request.viewer, "changed" if change else "added"  # type: ignore[attr-defined]
        history.save(obj, by=by, why=f"{done.capitalize()} by an administrator")
        text = f"{obj}: {', '.join(form.changed_data) or 'no change'}"
        events.record(f"{obj._meta.model_name}.{done}", obj, by=by, text=text, fields=form.changed_data)
