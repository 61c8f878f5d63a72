"""What has to be true before an assessment of another kind is started."""

from typing import TYPE_CHECKING

from careplans.choices import Kind
from people.choices import CircleRole

if TYPE_CHECKING:
    from people.models import CircleMember, Person


def record_is_open_and_alive(person: "Person") -> bool:
    """{name}’s record is closed or has no owner. Give {name} to an owner first.

    Source: G14-CMS-3
    """
    return person.closed_at is None and person.owner_id is not None and person.died_on is None


def ca10_carer_is_an_unpaid_carer_of_theirs(kind: str, carer: "CircleMember | None", person_id: int) -> bool:
    """Choose an unpaid carer in the circle of {name}. Somebody paid to support them, like a Shared Lives carer, is not one.

    Source: CA10
    """
    if kind != Kind.UNPAID_CARER:
        return carer is None
    if carer is None or carer.person_id != person_id or carer.is_paid_to_support:
        return False
    return carer.role == CircleRole.UNPAID_CARER


def one_open_assessment_of_a_kind(same_is_open: bool) -> bool:
    """This is under way already: {label}. Go on with that one."""
    return not same_is_open


def carer_has_not_asked(asked: bool) -> bool:
    """{carer} has asked for support, and that request is open. Allocate it: the time runs from the day they first asked.

    Source: CA10
    """
    return not asked
