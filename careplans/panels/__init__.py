"""What this app shows on a person's record."""

from careplans.panels.alerts import alerts
from careplans.panels.sections import sections
from careplans.panels.steps import missing, next_steps, pathway
from careplans.panels.timeline import timeline

__all__ = ["alerts", "missing", "next_steps", "pathway", "sections", "timeline"]
