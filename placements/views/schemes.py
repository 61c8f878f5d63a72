"""What Shared Lives schemes of the region offer, and where there is room today: before there is a referral (G14-PRO-1)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from placements.forms.schemes import OfferForm, VacancyFilterForm
from placements.models import CarerHousehold, Scheme
from placements.services import profiles
from placements.tables.schemes import (
    SCHEME_HEADERS,
    VACANCY_HEADERS,
    offer_facts,
    scheme_facts,
    scheme_rows,
    vacancy_rows,
)
from placements.views.rows import PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.views import ListPage, NeedsPermission, PageView


class VacanciesPage(ListPage):
    """Free places over all the schemes of the region. No name, no address, and no way from here to a household."""

    permission = Perm.SEE_OFFER
    template_name = "placements/vacancies.html"

    @cached_property
    def filters(self) -> VacancyFilterForm:
        return VacancyFilterForm(self.request.GET or None)

    def rows(self) -> QuerySet:
        rows = CarerHousehold.vacancies.visible_to(self.viewer)
        wanted = self.filters.wanted() if self.filters.is_bound else {}
        return rows.fitting(**wanted).shown()

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {
            "filters": self.filters,
            "headers": VACANCY_HEADERS,
            "lines": vacancy_rows(given["page"].object_list),
            "number": given["page"].paginator.count,
        }


class SchemesPage(ListPage):
    permission = Perm.SEE_OFFER
    template_name = "placements/schemes.html"

    def rows(self) -> QuerySet:
        rows = Scheme.objects.visible_to(self.viewer).around(self.viewer)
        return rows.for_list().prefetch_related("councils")

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {"headers": SCHEME_HEADERS, "lines": scheme_rows(given["page"].object_list)}


class OfScheme(NeedsPermission):
    abstract = True

    @cached_property
    def scheme(self) -> Scheme:
        rows = Scheme.objects.visible_to(self.viewer).for_list().prefetch_related("councils")
        return self.get_row(self.among(rows), pk=self.kwargs["pk"])

    def among(self, rows: QuerySet) -> QuerySet:
        """What a scheme offers is no secret, also not to a council that it does not serve yet."""
        return rows

    @property
    def parent(self) -> Any:
        return self.scheme

    def crumbs(self) -> list[tuple[str, str | None]]:
        return [
            ("Shared Lives schemes", reverse("schemes")),
            (self.scheme.organisation.name, self.scheme.get_absolute_url()),
        ]


class SchemePage(OfScheme, PageView):
    """Who runs it, what it can offer, to whom."""

    permission = Perm.SEE_OFFER
    template_name = "placements/scheme.html"

    def context(self) -> dict[str, Any]:
        row = self.scheme
        own = row.organisation_id == self.viewer.organisation_id
        return {
            "scheme": row,
            "crumbs": [*self.crumbs()[:1], (row.organisation.name, None)],
            "offer": offer_facts(row),
            "facts": scheme_facts(row),
            "may_write": own and self.viewer.can(Perm.WRITE_SCHEME),
        }


class SchemeChangePage(OfScheme, PlainForm):
    """Only the scheme's own manager."""

    permission = Perm.WRITE_SCHEME
    form_class = OfferForm
    title = "What the scheme is and can offer"
    done = "Saved. Councils read this from now on."

    def among(self, rows: QuerySet) -> QuerySet:
        return rows.filter(organisation_id=self.viewer.organisation_id)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.scheme}

    def save(self, form: OfferForm) -> str:
        return profiles.say_offer(scheme=self.scheme, by=self.viewer, **form.answers()).get_absolute_url()
