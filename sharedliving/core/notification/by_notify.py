"""Messages through GOV.UK Notify (docs.notifications.service.gov.uk/rest-api.html).

Notify sends again what it is given again, so it is asked by our reference before a repeat. The template needs the two
fields ((subject)) and ((body)).
"""

import time
from typing import Any, Self

import jwt
import requests
from django.conf import settings

from sharedliving.core.notification.channels import Message, Receipt, Result

SECONDS = 30
UUID_LENGTH = 36
RESULTS = {
    "delivered": Result.DELIVERED,
    "permanent-failure": Result.REFUSED,
    "temporary-failure": Result.FAILED,
    "technical-failure": Result.FAILED,
}
WORDS = {
    "permanent-failure": "The address does not exist, or its mail server refuses everything.",
    "temporary-failure": "The mailbox could not be reached for three days: it may be full.",
    "technical-failure": "GOV.UK Notify could not send it.",
}


class NotifyCarrier:
    """The key is name-service-secret, the last two being UUIDs: requests are signed by the secret, for the service."""

    def __enter__(self) -> Self:
        self.session = requests.Session()
        return self

    def __exit__(self, *problem: object) -> None:
        self.session.close()

    def send(self, message: Message) -> Receipt:
        wanted = {
            "email_address": message.to,
            "template_id": settings.NOTIFY_TEMPLATE_ID,
            "personalisation": {"subject": message.subject, "body": message.text},
            "reference": message.reference,
        }
        try:
            answer = self._ask("POST", "/v2/notifications/email", json=wanted)
        except (requests.RequestException, ValueError) as problem:
            return Receipt(Result.FAILED, problem=f"{type(problem).__name__}: {problem}")
        if answer.get("errors"):
            return _refusal(answer["errors"])
        return Receipt(Result.SENT, service_id=str(answer["id"]))

    def look_up(self, reference: str) -> Receipt | None:
        """Raises when Notify does not answer: a repeat is not sent before it is known whether it is one."""
        answer = self._ask("GET", "/v2/notifications", params={"reference": reference})
        if answer.get("errors"):
            raise OSError(_refusal(answer["errors"]).problem)
        return next((_receipt(each) for each in answer["notifications"]), None)

    def follow_up(self, service_id: str) -> Receipt | None:
        try:
            answer = self._ask("GET", f"/v2/notifications/{service_id}")
        except (requests.RequestException, ValueError):
            return None
        return None if answer.get("errors") else _receipt(answer)

    def _ask(self, method: str, path: str, **given: Any) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {_token()}"}
        response = self.session.request(method, settings.NOTIFY_URL + path, headers=headers, timeout=SECONDS, **given)
        answer: dict[str, Any] = response.json()
        return answer


def _token() -> str:
    """Good for half a minute; Notify refuses an older one."""
    key = settings.NOTIFY_API_KEY
    service, secret = key[-2 * UUID_LENGTH - 1 : -UUID_LENGTH - 1], key[-UUID_LENGTH:]
    return jwt.encode({"iss": service, "iat": int(time.time())}, secret, algorithm="HS256")


def _receipt(notification: dict[str, Any]) -> Receipt:
    status = str(notification["status"])
    return Receipt(RESULTS.get(status, Result.SENT), str(notification["id"]), WORDS.get(status, ""))


def _refusal(errors: list[dict[str, Any]]) -> Receipt:
    """For good only when the address is none; too many at once, a wrong key or a missing template may pass."""
    words = " ".join(str(each.get("message", "")) for each in errors)
    is_address = any(
        each.get("error") == "ValidationError" and "email_address" in str(each.get("message", "")) for each in errors
    )
    return Receipt(Result.REFUSED if is_address else Result.FAILED, problem=words)
