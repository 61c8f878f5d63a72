"""The suite: the same engine and migrations as everywhere, mail to a folder, cheap passwords."""

import os
import tempfile

os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "x" * 40)
# Whoever needs a server without having named one reads in the error what to do.
os.environ.setdefault("DATABASE_URL", "postgres://set-database_url-or-run-make-test/none")
os.environ.setdefault("REDIS_URL", "redis://set-redis_url-or-run-make-test/0")

from sharedliving.settings.dev import *  # noqa: F403
from sharedliving.settings.dev import env

ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_FILE_PATH = env.str("MAILBOX", tempfile.gettempdir())
AXES_ENABLED = False
LOGGING = {"version": 1, "disable_existing_loggers": False}
