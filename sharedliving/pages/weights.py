"""What a piece of work weighs when a caseload is shared out (G14-CMS-2, G14-PLAN-3).

No study says what one piece weighs against another, and the sources name no figures: these are a convention, said on the
page beside the counts, so that a manager can disagree. What the guidance does say is in them: somebody settled in Shared
Lives weighs as much as anybody else.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weight:
    """Points for one piece of work of a kind, and why."""

    what: str
    points: int
    why: str


PERSON = Weight("A person they own", 2, "Contact, a plan and a review, whatever else happens")
SETTLED = Weight(
    "A person settled in Shared Lives", 2, "As much as anybody else: settled is when people are dropped (G14-CMS-2)"
)
ASSESSMENT = Weight("An assessment under way", 3, "Visits, other professionals and 28 days")
PLAN = Weight("A plan being written", 2, "Written with the person, and signed off")
REVIEW = Weight("A review in four weeks", 1, "One meeting, prepared and written up")
LATE = Weight("Something late", 1, "It has to be caught up with")
EVERY = (PERSON, SETTLED, ASSESSMENT, PLAN, REVIEW, LATE)

HOUSEHOLD = Weight("A carer household", 2, "Visits, checks, breaks and the yearly review of the carers")
SUPPORTED = Weight("Somebody who is supported there", 2, "Monitoring, and a part in each review")
OF_A_SCHEME = (HOUSEHOLD, SUPPORTED)


def of_households(homes: int, people: int) -> int:
    """The weight of so many carer households with so many people in them."""
    return HOUSEHOLD.points * homes + SUPPORTED.points * people


def points(*, people: int, settled: int, assessments: int, plans: int, reviews: int, late: int) -> int:
    """The weight of a caseload. `settled` are among `people`."""
    owned = PERSON.points * (people - settled) + SETTLED.points * settled
    written = ASSESSMENT.points * assessments + PLAN.points * plans
    return owned + written + REVIEW.points * reviews + LATE.points * late
