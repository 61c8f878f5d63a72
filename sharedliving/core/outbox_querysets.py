"""Who may see which message: its reader, and whoever looks after messages that did not arrive for their organisation."""

from typing import Self

from django.contrib.auth import get_user_model
from django.db.models import Q

from sharedliving.core.access import Perm
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer


class DigestQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        mine = Q(recipient_id=viewer.user_id)
        if not viewer.can(Perm.SEE_UNDELIVERED) or viewer.organisation_id is None:
            return self.filter(mine)
        users = get_user_model()._default_manager.filter(organisation_id=viewer.organisation_id)
        return self.filter(mine | Q(recipient_id__in=users.values("pk")))

    def undelivered(self) -> Self:
        """What nobody will read unless somebody does something about it."""
        return self.filter(state__in=["failed", "refused"])

    def read_by(self, viewer: Viewer) -> Self:
        return self.filter(recipient_id=viewer.user_id)


class ReminderQuerySet(ScopedQuerySet):
    """What somebody was told is theirs alone: a message names what it is about, which others may not open."""

    def scope(self, viewer: Viewer) -> Self:
        return self.filter(recipient_id=viewer.user_id)
