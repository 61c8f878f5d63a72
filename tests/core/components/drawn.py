"""A component alone, as HTML."""

from django.template import Context, Template
from django.test import RequestFactory


def draw(source, address="/", **context):
    request = RequestFactory().get(address)
    page = Template("{% load components %}" + source)
    return page.render(Context({"request": request, "csrf_token": "t", **context})).strip()
