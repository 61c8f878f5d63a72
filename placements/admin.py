"""Schemes: reference data that an administrator looks after."""

from django.contrib import admin

from placements.models import Scheme


@admin.register(Scheme)
class SchemeAdmin(admin.ModelAdmin):
    """Registration, ages and the councils served; the organisation itself belongs to people."""

    list_display = ["organisation", "registration", "youngest", "oldest"]
    list_select_related = ["organisation"]
    search_fields = ["organisation__name", "registration"]
    filter_horizontal = ["councils"]
