"""Mail about a hand-over: one for each, and no reason to undo it."""

import pytest

from tests.pages.journeys.test_hand_over import hand

pytestmark = pytest.mark.django_db


def test_two_hand_overs_of_the_same_size_are_two_messages(
    worker, colleague, by, letters, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        hand(worker, colleague, by)
        hand(worker, colleague, by)

    assert len({letter["Message-ID"] for letter in letters()}) == 4


def test_mail_that_fails_does_not_undo_the_hand_over(
    person, worker, colleague, by, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "no.such.Backend"

    with django_capture_on_commit_callbacks(execute=True):
        hand(worker, colleague, by)

    person.refresh_from_db()
    assert person.owner == colleague
