"""The asgi entry point of production."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharedliving.settings.prod")

application = get_asgi_application()
