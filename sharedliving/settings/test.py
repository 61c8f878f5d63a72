"""The suite: the same engine and migrations as everywhere, mail to a folder, cheap passwords."""

import os
import tempfile

os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "x" * 40)
os.environ.setdefault("DATABASE_URL", "postgres://postgres@127.0.0.1:54329/sharedliving")
os.environ.setdefault("REDIS_URL", "redis://127.0.0.1:63799/0")

from sharedliving.settings.dev import *  # noqa: F403
from sharedliving.settings.dev import env

ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_FILE_PATH = env.str("MAILBOX", tempfile.gettempdir())
AXES_ENABLED = False
LOGGING = {"version": 1, "disable_existing_loggers": False}
