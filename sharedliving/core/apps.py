from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "sharedliving.core"
    label = "core"
    verbose_name = "Core"
