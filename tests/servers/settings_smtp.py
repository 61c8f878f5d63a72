"""Settings of real workers that send over SMTP to the mail server of a test."""

from sharedliving.settings.test import *  # noqa: F403
from sharedliving.settings.test import env

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = "127.0.0.1"
EMAIL_PORT = env.int("SMTP_PORT", 25)
EMAIL_TIMEOUT = 10
