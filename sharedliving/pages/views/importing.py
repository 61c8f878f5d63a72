import hashlib
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from people.models import ImportBatch, Organisation
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, FormPage
from sharedliving.pages.forms.importing import ImportCheckForm, ImportForm
from sharedliving.pages.importing import apply, shown


class ImportPage(FormPage):
    """Choose the scheme's own list; nothing happens to the records yet."""

    permission = Perm.IMPORT_RECORDS
    keeps_draft = False  # a file cannot be kept
    template_name = "pages/import.html"
    form_class = ImportForm

    def context(self) -> dict[str, Any]:
        earlier = ImportBatch.objects.visible_to(self.viewer).select_related("uploaded_by").defer("content")[:20]
        return {"headers": shown.EARLIER, "earlier": [shown.earlier(batch) for batch in earlier]}

    def save(self, form: ImportForm) -> str:
        upload = form.cleaned_data["upload"]
        content = upload.read()
        scheme = self.get_row(Organisation.objects.visible_to(self.viewer), pk=self.viewer.organisation_id)
        digest = hashlib.sha256(content).hexdigest()
        batch = apply.upload(scheme=scheme, name=upload.name, content=content, digest=digest, by=self.viewer)
        return reverse("import-check", args=[batch.pk])


class ImportCheckPage(FormPage):
    """What will happen to the file: what was understood, what is wrong by line, what will be added or changed."""

    permission = Perm.IMPORT_RECORDS
    template_name = "pages/import_check.html"
    form_class = ImportCheckForm

    @property
    def batch(self) -> ImportBatch:
        if not hasattr(self, "_batch"):
            rows = ImportBatch.objects.visible_to(self.viewer).defer("content")
            self._batch = self.get_row(rows, pk=self.kwargs["pk"])
        return self._batch

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.GET.get("as") == "csv":
            return self._csv()
        return super().get(request, *args, **kwargs)

    def _csv(self) -> HttpResponse:
        """The same lines to put right, for a spreadsheet."""
        response = HttpResponse(shown.as_csv(self.batch), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="import-{self.batch.pk}.csv"'
        return response

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"report": self.batch.report}

    def context(self) -> dict[str, Any]:
        return shown.page(self.batch)

    def save(self, form: ImportCheckForm) -> str:
        apply.say(batch=self.batch, by=self.viewer, columns=form.columns, decisions=form.decisions)
        return self.request.path


class ImportApplyPage(ActionPage):
    """The one button: all of the list or nothing, once."""

    permission = Perm.IMPORT_RECORDS
    done = "The list has been imported."

    def act(self) -> str:
        rows = ImportBatch.objects.visible_to(self.viewer).defer("content")
        apply.import_batch(batch=self.get_row(rows, pk=self.kwargs["pk"]), by=self.viewer)
        return self.back()

    def back(self) -> str:
        return reverse("import-check", args=[self.kwargs["pk"]])
