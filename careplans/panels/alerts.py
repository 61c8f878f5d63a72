"""What stands at the head of the record, from every part of this app that has such a thing."""

from careplans.panels import liberty
from careplans.panels.risk_section import risk_alerts
from people.models import Person
from sharedliving.core.viewer import Viewer


def alerts(viewer: Viewer, person: Person) -> list[str]:
    """The most urgent first: somebody objects, then risks that nobody looked at again."""
    return [*liberty.alerts(viewer, person), *risk_alerts(viewer, person)]
