"""Sending one message, with an identity of ours, so that a repeat can be recognised."""

from typing import Any

from django.core.mail import EmailMultiAlternatives


def send_mail(*, to: str, subject: str, text: str, reference: str, connection: Any = None) -> None:
    """Send plain text to one reader. `reference` becomes the Message-ID: the same reference is the same message."""
    message = EmailMultiAlternatives(
        subject=" ".join(subject.split()),
        body=text,
        to=[to],
        headers={"Message-ID": f"<{reference}@sharedliving>"},
        connection=connection,
    )
    message.send()
