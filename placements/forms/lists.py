"""Filters above the lists; nothing in them is a name."""

from placements.choices import ArrangementKind, ArrangementState, HouseholdState, ReferralState
from sharedliving.core.forms import BaseForm, SelectField


class ReferralFilterForm(BaseForm):
    mark_optional = False
    state = SelectField(
        label="Which referrals?", empty="Open", required=False, width=20,
        choices=[*ReferralState.choices, ("all", "All of them")],
    )  # fmt: skip


class CarerFilterForm(BaseForm):
    mark_optional = False
    state = SelectField(label="Approval", choices=HouseholdState, required=False, empty="All")
    room = SelectField(
        label="Room", choices=[("yes", "With a free place")], required=False, empty="With or without room"
    )
    kind = SelectField(label="Approved for", choices=ArrangementKind, required=False, empty="Any kind")


class ArrangementFilterForm(BaseForm):
    mark_optional = False
    state = SelectField(
        label="Which arrangements?", choices=[*ArrangementState.choices, ("all", "All of them")], required=False,
        empty="Live",
    )  # fmt: skip
