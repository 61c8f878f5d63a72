from django.db import models
from simple_history.models import HistoricalRecords

from placements.choices import PaperKind
from placements.querysets import ScannedPaperQuerySet
from sharedliving.core.history import author_of, get_author, set_author


class ScannedPaper(models.Model):
    """A signed paper as it was scanned: kept with the signature that it shows, in the same transaction and backup.

    Its history leaves the picture out, which never changes.
    """

    file_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=4, choices=PaperKind.choices)
    digest = models.CharField(max_length=64)
    content = models.BinaryField()
    uploaded_by_id = models.BigIntegerField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    history = HistoricalRecords(
        excluded_fields=["content"],
        get_user=author_of,
        history_user_id_field=models.BigIntegerField(null=True),
        history_user_getter=get_author,
        history_user_setter=set_author,
    )

    objects = ScannedPaperQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.file_name
