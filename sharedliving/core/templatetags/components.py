"""`{% load components %}`: everything a page is built from."""

from django import template

from sharedliving.core.templatetags import form_tags, list_tags, notice_tags, person_tags, shown_tags

register = template.Library()

for part in (form_tags, list_tags, notice_tags, person_tags, shown_tags):
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
