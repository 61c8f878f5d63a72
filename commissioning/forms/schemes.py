"""Which scheme's figures: chosen in the address."""

from people.models import Organisation
from sharedliving.core.forms import BaseForm, RowField
from sharedliving.core.viewer import Viewer


class SchemeFilterForm(BaseForm):
    """All schemes that serve the council together, or one of them."""

    scheme = RowField(
        queryset=Organisation.objects.none(), label="Scheme", required=False, empty="All schemes together"
    )
    mark_optional = False

    def __init__(self, *args: object, viewer: Viewer, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        schemes = Organisation.objects.visible_to(viewer).schemes()
        self.fields["scheme"].queryset = schemes.filter(scheme_profile__councils=viewer.organisation_id)

    @property
    def chosen(self) -> Organisation | None:
        """Anything odd in the address chooses nothing."""
        self.is_valid()
        return self.cleaned_data.get("scheme")
