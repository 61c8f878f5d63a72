from datetime import date

from sharedliving.core import dates
from sharedliving.core.forms import BaseForm, DateField


class ArrangementStartForm(BaseForm):
    """When the arrangement starts."""

    on = DateField(
        label="When does the arrangement start?",
        called="Start date",
        missing="Enter the start date",
        hint="For example, 27 3 2027",
        earliest=date(1890, 1, 1),
        latest=lambda: dates.add_months(dates.today(), 12),
    )
