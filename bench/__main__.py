"""`python -m bench [--people N …] [--only floor due-page look-up sweep matching] [--runs N] [--results FOLDER]`"""

import argparse
import os
import sys
from pathlib import Path

RESULTS = Path(__file__).parent / "results"
SIZES = [10_000, 1_000_000]
RUNS = {"floor": 30, "due-page": 120, "look-up": 220, "sweep": 30, "matching": 120, "safety-net": 30, "measures": 60}


def main(arguments: list[str]) -> int:
    """Seed, measure, write, print. 0 whatever the verdicts: a missed target is a result."""
    options = parsed(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharedliving.settings.test")
    import django

    django.setup()
    from django.test.utils import override_settings

    with override_settings(ROOT_URLCONF="bench.urls"):
        _run(options)
    return 0


def parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Benchmarks; results in bench/results.")
    parser.add_argument("--people", type=int, nargs="+", default=SIZES, help="sizes to measure, smallest first")
    parser.add_argument("--only", nargs="+", choices=RUNS, default=list(RUNS), help="only these benchmarks")
    parser.add_argument("--runs", type=int, help="runs of each, instead of its own number")
    parser.add_argument("--results", type=Path, default=RESULTS, help="folder for the results")
    parser.add_argument("--throw-away", action="store_true", help="remove the databases afterwards")
    return parser.parse_args(arguments)


def _run(options: argparse.Namespace) -> None:
    from bench import databases, due_page, floor, look_up, matching, measures, profile, safety_net, sweep
    from bench.machine import machine
    from bench.report import Report
    from sharedliving.core import dates

    made = [databases.prepare(people, _say) for people in sorted(set(options.people))]
    report = Report(dates.today(), [database.people for database in made], machine())
    report.seeds = {one.people: {"seconds": one.seconds, "rows": one.rows} for one in made}
    modules = {"floor": floor, "due-page": due_page, "look-up": look_up, "sweep": sweep, "matching": matching}
    modules |= {"safety-net": safety_net, "measures": measures}
    for name in options.only:
        _say(f"measuring: {name}")
        figures, series = modules[name].measure(made, options.runs or RUNS[name])
        report.figures += figures
        report.series += series
    report.write(options.results)
    if any(figure.benchmark == due_page.NAME and figure.verdict == "MISSED" for figure in report.figures):
        words = profile.due_page(made[-1])
        (options.results / f"{report.stem}-due-page.md").write_text(words, encoding="utf-8")
    print(report.markdown())
    if options.throw_away:
        for database in made:
            databases.remove(database.name)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
