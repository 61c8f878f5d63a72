"""Whose supervision somebody may read: their own, and that of the workers they lead."""

from datetime import date
from typing import Self

from django.db.models import Exists, OuterRef, Q

from people.access import person_q
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class SupervisionQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The worker, the manager who holds it, and whoever manages a team of the worker now; nobody else."""
        users = self.model._meta.get_field("worker").related_model
        led = users.objects.filter(pk=OuterRef("worker_id"), teams__manager_id=viewer.user_id)
        return self.filter(Q(worker_id=viewer.user_id) | Q(owner_id=viewer.user_id) | Exists(led))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def held(self) -> Self:
        return self.filter(held_on__isnull=False)

    def for_list(self) -> Self:
        return self.select_related("worker", "owner")


class SupervisionPointQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Of the sessions one may read, and what one has to do; about people one may see."""
        sessions = self.model._meta.get_field("supervision").related_model.objects.visible_to(viewer)
        near = Q(supervision__in=sessions) | Q(owner_id=viewer.user_id)
        return self.filter(near & (Q(person__isnull=True) | person_q(viewer, "person__")))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def overdue(self, on: date) -> Self:
        return self.open().filter(due_on__lt=on)

    def for_list(self) -> Self:
        return self.select_related("person", "owner", "supervision__worker")
