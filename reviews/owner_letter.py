"""The letter that says who is responsible for somebody now, to the person, their carers or their scheme (G14-CMS-4)."""

from people.choices import Role
from people.models import Person, User
from reviews.choices import AttendeeRole, InvitationFormat, ToldWho
from reviews.models import OwnerTold, ReviewInvitation
from sharedliving.core import dates
from sharedliving.core.documents.shapes.letters import OwnerLetter, Worker
from sharedliving.core.viewer import SYSTEM

LARGE = (InvitationFormat.LARGE, InvitationFormat.EASY)
LEFT_OUT = "Everything else in the record"


def owner_letter(row: OwnerTold, owner: User) -> OwnerLetter:
    """Data for `owner_letter`. A carer or a scheme reads no more of the person than the name."""
    person = row.person
    to_person = row.who == ToldWho.PERSON
    whose = "your support" if to_person else f"the support of {person.name}"
    return {
        "title": f"Who is responsible for {whose} now", "reader": row.recipient, "person_name": person.name,
        "reference": person.reference, "organisation": person.council.name, "made_on": dates.today(),
        "version": "1", "left_out": [] if to_person else [LEFT_OUT],
        "large": to_person and needs_large_print(person),
        "opening": f"{owner.name} is responsible for {whose} now.",
        "owner": _worker(owner),
        "meaning": MEANING[ToldWho(row.who)](owner.name, person.name),
        "ending": f"Ring or write to {owner.name}, or to {person.council.name}. If this letter is hard to read, say so: "
                  "you can have it in another way, or somebody can read it with you.",
    }  # fmt: skip


def needs_large_print(person: Person) -> bool:
    """As they had their last invitation to a review, or as is written down about how they communicate."""
    if "large print" in person.communication.lower():
        return True
    own = ReviewInvitation.objects.visible_to(SYSTEM).filter(review__person=person, role=AttendeeRole.PERSON)
    return own.order_by("-pk").values_list("format", flat=True).first() in LARGE


def _worker(owner: User) -> Worker:
    role = Role(owner.roles[0]) if owner.roles else Role.CARE_MANAGER
    return {"name": owner.name, "role": role.label, "phone": owner.phone, "email": owner.email}


def _to_person(owner: str, person: str) -> list[str]:
    return [
        f"{owner} makes sure that you get the right support, and that your plan is right for you.",
        "Your support, your home and your plan stay as they are.",
        f"{owner} would like to get to know you. Tell them how you like to be spoken with, and what matters to you.",
    ]


def _to_carers(owner: str, person: str) -> list[str]:
    return [
        f"Turn to {owner} with what concerns the council’s part in supporting {person}.",
        "What was agreed with you stays agreed. Your own scheme worker stays the same.",
    ]


def _to_scheme(owner: str, person: str) -> list[str]:
    return [
        f"Please send what concerns {person} to {owner} from now on.",
        "What was agreed between us stays agreed: the plan, the agreement, the dates of visits and reviews.",
    ]


MEANING = {ToldWho.PERSON: _to_person, ToldWho.HOUSEHOLD: _to_carers, ToldWho.SCHEME: _to_scheme}
