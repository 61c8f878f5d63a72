"""The national return: what it would hold, what is missing in it, and the file. Only the file names anybody."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.urls import reverse

from commissioning.cld import values
from commissioning.cld.export import FOLLOWS, all_rows, file_pieces, scope_of, taken
from commissioning.cld.export_sql import Scope
from commissioning.cld.gaps import Check, check
from commissioning.cld.may_take import council_of, who_answers_for_the_service_takes_the_return
from commissioning.cld.measures import AtHome, Status, ascof_2e, lts004, two_kinds_of_home
from commissioning.cld.periods import Period, offered
from people.models import Organisation
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Link
from sharedliving.core.views import NeedsPermission, PageView

OLDEST = 2010
MONTHS = range(1, 13)


def number(text: str) -> dict[str, Any]:
    """A column of numbers stands to the right."""
    return {"text": text, "numeric": True}


HEADERS: dict[str, Any] = {
    "event_headers": ["Event", number("Rows")],
    "gap_headers": ["Field", number("Rows without it"), number("Of rows"), "Why"],
    "at_home_headers": [
        "Of whom",
        "Age",
        "Gender",
        number("At home or with family"),
        number("People"),
        number("Share"),
    ],
    "status_headers": ["Table", "Gender", "Status", number("People")],
}


class OfTheCouncil(NeedsPermission):
    """What is shown is the reader's own council's."""

    abstract = True
    permission = Perm.EXPORT_RETURN

    def council(self) -> Organisation:
        """Raises PermissionDenied for staff of an NHS trust: the council sends the return."""
        council = council_of(self.viewer)
        if council is None:
            raise PermissionDenied("The national return is for the line managers of a council.")
        return council

    def scope(self, council: Organisation) -> Scope:
        """The twelve months of the address; 404 for a month that is none or is not over."""
        year, month = self.kwargs["year"], self.kwargs["month"]
        if month not in MONTHS or not OLDEST <= year <= dates.today().year:
            raise Http404
        period = Period.rolling(year, month)
        if period.last >= dates.today():
            raise Http404
        return scope_of(council, period.first, period.last)


class ReturnPage(OfTheCouncil, PageView):
    """What the return is, and the periods that are over."""

    template_name = "commissioning/national_return.html"

    def context(self) -> dict[str, Any]:
        council = self.council()
        return {
            "council": council,
            "follows": FOLLOWS,
            "may_take": who_answers_for_the_service_takes_the_return(council, self.viewer),
            "headers": ["Twelve months", "Check"],
            "periods": [
                [str(period), Link("Check the return", address("check", period), f" for {period}")]
                for period in offered(dates.today())
            ],
            "unconfirmed_headers": ["Field", "Why"],
            "unconfirmed": [[words_of(field), why] for field, why in values.UNCONFIRMED.items()],
        }


class CheckPage(OfTheCouncil, PageView):
    """One return in numbers: rows, gaps, and what the Department would count from it."""

    template_name = "commissioning/national_return_check.html"

    def context(self) -> dict[str, Any]:
        council = self.council()
        scope = self.scope(council)
        found, rows = check(scope), all_rows(scope)
        return HEADERS | {
            "council": council,
            "period": scope.period,
            **warnings(found, two_kinds_of_home(rows, scope.period)),
            "found": found,
            "events": [[event, number] for event, number in found.events.items()],
            "gaps": gap_rows(found),
            "at_home": [at_home_row(row) for row in ascof_2e(rows, scope.period)],
            "statuses": [status_row(row) for row in lts004(rows, scope.period)],
            "file": address("file", scope.period),
            "may_take": who_answers_for_the_service_takes_the_return(council, self.viewer),
            "crumbs": [("The national return", reverse("national-return")), (str(scope.period), None)],
        }


class ReturnFile(OfTheCouncil):
    """The file, as it is made. That it was taken is recorded before the first byte."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, year: int, month: int) -> StreamingHttpResponse:
        council = self.council()
        scope = self.scope(council)
        if not who_answers_for_the_service_takes_the_return(council, self.viewer):
            raise PermissionDenied(f"Only {council.service_manager} may take the return: it names everybody.")
        taken(council=council, scope=scope, by=self.viewer)
        answer = StreamingHttpResponse(file_pieces(scope), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="client-level-data-{scope.period.key}.csv"'
        return answer


def address(kind: str, period: Period) -> str:
    last: date = period.last
    return reverse(f"national-return-{kind}", args=[last.year, last.month])


def warnings(found: Check, two_kinds: int) -> dict[str, Any]:
    """What the Department's code would make of where people live, and of rows that look alike (rules 4 and 6)."""
    return {
        "taken_as_one_words": (
            f"Rows that the Department takes for the same event as another: {found.taken_as_one}. The person, the kind "
            "and the day on which it began are the same."
        ),
        "two_kinds": two_kinds,
        "two_kinds_words": (
            f"People whose newest services are two of Shared Lives, supported living and extra care: {two_kinds}. "
            "The Department counts where they live as unknown."
        ),
        "home_unsaid_words": (
            f"People in Shared Lives by day or for breaks whose home nobody has said: {found.home_unsaid}. The Department "
            "takes them to live with the scheme; and as unknown, when the council’s other systems send supported living "
            "or extra care for them too."
        ),
    }


def words_of(field: str) -> str:
    """GP_Practice_Code as words."""
    return field.replace("_", " ")


def gap_rows(found: Check) -> list[list[Any]]:
    return [[words_of(gap.field), gap.missing, gap.rows, gap.why] for gap in found.gaps]


def at_home_row(row: AtHome) -> list[Any]:
    return [row.part, row.band, row.gender, row.at_home, row.people, f"{row.percent}%"]


def status_row(row: Status) -> list[Any]:
    return [row.part, row.gender, row.status, row.people]
