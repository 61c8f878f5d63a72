"""Waking a task: after the commit, and never at the cost of the write."""

import logging

import pytest
from celery import shared_task
from django.db import transaction
from kombu.exceptions import OperationalError

from sharedliving.core.tasks import enqueue

pytestmark = pytest.mark.django_db


@shared_task(name="tests.nothing")
def nothing(digest: int = 0) -> int:
    return digest


def test_nothing_is_published_before_the_commit(monkeypatch, django_capture_on_commit_callbacks):
    published: list[dict] = []
    monkeypatch.setattr(nothing, "apply_async", lambda **options: published.append(options))

    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        enqueue(nothing, digest=3)
        assert published == []

    assert [options["kwargs"] for options in published] == [{"digest": 3}]


def test_a_stopped_broker_costs_a_warning_not_the_write(monkeypatch, django_capture_on_commit_callbacks, caplog):
    def refuse(**options: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(nothing, "apply_async", refuse)

    with caplog.at_level(logging.WARNING), django_capture_on_commit_callbacks(execute=True):
        enqueue(nothing)

    assert [record.message for record in caplog.records] == ["broker_unavailable"]
