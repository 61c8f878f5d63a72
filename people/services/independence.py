"""Who is paid around a person, and so can neither be their named person nor stand in for an advocate (G14-ADV-1, CA67)."""

from people.models import CircleMember, Person, User
from people.names import plain_name, same_name


def is_staff(person: Person, name: str) -> bool:
    """Somebody of this name works for the person's council, or for a trust or scheme around the person."""
    if len(plain_name(name)) < 2:
        return False
    workers = User.objects.active().around(person.council_id, person.pk)
    return any(same_name(name, known) for known in workers.values_list("name", flat=True))


def is_paid_around(person: Person, name: str, *, but: CircleMember | None = None) -> bool:
    """Somebody of this name is in the circle as paid to support the person, their Shared Lives carers among them."""
    paid = CircleMember.objects.filter(person=person, is_paid_to_support=True)
    others = paid.exclude(pk=but.pk) if but is not None and but.pk else paid
    return any(same_name(name, known) for known in others.values_list("name", flat=True))
