"""Questions about legal authorities: the council's own register."""

from datetime import date
from typing import Self

from django.db.models import Q

from careplans.querysets.common import CouncilRowQuerySet


class LegalAuthorityQuerySet(CouncilRowQuerySet):
    def current(self, on: date) -> Self:
        """Begun and not over on a day, whether or not anybody saw the document."""
        return self.filter(
            Q(ended_on__isnull=True) | Q(ended_on__gt=on),
            Q(valid_from__isnull=True) | Q(valid_from__lte=on),
            Q(valid_until__isnull=True) | Q(valid_until__gte=on),
        )
