from collections import Counter
from collections.abc import Iterable
from typing import Any

from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link
from sharedliving.core.due import DueItem
from sharedliving.core.views import PageView
from sharedliving.pages import due_list
from sharedliving.pages.forms.due import DueFilterForm


class DuePage(PageView):
    """What falls due and whose it is, grouped by week."""

    permission = Perm.SEE_DUE
    template_name = "pages/due.html"

    def context(self) -> dict[str, Any]:
        form = DueFilterForm(self.filters(), viewer=self.viewer)
        number = self.page_number()
        items, has_more = due_list.due_page(self.viewer, form.wanted(), number)
        stages, shared, twice = due_list.stages_of(items), _names_of_several(items), _told_twice(items)
        return {
            "filters": form,
            "headers": ["Due", "About", "What to do", "Owner", "Reminded"],
            "weeks": [
                (title, [_row(i, stages, shared, twice) for i in rows])
                for title, rows in grouped(items, form.grouping())
            ],
            "previous": self.address(number - 1) if number > 1 else "",
            "next": self.address(number + 1) if has_more else "",
        }

    def filters(self) -> dict[str, str]:
        defaults = {"until": "month", "whose": "me", "by": "week"}
        return defaults | {key: value for key, value in self.request.GET.items() if value}

    def page_number(self) -> int:
        text = self.request.GET.get("page", "1")
        return min(max(int(text), 1), 200) if text.isdecimal() and len(text) < 9 else 1

    def address(self, number: int) -> str:
        query = self.request.GET.copy()
        query["page"] = str(number)
        return f"?{query.urlencode()}"


def _names_of_several(items: list[DueItem]) -> set[str]:
    """The names that more than one person or thing of the page goes by."""
    named = {(item.about.name, item.about.get_absolute_url()) for item in items if item.about}
    counted = Counter(name for name, _ in named)
    return {name for name, times in counted.items() if times > 1}


def _told_twice(items: list[DueItem]) -> set[tuple[str, int | None]]:
    """(kind, person) that stand on the page more than once: their links need another word to tell them apart."""
    counted = Counter((item.kind.action, item.person_id) for item in items)
    return {what for what, times in counted.items() if times > 1}


def _row(
    item: DueItem, stages: dict[tuple[str, int], str], shared: set[str], twice: set[tuple[str, int | None]]
) -> list[Any]:
    about = item.about
    known_as = _known_as(item) if about and about.name in shared else ""
    which = f", number {item.object_id}" if (item.kind.action, item.person_id) in twice else ""
    return [
        Due(item.due_on),
        Link(about.name, about.get_absolute_url(), hidden=known_as) if about else "",
        Link(item.kind.action, item.url, hidden=f"for {about.name} {known_as}".strip() + which if about else ""),
        item.owner.name if item.owner else "",
        stages.get((item.kind.key, item.object_id), "Not yet"),
    ]


def _known_as(item: DueItem) -> str:
    return item.person.reference if item.person else f"({item.kind.label.lower()} {item.object_id})"


def grouped(items: list[DueItem], by: str) -> Iterable[tuple[str, list[DueItem]]]:
    """The items of a page under their headings; whoever has the earliest date stands first."""
    title = {"week": _week, "person": _about, "worker": _worker}[by]
    groups: dict[str, list[DueItem]] = {}
    for item in items:
        groups.setdefault(title(item), []).append(item)
    return groups.items()


def _about(item: DueItem) -> str:
    """Two people of one name stand apart."""
    if item.person:
        return f"{item.person.name} ({item.person.reference})"
    return str(item.about.name) if item.about else "Other"


def _worker(item: DueItem) -> str:
    return item.owner.name if item.owner else "Nobody"


def _week(item: DueItem) -> str:
    today = dates.today()
    if item.due_on < today:
        return "Overdue"
    weeks = (item.due_on - today).days // 7
    return ("In the next 7 days", "In 1 to 2 weeks", "In 2 to 3 weeks")[weeks] if weeks < 3 else "Later"
