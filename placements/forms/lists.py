"""Filters above the lists; nothing in them is a name."""

from placements.choices import ApplicationState, ArrangementKind, ArrangementState, HouseholdState, ReferralState, Stage
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


class ApplicationFilterForm(BaseForm):
    mark_optional = False
    state = SelectField(
        label="Which applications?", empty=ApplicationState.OPEN.label, required=False,
        choices=[
            ("late", "Past their date"), *(pair for pair in ApplicationState.choices if pair[0] != "open"),
            ("all", "All of them"),
        ],
    )  # fmt: skip
    stage = SelectField(label="Stage", choices=Stage, empty="Any stage", required=False)
