from sharedliving.core.forms import BaseForm, FutureDateField


class LeavingForm(BaseForm):
    """When a worker is here for the last time."""

    leaves_on = FutureDateField(
        label="Last day", called="The last day", missing="Enter their last day", hint="For example, 27 3 2027"
    )
