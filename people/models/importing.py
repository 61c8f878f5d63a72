from django.db import models

from people.models.organisation import Organisation
from people.querysets import ImportBatchQuerySet
from sharedliving.core.history import CaseModel


class ImportBatch(CaseModel):
    """One file of a scheme's own records: what was read, what it would do, and whether it was imported."""

    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="imports")
    uploaded_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    content = models.BinaryField()
    mapping = models.JSONField(default=dict)
    report = models.JSONField(default=dict)
    imported_at = models.DateTimeField(null=True)

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.file_name
