"""A message with the same reference is the same message, however often it is sent."""

from email import message_from_bytes

import pytest

from sharedliving.core.notification.send import send_mail


@pytest.fixture
def mailbox(settings, tmp_path):
    settings.EMAIL_BACKEND = "sharedliving.core.notification.mailbox.MailboxBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)
    return tmp_path


def test_a_message_is_one_file(mailbox):
    send_mail(to="ann@westmere.example", subject="Three things need you", text="Hello Ann", reference="digest-7")

    (file,) = mailbox.iterdir()
    message = message_from_bytes(file.read_bytes())
    assert (file.name, message["To"], message["Subject"]) == (
        "digest-7@sharedliving.eml",
        "ann@westmere.example",
        "Three things need you",
    )


def test_sending_twice_leaves_one(mailbox):
    for _ in range(2):
        send_mail(to="ann@westmere.example", subject="Three things need you", text="Hello", reference="digest-7")

    assert len(list(mailbox.iterdir())) == 1


def test_a_line_break_cannot_add_a_header(mailbox):
    send_mail(to="ann@westmere.example", subject="Hello\nBcc: all@example", text="", reference="x")

    (file,) = mailbox.iterdir()
    message = message_from_bytes(file.read_bytes())
    assert message["Subject"] == "Hello Bcc: all@example"
    assert message["Bcc"] is None


def test_a_reference_cannot_leave_the_folder(mailbox):
    send_mail(to="ann@westmere.example", subject="Hello", text="", reference="../../digest")

    assert [file.parent for file in mailbox.iterdir()] == [mailbox]
