"""How people and carers of the demo world get to know each other, step by step."""

from typing import TYPE_CHECKING

from placements.choices import ON_PAPER, Came, CarersAnswer, Step
from placements.services import introducing
from sharedliving.core import dates

if TYPE_CHECKING:
    from sharedliving.pages.demo.steps import Life

STEPS = (
    (20, Step.PROFILE_SHARED), (17, Step.CARER_DECIDES), (14, Step.MEETING), (7, Step.TEA_VISIT), (2, Step.OVERNIGHT),
)  # fmt: skip
WORDS = {
    Step.PROFILE_SHARED: "The carers have their profile, with photographs and what a good day looks like.",
    Step.CARER_DECIDES: "They read it together and would like to meet. They asked about the mornings.",
}


def step_is_held(life: "Life", step: Step) -> None:
    """One step today, with the care manager there, or on the telephone."""
    met = step not in ON_PAPER
    introducing.record(
        candidate=life.candidate, by=life.by("scheme_worker"), step=step, on=dates.today(),
        how_it_went=WORDS.get(step, "They got on well and laughed a lot."),
        care_manager_part="Came along for the first half hour." if met else "Read it first, and spoke to us about it.",
        came=[Came.PERSON, Came.CARERS, Came.SCHEME, Came.CARE_MANAGER] if met else [],
        answer=CarersAnswer.WILLING if step == Step.CARER_DECIDES else "",
    )  # fmt: skip
