"""How long an assessment may be for the needs it finds (G14-SYS-3)."""

FEWEST_TO_COMPARE = 5
"""With fewer of a kind nothing is usual yet."""
LONG = 1.5
"""How many times the usual number of words is long."""


def g14_sys_3_length_fits_the_needs(words: int, needs: int, usual_words: float, usual_needs: float, of: int) -> bool:
    """This assessment is long for the few needs it found: read whether it tells of the person, or fills in boxes.

    Half as long again as most of its kind, with fewer needs than most. Short ones, and those with many needs, are as they
    should be; what is long may still be right. `of`: how many of the kind it is compared with.

    Source: G14-SYS-3
    """
    if of < FEWEST_TO_COMPARE:
        return True
    return words <= LONG * usual_words or needs >= usual_needs
