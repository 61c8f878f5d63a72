from commissioning.models.measure import MeasureSnapshot

__all__ = ["MeasureSnapshot"]
