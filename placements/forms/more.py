"""The scheme asks for more on a thin referral; the referrer fills it in and answers."""

from datetime import date, timedelta
from typing import Any

from placements.forms.referral import FORMS
from placements.models import Referral
from placements.rules import NEEDED, NEEDED_BY_FIELD
from sharedliving.core import dates
from sharedliving.core.forms import BaseForm, FutureDateField, MultiChoiceField, VersionedForm, WordsField

MOST_DAYS = 28


def tomorrow() -> date:
    """The first day by which an answer can be wanted."""
    return dates.today() + timedelta(days=1)


def in_four_weeks() -> date:
    """The last one: the person waits as long as the answer takes."""
    return dates.today() + timedelta(days=MOST_DAYS)


class AskMoreForm(BaseForm):
    items = MultiChoiceField(
        label="What is lacking?", choices=[(needed.field, needed.label) for needed in NEEDED],
        hint="Select all that you need for a good match", missing="Select what is lacking",
    )  # fmt: skip
    words = WordsField(
        label="What exactly do you need to know, and what for?", called="What you need to know", rows=6, max_length=4000,
        missing="Say what exactly you need to know", hint="The care manager reads this, and fills it in",
    )  # fmt: skip
    answer_by = FutureDateField(
        label="By when do you need it?", called="The day by which you need it", earliest=tomorrow, latest=in_four_weeks,
        hint="Within four weeks: the person waits meanwhile", missing="Enter the day by which you need it",
    )  # fmt: skip


class AnswerMoreForm(VersionedForm, BaseForm):
    """A box for each thing that was asked for, with what the referral says now; and what was added, in a sentence."""

    mark_optional = False
    instance: Referral
    words = WordsField(
        label="What do you tell the scheme?", called="Your answer", rows=4, max_length=4000,
        missing="Tell the scheme in a sentence what you have added",
    )  # fmt: skip

    def __init__(self, *args: Any, instance: Referral, items: list[str], **kwargs: Any) -> None:
        self.instance, self.items = instance, items
        super().__init__(*args, **kwargs)
        for item in items:
            self.fields[item] = _box(item, getattr(instance, item))
        self.order_fields([*items, "words"])

    def filled(self) -> dict[str, str]:
        return {item: self.cleaned_data[item] for item in self.items}


def _box(item: str, now: str) -> WordsField:
    needed = NEEDED_BY_FIELD[item]
    asked = FORMS[needed.section.key].base_fields[item]
    return WordsField(
        label=asked.label, hint=asked.help_text, called=needed.label, missing=needed.message, rows=6, max_length=10_000,
        initial=now,
    )  # fmt: skip
