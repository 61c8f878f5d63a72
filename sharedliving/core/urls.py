"""Addresses that belong to no app."""

from django.conf import settings
from django.urls import URLPattern, path

from sharedliving.core import gallery, public

urlpatterns: list[URLPattern] = [
    path("accessibility/", public.accessibility, name="accessibility"),
    path("help/", public.help_page, name="help"),
]

if settings.DEMO:
    urlpatterns += [
        path("components/", gallery.components, name="components"),
        path("components/form/", gallery.form, name="components-form"),
    ]
