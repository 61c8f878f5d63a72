"""The only door to the broker."""

import logging
from typing import Any

from celery import Task
from django.db import transaction

log = logging.getLogger(__name__)


def enqueue(task: Task, **kwargs: Any) -> None:
    """Wake a task once the transaction has committed. A stopped broker costs a delay, never the write: beat wakes it too."""
    transaction.on_commit(lambda: _publish(task, kwargs))


def _publish(task: Task, kwargs: dict[str, Any]) -> None:
    try:
        task.apply_async(kwargs=kwargs, retry=False, ignore_result=True)
    except task.OperationalError as problem:
        log.warning("broker_unavailable", extra={"task": task.name, "problem": type(problem).__name__})
