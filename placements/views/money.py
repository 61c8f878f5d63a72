"""What an arrangement costs and who pays: read, added to, changed from a day on, ended, struck."""

from typing import Any

from django.urls import reverse

from placements.choices import ArrangementState
from placements.forms.money import MoneyChangeForm, MoneyLineForm, MoneyStopForm, MoneyStrikeForm
from placements.models import FeeBand, MoneyLine
from placements.services import money
from placements.tables import (
    HISTORY_HEADERS,
    MONEY_ROW_HEADERS,
    money_history_rows,
    money_line_rows,
    money_sentences,
)
from placements.views.paper_rows import OfMoneyLine
from placements.views.rows import OfArrangement, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView


class MoneyPage(OfArrangement, PageView):
    """Plain sentences first; then today's amounts, those to come, and every one there was."""

    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/money.html"

    def context(self) -> dict[str, Any]:
        row, today = self.arrangement, dates.today()
        self.saw(row.person_id, "what the arrangement costs")
        lines = MoneyLine.objects.visible_to(self.viewer).filter(arrangement=row)
        now, every = list(lines.on_day(min(today, row.ended_on or today))), list(lines)
        to_come = [line for line in every if line.struck_on is None and line.starts_on > today]
        may_write = row.state == ArrangementState.LIVE and self.viewer.can(Perm.WRITE_MONEY)
        change = ["Change"] if may_write else []
        return {
            "arrangement": row,
            "person": self.person,
            "crumbs": [*self.crumbs()[1:], ("What it costs and who pays", None)],
            "sentences": money_sentences(row, now),
            "headers": [*MONEY_ROW_HEADERS, *change],
            "rows": money_line_rows(now, may_change=may_write),
            "to_come": money_line_rows(to_come, may_change=may_write),
            "history_headers": HISTORY_HEADERS,
            "history": money_history_rows(every),
            "may_write": may_write,
        }


class MoneyNewPage(OfArrangement, PlainForm):
    permission = Perm.WRITE_MONEY
    form_class = MoneyLineForm
    title = "Add a part of the cost"
    button = "Add it"
    done = "Added"

    def get_form_kwargs(self) -> dict[str, Any]:
        bands = FeeBand.objects.visible_to(self.viewer).in_force().filter(scheme_id=self.arrangement.scheme_id)
        return super().get_form_kwargs() | {"bands": bands}

    def back(self) -> str:
        return reverse("money", args=[self.arrangement.pk])

    def save(self, form: MoneyLineForm) -> str:
        money.add(arrangement=self.arrangement, by=self.viewer, **form.answers())
        return self.back()


class MoneyChangePage(OfMoneyLine, PlainForm):
    """Another amount from a day on; the ways to end it or strike it."""

    permission = Perm.WRITE_MONEY
    template_name = "placements/money_change.html"
    form_class = MoneyChangeForm
    button = "Change the amount"
    done = "Changed. The amount before stays on record."

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Change: {self.line}"

    def context(self) -> dict[str, Any]:
        return super().context() | {"line": self.line}

    def save(self, form: MoneyChangeForm) -> str:
        money.change(line=self.line, by=self.viewer, **form.cleaned_data)
        return self.back()


class MoneyStopPage(OfMoneyLine, PlainForm):
    permission = Perm.WRITE_MONEY
    form_class = MoneyStopForm
    button = "End it"
    done = "It ends on that day"

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"End: {self.line}"

    def save(self, form: MoneyStopForm) -> str:
        money.stop(line=self.line, by=self.viewer, **form.cleaned_data)
        return self.back()


class MoneyStrikePage(OfMoneyLine, PlainForm):
    permission = Perm.WRITE_MONEY
    form_class = MoneyStrikeForm
    button = "Strike it"
    warning = True
    done = "Struck. It stays on record and counts no more."

    @property
    def title(self) -> str:  # type: ignore[override]
        return f"Strike: {self.line}"

    def save(self, form: MoneyStrikeForm) -> str:
        money.strike(line=self.line, by=self.viewer, **form.cleaned_data)
        return self.back()
