"""A mailbox on disk: one file a message, named by its Message-ID, so that sending twice leaves one."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class MailboxBackend(BaseEmailBackend):
    """Writes each message whole or not at all: a temporary file, then one rename to its final name."""

    def __init__(self, *args: Any, file_path: str | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.folder = Path(file_path or settings.EMAIL_FILE_PATH)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        self.folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            self._write(message)
        return len(email_messages)

    def _write(self, message: EmailMessage) -> None:
        mime = message.message()
        name = re.sub(r"[^A-Za-z0-9.@-]", "_", mime["Message-ID"].strip("<>"))
        partial = self.folder / f".{name}.{os.getpid()}"
        partial.write_bytes(mime.as_bytes())
        partial.replace(self.folder / f"{name}.eml")
