"""Fee bands: what a scheme pays its carers, how old each rate is, and every uplift there was."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from placements.forms.answers import WhyForm
from placements.forms.fees import CloseBandForm, FeeBandForm, UpliftForm
from placements.models import FeeBand
from placements.rules import frozen_rate
from placements.services import fees
from placements.tables import FEE_HEADERS, UPLIFT_HEADERS, fee_rows, uplift_rows
from placements.views.paper_rows import OfFeeBand
from placements.views.rows import PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage, PageView


class FeesPage(ListPage):
    permission = Perm.SEE_FEES
    template_name = "placements/fees.html"

    def rows(self) -> QuerySet:
        rows = FeeBand.objects.visible_to(self.viewer).in_force().select_related("scheme")
        return rows.order_by("scheme__name", "kind", "name", "pk")

    def context(self) -> dict[str, Any]:
        given = super().context()
        bands = list(given["page"].object_list)
        return given | {
            "headers": FEE_HEADERS,
            "lines": fee_rows(bands, dates.today(), with_scheme=not self.viewer.in_scheme),
            "old": sum(1 for band in bands if frozen_rate(band, dates.today())),
            "may_write": self.viewer.can(Perm.WRITE_FEES),
        }


class FeeNewPage(PlainForm):
    permission = Perm.WRITE_FEES
    form_class = FeeBandForm
    title = "Add a fee band"
    button = "Add the band"
    done = "Added"

    def crumbs(self) -> list[tuple[str, str | None]]:
        return [("Fee bands", reverse("fees"))]

    def back(self) -> str:
        return reverse("fees")

    def save(self, form: FeeBandForm) -> str:
        return fees.add(by=self.viewer, **form.cleaned_data).get_absolute_url()


class FeePage(OfFeeBand, PageView):
    """One band: its rate, how old it is, and the uplifts before."""

    permission = Perm.SEE_FEES
    template_name = "placements/fee.html"

    def context(self) -> dict[str, Any]:
        band = self.band
        rows = FeeBand.objects.visible_to(self.viewer).filter(scheme=band.scheme, kind=band.kind, name=band.name)
        return {
            "band": band,
            "crumbs": [("Fee bands", reverse("fees")), (band.name, None)],
            "old": frozen_rate(band, dates.today()),
            "headers": UPLIFT_HEADERS,
            "uplifts": uplift_rows(rows.order_by("-valid_from")),
            "may_write": band.valid_to is None and self.viewer.can(Perm.WRITE_FEES),
        }


class FeeUpliftPage(OfFeeBand, PlainForm):
    permission = Perm.WRITE_FEES
    form_class = UpliftForm
    title = "New rate"
    button = "Set the new rate"
    done = "The new rate is set. The one before stays on record."

    def save(self, form: UpliftForm) -> str:
        return fees.uplift(band=self.band, by=self.viewer, **form.cleaned_data).get_absolute_url()


class FeeLeavePage(OfFeeBand, PlainForm):
    permission = Perm.WRITE_FEES
    form_class = WhyForm
    title = "Leave the rate as it is"
    button = "Leave it as it is"
    done = "Written down. It is looked at again in a year."

    def save(self, form: WhyForm) -> str:
        return fees.leave(band=self.band, by=self.viewer, why=form.cleaned_data["why"]).get_absolute_url()


class FeeClosePage(OfFeeBand, PlainForm):
    permission = Perm.WRITE_FEES
    form_class = CloseBandForm
    title = "Close this band"
    button = "Close the band"
    warning = True
    done = "Closed"

    def save(self, form: CloseBandForm) -> str:
        fees.close(band=self.band, by=self.viewer, **form.cleaned_data)
        return reverse("fees")
