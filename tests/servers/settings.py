"""Settings of the real workers that these tests start."""

from sharedliving.settings.test import *  # noqa: F403

EMAIL_BACKEND = "tests.servers.slow_mailbox.SlowMailbox"
