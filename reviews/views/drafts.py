"""What somebody types is kept while they type: a connection that breaks, or a page left by mistake, loses nothing."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from sharedliving.core.views import FormPage

KEPT = timedelta(days=2)
MOST = 20
QUIET_FIELDS = {"csrfmiddlewaretoken", "save_only"}


class KeepsDraft(FormPage):
    """A form page whose address with `?draft=1` keeps the posted fields in the session of whoever types, and says 204.

    Saving forgets them. `draft_key` names the form; the next visit begins with what was kept.
    """

    abstract = True

    @property
    def draft_key(self) -> str:
        return self.request.path

    @property
    def draft(self) -> dict[str, Any]:
        kept = self.request.session.get("drafts", {}).get(self.draft_key, {})
        at = parse_datetime(kept.get("at", "")) if kept else None
        return kept if at and at > timezone.now() - KEPT else {}

    def get_initial(self) -> dict[str, Any]:
        fields = self.draft.get("fields", {})
        form_fields = {**self.form_class.base_fields} if fields else {}
        initial = super().get_initial()
        for name, field in form_fields.items():
            initial[name] = field.widget.value_from_datadict(fields, {}, name)
        return initial | ({"version": fields["version"]} if "version" in fields else {})

    def context(self) -> dict[str, Any]:
        at = self.draft.get("at") if self.request.method == "GET" else None
        return super().context() | {
            "autosave": f"{self.request.path}?draft=1",
            "kept_at": parse_datetime(at) if at else None,
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "draft" in request.GET:
            self.keep()
            return HttpResponse(status=204)
        return super().post(request, *args, **kwargs)

    def keep(self) -> None:
        fields = {name: value for name, value in self.request.POST.items() if name not in QUIET_FIELDS}
        drafts = self.request.session.get("drafts", {})
        drafts.pop(self.draft_key, None)
        newest = dict(list(drafts.items())[-(MOST - 1) :])
        self.request.session["drafts"] = newest | {self.draft_key: {"at": timezone.now().isoformat(), "fields": fields}}

    def forget(self) -> None:
        drafts = self.request.session.get("drafts", {})
        if drafts.pop(self.draft_key, None) is not None:
            self.request.session["drafts"] = drafts

    def form_valid(self, form: Any) -> HttpResponse:
        answer = super().form_valid(form)
        if answer.status_code == 302:
            self.forget()
        return answer
