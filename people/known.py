"""Who is in the circle already is not typed again: a link fills their name in (G14-SYS-2)."""

from collections.abc import Collection
from typing import Any

from django.http import HttpRequest

from people.choices import CircleRole
from people.models import CircleMember, Person
from sharedliving.core.components import Link
from sharedliving.core.viewer import Viewer

FIELD = "from"


def known_links(viewer: Viewer, person: Person, there: Collection[str]) -> list[Link]:
    """A link for everybody in the circle who is not on the list yet; it fills the form below with them. Who stands in the
    circle twice stands here once.
    """
    members = (
        CircleMember.objects.visible_to(viewer).filter(person=person).exclude(name__in=there).order_by("name", "pk")
    )
    named = {f"{member.name}, {relation_of(member)}": member.pk for member in members}
    return [Link(words, f"?{FIELD}={number}#main-content") for words, number in named.items()]


def known_answers(request: HttpRequest, viewer: Viewer, person: Person) -> dict[str, Any]:
    """What is known of the member of the circle whom the address names; nothing when it names none."""
    number = request.GET.get(FIELD, "")
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        return {}
    member = CircleMember.objects.visible_to(viewer).filter(person=person, pk=number).first()
    return {"name": member.name, "relationship": relation_of(member)} if member else {}


def relation_of(member: CircleMember) -> str:
    """In their own words where there are any, else who they are by role."""
    return member.relationship or str(CircleRole(member.role).label).lower()
