"""Where the lines of the error summary lead: to the box, radio or checkbox that has to be put right."""

from typing import NamedTuple

from django import forms
from django.forms.boundfield import BoundField


class ErrorLink(NamedTuple):
    """One line of the summary: the id of the element to go to ("" when there is none), and what to do."""

    target: str
    message: str


def first_id(field: BoundField) -> str:
    """The id of the first thing a person can type into or choose."""
    widget = field.field.widget
    if isinstance(widget, forms.MultiWidget):
        boxes = getattr(field.field, "wrong_boxes", ()) or (0,)
        return f"{field.auto_id}_{boxes[0]}"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return f"{field.auto_id}_0"
    return field.auto_id


def error_links(form: forms.BaseForm) -> list[ErrorLink]:
    """Every error of the form, those about the whole form first, the others in the order of the page."""
    visible = form.visible_fields()
    top = first_id(visible[0]) if visible else ""
    whole = [ErrorLink(top, message) for message in form.non_field_errors()]
    hidden = [ErrorLink(top, message) for field in form.hidden_fields() for message in field.errors]
    return whole + hidden + [ErrorLink(first_id(field), message) for field in visible for message in field.errors]
