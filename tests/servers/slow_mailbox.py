"""A mailbox that takes its time, so that a sender can be killed in the middle."""

import time

from sharedliving.core.notification.mailbox import MailboxBackend


class SlowMailbox(MailboxBackend):
    def _write(self, message) -> None:
        time.sleep(0.05)
        super()._write(message)
