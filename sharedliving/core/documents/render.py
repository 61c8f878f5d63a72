"""From a template and data to the bytes of a tagged PDF (PDF/UA-1, checked as it compiles)."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst

from sharedliving.core.documents.values import ready

HERE = Path(__file__).parent
TYP = HERE / "typ"
MADE_AT = 0


class DocumentError(Exception):
    """A document could not be made: an unknown template, a missing value, or a fault in the template."""


def templates() -> list[str]:
    """Names that ``render_pdf`` knows, without ``base``."""
    return sorted(path.stem for path in TYP.glob("*.typ") if path.stem != "base")


def render_pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """The document as PDF/UA-1 bytes; equal data give equal bytes.

    ``data`` has the shape that ``shapes`` documents for this template. It travels as JSON and is only ever shown as
    text: nothing in it is read as markup. DocumentError when the template is unknown or a value is missing.
    """
    if template not in templates():
        raise DocumentError(f"There is no document called {template!r}; there are {', '.join(templates())}.")
    try:
        return typst.compile(
            str(TYP / f"{template}.typ"),
            root=str(HERE),
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(ready(data))},
            pdf_standards="ua-1",
            timestamp=MADE_AT,
        )
    except typst.TypstError as error:
        raise DocumentError(f"The document {template} could not be made: {error}") from error


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(HERE / "fonts")])
