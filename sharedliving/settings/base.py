"""What every environment shares. The only package that reads the environment."""

from pathlib import Path

from environs import Env

env = Env()

BASE_DIR = Path(__file__).resolve().parent.parent.parent

SECRET_KEY = env.str("SECRET_KEY")
DEBUG = False
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", [])

INSTALLED_APPS = [
    "sharedliving.core",
    "people",
    "careplans",
    "placements",
    "reviews",
    "commissioning",
    "sharedliving.pages",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "crispy_forms",
    "crispy_forms_gds",
    "django_linear_migrations",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "sharedliving.core.middleware.SecurityHeadersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "people.middleware.ViewerMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "sharedliving.urls"
WSGI_APPLICATION = "sharedliving.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sharedliving.pages.frame.frame",
            ],
        },
    }
]

DATABASES = {"default": env.dj_db_url("DATABASE_URL", conn_max_age=60, conn_health_checks=True)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "people.accounts.ClosedAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_SESSION_REMEMBER = False  # computers are shared: the session ends with the browser
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login_failed": False}  # django-axes locks out, with its counters in the database
ACCOUNT_FORMS = {
    "login": "sharedliving.core.forms.account.SignInForm",
    "reset_password": "sharedliving.core.forms.account.ResetPasswordForm",
    "reset_password_from_key": "sharedliving.core.forms.account.ResetPasswordKeyForm",
    "change_password": "sharedliving.core.forms.account.ChangePasswordForm",
    "reauthenticate": "sharedliving.core.forms.account.ReauthenticateForm",
}
MFA_ADAPTER = "people.accounts.SecurityCodeAdapter"
MFA_FORMS = {
    "authenticate": "sharedliving.core.forms.account.SecurityCodeForm",
    "reauthenticate": "sharedliving.core.forms.account.SecurityCodeAgainForm",
    "activate_totp": "sharedliving.core.forms.account.ActivateForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.5  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "login"
AXES_LOCKOUT_TEMPLATE = "account/locked.html"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / ".local" / "static"
STATICFILES_DIRS = [
    BASE_DIR / "static",
    ("pictures", BASE_DIR / "sharedliving" / "core" / "documents" / "pictures"),
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

CRISPY_ALLOWED_TEMPLATE_PACKS = ["gds"]
CRISPY_TEMPLATE_PACK = "gds"
SIMPLE_HISTORY_HISTORY_ID_USE_UUID = False

REDIS_URL = env.str("REDIS_URL")
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_timeout": 5, "socket_connect_timeout": 2, "visibility_timeout": 3600}
CELERY_TIMEZONE = TIME_ZONE
SWEEP_EVERY_SECONDS = env.int("SWEEP_EVERY_SECONDS", 600)
CELERY_BEAT_SCHEDULE = {
    "wake-the-sweep": {"task": "pages.sweep", "schedule": float(SWEEP_EVERY_SECONDS)},
    "compare-and-carry-out": {"task": "pages.together", "schedule": 6 * 3600.0},
    "open-what-is-known": {"task": "pages.known", "schedule": 300.0},
    "look-at-the-safety-net": {"task": "pages.net", "schedule": 3600.0},
    "count-the-measures": {"task": "pages.measures", "schedule": 60.0},
}

DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "Sharedliving <no-reply@localhost>")
SERVICE_URL = env.str("SERVICE_URL", "http://127.0.0.1:8000")
MESSAGE_CARRIER = "sharedliving.core.notification.by_email.EmailCarrier"
NOTIFY_API_KEY = ""
NOTIFY_TEMPLATE_ID = ""
NOTIFY_URL = ""
MAIL_HOURS: tuple[int, int] | None = (7, 20)  # on working days, by the clock of London; what is urgent goes at once
DIGEST_LEASE_SECONDS = env.int("DIGEST_LEASE_SECONDS", 120)
DEMO = False
DEMO_PASSWORD = env.str("DEMO_PASSWORD", None)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "sharedliving.core.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
