"""Filter of the decisions to go on without what a gate asks for."""

from placements.choices import GatePassed
from sharedliving.core.forms import BaseForm, SelectField

STANDS = [("open", "Not put right yet"), ("right", "Put right since")]


class DecisionFilterForm(BaseForm):
    mark_optional = False
    gate = SelectField(label="Which decision?", choices=GatePassed, required=False, empty="Every kind")
    stands = SelectField(label="Put right?", choices=STANDS, required=False, empty="Put right or not")
