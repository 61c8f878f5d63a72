from django.db import models
from simple_history.models import HistoricalRecords

from people.models.organisation import Organisation
from people.querysets import ImportBatchQuerySet
from sharedliving.core.history import author_of, get_author, set_author


class ImportBatch(models.Model):
    """One file of a scheme's own records: what was read, what it would do, and whether it was imported.

    Its history leaves the file itself out, which never changes: a copy for each look at it would be kept for ever.
    """

    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="imports")
    uploaded_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    content = models.BinaryField()
    mapping = models.JSONField(default=dict)
    report = models.JSONField(default=dict)
    imported_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    history = HistoricalRecords(
        excluded_fields=["content", "report"],
        get_user=author_of,
        history_user_id_field=models.BigIntegerField(null=True),
        history_user_getter=get_author,
        history_user_setter=set_author,
    )

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.file_name
