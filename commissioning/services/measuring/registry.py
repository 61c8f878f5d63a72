"""Every measure there is, by its key; and what is not measured, with the reason."""

from commissioning.services.measuring import homes, lasting, responsible, timely, together
from commissioning.services.measuring.shape import Measure

MEASURES: dict[str, Measure] = {
    measure.key: measure
    for part in (homes, timely, responsible, together, lasting)
    for measure in part.MEASURES
}  # fmt: skip
NOT_MEASURED = (
    ("People in paid work", "Employment is not recorded here. What is counted are outcomes about work in reviews."),
    (
        "Admissions to care homes avoided",
        "Nobody can know where people would live otherwise. What is counted are moves to a care home after an arrangement.",
    ),
    (
        "Quality of life, satisfaction, feeling safe",
        "Asked of people by the yearly surveys of councils, not known from records.",
    ),
)
