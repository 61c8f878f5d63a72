"""Whole forms in a page."""

from typing import Any

from django import forms, template
from django.template import RequestContext
from django.utils.safestring import SafeString

from sharedliving.core.forms.errors import error_links
from sharedliving.core.forms.layout import draw

register = template.Library()


@register.inclusion_tag("gds/layout/error_summary.html")
def error_summary(form: Any) -> dict[str, Any]:
    """Once a page and form: the layouts draw it above the heading, and then `{% form %}` leaves it out."""
    if not isinstance(form, forms.BaseForm) or not form.is_bound or getattr(form, "summary_drawn", False):
        return {"links": []}
    form.summary_drawn = True  # type: ignore[attr-defined]
    return {"links": error_links(form)}


@register.inclusion_tag("components/form.html", takes_context=True, name="form")
def form_tag(
    context: RequestContext,
    form: forms.BaseForm,
    button: str = "Save and continue",
    *,
    secondary: str = "",
    secondary_name: str = "save_only",
    cancel_href: str = "",
    cancel: str = "Cancel",
    action: str = "",
    next: str = "",  # noqa: A002
    warning: bool = False,
    autosave: str = "",
) -> dict[str, Any]:
    """{% form form button="Save and start the clock" secondary="Save and come back later" cancel_href=url %}"""
    given = {
        "button": button, "secondary": secondary, "secondary_name": secondary_name, "cancel_href": cancel_href,
        "cancel": cancel, "action": action, "next": next, "warning": warning, "autosave": autosave,
    }  # fmt: skip
    if form is context.get("form"):
        given |= context.get("drafting") or {}
    return given | {"form": form, "csrf_token": context.get("csrf_token"), "multipart": form.is_multipart()}


@register.inclusion_tag("components/filter_form.html")
def filter_form(form: forms.BaseForm, button: str = "Apply filters", clear_href: str = "?") -> dict[str, Any]:
    """Filters above a list, sent by GET; nothing in them may be a name."""
    return {"form": form, "button": button, "clear_href": clear_href}


@register.simple_tag
def fields(form: forms.BaseForm, *names: str) -> SafeString:
    """All the fields, or the fields named, without the form element: {% fields form "starts_on" "note" %}"""
    return draw(form, names or None)
