"""A change in somebody's life: written down once, with all that it opens (G14-REV-6)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from placements.models import Arrangement
from reviews.change_pages import known_from, start_of
from reviews.change_rows import EVENT_HEADERS, TASK_HEADERS, event_rows, task_rows
from reviews.forms.changes import ChangeAnswerForm, ChangeFilterForm, ChangeForm
from reviews.models import ChangeEvent, ChangeTask
from reviews.services import changes
from reviews.services.change_answers import MOST, records_for
from reviews.views.rows import OfPerson, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, ListPage, NeedsPermission, PageView


class ChangesPage(ListPage):
    """Changes in the lives of all people in sight, the newest first."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/changes.html"

    @property
    def wanted(self) -> str:
        return "all" if self.request.GET.get("show") == "all" else "open"

    def rows(self) -> QuerySet:
        rows = ChangeEvent.objects.visible_to(self.viewer).for_list().with_left()
        return rows.unfinished() if self.wanted == "open" else rows

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "filters": ChangeFilterForm(initial={"show": self.wanted}),
            "headers": EVENT_HEADERS,
            "lines": event_rows(given["page"].object_list),
        }


class ChangeNewPage(OfPerson, FormPage):
    permission = Perm.WRITE_NOTE
    template_name = "reviews/change_new.html"
    form_class = ChangeForm
    done = "Change recorded. What it opens has an owner and a date."

    def get_form_kwargs(self) -> dict[str, Any]:
        live = Arrangement.objects.visible_to(self.viewer).live().filter(person=self.person)
        return super().get_form_kwargs() | {"arrangements": live.select_related("household")}

    def context(self) -> dict[str, Any]:
        return {"person": self.person, "crumbs": crumbs_of(self.person, ("Record a change", None))}

    def save(self, form: ChangeForm) -> str:
        return changes.record(person=self.person, by=self.viewer, **form.cleaned_data).get_absolute_url()


class ChangePage(PageView):
    """What has changed, and everything that it opened."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/change.html"

    @cached_property
    def change(self) -> ChangeEvent:
        rows = ChangeEvent.objects.visible_to(self.viewer).for_list().select_related("organisation")
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    def context(self) -> dict[str, Any]:
        event = self.change
        self.saw(event.person_id, "a change")
        tasks = ChangeTask.objects.visible_to(self.viewer).filter(event=event).for_list()
        return {
            "event": event,
            "person": event.person,
            "crumbs": crumbs_of(event.person, (event.get_kind_display(), None)),
            "headers": TASK_HEADERS,
            "lines": task_rows(tasks),
            "known_from": known_from(event, self.viewer) if event.source else None,
        }


class OfTask(NeedsPermission):
    abstract = True

    @cached_property
    def task(self) -> ChangeTask:
        rows = ChangeTask.objects.visible_to(self.viewer).for_list().select_related("event", "person")
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]


class ChangeTaskPage(OfTask, FormPage):
    """Where it is begun, and what answered it. Answered already, or the other side's: the change is shown instead."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/change_task.html"
    form_class = ChangeAnswerForm
    done = "Recorded"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        own = ChangeTask.objects.visible_to(self.viewer).of_side(self.viewer).open().filter(pk=self.task.pk)
        if not own.exists():
            return HttpResponseRedirect(self.task.event.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        rows = records_for(self.task, self.viewer)
        return super().get_form_kwargs() | {"records": rows[:MOST] if rows is not None else []}

    def context(self) -> dict[str, Any]:
        task = self.task
        self.saw(task.person_id, "a change")
        own = (task.event.get_kind_display(), task.event.get_absolute_url())
        return {
            "task": task,
            "event": task.event,
            "person": task.person,
            "start": start_of(task),
            "crumbs": crumbs_of(task.person, own, (task.get_kind_display(), None)),
        }

    def save(self, form: ChangeAnswerForm) -> str:
        changes.answer(task=self.task, by=self.viewer, **form.answered())
        return self.task.event.get_absolute_url()
