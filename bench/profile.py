"""Where the due page spends its time: written beside the results when it misses a target."""

import cProfile
import pstats
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from time import perf_counter, process_time

from django.template import Context, Template

from bench.databases import Database
from bench.due_page import Desk
from bench.figures import quantile
from sharedliving.core import dates
from sharedliving.core.components import Due, Link
from sharedliving.core.due import DueItem
from sharedliving.pages import due_list
from sharedliving.pages.forms.due import DueFilterForm

FILTER = Template("{% load components %}{% filter_form form button='Show' clear_href='?' %}")
TABLE = Template("{% load components %}{% data_table 'Due' headers rows %}")
HEADERS = ["Due", "Person", "What", "Why", "Owner", "Do it"]
CALLS = 60  # lines of the profile
ROOT = Path(__file__).parents[1]


def due_page(database: Database, runs: int = 30) -> str:
    """Markdown: the parts of the page one by one, then the calls that a profiler counts."""
    database.use()
    desk = Desk()
    lines = [
        f"# Where the due page spends its time, at {database.people:,} people",
        "",
        "Medians of the web process: processor time is its own work, the rest of the time it waits for the database "
        "or for its turn on a shared machine.",
        "",
        "| Part | Processor | Passed |",
        "| --- | ---: | ---: |",
        *(line(name, action, runs) for name, action in parts(desk).items()),
        "",
        "```text",
        calls(desk.page, runs),
        "```",
        "",
    ]
    return "\n".join(lines)


def parts(desk: Desk) -> dict[str, Callable[[], object]]:
    """The page, and what it is made of."""
    wanted = due_list.DueFilter(dates.today() + timedelta(days=due_list.AHEAD_DAYS), (desk.viewer.user_id,))
    rows = [cells(item) for item in due_list.due_page(desk.viewer, wanted)[0]]
    return {
        "the whole page": desk.page,
        "session, user, viewer, middleware (the constant page)": desk.constant,
        "the same rows by hand-written SQL": desk.rows,
        "putting the query together, one branch a kind": lambda: due_list.branches_of(desk.viewer, wanted),
        "the query put together, sent and read, with names": lambda: due_list.due_page(desk.viewer, wanted),
        "the filter form": lambda: FILTER.render(Context({"form": _form(desk)})),
        "the table of fifty rows": lambda: TABLE.render(Context({"headers": HEADERS, "rows": rows})),
    }


def cells(item: DueItem) -> list[object]:
    """A row like those of the page."""
    who = Link(item.person.name, item.url, hidden="the record") if item.person else ""
    return [Due(item.due_on), who, item.kind.label, item.kind.why, item.owner.name, Link(item.kind.action, item.url)]


def _form(desk: Desk) -> DueFilterForm:
    return DueFilterForm({"until": "month", "whose": "me"}, viewer=desk.viewer)


def line(name: str, action: Callable[[], object], runs: int) -> str:
    """One line of the table."""
    action()
    times = [timed(action) for _ in range(runs)]
    processor, passed = (quantile([time[n] for time in times], 0.5) for n in (0, 1))
    return f"| {name} | {processor:.1f} ms | {passed:.1f} ms |"


def timed(action: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of processor and of the clock."""
    passed, processor = perf_counter(), process_time()
    action()
    return (process_time() - processor) * 1000, (perf_counter() - passed) * 1000


def calls(action: Callable[[], object], runs: int, most: int = CALLS) -> str:
    """The calls that take longest with all that they call, in ms a run as the profiler sees them (it slows them down)."""
    profiler = cProfile.Profile()
    profiler.enable()
    for _ in range(runs):
        action()
    profiler.disable()
    stats = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    longest = sorted(stats.items(), key=lambda item: -item[1][3])[:most]
    return "\n".join(f"{cumulative / runs * 1000:8.1f}  {where(place)}" for place, (_, _, _, cumulative, _) in longest)


def where(place: tuple[str, int, str]) -> str:
    """A function by its package and name, without the folders of this machine."""
    path, _, name = place
    folders: Sequence[str] = Path(path).parts
    if "site-packages" in folders:
        folders = folders[folders.index("site-packages") + 1 :]
    elif Path(path).is_relative_to(ROOT):
        folders = Path(path).relative_to(ROOT).parts
    return f"{'/'.join(folders[-4:])} {name}" if path != "~" else name
