"""Where Shared Lives carers live is told to nobody but their own scheme: not by a page, a document, a file, a mail or a log.

Three words that stand nowhere else are planted in the address of a household. Every address of the service is opened and
posted to as every role that may use it; what comes back, what is mailed, what is logged and what is recorded is searched
for them. A page that shows them to somebody new fails here, whichever page that is.
"""

import logging
from html import unescape
from io import BytesIO

import pytest
from django.core import mail
from django.db import transaction
from django.urls import reverse
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from people.choices import Role
from people.roles import ROLES
from sharedliving.core.access import Perm
from sharedliving.core.logs import JsonFormatter
from sharedliving.core.models import Event, Reminder
from sharedliving.pages.services.digests import send_digests
from sharedliving.pages.services.sweep import sweep
from tests.access.test_walk import ALL, BACKEND, RULES, address
from tests.access.world import RELATIONS, make_world

pytestmark = pytest.mark.django_db

PLANTED = {"lines": "17 Quillfeather Row", "postcode": "ZQ9 9XJ", "phone": "01632 960777"}
MAY_SEE = {role for role in Role if Perm.SEE_CARER_ADDRESS in ROLES[role].perms}
WALKED = [name for name in ALL if name in RULES and RULES[name].roles]


@pytest.fixture
def world():
    """The household that everything in it is about has the planted address."""
    made = make_world()
    planted = made.rows.address
    planted.lines, planted.postcode, planted.phone = f"{PLANTED['lines']}\nWestmere", *list(PLANTED.values())[1:]
    planted.save()
    return made


def squeezed(text: str) -> str:
    """Without spaces and case, so that another way of writing it hides nothing."""
    return "".join(unescape(text).split()).casefold()


def told(text: str) -> set[str]:
    """Which of the planted words a text holds."""
    searched = squeezed(text)
    return {what for what, word in PLANTED.items() if squeezed(word) in searched}


def words_of(answer) -> str:
    """Everything that reaches the reader: head and body, and of a PDF its text and what it says about itself."""
    head = " ".join(f"{name}: {value}" for name, value in answer.items())
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if not body.startswith(b"%PDF"):
        return f"{head} {body.decode(errors='replace')}"
    try:
        document = PdfReader(BytesIO(body))
    except PyPdfError:  # a paper that was scanned in, kept as it came
        return f"{head} {body.decode(errors='replace')}"
    return " ".join([head, str(document.metadata), *(page.extract_text() for page in document.pages)])


def visits(world, client, capture):
    """(address, role, relation, answer) of every visit; what it did is undone, and what it mails is mailed."""
    for role, relations in RELATIONS.items():
        for relation in relations:
            client.force_login(world.users[role, relation], backend=BACKEND)
            for name in WALKED:
                if role in RULES[name].roles:
                    for method in RULES[name].methods:
                        before = transaction.savepoint()
                        with capture(execute=method == "post"):
                            answer = getattr(client, method)(address(RULES[name], world))
                        transaction.savepoint_rollback(before)
                        yield name, role, relation, answer


def test_a_carers_address_reaches_nobody_but_their_scheme(
    world, client, caplog, django_capture_on_commit_callbacks
):  # fmt: skip
    caplog.set_level(logging.DEBUG)
    caplog.handler.setFormatter(JsonFormatter())
    seen: set[str] = set()
    leaks = []
    for name, role, relation, answer in visits(world, client, django_capture_on_commit_callbacks):
        found = told(words_of(answer))
        if role in MAY_SEE and relation == "own":
            seen |= found
        elif found:
            leaks.append((name, role, relation, sorted(found)))

    assert leaks == []
    assert seen == set(PLANTED), "the scheme's own staff do see it: else this test could not fail"
    assert told(" ".join(sent.subject + sent.body for sent in mail.outbox)) == set()
    assert told(_logged(caplog)) == set()


def test_no_reminder_mail_or_event_holds_it(world, client, caplog):
    caplog.set_level(logging.DEBUG)
    client.force_login(world.users[Role.SCHEME_WORKER, "own"], backend=BACKEND)
    page = reverse("carer-address", args=[world.rows.household.pk])
    assert client.post(page, PLANTED | {"lines": "17 Quillfeather Row\nNewtown"}).status_code == 302

    sweep()
    assert send_digests()

    assert Reminder.objects.exists()
    assert told(" ".join(sent.subject + sent.body for sent in mail.outbox)) == set()
    assert told(" ".join(f"{event.text} {event.data}" for event in Event.objects.all())) == set()
    assert told(_logged(caplog)) == set()


def test_it_is_found_however_it_is_written():
    assert told("…at <b>17&nbsp;Quillfeather  row</b>, zq99xj") == {"lines", "postcode"}
    assert told("17 Mill Lane, WM3 4AB") == set()


def _logged(caplog) -> str:
    """Every line as it is written, but for SQL: statements are not logged where the service runs."""
    return " ".join(
        caplog.handler.format(record) for record in caplog.records if record.name != "django.db.backends"
    )  # fmt: skip
