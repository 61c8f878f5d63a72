"""Supervision between a line manager and a worker: at a glance, person by person, held (G14-CMS-2)."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from people.models import Person, User
from reviews.models import Supervision, SupervisionPoint
from reviews.services import supervision
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link
from sharedliving.core.views import ActionPage, FormPage, NeedsPermission, PageView
from sharedliving.pages import glance, workload
from sharedliving.pages.forms.supervision import ArrangeForm, HoldForm, PointForm


class SupervisionsPage(PageView):
    """A manager's workers, who was not seen for longest first; and one's own supervision."""

    permission = Perm.GIVE_PERSON
    template_name = "pages/supervisions.html"

    def context(self) -> dict[str, Any]:
        leads = self.viewer.can(Perm.SEE_WORKLOAD)
        ahead = Supervision.objects.visible_to(self.viewer).open().for_list()
        ahead_of = {row.worker_id: row for row in ahead}
        own = Supervision.objects.visible_to(self.viewer).filter(worker_id=self.viewer.user_id).for_list()
        return {
            "leads": leads,
            "headers": ["Worker", "People", "Late", "Weight", "Next supervision"],
            "workers": [self._line(load, ahead_of) for load in self._loads()] if leads else [],
            "own_headers": glance.SESSION_HEADERS,
            "own": [session_row(row) for row in own.order_by("-pk")[: glance.MOST]],
        }

    def _loads(self) -> list[workload.Load]:
        found = workload.loads(self.viewer, workload.teams_of(self.viewer))
        return [load for load in found if load.worker and load.worker.pk != self.viewer.user_id]

    def _line(self, load: workload.Load, ahead: dict[int, Supervision]) -> list[Any]:
        worker = load.worker
        assert worker is not None
        following = ahead.get(worker.pk)
        link = Link(worker.name, reverse("supervision-worker", args=[worker.pk]), hidden=f"number {worker.pk}")
        return [link, load.people, load.late, load.weight, Due(following.due_on) if following else "Not arranged"]


class OfWorker(NeedsPermission):
    """A worker whom the viewer leads; for the worker's own page see their sessions."""

    abstract = True

    @cached_property
    def worker(self) -> User:
        mine = User.objects.visible_to(self.viewer).filter(teams__in=self.viewer.team_ids).distinct()
        return self.get_row(mine, pk=self.kwargs["pk"])


class WorkerPage(OfWorker, PageView):
    """The caseload at a glance: late by risk, next, decisions, checks; actions; the sessions so far."""

    permission = Perm.SEE_WORKLOAD
    template_name = "pages/supervision_worker.html"

    def context(self) -> dict[str, Any]:
        worker, viewer = self.worker, self.viewer
        ahead = Supervision.objects.visible_to(viewer).open().filter(worker=worker).for_list().first()
        return {
            "worker": worker,
            "ahead": ahead,
            "is_self": worker.pk == viewer.user_id,
            "figures": figure_rows(glance.figures(viewer, worker)),
            "due_headers": glance.DUE_HEADERS,
            "late": glance.late(viewer, worker),
            "coming": glance.coming(viewer, worker),
            "decision_headers": glance.DECISION_HEADERS,
            "decisions": glance.decisions(viewer, worker),
            "check_headers": glance.CHECK_HEADERS,
            "checks": glance.checks(viewer, worker),
            "action_headers": glance.ACTION_HEADERS,
            "actions": [action_row(point) for point in glance.open_actions(viewer, worker)[: glance.MOST]],
            "session_headers": glance.SESSION_HEADERS,
            "sessions": [session_row(row) for row in glance.sessions(viewer, worker)[: glance.MOST]],
            "crumbs": [("Supervision", reverse("supervisions")), (worker.name, None)],
        }


class ArrangePage(OfWorker, FormPage):
    permission = Perm.SEE_WORKLOAD
    template_name = "layouts/question.html"
    form_class = ArrangeForm
    done = "Supervision is arranged."

    def context(self) -> dict[str, Any]:
        title = f"Arrange supervision of {self.worker.name}"
        return {
            "title": title,
            "button": "Arrange it",
            "crumbs": [("Supervision", reverse("supervisions")), (title, None)],
            "cancel_href": reverse("supervisions"),
        }

    def save(self, form: ArrangeForm) -> str:
        row = supervision.arrange(worker=self.worker, on=form.cleaned_data["on"], by=self.viewer)
        return row.get_absolute_url()


class OfSession(NeedsPermission):
    """One session, for the two whom it is between and whoever manages the worker."""

    abstract = True

    @cached_property
    def session(self) -> Supervision:
        return self.get_row(Supervision.objects.visible_to(self.viewer).for_list(), pk=self.kwargs["pk"])

    @property
    def crumbs(self) -> list[tuple[str, str | None]]:
        return [
            ("Supervision", reverse("supervisions")),
            (str(self.session.worker.name), self.session.get_absolute_url()),
        ]


class SessionPage(OfSession, PageView):
    """What is written person by person, what is to be done, and what was said when it was held."""

    permission = Perm.GIVE_PERSON
    template_name = "pages/supervision.html"

    def context(self) -> dict[str, Any]:
        row = self.session
        points = SupervisionPoint.objects.visible_to(self.viewer).filter(supervision=row).for_list()
        return {
            "session": row,
            "points": [{"row": point, "facts": point_facts(point)} for point in points.order_by("pk")],
            "may_hold": row.is_open and row.owner_id == self.viewer.user_id,
            "may_write": self.viewer.user_id in (row.owner_id, row.worker_id),
            "figures": figure_rows(row.glance) if row.glance else [],
            "crumbs": [("Supervision", reverse("supervisions")), (row.worker.name, None)],
        }


class PointNewPage(OfSession, FormPage):
    permission = Perm.GIVE_PERSON
    template_name = "layouts/question.html"
    form_class = PointForm
    done = "It is written down."

    def get_form_kwargs(self) -> dict[str, Any]:
        row = self.session
        people = Person.objects.visible_to(self.viewer).open().filter(owner=row.worker).order_by("family_name", "pk")
        two = User.objects.visible_to(self.viewer).filter(pk__in=[row.worker_id, row.owner_id]).order_by("name")
        return super().get_form_kwargs() | {"people": people, "two": two}

    def context(self) -> dict[str, Any]:
        title = "Write something down"
        return {
            "title": title,
            "button": "Save",
            "crumbs": [*self.crumbs, (title, None)],
            "cancel_href": self.session.get_absolute_url(),
        }

    def save(self, form: PointForm) -> str:
        point = supervision.add_point(supervision=self.session, by=self.viewer, **form.cleaned_data)
        return point.get_absolute_url()


class HoldPage(OfSession, FormPage):
    permission = Perm.SEE_WORKLOAD
    template_name = "layouts/question.html"
    form_class = HoldForm
    done = "Held. The next one is due one interval later."

    def context(self) -> dict[str, Any]:
        title = f"Supervision of {self.session.worker.name} was held"
        return {
            "title": title,
            "button": "Save what was agreed",
            "blocked": "" if self.session.is_open else "This supervision was held already.",
            "crumbs": [*self.crumbs, (title, None)],
            "cancel_href": self.session.get_absolute_url(),
        }

    def save(self, form: HoldForm) -> str:
        figures = glance.figures(self.viewer, self.session.worker)
        row = supervision.hold(supervision=self.session, by=self.viewer, glance=figures, **form.cleaned_data)
        return row.get_absolute_url()


class OfPoint(NeedsPermission):
    abstract = True

    @cached_property
    def point(self) -> SupervisionPoint:
        return self.get_row(SupervisionPoint.objects.visible_to(self.viewer).for_list(), pk=self.kwargs["pk"])


class PointPage(OfPoint, PageView):
    """One action, for whoever does it."""

    permission = Perm.GIVE_PERSON
    template_name = "pages/supervision_point.html"

    def context(self) -> dict[str, Any]:
        point = self.point
        return {
            "point": point,
            "facts": point_facts(point),
            "may_finish": point.is_open and self.viewer.user_id in (point.owner_id, point.supervision.owner_id),
            "crumbs": [("Supervision", reverse("supervisions")), (point.name or "Note", None)],
        }


class PointDonePage(OfPoint, ActionPage):
    permission = Perm.GIVE_PERSON
    done = "Done."

    def act(self) -> str:
        supervision.done(point=self.point, by=self.viewer)
        return reverse("supervision-point", args=[self.point.pk])

    def back(self) -> str:
        return reverse("supervision-point", args=[self.point.pk])


def session_row(row: Supervision) -> list[Any]:
    words = f"Supervision of {row.worker.name}"
    held = row.held_on or (Due(row.due_on) if row.due_on else "")
    return [Link(words, row.get_absolute_url(), hidden=f"number {row.pk}"), held, row.owner.name if row.owner else ""]


def action_row(point: SupervisionPoint) -> list[Any]:
    about = point.person.name if point.person else "The work in general"
    link = Link(point.action, reverse("supervision-point", args=[point.pk]), hidden=f"number {point.pk}")
    return [link, about, [point.owner.name if point.owner else "", Due(point.due_on)]]


def point_facts(point: SupervisionPoint) -> list[tuple[str, Any]]:
    """About whom, what was said, what is to be done, by whom and when."""
    person = point.person
    about = Link(person.name, person.get_absolute_url(), hidden=person.reference) if person else "The work in general"
    facts: list[tuple[str, Any]] = [("About", about), ("What was said", point.note)]
    if not point.action:
        return facts
    when = ("Done on", point.done_on) if point.done_on else ("By", Due(point.due_on))
    return [*facts, ("To be done", point.action), ("Who does it", point.owner.name if point.owner else None), when]


def figure_rows(found: dict[str, int]) -> list[tuple[str, Any]]:
    words = {"people": "People they own", "settled": "Of these in Shared Lives", "weight": "Weight", "late": "Late"}
    return [(words[key], str(number)) for key, number in found.items() if key in words]
