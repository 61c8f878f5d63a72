"""Messages through Django's own mail: SMTP in production, files on a developer's machine."""

from smtplib import SMTPDataError, SMTPException, SMTPRecipientsRefused
from typing import Self

from django.core.mail import get_connection

from sharedliving.core.notification.channels import Message, Receipt, Result
from sharedliving.core.notification.send import send_mail

REFUSED_FROM = 500  # SMTP: 4xx is "not now", 5xx is "never"


class EmailCarrier:
    """Keeps one connection while it is open, and begins a new one after anything that went wrong.

    SMTP cannot be asked what became of a message: a repeat carries the Message-ID of the first.
    """

    def __enter__(self) -> Self:
        self.connection = get_connection()
        return self

    def __exit__(self, *problem: object) -> None:
        self.connection.close()

    def send(self, message: Message) -> Receipt:
        try:
            self.connection.open()
            send_mail(
                to=message.to, subject=message.subject, text=message.text, reference=message.reference,
                connection=self.connection,
            )  # fmt: skip
        except (SMTPException, OSError) as problem:
            self.connection.close()
            return Receipt(_result(problem), problem=_words(problem))
        return Receipt(Result.SENT)

    def look_up(self, reference: str) -> Receipt | None:
        return None

    def follow_up(self, service_id: str) -> Receipt | None:
        return None


def _result(problem: Exception) -> Result:
    """Refused only when the server will never take this message for this reader; not for a wrong password of ours."""
    codes: list[int] = []
    if isinstance(problem, SMTPRecipientsRefused):
        codes = [code for code, _ in problem.recipients.values()]
    elif isinstance(problem, SMTPDataError):
        codes = [problem.smtp_code]
    return Result.REFUSED if codes and min(codes) >= REFUSED_FROM else Result.FAILED


def _words(problem: Exception) -> str:
    if isinstance(problem, SMTPRecipientsRefused):
        code, said = next(iter(problem.recipients.values()))
        return f"{code} {said.decode(errors='replace')}"
    return f"{type(problem).__name__}: {problem}"
