"""Short sentences made from what the plan says, for the worker to keep or to change."""

from collections.abc import Sequence

from careplans.choices.easy_read import ABOUT, AGAIN, AREAS, CHAPTERS, GOES_WRONG, HELPERS, MATTERS, PICTURE_WORDS
from careplans.exports.parts import review
from careplans.models import CarePlan, PlanNeed
from sharedliving.core.dates import uk_date


def headings(needs: Sequence[PlanNeed]) -> dict[str, str]:
    """The chapters in their order: about the person, a chapter for each part of life, what if, when again."""
    lives = {need.area: AREAS.get(need.area, (need.get_area_display(),))[0] for need in needs}
    first = {key: CHAPTERS[key][0] for key in (ABOUT, MATTERS)}
    return first | lives | {key: CHAPTERS[key][0] for key in (GOES_WRONG, AGAIN)}


def proposed(plan: CarePlan, needs: Sequence[PlanNeed]) -> dict[str, list[str]]:
    """Lines for each chapter, one idea a line."""
    lines = {ABOUT: _about(plan), MATTERS: ["This is what I say matters."] if plan.what_matters else []}
    for need in needs:
        lines[need.area] = _unique([*lines.get(need.area, []), *_need(need)])
    return lines | {GOES_WRONG: _goes_wrong(plan), AGAIN: _again(plan)}


def _about(plan: CarePlan) -> list[str]:
    person, owner = plan.person, plan.person.owner
    worker = [f"My worker is {owner.name}.", f"I can ask {owner.name} about my plan."] if owner else []
    return [
        f"My name is {person.preferred_name or person.given_name}.",
        "This is my plan.",
        "It tells what help I get.",
        *worker,
    ]


def _need(need: PlanNeed) -> list[str]:
    area = AREAS.get(need.area)
    lines = [area[2] if area else f"I need help with this: {need.get_area_display()}."]
    if need.outcome:
        lines.append(f"I want this: {need.outcome.rstrip('.')}.")
    if helper := HELPERS.get(need.met_by):
        lines.append(helper)
    if need.who:
        lines.append(f"This is who helps: {need.who.rstrip('.')}.")
    if need.start_by:
        lines.append(f"It starts by {uk_date(need.start_by)}.")
    return lines


def _goes_wrong(plan: CarePlan) -> list[str]:
    back_up = [f"Then this person helps me: {plan.back_up.rstrip('.')}."] if plan.back_up else []
    return ["Things can go wrong.", *back_up, "I can ring my worker."]


def _again(plan: CarePlan) -> list[str]:
    on = review(plan)
    date = [f"We do this by {uk_date(on)}."] if on else []
    return ["We will look at my plan again.", *date, "I can ask for this at any time."]


def _unique(lines: list[str]) -> list[str]:
    return list(dict.fromkeys(lines))


def picture(line: str, chapter: str) -> str:
    """The name of the picture beside a line: what its words are about, else what its chapter is about."""
    words = {word.strip(".,:;!?’'“”\"()").lower() for word in line.split()}
    found = next((name for word, name in PICTURE_WORDS if word in words), "")
    if found:
        return found
    return AREAS[chapter][1] if chapter in AREAS else CHAPTERS.get(chapter, ("", "paper"))[1]
