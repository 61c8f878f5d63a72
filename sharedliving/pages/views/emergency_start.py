from typing import Any

from placements.forms.emergencies import FirstNightForm
from placements.rules import emergency_start_gate
from placements.views.emergencies import OfEmergency
from placements.views.rows import PlainForm
from sharedliving.core.access import Perm
from sharedliving.pages.journeys.start_emergency import start_emergency


class EmergencyStartPage(OfEmergency, PlainForm):
    """Everything that must be in place before the first night, at once; then the button that takes them in."""

    permission = Perm.START_ARRANGEMENT
    form_class = FirstNightForm
    title = "Take them in"
    button = "They moved in"
    done = "They live there from today. The agreement and the papers are due within three days."

    def context(self) -> dict[str, Any]:
        gate = emergency_start_gate(self.emergency)
        blocked = {} if gate.is_open else {"blocked": "Nobody is taken in before everything above is there."}
        return super().context() | {"gate": gate} | blocked

    def save(self, form: FirstNightForm) -> str:
        start_emergency(emergency=self.emergency, by=self.viewer)
        return self.emergency.get_absolute_url()
