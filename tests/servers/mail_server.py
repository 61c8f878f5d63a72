"""A real mail server: takes, refuses for good, refuses for now, and knows a message again by its Message-ID."""

import asyncio
import socket
from collections import Counter
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from threading import Lock

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class MailServer:
    """`mailbox` is what a reader finds: one message for each Message-ID; `offered` counts every time it was handed over."""

    def __init__(self) -> None:
        self.mailbox: dict[str, EmailMessage] = {}
        self.offered: Counter[str] = Counter()
        self.unknown: set[str] = set()
        self.not_now = 0
        self.takes = 0.0
        self.lock = Lock()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port, ready_timeout=30)

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list) -> str:  # noqa: N802
        if address in self.unknown:
            return "550 5.1.1 No such person here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        message = message_from_bytes(envelope.content or b"", policy=default)
        name = message["Message-ID"]
        await asyncio.sleep(self.takes)
        with self.lock:
            if self.not_now:
                self.not_now -= 1
                return "451 4.3.0 Try again later"
            self.offered[name] += 1
            self.mailbox.setdefault(name, message)
        return "250 OK"

    def __enter__(self) -> "MailServer":
        self.controller.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self.controller.stop()

    def to(self) -> Counter[str]:
        """How many messages each reader finds."""
        with self.lock:
            return Counter(message["To"] for message in self.mailbox.values())
