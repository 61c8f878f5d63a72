"""Pages of the service, fetched as a worker who has signed in, through WSGI and every middleware."""

from collections.abc import Callable
from contextlib import contextmanager
from typing import Any
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.db.models import Count, Q
from django.test import Client

from people.choices import Role
from people.models import User

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def busiest(role: Role = Role.CARE_MANAGER) -> User:
    """An ordinary worker with more people than anybody should have."""
    staff = User.objects.active().with_role(role)
    return staff.annotate(people=Count("owned_person_rows", filter=Q(owned_person_rows__closed_at=None))).order_by(
        "-people", "id"
    )[0]


class Browser:
    """Signed in as one user. `get` answers the body; anything but 200 is an error."""

    def __init__(self, user: User) -> None:
        client = Client()
        client.force_login(user, backend=BACKEND)
        self.cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
        self.application = WSGIHandler()

    def get(self, path: str, query: str = "") -> bytes:
        environ: dict[str, Any] = {
            "PATH_INFO": path, "QUERY_STRING": query, "HTTP_COOKIE": self.cookie, "HTTP_HOST": "127.0.0.1",
            "REQUEST_METHOD": "GET",
        }  # fmt: skip
        setup_testing_defaults(environ)
        said: list[str] = []
        response = self.application(environ, lambda status, headers, problem=None: said.append(status))
        try:
            body = b"".join(response)
        finally:
            response.close()
        if not said[0].startswith("200"):
            raise RuntimeError(f"{path} answered {said[0]}")
        return body


@contextmanager
def counted_queries():
    """Every statement that Django sends meanwhile, in a list."""
    statements: list[str] = []

    def note(execute: Callable, statement: str, params: Any, many: bool, context: dict) -> Any:
        statements.append(statement)
        return execute(statement, params, many, context)

    with connection.execute_wrapper(note):
        yield statements
