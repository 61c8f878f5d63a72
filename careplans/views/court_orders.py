"""The register of court authorisations."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from careplans.choices.court import AuthorisationState
from careplans.forms.court import OrderForm, OrderNewForm
from careplans.forms.liberty import WhyForm
from careplans.models import CourtAuthorisation
from careplans.panels.court import order_rows
from careplans.services import court_orders
from careplans.views.rows import Crumbs, Logged, OfPerson, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import Part
from sharedliving.core.views import FormPage, ListPage, PageView


class CourtOrdersPage(ListPage):
    """Everything applied for or in force, what ends first on top."""

    permission = Perm.SEE_LIBERTY
    template_name = "careplans/court_orders.html"

    def rows(self) -> QuerySet:
        rows = CourtAuthorisation.objects.visible_to(self.viewer).select_related("person", "owner")
        return rows.filter(closed_at__isnull=True).order_by("due_on", "id")

    def context(self) -> dict[str, Any]:
        page = super().context()["page"]
        headers = ["Person", "Case", "State", "Ends or answer due", "Court looks at it", "With"]
        return {"page": page, "headers": headers, "lines": [self.line(row) for row in page]}

    def line(self, row: CourtAuthorisation) -> list[Any]:
        return [
            Link(row.person.name, row.get_absolute_url(), hidden=f"{row.person.reference}: case {row.case_number}"),
            row.case_number,
            Tag(row.state, row.get_state_display()),
            Due(row.due_on) if row.due_on else "",
            row.reviewed_by_court_on,
            row.owner.name if row.owner else "",
        ]


class OfOrder(Logged):
    @cached_property
    def row(self) -> CourtAuthorisation:
        rows = CourtAuthorisation.objects.visible_to(self.viewer).select_related("person", "owner", "application")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"]), "court order")

    @property
    def crumbs(self) -> Crumbs:
        return crumbs_of(self.row.person, (f"Case {self.row.case_number}", self.row.get_absolute_url()))


class CourtOrderPage(OfOrder, PageView):
    permission = Perm.SEE_LIBERTY
    template_name = "careplans/court_order.html"

    def context(self) -> dict[str, Any]:
        row, may = self.row, self.row.is_open and self.viewer.can(Perm.WRITE_LIBERTY)
        applied = row.state == AuthorisationState.APPLIED
        return {
            "row": row,
            "rows": order_rows(row),
            "crumbs": crumbs_of(row.person, (f"Case {row.case_number}", None)),
            "made_href": reverse("court-order-made", args=[row.pk]) if may and applied else "",
            "end_href": reverse("court-order-end", args=[row.pk]) if may and not applied else "",
            "withdraw_href": reverse("court-order-withdraw", args=[row.pk]) if may else "",
            "again_href": reverse("court-new", args=[row.person.reference]) if may and not applied else "",
        }


class CourtOrderNewPage(OfPerson, FormPage):
    """An order that was made without a pack here."""

    permission = Perm.WRITE_LIBERTY
    template_name = "careplans/form.html"
    form_class = OrderNewForm
    done = "Order recorded. Reminders come 120, 90 and 60 days before it ends."
    what = "court order"

    def context(self) -> dict[str, Any]:
        return {
            "title": "Record a court order",
            "button": "Record the order",
            "crumbs": crumbs_of(self.person, ("Court order", None)),
            "cancel_href": self.person.part_url(Part.SAFETY),
        }

    def save(self, form: OrderNewForm) -> str:
        return court_orders.record(person=self.person, by=self.viewer, **form.cleaned_data).get_absolute_url()


class WhileState(OfOrder, FormPage):
    """A step from the states it can be taken in; 404 from any other."""

    abstract = True
    template_name = "careplans/form.html"
    states: tuple[str, ...]
    title = ""

    @cached_property
    def row(self) -> CourtAuthorisation:
        rows = CourtAuthorisation.objects.visible_to(self.viewer).select_related("person")
        return self.look(self.get_row(rows, pk=self.kwargs["pk"], state__in=self.states), "court order")

    def context(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "button": self.title,
            "crumbs": [*self.crumbs, (self.title, None)],
            "cancel_href": self.row.get_absolute_url(),
        }


class CourtOrderMadePage(WhileState):
    permission = Perm.WRITE_LIBERTY
    form_class = OrderForm
    states = (AuthorisationState.APPLIED,)
    title = "Record the order made"
    done = "Order recorded. Reminders come 120, 90 and 60 days before it ends."

    def save(self, form: OrderForm) -> str:
        return court_orders.made(order=self.row, by=self.viewer, **form.cleaned_data).get_absolute_url()


class CourtOrderEndPage(WhileState):
    permission = Perm.WRITE_LIBERTY
    form_class = WhyForm
    states = (AuthorisationState.IN_FORCE,)
    title = "Record that the order has ended"
    done = "The order has ended"

    def save(self, form: WhyForm) -> str:
        return court_orders.end(order=self.row, by=self.viewer, why=form.cleaned_data["why"]).get_absolute_url()


class CourtOrderWithdrawPage(WhileState):
    permission = Perm.WRITE_LIBERTY
    form_class = WhyForm
    states = (AuthorisationState.APPLIED, AuthorisationState.IN_FORCE)
    title = "Record that it was withdrawn"
    done = "Withdrawn"

    def save(self, form: WhyForm) -> str:
        return court_orders.withdraw(order=self.row, by=self.viewer, why=form.cleaned_data["why"]).get_absolute_url()
