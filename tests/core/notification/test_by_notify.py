"""Messages through GOV.UK Notify, as a server on this machine plays it."""

import pytest

from sharedliving.core.notification.by_notify import WORDS
from sharedliving.core.notification.channels import Message, Receipt, Result, carrier

HELLO = Message("ann@westmere.example", "Three things need you", "Hello Ann", "digest-7")


def test_a_message_is_handed_over_signed_and_with_our_reference(notify):
    with carrier() as service:
        receipt = service.send(HELLO)

    (sent,) = notify.sent
    assert receipt == Receipt(Result.SENT, service_id=sent["id"])
    assert (sent["email_address"], sent["template_id"], sent["reference"]) == (HELLO.to, "template", "digest-7")
    assert sent["personalisation"] == {"subject": "Three things need you", "body": "Hello Ann"}


def test_before_a_repeat_it_is_asked_by_our_reference(notify):
    with carrier() as service:
        assert service.look_up("digest-7") is None
        sent = service.send(HELLO)
        assert service.look_up("digest-7") == sent


@pytest.mark.parametrize(
    ("status", "result"),
    [("created", Result.SENT), ("sending", Result.SENT), ("delivered", Result.DELIVERED),
     ("permanent-failure", Result.REFUSED), ("temporary-failure", Result.FAILED), ("technical-failure", Result.FAILED)],
)  # fmt: skip
def test_what_became_of_it(notify, status, result):
    with carrier() as service:
        number = service.send(HELLO).service_id
        notify.sent[0]["status"] = status

        assert service.follow_up(number) == Receipt(result, number, WORDS.get(status, ""))


def test_a_message_that_notify_does_not_know_has_nothing_to_follow(notify):
    with carrier() as service:
        assert service.follow_up("00000000") is None


@pytest.mark.parametrize(
    ("status", "error", "words", "result"),
    [
        (400, "ValidationError", "email_address Not a valid email address", Result.REFUSED),
        (400, "BadRequestError", "Can’t send to this recipient using a team-only API key", Result.FAILED),
        (400, "ValidationError", "template_id is not a valid UUID", Result.FAILED),
        (429, "RateLimitError", "Exceeded rate limit", Result.FAILED),
        (500, "Exception", "Internal server error", Result.FAILED),
    ],
)
def test_what_may_pass_is_tried_again_and_a_wrong_address_is_not(notify, status, error, words, result):
    notify.fails.append((status, [{"error": error, "message": words}]))
    with carrier() as service:
        assert service.send(HELLO) == Receipt(result, problem=words)


def test_another_services_key_is_refused(notify, settings):
    settings.NOTIFY_API_KEY = "other-" + "9" * 36 + settings.NOTIFY_API_KEY[-37:]
    with carrier() as service:
        assert service.send(HELLO) == Receipt(Result.FAILED, problem="Invalid token")


def test_a_repeat_is_not_sent_when_nobody_can_say_whether_it_is_one(notify, settings):
    settings.NOTIFY_API_KEY = "other-" + "9" * 36 + settings.NOTIFY_API_KEY[-37:]
    with carrier() as service, pytest.raises(OSError, match="Invalid token"):
        service.look_up("digest-7")


def test_when_notify_does_not_answer_it_is_tried_again(notify, settings):
    settings.NOTIFY_URL = "http://127.0.0.1:1"
    with carrier() as service:
        assert service.send(HELLO).result == Result.FAILED
        assert service.follow_up("1") is None
