"""The small parts inside the templates of a field; pages use `{% load components %}` instead."""

from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

register = template.Library()

CONTROLS: tuple[tuple[type, str], ...] = (
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.MultiWidget, "date"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Select, "select"),
    (forms.Textarea, "textarea"),
    (forms.PasswordInput, "password"),
    (forms.FileInput, "file"),
)

CLASSES = {
    "input": "govuk-input",
    "textarea": "govuk-textarea",
    "select": "govuk-select",
    "file": "govuk-file-upload",
    "password": "govuk-input govuk-password-input__input govuk-js-password-input-input",
    "checkbox": "govuk-checkboxes__input",
}
ERROR_CLASSES = {"checkbox": "", "password": "govuk-input--error"}


@register.filter
def control(field: BoundField) -> str:
    """Which control of the design system draws this field."""
    return next((name for kind, name in CONTROLS if isinstance(field.field.widget, kind)), "input")


@register.filter
def control_template(field: BoundField) -> str:
    return f"gds/layout/{control(field)}.html"


@register.filter
def described_by(field: BoundField) -> str:
    """The ids of the hint and the errors, as far as there are any."""
    hint = f"{field.auto_id}_hint" if field.help_text else ""
    error = f"{field.auto_id}_error" if field.errors else ""
    return " ".join(part for part in (hint, error) if part)


@register.simple_tag
def widget(field: BoundField, width_class: str = "", counted: Any = None) -> SafeString:
    """The control itself, with its class and what describes it; never an empty aria-describedby."""
    name = control(field)
    wrong = ERROR_CLASSES.get(name, f"{CLASSES[name]}--error") if field.errors else ""
    own = field.field.widget.attrs.get("class", "")
    count = "govuk-js-character-count" if counted else ""
    described = " ".join(part for part in (described_by(field), f"{field.auto_id}-info" if counted else "") if part)
    attrs: dict[str, str | bool] = {
        "class": " ".join(part for part in (CLASSES[name], width_class, count, wrong, own) if part)
    }
    if described:
        attrs["aria-describedby"] = described
    return field.as_widget(attrs=attrs)


@register.simple_tag
def choices(field: BoundField, revealed: dict[str, str] | None = None) -> list[dict[str, Any]]:
    """Each radio or checkbox: id, value, label, hint, divider, whether it is chosen, and what it reveals."""
    value = field.value()
    chosen = {str(each) for each in value} if isinstance(value, list | tuple | set) else {str(value)}
    return [
        {
            "id": f"{field.auto_id}_{index}",
            "value": choice[0],
            "label": choice[1],
            "hint": getattr(choice, "hint", ""),
            "divider": getattr(choice, "divider", ""),
            "checked": str(choice[0]) in chosen,
            "revealed": (revealed or {}).get(str(choice[0])),
        }
        for index, choice in enumerate(getattr(field.field, "choices", ()))
    ]


@register.simple_tag
def date_boxes(field: BoundField) -> list[dict[str, Any]]:
    """Day, month and year: id, name, what was typed, and whether this is the box to put right."""
    value = field.value()
    typed = value if isinstance(value, list | tuple) else field.field.widget.decompress(value)
    wrong = getattr(field.field, "wrong_boxes", ()) or (0, 1, 2)
    birthday = field.field.widget.attrs.get("autocomplete") == "bday"
    return [
        {
            "id": f"{field.auto_id}_{index}",
            "name": f"{field.html_name}_{index}",
            "label": part.capitalize(),
            "value": typed[index] if typed and typed[index] != "" else None,
            "width": 4 if part == "year" else 2,
            "wrong": bool(field.errors) and index in wrong,
            "autocomplete": f"bday-{part}" if birthday else "",
        }
        for index, part in enumerate(("day", "month", "year"))
    ]
