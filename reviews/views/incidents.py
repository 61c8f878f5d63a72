"""When something goes wrong: written down, told to everybody who is owed it, learnt from, closed."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from people.models import Person
from placements.models import Arrangement
from reviews.forms.incidents import IncidentCloseForm, IncidentFilterForm, IncidentForm, IncidentNoticeForm
from reviews.incident_rows import HEADERS, NOTICE_HEADERS, incident_rows, notice_rows
from reviews.models import Incident, IncidentNotice
from reviews.services import incidents
from reviews.views.rows import Crumbs, OfPerson, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.views import FormPage, ListPage, NeedsPermission, PageView


class IncidentsPage(ListPage):
    """Incidents of all people in sight, the newest first."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/incidents.html"

    @property
    def wanted(self) -> str:
        return "all" if self.request.GET.get("show") == "all" else "open"

    def rows(self) -> QuerySet:
        rows = Incident.objects.visible_to(self.viewer).for_list()
        return rows.open() if self.wanted == "open" else rows

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "filters": IncidentFilterForm(initial={"show": self.wanted}),
            "headers": HEADERS,
            "lines": incident_rows(given["page"].object_list),
        }


class IncidentNewPage(OfPerson, FormPage):
    permission = Perm.WRITE_NOTE
    template_name = "reviews/incident_new.html"
    form_class = IncidentForm
    done = "Incident recorded. Below stands who has to be told of it, and by when."

    def get_form_kwargs(self) -> dict[str, Any]:
        rows = Arrangement.objects.visible_to(self.viewer).filter(person=self.person).select_related("household")
        return super().get_form_kwargs() | {"arrangements": rows}

    def context(self) -> dict[str, Any]:
        return {"person": self.person, "crumbs": crumbs_of(self.person, ("Record an incident", None))}

    def save(self, form: IncidentForm) -> str:
        return incidents.record(person=self.person, by=self.viewer, **form.cleaned_data).get_absolute_url()


class OfIncident(NeedsPermission):
    abstract = True

    @cached_property
    def incident(self) -> Incident:
        rows = Incident.objects.visible_to(self.viewer).for_list()
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    @property
    def person(self) -> Person:
        return self.incident.person

    @property
    def is_own(self) -> bool:
        return Incident.objects.visible_to(self.viewer).of_side(self.viewer).filter(pk=self.incident.pk).exists()

    def crumbs(self, *more: tuple[str, str | None]) -> Crumbs:
        own = (str(self.incident), self.incident.get_absolute_url() if more else None)
        return crumbs_of(self.person, own, *more)


class IncidentPage(OfIncident, PageView):
    """What happened, who is told, and what still stands between it and its end."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/incident.html"

    def context(self) -> dict[str, Any]:
        incident = self.incident
        self.saw(incident.person_id, "an incident")
        notices = IncidentNotice.objects.visible_to(self.viewer).filter(incident=incident)
        return {
            "incident": incident,
            "person": self.person,
            "crumbs": self.crumbs(),
            "headers": NOTICE_HEADERS,
            "lines": notice_rows(notices),
            "may_close": incident.is_open and self.is_own,
        }


class OfOpenIncident(OfIncident, FormPage):
    """A page that writes: where it is closed, or the other side's, the incident is shown instead."""

    abstract = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.may_write():
            return HttpResponseRedirect(self.incident.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def may_write(self) -> bool:
        return self.incident.is_open and self.is_own


class IncidentClosePage(OfOpenIncident):
    """Everything that is missing at once; then what was learnt."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/incident_close.html"
    form_class = IncidentCloseForm
    done = "Incident closed"

    def get_initial(self) -> dict[str, Any]:
        names = ("safeguarding", "safeguarding_because")
        return {name: getattr(self.incident, name) for name in names}

    def context(self) -> dict[str, Any]:
        row = self.incident
        gate = incidents.gate(row, safeguarding=row.safeguarding, learning=row.learning)
        return {"incident": row, "person": self.person, "gate": gate, "crumbs": self.crumbs(("Close it", None))}

    def save(self, form: IncidentCloseForm) -> str:
        return incidents.close(incident=self.incident, by=self.viewer, **form.cleaned_data).get_absolute_url()


class IncidentNoticePage(OfOpenIncident):
    """They were told, or nobody is told and why."""

    permission = Perm.WRITE_NOTE
    template_name = "reviews/incident_notice.html"
    form_class = IncidentNoticeForm
    done = "Recorded"

    @cached_property
    def notice(self) -> IncidentNotice:
        rows = IncidentNotice.objects.visible_to(self.viewer).select_related("owner")
        return self.get_row(rows, pk=self.kwargs["pk"])  # type: ignore[no-any-return]

    @cached_property
    def incident(self) -> Incident:
        rows = Incident.objects.visible_to(self.viewer).for_list()
        return self.get_row(rows, pk=self.notice.incident_id)  # type: ignore[no-any-return]

    def may_write(self) -> bool:
        return self.notice.is_open and super().may_write()

    def context(self) -> dict[str, Any]:
        return {
            "incident": self.incident,
            "notice": self.notice,
            "person": self.person,
            "crumbs": self.crumbs((str(self.notice), None)),
        }

    def save(self, form: IncidentNoticeForm) -> str:
        incidents.tell(notice=self.notice, by=self.viewer, **form.answered())
        return self.incident.get_absolute_url()
