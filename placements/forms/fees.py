"""Fee bands: a new one, an uplift, a look, an end."""

from placements.choices import ArrangementKind, Per
from sharedliving.core.forms import BaseForm, ChoiceField, DateField, MoneyField, SelectField, TextField, WordsField

HINT = "For example, 1 4 2027"
SOURCE = "Like “Cabinet, 12 March 2027” or “Letter of the council of 3 April”"


class FeeBandForm(BaseForm):
    mark_optional = False
    kind = SelectField(label="For which kind of arrangement?", choices=ArrangementKind, missing="Select the kind")
    name = TextField(
        label="Name of the band", hint="Like “Band 2”", max_length=80, missing="Enter the name of the band"
    )
    amount = MoneyField(label="Amount", called="The amount", most=99_999, missing="Enter the amount")
    per = ChoiceField(label="The amount is", choices=Per.choices, missing="Select what the amount is for")
    valid_from = DateField(label="From", called="The first day", hint=HINT, missing="Enter the first day")
    source = WordsField(
        label="Who decided it, and where is that written down?", hint=SOURCE, rows=3, max_length=1000,
        missing="Say who decided the rate, and where that is written down",
    )  # fmt: skip


class UpliftForm(BaseForm):
    mark_optional = False
    amount = MoneyField(label="New amount", called="The new amount", most=99_999, missing="Enter the new amount")
    valid_from = DateField(label="From", called="The first day", hint=HINT, missing="Enter the first day")
    source = WordsField(
        label="Who decided it, and where is that written down?", hint=SOURCE, rows=3, max_length=1000,
        missing="Say who decided the rate, and where that is written down",
    )  # fmt: skip


class CloseBandForm(BaseForm):
    mark_optional = False
    on = DateField(label="Used for the last time on", called="The last day", hint=HINT, missing="Enter the last day")
    why = WordsField(label="Why is it used no more?", rows=3, max_length=1000, missing="Say why it is used no more")
