"""Yearly reviews with the carers of the demo world: most held, some late, one being written."""

from datetime import timedelta
from typing import Any

from placements.choices import CarerRecommendation, Fitness, Wellbeing
from placements.models import Arrangement, CarerHousehold, CarerReview
from placements.services import carer_review_actions, carer_reviews
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.part_risk import WORKER_OF
from sharedliving.pages.demo.steps import on_day

AGENDAS = (
    # what they raise, in their words, and what was said and agreed about it; none where they raise nothing
    ("The lift at the day centre has been broken since May, and we drive her both ways. Who pays for the petrol?",
     "The mileage is paid from June on; the care manager is told of the lift."),
    ("", ""),
    ("We want to know what happens when one of us retires. Nobody talks about it.",
     "A talk with the scheme’s manager in autumn, with both of us and with him there."),
    ("Our breaks. We booked four weeks, and two were moved at short notice.",
     "Dates are fixed three months before; Carol and Bryn Jones step in."),
)  # fmt: skip
SAYS = (
    "It goes well. He needs less help with the bus than last year.",
    "She has good weeks and bad weeks; the nights are what is hard.",
    "We would like to know sooner when the plan changes.",
)
WORDS: dict[str, Any] = {
    "training": "First aid and safeguarding in spring. They ask for a day about autism.",
    "wellbeing": Wellbeing.WELL, "wellbeing_words": "“We would do it again.”",
    "breaks": "Two weeks in summer, one in winter; a household that the people know stepped in.",
    "at_home": "Nobody moved in or out. The stair rail was renewed.",
    "checks": "Whatever runs out this year is renewed before its day; the worker keeps the list.",
    "support": "The worker rings back. They would like to meet other carers more often.",
    "health": "Both well; one has a knee that is seen to in May.", "people_say": "They like it there, and say so by themselves.",
    "fitness": Fitness.FIT, "fitness_words": "Everything that was seen this year.",
    "recommendation": CarerRecommendation.CONTINUE, "reasons": "It goes well for everybody.", "carers_say": "We agree.",
}  # fmt: skip
STRAINED: dict[str, Any] = WORDS | {
    "wellbeing": Wellbeing.STRAINED, "wellbeing_words": "“We are tired. The nights do it.”",
    "fitness": Fitness.WITH_SUPPORT, "fitness_words": "With nights covered twice a week they can go on.",
    "recommendation": CarerRecommendation.ACTIONS, "reasons": "They want to go on, and need their nights.",
}  # fmt: skip
LATE, STRAIN, WRITES = 8, 7, 4
"""One in so many is late, one in so many under strain; the household of this number is being reviewed now."""


def carers_are_reviewed(cast: Cast) -> None:
    """Every approved household but one in eight was reviewed within the year."""
    homes = CarerHousehold.objects.visible_to(SYSTEM).approved().open().select_related("scheme").order_by("pk")
    for number, home in enumerate(homes):
        by = cast.viewer(WORKER_OF[home.scheme.code])
        if number == WRITES:
            _is_being_written(home, by)
        elif number % LATE != 3:
            _is_held(home, by, number)


def _is_held(home: CarerHousehold, by: Viewer, number: int) -> None:
    with on_day(20 + number * 37 % 200, 15):
        row = _asked(home, by, number)
        strained = number % STRAIN == 5
        answers = (STRAINED if strained else WORDS) | {
            "held_on": dates.today(), "place": "At their home", "present": f"{home.name}, {by.name}",
            "knows_privately": False, "next_due_on": dates.today() + timedelta(days=360),
        }  # fmt: skip
        row = carer_reviews.save(review=row, by=by, version=row.version, **answers)
        for arrangement in Arrangement.objects.visible_to(SYSTEM).live().filter(household=home):
            said = SAYS[arrangement.pk % len(SAYS)]
            carer_reviews.hear(review=row, by=by, arrangement=arrangement, words=said)
        if strained and home.owner is not None:
            due = dates.today() + timedelta(days=28)
            what = "Find a night carer for two nights a week"
            carer_review_actions.add(review=row, by=by, what=what, owner=home.owner, due_on=due)
        carer_reviews.complete(review=row, by=by)


def _is_being_written(home: CarerHousehold, by: Viewer) -> None:
    """The carers were asked; the meeting is to come."""
    with on_day(3, 11):
        _asked(home, by, 0)


def _asked(home: CarerHousehold, by: Viewer, number: int) -> CarerReview:
    raised, answer = AGENDAS[number % len(AGENDAS)]
    row = carer_reviews.begin(household=home, by=by)
    return carer_reviews.save(
        review=row, by=by, version=row.version, agenda_asked_on=dates.today(), agenda_raised=bool(raised), agenda=raised,
        agenda_answer=answer,
    )  # fmt: skip
