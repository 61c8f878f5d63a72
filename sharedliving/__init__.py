"""Case management for Shared Lives."""

from sharedliving.celery import app as celery_app

__all__ = ["celery_app"]
