"""Two people, one row: the second to save is told, and loses nothing typed."""

from typing import Any

from django import forms
from django.db.models import Model
from django.http import QueryDict
from django.utils.crypto import salted_hmac

PART = 6


def parts(row: Model) -> dict[str, str]:
    """A short fingerprint of every column: changes show, values do not."""
    values = {field.attname: field.value_from_object(row) for field in row._meta.concrete_fields}
    return {
        name: salted_hmac("sharedliving.version", f"{row.pk}.{name}.{value!r}").hexdigest()[:PART]
        for name, value in values.items()
    }


def version_of(row: Model) -> str:
    """The row as it is now, as one token for a hidden field."""
    return "".join(parts(row).values())


def changed_since(row: Model, version: str) -> list[str]:
    """The columns, in words, that differ from the version; everything when the token makes no sense."""
    columns = row._meta.concrete_fields
    then = [version[start : start + PART] for start in range(0, len(version), PART)]
    if len(version) != PART * len(columns):
        return ["the whole record"]
    now = parts(row)
    return [str(c.verbose_name) for c, was in zip(columns, then, strict=True) if now[c.attname] != was]


class VersionedForm(forms.BaseForm):
    """Mixed in before BaseModelForm (or any form given `instance=`): remembers which version of the row was on the screen.

    Anyone else's save in between becomes an error that says what changed; saving once more keeps one's own answers.
    The service still locks the row: this guards what people typed, the lock guards the rule.
    """

    instance: Model

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        initial = version_of(self.instance) if self.instance.pk else ""
        self.fields["version"] = forms.CharField(required=False, widget=forms.HiddenInput, initial=initial)

    def clean(self) -> Any:
        data = super().clean()
        typed = self.data.get(self.add_prefix("version"), "")
        now = type(self.instance)._base_manager.filter(pk=self.instance.pk).first() if self.instance.pk else None
        if now is not None and typed != version_of(now):
            self.tell(now, changed_since(now, typed))
        return data

    def tell(self, now: Model, changed: list[str]) -> None:
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("version")] = version_of(now)
        self.data = data
        self.add_error(
            None,
            forms.ValidationError(
                f"Someone else changed this while you had it open ({', '.join(changed)}). "
                "What you typed is still here: check it against the record, then save again to replace theirs",
                code="changed_meanwhile",
            ),
        )
