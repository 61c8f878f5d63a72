"""From a form to the layout that crispy draws: each field as its own `shown` says, some under headings, some revealed."""

from collections.abc import Iterable
from typing import Any

from crispy_forms.layout import LayoutObject
from crispy_forms.utils import render_field
from crispy_forms_gds.helper import FormHelper
from crispy_forms_gds.layout import Field, Layout
from django import forms
from django.template import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString


class Revealing(LayoutObject):
    """A radio or checkbox field, with the fields that a choice brings up drawn under that choice."""

    def __init__(self, name: str, shown: dict[str, Any], reveals: dict[str, list[str]], form: forms.BaseForm) -> None:
        self.name, self.shown = name, shown
        self.fields = [name]
        self.parts = {value: [field_for(form, part) for part in parts] for value, parts in reveals.items()}

    def render(self, form: forms.BaseForm, context: Context, template_pack: str = "gds", **kwargs: Any) -> SafeString:
        revealed = {
            str(value): SafeString("".join(render_field(part, form, context, template_pack="gds") for part in parts))
            for value, parts in self.parts.items()
        }
        return Field(self.name, context={**self.shown, "revealed": revealed}).render(form, context, "gds")


class Section(LayoutObject):
    """A heading over some fields."""

    def __init__(self, heading: str, fields: list[Any]) -> None:
        self.heading, self.fields = heading, fields

    def render(self, form: forms.BaseForm, context: Context, template_pack: str = "gds", **kwargs: Any) -> str:
        inner = SafeString("".join(render_field(field, form, context, template_pack="gds") for field in self.fields))
        return render_to_string("gds/layout/section.html", {"heading": self.heading, "fields": inner})


def field_for(form: forms.BaseForm, name: str) -> LayoutObject:
    """How one field is drawn."""
    shown = getattr(form.fields[name], "shown", {"size": "s"})
    reveals = getattr(form, "reveals", {}).get(name)
    return Revealing(name, shown, reveals, form) if reveals else Field(name, context=shown)


def revealed_names(form: forms.BaseForm) -> set[str]:
    """The fields that stand under a choice of another field."""
    every = getattr(form, "reveals", {}).values()
    return {name for choices in every for names in choices.values() for name in names}


def page_order(form: forms.BaseForm) -> list[str]:
    """The fields in the order in which they stand on the page: loose ones, sections, each with what it reveals."""
    headed = [name for _, names in getattr(form, "sections", ()) for name in names]
    loose = [name for name in form.fields if name not in headed and name not in revealed_names(form)]
    order: list[str] = []
    for name in [*loose, *headed]:
        parts = getattr(form, "reveals", {}).get(name, {}).values()
        order += [name, *(part for names in parts for part in names)]
    return order


def layout_for(form: forms.BaseForm, only: Iterable[str] | None = None) -> Layout:
    """The whole form, or the fields named; hidden fields first, then loose fields, then the sections."""
    wanted = [name for name in (only or form.fields) if name in form.fields and name not in revealed_names(form)]
    sections = [] if only else getattr(form, "sections", ())
    headed = {name for _, names in sections for name in names}
    loose = [field_for(form, name) for name in wanted if name not in headed]
    grouped = [Section(heading, [field_for(form, n) for n in names if n in wanted]) for heading, names in sections]
    return Layout(*loose, *grouped)


def draw(form: forms.BaseForm, only: Iterable[str] | None = None) -> SafeString:
    """The form's fields as HTML, without the form element."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.layout = layout_for(form, only)
    return SafeString(helper.render_layout(form, Context({}), template_pack="gds"))
