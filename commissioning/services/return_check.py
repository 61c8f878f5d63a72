"""Checking a return: whoever may does it, it is written down that they did, and nothing of the file stays."""

from typing import IO

from commissioning.cld.validator import validate
from commissioning.cld.validator_report import Report
from sharedliving.core import events
from sharedliving.core.access import Perm, require
from sharedliving.core.viewer import Viewer


def check_return(*, file: IO[bytes], by: Viewer) -> Report:
    """The report of a file. Raises Refusal when it is no return: then there is nothing to write down."""
    require(by, Perm.CHECK_RETURN)
    report = validate(file)
    events.record("return.checked", by=by, text=report.finding, rows=report.rows, problems=len(report.problems))
    return report


def made_up_return_taken(*, by: Viewer, faults: bool) -> None:
    """Write down that somebody took a made-up file away: so that nobody wonders later where it came from."""
    require(by, Perm.CHECK_RETURN)
    events.record("return.made_up", by=by, text="A made-up return with faults" if faults else "A made-up return")
