"""Production: nothing without a setting, everything over TLS."""

from django.core.exceptions import ImproperlyConfigured

from sharedliving.settings.base import *  # noqa: F403
from sharedliving.settings.base import env

ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS")
SERVICE_URL = env.str("SERVICE_URL")
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL")

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

MAIL = env.dj_email_url("EMAIL_URL")
if "EMAIL_BACKEND" not in MAIL:  # an unknown kind of address would send the mail unencrypted to nowhere
    raise ImproperlyConfigured("EMAIL_URL: write it like submission://user:password@host:587")
globals().update(MAIL)
EMAIL_TIMEOUT = MAIL["EMAIL_TIMEOUT"] or 30  # seconds; a mail server that hangs must not hold a worker for ever

NOTIFY_API_KEY = env.str(
    "NOTIFY_API_KEY", ""
)  # messages go through GOV.UK Notify where it is set, else through EMAIL_URL
if NOTIFY_API_KEY:
    MESSAGE_CARRIER = "sharedliving.core.notification.by_notify.NotifyCarrier"
    NOTIFY_TEMPLATE_ID = env.str("NOTIFY_TEMPLATE_ID")
    NOTIFY_URL = env.str("NOTIFY_URL", "https://api.notifications.service.gov.uk")

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
