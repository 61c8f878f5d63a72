"""Base views that refuse to exist without a named permission: 403 for verbs, 404 for rows."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ImproperlyConfigured
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import Resolver404, resolve
from django.views.generic import FormView, TemplateView, View

from sharedliving.core import events
from sharedliving.core.access import Perm, require
from sharedliving.core.drafts import KeepsDraft, forget
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


def may_open(viewer: Viewer | None, address: str) -> bool:
    """Whether a role lets somebody open the page of an address; a page that names no permission is open to all."""
    if viewer is None or not address.startswith("/"):
        return True
    try:
        view = resolve(address.partition("#")[0].partition("?")[0]).func
    except Resolver404:
        return False
    permission = getattr(getattr(view, "view_class", None), "permission", None)
    return permission is None or viewer.can(permission)


class NeedsPermission(View):
    """Declares `permission`; a concrete view without it cannot be imported. `abstract = True` marks a base.

    What a base (or a mixin) leaves to its pages it names in `owes`; a concrete view without it cannot be imported either.
    """

    abstract = True
    owes: tuple[str, ...] = ()
    permission: Perm

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if cls.__dict__.get("abstract", False):
            return
        if not isinstance(getattr(cls, "permission", None), Perm):
            raise ImproperlyConfigured(f"{cls.__module__}.{cls.__qualname__} must name its permission")
        owed = [name for base in cls.__mro__ for name in base.__dict__.get("owes", ())]
        if missing := [name for name in owed if not hasattr(cls, name)]:
            raise ImproperlyConfigured(f"{cls.__module__}.{cls.__qualname__} must say: {', '.join(missing)}")

    @property
    def viewer(self) -> Viewer:
        return self.request.viewer  # type: ignore[attr-defined]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        require(self.viewer, self.permission)
        return super().dispatch(request, *args, **kwargs)

    def get_row(self, queryset: models.QuerySet, **lookup: Any) -> Any:
        """The row, or 404: a row out of sight does not exist, nor one whose name no database could keep (NUL)."""
        if any(isinstance(value, str) and "\0" in value for value in lookup.values()):
            raise Http404
        return get_object_or_404(queryset, **lookup)

    def saw(self, person_id: int, what: str) -> None:
        """Log that this viewer read part of a person's record."""
        events.viewed(self.viewer, person_id, what)


class PageView(NeedsPermission, TemplateView):
    """A page that shows something. `context(**kwargs)` gives the template its words."""

    abstract = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | self.context()

    def context(self) -> dict[str, Any]:
        return {}


class ListPage(PageView):
    """A page over many rows: `rows()` starts at visible_to(self.viewer); pages of `page_size`, never counted past 10,000."""

    abstract = True
    page_size = 25

    def rows(self) -> models.QuerySet:
        raise ImproperlyConfigured(f"{type(self).__name__} must say which rows")

    def context(self) -> dict[str, Any]:
        paginator = BoundedPaginator(self.rows(), self.page_size)
        return {"page": paginator.get_page(self.request.GET.get("page"))}


class BoundedPaginator(Paginator):
    """Counts at most 10,000 rows, so that a count never costs more than the page."""

    most = 10_000

    @property
    def count(self) -> int:
        if not hasattr(self, "_count"):
            rows = self.object_list
            self._count = rows.order_by()[: self.most].count() if isinstance(rows, models.QuerySet) else len(rows)
        return self._count


class FormPage(NeedsPermission, KeepsDraft, FormView):
    """A form that calls one service. A Refusal becomes an error at the top of the form, and nothing typed is lost: it is
    kept while it is typed (core/drafts.py).

    Subclasses give `form_class`, `template_name`, `save(form) -> url` and, if wanted, `done` (the message afterwards).
    """

    abstract = True
    http_method_names = ["get", "post", "head", "options"]  # Django would take a PUT for a POST
    done = ""

    def save(self, form: Any) -> str:
        raise ImproperlyConfigured(f"{type(self).__name__} must say what to save")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        given = super().get_context_data(**kwargs)
        return given | self.context() | {"drafting": self.drafting(given["form"])}

    def context(self) -> dict[str, Any]:
        return {}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.keeps_draft and "draft" in request.GET:
            return self.keep_draft()
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            url = self.save(form)
        except Refusal as refusal:
            for missing in refusal.missing:
                form.add_error(None, missing.message)
            return self.form_invalid(form)
        if self.keeps_draft:
            forget(self.viewer, self.page)
        if self.done:
            messages.success(self.request, self.done)
        return HttpResponseRedirect(url)

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class ActionPage(NeedsPermission):
    """One button: POST calls `act() -> url`. A Refusal is shown as a message on the page it came from (`back()`)."""

    abstract = True
    http_method_names = ["post"]
    done = ""

    def act(self) -> str:
        raise ImproperlyConfigured(f"{type(self).__name__} must say what it does")

    def back(self) -> str:
        return "/"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            url = self.act()
        except Refusal as refusal:
            for missing in refusal.missing:
                messages.error(request, missing.message)
            return HttpResponseRedirect(self.back())
        if self.done:
            messages.success(request, self.done)
        return HttpResponseRedirect(url)
