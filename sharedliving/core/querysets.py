"""Every question about many rows starts at the viewer."""

from typing import Self

from django.db import models

from sharedliving.core.viewer import Viewer


class ScopedQuerySet(models.QuerySet):
    """A queryset that shows nobody anything until its model says what a viewer may see."""

    def visible_to(self, viewer: Viewer | None) -> Self:
        """The rows this viewer may see; none for a stranger or a deactivated user."""
        if viewer is None or not viewer.is_active:
            return self.none()
        if viewer.is_system:
            return self
        return self.scope(viewer)

    def scope(self, viewer: Viewer) -> Self:
        """What an active viewer may see. Each model says so; the default is nothing."""
        return self.none()
