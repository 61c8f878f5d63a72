"""The people around Josie Marlow, as she sees them."""

from people.choices import CircleRole, Closeness
from people.services import circle
from sharedliving.pages.demo.steps import Life

JOSIES = (
    {"name": "Karen Marlow", "role": CircleRole.FAMILY, "relationship": "sister", "phone": "01632 960101",
     "may_be_told": True, "closeness": Closeness.CLOSEST},
    {"name": "Dilys Hopkin", "role": CircleRole.NAMED_PERSON, "relationship": "from the self-advocacy group",
     "may_be_told": True, "closeness": Closeness.CHOSEN},
    {"name": "Shanice Cole", "role": CircleRole.FRIEND, "relationship": "friend from college, cooks with her on Tuesdays",
     "closeness": Closeness.CHOSEN},
    {"name": "Mr Aziz at the corner shop", "role": CircleRole.OTHER, "relationship": "asks after her every day",
     "closeness": Closeness.KNOWN},
)  # fmt: skip


def of_josie(life: Life) -> None:
    """Her sister, her named person, a friend and a neighbour; her carers come with the arrangement."""
    for member in JOSIES:
        circle.add_member(person=life.person, by=life.by("care_manager"), **member)
