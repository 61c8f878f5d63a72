from typing import Any

from sharedliving.core.forms import BaseForm, ChoiceField, FileField, SelectField
from sharedliving.pages.importing.columns import LEAVE_OUT
from sharedliving.pages.importing.fields import FIELDS

MOST_LINES = 50  # on one page; the others follow once these are decided
MEANINGS = [(field.key, field.label) for field in FIELDS]


class ImportForm(BaseForm):
    """A scheme's own list, as it is."""

    upload = FileField(
        label="Your list of people and Shared Lives carers",
        hint="An Excel workbook (.xlsx) or a CSV file of at most 10 MB. Columns may stand in any order.",
        endings=("csv", "xlsx"),
        missing="Choose the file that has the list in it",
    )


class ImportCheckForm(BaseForm):
    """What each column means, and what is decided about each line that may be somebody who is here already."""

    mark_optional = False

    def __init__(self, *args: Any, report: dict[str, Any], **kwargs: Any) -> None:
        self.headings: list[str] = []
        self.lines: list[int] = []
        super().__init__(*args, **kwargs)
        for heading, key, _ in report.get("columns", []):
            self._column(heading, key)
        decisions = sorted(report.get("decisions", []), key=lambda decision: bool(decision["choice"]))
        for decision in decisions[:MOST_LINES]:
            self._line(decision)

    def _column(self, heading: str, key: str) -> None:
        name = f"column_{len(self.headings)}"
        self.headings.append(heading)
        choices = [*MEANINGS, (LEAVE_OUT, "Nothing: leave this column out")]
        self.fields[name] = SelectField(
            label=f"“{heading}” is", choices=choices, empty="Not known", required=False, initial=key, size=""
        )

    def _line(self, decision: dict[str, Any]) -> None:
        self.lines.append(decision["line"])
        self.fields[f"line_{decision['line']}"] = ChoiceField(
            label=f"Line {decision['line']}: who is {decision['name']}?", hint=". ".join(decision["why"]),
            choices=[tuple(option) for option in decision["options"]], required=False, initial=decision["choice"],
        )  # fmt: skip

    @property
    def column_names(self) -> list[str]:
        return [name for name in self.fields if name.startswith("column_")]

    @property
    def line_names(self) -> list[str]:
        return [name for name in self.fields if name.startswith("line_")]

    @property
    def columns(self) -> dict[str, str]:
        """{their heading: our field} where it was changed."""
        return {
            heading: self.cleaned_data[f"column_{index}"]
            for index, heading in enumerate(self.headings)
            if f"column_{index}" in self.changed_data
        }

    @property
    def decisions(self) -> dict[str, str]:
        """{line: choice} of those that were made."""
        chosen = {str(line): self.cleaned_data.get(f"line_{line}", "") for line in self.lines}
        return {line: choice for line, choice in chosen.items() if choice}
