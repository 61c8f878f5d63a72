"""What a measure says in a sentence, and which measures are furthest from what law and guidance expect."""

from commissioning.rules import Shown
from commissioning.services.measuring.reading import Reading
from commissioning.services.measuring.registry import MEASURES
from commissioning.services.measuring.shape import Measure, Wanted
from commissioning.services.measuring.trend import Day

EXPECTED = {100: "It should be all of them.", 0: "It should be none."}
ALL, NONE = 100, 0


def sentence(measure: Measure, reading: Reading | None) -> str:
    """Of 40 people in an arrangement, 30 have a named worker (75%)."""
    if reading is None or reading.whole == 0:
        return f"No {measure.whole}."
    part = _words(reading.part)
    bracket = f" ({reading.share})" if reading.share else ""
    return f"Of {_words(reading.whole)} {measure.whole}, {part} {measure.part}{bracket}."


def worst(day: Day, number: int) -> list[tuple[Measure, str]]:
    """The measures that are furthest from what is expected of everybody, each with its sentence; the widest gap first."""
    gaps = [(gap(measure, day.of(measure.key, None)), measure) for measure in MEASURES.values()]
    wide = sorted(((wide, measure) for wide, measure in gaps if wide), key=lambda each: (-each[0], each[1].key))
    return [(measure, with_expectation(measure, day.of(measure.key, None))) for _, measure in wide[:number]]


def gap(measure: Measure, reading: Reading | None) -> float:
    """The share of those of whom it is not as law or guidance expects; 0 where nothing is expected or may be shown."""
    if reading is None or measure.expected is None:
        return 0
    if not isinstance(reading.part, int) or not isinstance(reading.whole, int) or not reading.whole:
        return 0
    share = reading.part / reading.whole
    return 1 - share if measure.wanted == Wanted.MORE else share


def with_expectation(measure: Measure, reading: Reading | None) -> str:
    expected = EXPECTED.get(measure.expected, "") if measure.expected is not None else ""
    return f"{sentence(measure, reading)} {expected}".strip()


def _words(number: Shown) -> str:
    return str(number) if isinstance(number, int) else "some (the number is not shown)"
