"""One interface to whatever carries messages: send one, and ask what became of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, Self

from django.conf import settings
from django.utils.module_loading import import_string


class Result(StrEnum):
    """What became of a message. FAILED may be tried again; REFUSED will fail for ever (there is no such address)."""

    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Message:
    """Plain text for one reader. The same reference is the same message, however often it is sent."""

    to: str
    subject: str
    text: str
    reference: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a mail service said: the result, its own number of the message, and what went wrong."""

    result: Result
    service_id: str = ""
    problem: str = ""


class Carrier(Protocol):
    """A mail service, open for as long as the `with` lasts. Nothing that it meets is raised: it is in the receipt."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *problem: object) -> None: ...

    def send(self, message: Message) -> Receipt:
        """Hand over one message."""

    def look_up(self, reference: str) -> Receipt | None:
        """What became of a message that may have been handed over before; None when the service does not know."""

    def follow_up(self, service_id: str) -> Receipt | None:
        """What has become of a message since it was handed over; None when there is nothing to be asked."""


def carrier() -> Carrier:
    """The one that the settings name: e-mail through Django, or GOV.UK Notify where its key is set."""
    made: Carrier = import_string(settings.MESSAGE_CARRIER)()
    return made
