"""The Celery application: a wake-up call, never the place where truth is kept."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharedliving.settings.prod")

app = Celery("sharedliving")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
