"""What a visit has to say."""

from collections.abc import Iterable
from datetime import date

from placements.choices import STRAIN
from reviews.choices import LookedAt, Seen
from reviews.rules.words import first_line
from sharedliving.core import dates
from sharedliving.core.rules import Missing


def visit_has_been(on: date, started: date, today: date) -> Iterable[Missing]:
    """Enter a date from the start of the arrangement to today.

    A visit is written down when it has been; what is planned is the next date.
    """
    return [] if started <= on <= today else [Missing(first_line(visit_has_been))]


def person_seen_alone_or_why_not(seen: str, because: str) -> Iterable[Missing]:
    """Say why you did not see the person alone.

    G14-CMS-5; people say what is wrong to somebody who asks them alone.
    """
    rule = person_seen_alone_or_why_not
    return [] if seen == Seen.ALONE or because.strip() else [Missing(first_line(rule), rule="G14-CMS-5")]


def never_only_the_carers_words(seen: str, person_words: str) -> Iterable[Missing]:
    """Write what the person said or showed, not only what their carers say.

    Where the person was not seen, why stands in its place. G14-REV-5.
    """
    rule = never_only_the_carers_words
    return [] if seen == Seen.NOT_SEEN or person_words.strip() else [Missing(first_line(rule), rule="G14-REV-5")]


def medication_and_money_in_words(medication: tuple[str, str], money: tuple[str, str]) -> Iterable[Missing]:
    """Say what is not right with it, or why you did not look.

    Each is the answer and its words. CQC-DERBYS; failure 18 of the safety net: money that nobody looks at gets into a muddle.
    """
    for name, (answer, words) in (("Medication", medication), ("Money", money)):
        if answer in (LookedAt.CONCERN, LookedAt.NOT_LOOKED) and not words.strip():
            yield Missing(f"{name}: {first_line(medication_and_money_in_words)}")


def strained_carers_are_not_left_so(wellbeing: str, follows: str) -> Iterable[Missing]:
    """The carers are under strain: say what is to follow.

    Failure 16 of the safety net: exhausted carers give notice.
    """
    rule = strained_carers_are_not_left_so
    return [] if wellbeing not in STRAIN or follows.strip() else [Missing(first_line(rule))]


def what_follows_has_owner_and_date(follows: str, has_owner: bool, by_when: date | None) -> Iterable[Missing]:
    """Say who does what is to follow, and by when: from today on.

    G14-CMS-9: what was promised on a visit is followed through.
    """
    met = not follows.strip() or (has_owner and by_when is not None and by_when >= dates.today())
    return [] if met else [Missing(first_line(what_follows_has_owner_and_date), rule="G14-CMS-9")]
