"""Messages over SMTP, to a real server."""

from sharedliving.core.notification.by_email import EmailCarrier
from sharedliving.core.notification.channels import Message, Receipt, Result, carrier

HELLO = Message("ann@westmere.example", "Three things need you", "Hello Ann", "digest-7")


def test_e_mail_is_what_carries_messages_unless_the_settings_say_otherwise():
    assert isinstance(carrier(), EmailCarrier)


def test_a_message_is_handed_over(smtp):
    with carrier() as service:
        assert service.send(HELLO) == Receipt(Result.SENT)

    (message,) = smtp.mailbox.values()
    assert (message["To"], message["Subject"], message["Message-ID"]) == (
        "ann@westmere.example", "Three things need you", "<digest-7@sharedliving>",
    )  # fmt: skip
    assert message.get_content().strip() == "Hello Ann"


def test_a_repeat_is_the_same_message(smtp):
    with carrier() as service:
        for _ in range(2):
            service.send(HELLO)

    assert smtp.offered == {"<digest-7@sharedliving>": 2}
    assert len(smtp.mailbox) == 1


def test_an_address_that_does_not_exist_is_refused_for_good_and_does_not_stop_the_next(smtp):
    smtp.unknown.add("gone@westmere.example")
    with carrier() as service:
        refused = service.send(Message("gone@westmere.example", "Hello", "Hello", "digest-8"))
        after = service.send(HELLO)

    assert refused == Receipt(Result.REFUSED, problem="550 5.1.1 No such person here")
    assert after.result == Result.SENT


def test_a_server_that_is_busy_is_tried_again(smtp):
    smtp.not_now = 1
    with carrier() as service:
        first, second = service.send(HELLO), service.send(HELLO)

    assert (first.result, second.result) == (Result.FAILED, Result.SENT)
    assert "Try again later" in first.problem


def test_a_server_that_is_not_there_is_tried_again(smtp, settings):
    settings.EMAIL_PORT = 1
    with carrier() as service:
        receipt = service.send(HELLO)

    assert receipt.result == Result.FAILED
    assert receipt.problem.startswith("ConnectionRefusedError")


def test_smtp_cannot_be_asked_what_became_of_a_message():
    with carrier() as service:
        assert service.look_up("digest-7") is service.follow_up("1") is None
