"""The person's easy-read version: large type, one idea a line, a picture beside each."""

from collections.abc import Sequence

from careplans.choices.easy_read import ABOUT, MATTERS
from careplans.exports import parts
from careplans.exports.easy_lines import headings, picture, proposed
from careplans.exports.readers import Reader
from careplans.models import CarePlan, EasyRead, PlanNeed
from sharedliving.core.documents.pictures import CREDIT, PICTURES
from sharedliving.core.documents.shapes import Chapter, EasyReadPlan, Idea
from sharedliving.core.viewer import Viewer


def easy_read_document(plan: CarePlan, reader: Reader, viewer: Viewer) -> EasyReadPlan:
    """The lines that a worker has written, or those that the plan proposes; the person's words as they said them."""
    needs = list(PlanNeed.objects.visible_to(viewer).filter(plan=plan))
    lines = lines_of(plan, needs, EasyRead.objects.visible_to(viewer).filter(plan=plan).first())
    quotes = {ABOUT: plan.own_words, MATTERS: plan.what_matters}
    chapters: list[Chapter] = [
        {"heading": heading, "ideas": [_idea(line, key) for line in lines[key]], "quote": quotes.get(key, "")}
        for key, heading in headings(needs).items()
    ]
    return {
        **parts.cover(plan, reader, "My plan in easy read"),
        "chapters": [chapter for chapter in chapters if chapter["ideas"] or chapter["quote"]],
        "credit": CREDIT,
    }


def lines_of(plan: CarePlan, needs: Sequence[PlanNeed], written: EasyRead | None) -> dict[str, list[str]]:
    """Lines for each chapter: as they were written; where nothing was written yet, as the plan proposes them."""
    lines = proposed(plan, needs)
    for key, text in (written.parts if written else {}).items():
        if key in lines:
            lines[key] = [line.strip() for line in text.splitlines() if line.strip()]
    return lines


def _idea(line: str, chapter: str) -> Idea:
    name = picture(line, chapter)
    return {"text": line, "picture": name, "shows": PICTURES[name]}
