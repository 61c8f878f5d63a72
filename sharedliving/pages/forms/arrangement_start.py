from datetime import date
from typing import Any

from placements.choices import ArrangementKind, Funding, usual_setting
from placements.forms.terms import TermsFields
from placements.models import Agreement
from placements.rules.terms import ADULT
from sharedliving.core import dates
from sharedliving.core.forms import DateField


class ArrangementStartForm(TermsFields):
    """When the arrangement starts, and on which terms."""

    on = DateField(
        label="When does the arrangement start?",
        called="Start date",
        missing="Enter the start date",
        earliest=date(1890, 1, 1),
        latest=lambda: dates.add_months(dates.today(), 12),
    )

    def __init__(self, *args: Any, agreement: Agreement, **kwargs: Any) -> None:
        super().__init__(*args, kind=agreement.kind, **kwargs)
        self.order_fields(["on", *self.fields])
        self.initial = {
            "on": agreement.planned_start, "setting": usual_setting(agreement.kind), "funding": usual_funding(agreement),
        } | self.initial  # fmt: skip


def usual_funding(agreement: Agreement) -> Funding:
    """The council pays, but for a young person who comes from care."""
    born = agreement.person.date_of_birth
    is_child = born is not None and dates.age_on(born) < ADULT
    return Funding.CHILDREN if is_child and agreement.kind == ArrangementKind.TRANSITION else Funding.COUNCIL
