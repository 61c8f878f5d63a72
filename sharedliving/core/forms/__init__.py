"""Forms of the design system. No app imports crispy: everything a form needs is here."""

from crispy_forms_gds.choices import Choice

from sharedliving.core.forms.base import BaseForm, BaseModelForm
from sharedliving.core.forms.choices import (
    CheckField,
    ChoiceField,
    MultiChoiceField,
    RowField,
    RowRadiosField,
    RowsField,
    SelectField,
    YesNoField,
)
from sharedliving.core.forms.concurrency import VersionedForm, version_of
from sharedliving.core.forms.dates import EXAMPLE, DateField, FutureDateField, PastDateField, TimeField
from sharedliving.core.forms.files import FileField
from sharedliving.core.forms.numbers import MoneyField, NumberField, WholeNumberField
from sharedliving.core.forms.text import (
    EmailField,
    NhsNumberField,
    PhoneField,
    PostcodeField,
    TextField,
    WordsField,
)

__all__ = [
    "EXAMPLE",
    "BaseForm",
    "BaseModelForm",
    "CheckField",
    "Choice",
    "ChoiceField",
    "DateField",
    "EmailField",
    "FileField",
    "FutureDateField",
    "MoneyField",
    "MultiChoiceField",
    "NhsNumberField",
    "NumberField",
    "PastDateField",
    "PhoneField",
    "PostcodeField",
    "RowField",
    "RowRadiosField",
    "RowsField",
    "SelectField",
    "TextField",
    "TimeField",
    "VersionedForm",
    "WholeNumberField",
    "WordsField",
    "YesNoField",
    "version_of",
]
