"""Questions about the carer agreement, the licence, and the papers that were scanned in."""

from datetime import date
from typing import Self

from django.db.models import Q

from placements.choices import PaperState
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.viewer import Viewer

SIGNED_BY = ("signature_rows", "alsosigned_rows", "licencesignature_rows", "careragreementsignature_rows")


class CarerAgreementQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """The scheme's own; nothing of it is the council's."""
        return self.filter(scheme_id=viewer.organisation_id) if viewer.in_scheme else self.none()

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def in_force(self) -> Self:
        return self.filter(state=PaperState.SIGNED)

    def for_page(self) -> Self:
        return self.select_related("household", "scheme", "owner").prefetch_related("signatures__paper")


class CarerAgreementPartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        agreements = self.model._meta.get_field("agreement").related_model
        return self.filter(agreement__in=agreements.objects.visible_to(viewer))


class LicenceQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Whoever may see the agreement under which it was made."""
        agreements = self.model._meta.get_field("agreement").related_model
        return self.filter(agreement__in=agreements.objects.visible_to(viewer))

    def open(self) -> Self:
        return self.filter(closed_at__isnull=True)

    def in_force(self, on: date) -> Self:
        return self.filter(state=PaperState.SIGNED, starts_on__lte=on)


class LicencePartQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        licences = self.model._meta.get_field("licence").related_model
        return self.filter(licence__in=licences.objects.visible_to(viewer))


class ScannedPaperQuerySet(ScopedQuerySet):
    def scope(self, viewer: Viewer) -> Self:
        """Papers that show a signature in sight."""
        seen = Q()
        for name in SIGNED_BY:
            signatures = self.model._meta.get_field(name).related_model
            seen |= Q(pk__in=signatures.objects.visible_to(viewer).filter(paper__isnull=False).values("paper_id"))
        return self.filter(seen)
