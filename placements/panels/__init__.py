"""What referrals, matches, agreements and arrangements say on a person's record."""

from placements.panels.moving_on import review_words
from placements.panels.next_steps import missing, next_steps
from placements.panels.pathway import pathway
from placements.panels.sections import sections
from placements.panels.timeline import timeline

__all__ = ["missing", "next_steps", "pathway", "review_words", "sections", "timeline"]
