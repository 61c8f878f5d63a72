"""Trying it on one's own machine: demo data, mail kept as files."""

from sharedliving.settings.base import *  # noqa: F403
from sharedliving.settings.base import BASE_DIR, CELERY_BEAT_SCHEDULE, INSTALLED_APPS, env

DEBUG = env.bool("DEBUG", False)
DEMO = True
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
EMAIL_BACKEND = "sharedliving.core.notification.mailbox.MailboxBackend"
EMAIL_FILE_PATH = env.str("MAILBOX", str(BASE_DIR / ".local" / "mailbox"))
MAIL_HOURS = None  # somebody who tries it in the evening sees the mail
INSTALLED_APPS = [*INSTALLED_APPS]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
SWEEP_EVERY_SECONDS = env.int("SWEEP_EVERY_SECONDS", 60)  # somebody who tries it does not wait ten minutes
CELERY_BEAT_SCHEDULE = {
    name: entry | {"schedule": float(SWEEP_EVERY_SECONDS)} for name, entry in CELERY_BEAT_SCHEDULE.items()
}
