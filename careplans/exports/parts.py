"""Pieces that several copies share: the cover, the person's words, who is who."""

from datetime import date

from careplans.choices import PlanState
from careplans.exports.readers import Part, Reader
from careplans.models import CarePlan
from careplans.services.coordination import next_review
from people.models import CircleMember
from sharedliving.core import dates
from sharedliving.core.documents.shapes import Cover, NamedPart, Words
from sharedliving.core.viewer import Viewer


def cover(plan: CarePlan, reader: Reader, title: str) -> Cover:
    """Whose plan it is, who may read this copy, what it leaves out; a draft says that it is one."""
    person = plan.person
    return {
        "title": title if plan.signed_off_on else f"{title} (draft)",
        "reader": person.name if reader.title == "the person" else reader.title,
        "person_name": person.name,
        "reference": person.reference,
        "organisation": person.council.name,
        "made_on": dates.today(),
        "version": str(plan.number),
        "left_out": list(reader.left_out),
    }


def own_words(plan: CarePlan) -> list[Words]:
    parts = (("In my own words", plan.own_words), ("What matters to me", plan.what_matters))
    return [{"heading": heading, "words": words} for heading, words in parts if words]


def who_is_who(plan: CarePlan, reader: Reader, viewer: Viewer, worker: str) -> list[NamedPart]:
    """The worker (`worker` says whose they are), then those around the person whom this reader may be told of."""
    circle = CircleMember.objects.visible_to(viewer).filter(person=plan.person)
    if Part.UNTOLD not in reader.gives:
        circle = circle.filter(may_be_told=True)
    return [_worker(plan, worker), *(_member(member) for member in circle)]


def _worker(plan: CarePlan, role: str) -> NamedPart:
    owner = plan.person.owner
    return {"name": owner.name if owner else "", "role": role, "contact": owner.email if owner else ""}


def _member(member: CircleMember) -> NamedPart:
    role = member.relationship or member.get_role_display().lower()
    return {"name": member.name, "role": role, "contact": member.phone}


def contingency(plan: CarePlan) -> str:
    back_up = f"Back-up: {plan.back_up}" if plan.back_up else ""
    return "\n\n".join(part for part in (back_up, plan.contingency) if part)


def review(plan: CarePlan) -> date | None:
    """At the latest a year after sign-off (CA27); sooner where the way their care is co-ordinated asks for it."""
    if plan.signed_off_on is None or plan.state != PlanState.IN_FORCE:
        return None
    return next_review(plan.person, plan, plan.signed_off_on)
