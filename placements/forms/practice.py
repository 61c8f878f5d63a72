"""Filters of what managers see: decisions to go on without what a gate asks for, referrals that came to nothing."""

from placements.choices import GatePassed
from sharedliving.core.forms import BaseForm, SelectField

STANDS = [("open", "Not put right yet"), ("right", "Put right since")]
PERIODS = [("quarter", "The last three months"), ("year", "The last twelve months")]


class UnmetFilterForm(BaseForm):
    mark_optional = False
    period = SelectField(label="Ended when?", choices=PERIODS, required=False, empty="At any time")


class DecisionFilterForm(BaseForm):
    mark_optional = False
    gate = SelectField(label="Which decision?", choices=GatePassed, required=False, empty="Every kind")
    stands = SelectField(label="Put right?", choices=STANDS, required=False, empty="Put right or not")
