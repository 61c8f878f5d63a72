"""The people around a person (G14-PCP-3); a named person or an advocate among them is independent (G14-ADV-1)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from people import rules
from people.choices import INDEPENDENT, CircleRole
from people.models import CircleMember, Person
from people.services.independence import is_paid_around, is_staff
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def add_member(*, person: Person, by: Viewer, name: str, role: str, **fields: Any) -> CircleMember:
    """Add somebody around the person: relationship, phone, is_paid_to_support, may_be_told. Raises Refusal."""
    member = CircleMember(person=person, name=name, role=role, **fields)
    _refuse_dependent(member)
    history.save(member, by=by, why="Added")
    events.record("circle.added", member, by=by, text=f"{member} added to the circle")
    return member


@transaction.atomic
def change_member(*, member: CircleMember, by: Viewer, **fields: Any) -> CircleMember:
    """Change what is recorded about somebody around the person."""
    row = states.lock(member)
    for name, value in fields.items():
        setattr(row, name, value)
    _refuse_dependent(row)
    history.save(row, by=by, why="Changed")
    events.record("circle.changed", row, by=by, text=f"{row} changed in the circle")
    return row


@transaction.atomic
def remove_member(*, member: CircleMember, by: Viewer) -> None:
    """Take somebody out of the circle; what they were stays in the history and in the event.

    Raises Refusal when something else names them: a request of an unpaid carer, for example.
    """
    row = states.lock(member)
    events.record("circle.removed", row, by=by, text=f"{row} taken out of the circle")
    history.mark(row, by=by, why="Taken out of the circle")
    try:
        row.delete()
    except ProtectedError as problem:
        raise Refusal(f"{row.name} is named elsewhere on this record, so they stay on the list.") from problem


def _refuse_dependent(member: CircleMember) -> None:
    """Every reason at once why this one cannot be the named person or an advocate."""
    if member.role not in INDEPENDENT:
        return
    paid = member.is_paid_to_support or is_paid_around(member.person, member.name, but=member)
    facts = (
        (rules.g14_adv_1_named_person_is_not_paid_to_support, paid),
        (rules.g14_adv_1_named_person_is_not_staff, is_staff(member.person, member.name)),
    )
    broken = [rule for rule, fact in facts if not rule(member.role, fact)]
    if broken:
        raise Refusal(*(Missing(rules.message(rule), rule=rules.source(rule)) for rule in broken))


@transaction.atomic
def carers_begin(*, person: Person, names: Iterable[str], by: Viewer) -> list[CircleMember]:
    """The person's Shared Lives carers stand in the circle as paid, so that they are nobody's advocate (CA67)."""
    known = set(_carers(person).values_list("name", flat=True))
    return [
        add_member(
            person=person, by=by, name=name, role=CircleRole.SHARED_LIVES, relationship="Shared Lives carer",
            is_paid_to_support=True,
        )
        for name in names
        if name not in known
    ]  # fmt: skip


@transaction.atomic
def carers_end(*, person: Person, names: Iterable[str], by: Viewer) -> None:
    """They are the person's Shared Lives carers no longer."""
    for member in _carers(person).filter(name__in=list(names)):
        remove_member(member=member, by=by)


def _carers(person: Person) -> Any:
    return CircleMember.objects.filter(person=person, role=CircleRole.SHARED_LIVES)


@transaction.atomic
def offer_named_person(*, person: Person, by: Viewer, offered_on: date, wanted: bool | None) -> Person:
    """A named person, independent of the scheme, was offered: whether they want one (G14-ADV-1); who it is stands in the circle."""
    rules.check(rules.day_is_not_in_the_future, offered_on, dates.today())
    row = states.lock(person)
    row.named_person_offered_on, row.named_person_wanted = offered_on, wanted
    history.save(row, by=by, why="Named person offered")
    answer = {True: "wanted", False: "not wanted", None: "no answer yet"}[wanted]
    text = f"A named person was offered on {dates.uk_date(offered_on)}: {answer}"
    events.record("person.named_person_offered", row, by=by, person_id=row.pk, text=text)
    return row
