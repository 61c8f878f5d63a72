"""A file to read."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import FileExtensionValidator

from sharedliving.core.forms.presented import Presented


class FileField(Presented, forms.FileField):
    """A file of at most `megabytes`, its name ending in one of `endings` ("csv", "xlsx")."""

    asks = "Choose"
    widget = forms.FileInput

    def __init__(self, *, endings: tuple[str, ...] = (), megabytes: int = 10, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {}).setdefault("empty", "The file is empty. Choose another file")
        super().__init__(**kwargs)
        self.megabytes = megabytes
        if endings:
            names = " or ".join(ending.upper() for ending in endings)
            self.validators.append(FileExtensionValidator(endings, f"The file must be a {names} file"))
            self.widget.attrs["accept"] = ",".join(f".{ending}" for ending in endings)

    def clean(self, data: Any, initial: Any = None) -> Any:
        upload = super().clean(data, initial)
        if isinstance(upload, UploadedFile) and (upload.size or 0) > self.megabytes * 1024 * 1024:
            raise ValidationError(f"The file must be smaller than {self.megabytes} MB", code="too_big")
        return upload
