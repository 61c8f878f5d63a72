from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "sharedliving.pages"
    label = "pages"
    verbose_name = "Pages"
