"""How the carers of the demo world are looked after: visits, breaks, who steps in, and two who stop."""

from datetime import timedelta

from placements.choices import CarerSign, NoticeReason, Wellbeing
from placements.models import CarerHousehold
from placements.services import household_care, household_notices
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.part_risk import WORKER_OF
from sharedliving.pages.demo.steps import on_day

BEGUN = 230
VISITS = (
    # wellbeing, in their words, signs, agreed
    (Wellbeing.WELL, "We are fine. The garden keeps us going.", [], ""),
    (Wellbeing.WELL, "Busy, and we like it that way.", [], "Come to the carers’ supper in spring."),
    (
        Wellbeing.STRAINED, "The nights are hard. We have not been away since last summer.", [CarerSign.TIRED],
        "A week off next month; a night carer twice a week until then.",
    ),
    (Wellbeing.WELL, "She makes us laugh every day.", [], ""),
    (
        Wellbeing.STRAINED, "The heating costs more than the food money. We talk about stopping.",
        [CarerSign.MONEY, CarerSign.STOPPING], "The manager looks at the food and utility rate, and rings on Friday.",
    ),
)  # fmt: skip
BACK_UPS = (("Maria and John Okafor", "Carol and Bryn Jones"), ("Gloria and Desmond Clarke", "Maria and John Okafor"))


def carers_are_looked_after(cast: Cast) -> None:
    """Every approved household: a visit, late with one in five; breaks, none with one in four; some know who steps in."""
    homes = CarerHousehold.objects.visible_to(SYSTEM).approved().open().select_related("scheme").order_by("pk")
    for number, home in enumerate(homes):
        by = cast.viewer(WORKER_OF[home.scheme.code])
        with on_day(BEGUN, 9):
            household_care.begin(household=home, by=by)
        wellbeing, said, signs, agreed = VISITS[number % len(VISITS)]
        with on_day(130 if number % 5 == 1 else 10 + number % 70, 14):
            household_care.record_visit(
                household=home, by=by, on=dates.today(), wellbeing=wellbeing, in_their_words=said, signs=signs,
                agreed=agreed, announced=number % 3 != 0,
            )  # fmt: skip
        if number % 4:
            _has_a_break(cast, home, number)
    for name, steps_in in BACK_UPS:
        _has_a_back_up(cast, name, steps_in)
    _gives_notice(cast, "Sheila and Ron Tuck")


def _has_a_break(cast: Cast, home: CarerHousehold, number: int) -> None:
    """A week some months ago; one in three has the next one planned."""
    by = cast.viewer(WORKER_OF[home.scheme.code])
    with on_day(40 + number % 100, 12):
        first = dates.today()
        household_care.plan_break(
            household=home, by=by, starts_on=first, ends_on=first + timedelta(days=7),
            cover="A carer whom they know stays in the house.",
        )  # fmt: skip
    if number % 3 == 0:
        first = dates.today() + timedelta(days=20 + number % 30)
        household_care.plan_break(
            household=home, by=by, starts_on=first, ends_on=first + timedelta(days=10),
            cover="A carer whom they know stays in the house.",
        )  # fmt: skip


def _named(name: str) -> CarerHousehold | None:
    return CarerHousehold.objects.visible_to(SYSTEM).approved().filter(name=name).first()


def _has_a_back_up(cast: Cast, name: str, steps_in: str) -> None:
    """Everybody who lives there knows the other household from a Sunday."""
    home, back_up = _named(name), _named(steps_in)
    if home is None or back_up is None:
        return
    by = cast.viewer(WORKER_OF[home.scheme.code])
    for arrangement in home.arrangements.live().select_related("person"):
        with on_day(30, 12):
            household_care.name_back_up(
                household=home, by=by, person=arrangement.person, back_up=back_up,
                known_since=dates.today() - timedelta(days=20), how_known="Sunday lunch there, once a month.",
            )  # fmt: skip


def _gives_notice(cast: Cast, name: str) -> None:
    """They are past seventy: nobody has said yet what happens next for the person who lives there."""
    home = _named(name)
    if home is None:
        return
    with on_day(9, 10):
        household_notices.give(
            household=home, by=cast.viewer(WORKER_OF[home.scheme.code]), given_on=dates.today(),
            ends_on=dates.today() + timedelta(days=42), reason=NoticeReason.RETIRING,
            words="We are both past seventy, and the stairs do not get shorter. We want to see her settled first.",
        )  # fmt: skip
