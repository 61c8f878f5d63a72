"""Forms as HTML, and ways to look into it."""

import re

from django.template import Context, Template


def draw(form, options=""):
    return Template(f"{{% load components %}}{{% form form {options} %}}").render(
        Context({"form": form, "csrf_token": "t"})
    )


def tag_with_id(html, id_):
    """The one opening tag with this id."""
    (found,) = re.findall(rf'<[^>]*\bid="{re.escape(id_)}"[^>]*>', html)
    return found


def ids(html):
    return re.findall(r'\bid="([^"]*)"', html)
