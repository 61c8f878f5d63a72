from commissioning.models.community import CommunityTable
from commissioning.models.costs import SchemeOverhead, UnitCost

__all__ = ["CommunityTable", "SchemeOverhead", "UnitCost"]
