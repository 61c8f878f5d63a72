"""Who is away, and who covers (G14-CMS-3)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from people.forms.absences import AbsenceEndForm, AbsenceForm
from people.models import Absence
from people.rules import absences as rules
from people.rules import message
from people.services import absences
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Link
from sharedliving.core.views import FormPage, ListPage

HEADERS = ["Who", "From", "Until", "Covers", "Why", "Change"]


class AbsencesPage(ListPage):
    """Colleagues who are away now or soon, the first first."""

    permission = Perm.SEE_DUE
    template_name = "people/absences.html"

    def rows(self) -> QuerySet:
        return Absence.objects.visible_to(self.viewer).not_over(dates.today()).for_list()

    def context(self) -> dict[str, Any]:
        given = super().context()
        return given | {"headers": HEADERS, "lines": [self._line(row) for row in given["page"].object_list]}

    def _line(self, row: Absence) -> list[Any]:
        may = rules.own_or_managers(self.viewer, row.user_id)
        words = f"of {row.user.name} from {dates.uk_date(row.starts_on)}"
        change = Link("End this absence", reverse("absence-end", args=[row.pk]), hidden=words) if may else ""
        return [row.user.name, row.starts_on, row.ends_on, row.cover.name, row.get_away_for_display(), change]


class AbsenceNewPage(FormPage):
    permission = Perm.SEE_DUE
    template_name = "layouts/question.html"
    form_class = AbsenceForm
    done = "Saved. Whoever covers has been told by e-mail."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"viewer": self.viewer}

    def context(self) -> dict[str, Any]:
        title = "Say when somebody is away"
        return {
            "title": title,
            "button": "Save the absence",
            "intro": "Whoever covers sees their people and is reminded of what falls due. The people keep their owner. "
            "A restricted record opens to nobody by this: give such a person to another owner.",
            "crumbs": [("Who is away", reverse("absences")), (title, None)],
            "cancel_href": reverse("absences"),
        }

    def save(self, form: AbsenceForm) -> str:
        absences.record(by=self.viewer, **form.cleaned_data)
        return reverse("absences")


class AbsenceEndPage(FormPage):
    permission = Perm.SEE_DUE
    template_name = "layouts/question.html"
    form_class = AbsenceEndForm
    done = "Saved. From the day after, nobody covers any more."

    @cached_property
    def row(self) -> Absence:
        return self.get_row(Absence.objects.visible_to(self.viewer).for_list(), pk=self.kwargs["pk"])

    def context(self) -> dict[str, Any]:
        title = f"End the absence of {self.row.user.name}"
        may = rules.own_or_managers(self.viewer, self.row.user_id)
        return {
            "title": title,
            "button": "End the absence",
            "blocked": "" if may else message(rules.own_or_managers),
            "crumbs": [("Who is away", reverse("absences")), (title, None)],
            "cancel_href": reverse("absences"),
        }

    def save(self, form: AbsenceEndForm) -> str:
        absences.end(absence=self.row, last_day=form.cleaned_data["last_day"], by=self.viewer)
        return reverse("absences")
