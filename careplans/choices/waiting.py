"""How people are reached while they wait, and how they are told something."""

from django.db import models


class ContactWay(models.TextChoices):
    PHONE = "phone", "Telephone"
    VIDEO = "video", "Video call"
    FACE_TO_FACE = "face_to_face", "Face to face"
    LETTER = "letter", "Letter"
    EMAIL = "email", "E-mail"
    TEXT = "text", "Text message"
    THROUGH_SOMEBODY = "through_somebody", "Through somebody they trust"
