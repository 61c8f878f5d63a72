"""The wsgi entry point of production."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharedliving.settings.prod")

application = get_wsgi_application()
