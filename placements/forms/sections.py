"""What every section of a referral has in common."""

from typing import Any

from placements.models import Referral
from sharedliving.core.forms import BaseModelForm, VersionedForm, WordsField

LONG = 10_000


def words(label: str, hint: str = "", rows: int = 5) -> WordsField:
    """Long words that may be left and come back to."""
    return WordsField(label=label, hint=hint, rows=rows, max_length=LONG, required=False, strip=True)


class SectionForm(VersionedForm, BaseModelForm):
    """One page of the referral. All of it may be left and come back to: the gate says what is missing."""

    mark_optional = False
    instance: Referral

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields}
