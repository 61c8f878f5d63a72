"""Local needs of the demo world: who was never referred, whom to recruit, what is suggested to commissioners."""

from datetime import timedelta

from commissioning.needs import not_referring, recruiting, suggesting
from commissioning.needs.choices import LocalNeed, NotBecause, Says
from people.models import Person
from people.viewers import viewer_for
from placements.choices import Trait
from placements.models import Referral
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.steps import on_day

MOST = 24
WHY = (
    # why not, what they need, where
    (NotBecause.NO_SKILLS, [LocalNeed.DEMENTIA], "WM3"),
    (NotBecause.ACCESS, [LocalNeed.WHEELCHAIR, LocalNeed.PERSONAL_CARE], "WM1"),
    (NotBecause.CULTURE, [LocalNeed.CULTURE, LocalNeed.LANGUAGE], "WM2"),
    (NotBecause.NO_SKILLS, [LocalNeed.DEMENTIA], "WM3"),
    (NotBecause.PERSON, [LocalNeed.LEARNING], ""),
    (NotBecause.UNKNOWN, [LocalNeed.MENTAL_HEALTH, LocalNeed.MOVING_ON], "WM4"),
)
TARGETS = (
    # who proposes, who agrees ("": nobody yet), area, skills, how many, proposed so many days ago, by when from then
    ("commissioner", "scheme_manager", "WM3", [Trait.DEMENTIA], 3, 120, 200),
    ("commissioner", "scheme_manager", "WM2", [Trait.HALAL], 2, 150, 130),
    ("scheme_manager", "", "WM1", [Trait.MENTAL_HEALTH], 2, 12, 180),
)


def what_is_needed(cast: Cast) -> None:
    """So that no list of local needs stands empty; one target is late, and one suggestion past its day."""
    _never_referred()
    _to_recruit(cast)
    _suggested(cast)


def _never_referred() -> None:
    people = Person.objects.visible_to(SYSTEM).open().filter(council__code="westmere", owner__is_active=True)
    referred = Referral.objects.visible_to(SYSTEM).values("person_id")
    rows = people.filter(died_on=None, is_restricted=False, with_duty_since=None).exclude(pk__in=referred)
    for number, person in enumerate(rows.select_related("owner").order_by("pk")[:MOST]):
        reason, needs, area = WHY[number % len(WHY)]
        with on_day(number * 9 + 1, 14):
            not_referring.say_why_not(
                person=person, by=viewer_for(person.owner), reason=reason, needs=needs, area=area,
                is_urgent=number % 4 == 0, wheelchair_access=LocalNeed.WHEELCHAIR in needs,
                language="urdu" if LocalNeed.LANGUAGE in needs else "",
            )  # fmt: skip


def _to_recruit(cast: Cast) -> None:
    council, scheme = cast.organisations["westmere"], cast.organisations["westmere-sl"]
    for proposer, other, area, skills, number, days, ahead in TARGETS:
        with on_day(days, 11):
            row = recruiting.propose(
                council=council, scheme=scheme, by_when=dates.today() + timedelta(days=ahead), by=cast.viewer(proposer),
                area=area, skills=skills, number=number,
            )  # fmt: skip
        if other:
            with on_day(days - 10, 11):
                recruiting.agree(target=row, by=cast.viewer(other))


def _suggested(cast: Cast) -> None:
    council = cast.organisations["westmere"]
    with on_day(35, 9):
        suggesting.note(
            council=council, need=LocalNeed.SHORT_STAYS, says=Says.TOO_LITTLE, for_whom="", area="WM4",
            by=cast.viewer("care_manager"),
        )  # fmt: skip
    with on_day(60, 9):
        told = suggesting.note(
            council=council,
            need=LocalNeed.DEMENTIA,
            says=Says.NONE,
            for_whom="",
            area="WM3",
            by=cast.viewer("care_manager"),
        )
    with on_day(50, 9):
        suggesting.answer(suggestion=told, answer="recruit", by=cast.viewer("commissioner"))
    with on_day(9, 9):
        suggesting.offer(
            council=council, scheme=cast.organisations["harbour"], need=LocalNeed.FLOATING, for_whom="mental_health",
            places=6, from_when=dates.today() + timedelta(days=90), area="", by=cast.viewer("harbour_manager"),
        )  # fmt: skip
