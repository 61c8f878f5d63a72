"""An emergency is over: where the person went. Told by whatever ends the arrangement, so it imports none of that."""

from datetime import date

from placements.choices import OUTCOMES, EmergencyOutcome, EmergencyState
from placements.models import Arrangement, Emergency
from placements.rules import ending_emergency_gate
from placements.services.emergencies import close
from sharedliving.core import events
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside


def end(emergency: Emergency, *, outcome: str, on: date, by: Viewer, why: str) -> Emergency:
    """Close the emergency. A home for the long term only after an options review (G14-EMG-3). Inside a transaction."""
    ending_emergency_gate(emergency, outcome).refuse()
    fresh = close(emergency, EmergencyState.ENDED, by, why, ended_on=on, outcome=outcome)
    text = f"Emergency over: {inside(EmergencyOutcome(outcome).label)}"
    events.record("emergency.ended", fresh, by=by, text=text, outcome=outcome)
    return fresh


def end_with(arrangement: Arrangement, *, reason: str, on: date, by: Viewer, why: str) -> None:
    """The arrangement of an emergency was ended on its own page: so is the emergency. Inside a transaction."""
    emergency = Emergency.objects.live().filter(arrangement=arrangement).first()
    if emergency is not None:
        end(emergency, outcome=OUTCOMES.get(reason, EmergencyOutcome.BREAKDOWN), on=on, by=by, why=why)
