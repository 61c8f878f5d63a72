from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.postgres.fields import ArrayField
from django.db import models
from simple_history.models import HistoricalRecords

from people.choices import Role
from people.querysets import UserQuerySet
from sharedliving.core.history import author_of, get_author, set_author


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    """Makes users; the e-mail address is the name to sign in with."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email: str, password: str, **fields: object) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who signs in: staff of a council, a scheme or a trust. Cannot be deactivated while they own anything."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    phone = models.CharField(
        "telephone", max_length=30, blank=True, default="", db_default="",
        help_text="At work. It stands in the letters that say who is responsible for somebody.",
    )  # fmt: skip
    organisation = models.ForeignKey(
        "people.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="users"
    )
    teams = models.ManyToManyField("people.Team", blank=True, related_name="members")
    roles = ArrayField(models.CharField(max_length=20, choices=Role.choices), default=list, blank=True)
    assessor_trained_on = models.DateField(
        "last trained as an assessor", null=True, blank=True,
        help_text="Assessors have to be trained; completing an assessment warns when this is missing or three years old.",
    )  # fmt: skip
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False, help_text="May open the administration pages.")
    created_at = models.DateTimeField(auto_now_add=True)
    history = HistoricalRecords(
        excluded_fields=["password", "last_login"],
        get_user=author_of,
        history_user_id_field=models.BigIntegerField(null=True),
        history_user_getter=get_author,
        history_user_setter=set_author,
    )

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name
