"""A signed paper that is scanned in: looked at, and kept with the signature that it shows."""

import hashlib
from dataclasses import dataclass
from datetime import date

from placements.choices import PaperKind
from placements.models import ScannedPaper
from sharedliving.core import dates, history
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

BEGINS: dict[bytes, PaperKind] = {
    b"%PDF-": PaperKind.PDF,
    b"\xff\xd8\xff": PaperKind.JPEG,
    b"\x89PNG\r\n\x1a\n": PaperKind.PNG,
}
TYPES: dict[str, str] = {
    PaperKind.PDF: "application/pdf",
    PaperKind.JPEG: "image/jpeg",
    PaperKind.PNG: "image/png",
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came: its name and its bytes."""

    name: str
    content: bytes


def kind_of(content: bytes) -> PaperKind | None:
    """What the bytes are, whatever the name says; None for anything that is no scan."""
    return next((kind for begin, kind in BEGINS.items() if content.startswith(begin)), None)


def keep(*, upload: Upload, by: Viewer) -> ScannedPaper:
    """Keep a scan, inside the transaction of its signature. Refused when it is no PDF and no picture."""
    kind = kind_of(upload.content)
    if kind is None:
        raise Refusal("This file is not a scan: it must be a PDF, or a picture (JPG or PNG). Scan the paper again.")
    paper = ScannedPaper(
        file_name=upload.name[-200:], kind=kind, digest=hashlib.sha256(upload.content).hexdigest(),
        content=upload.content, uploaded_by_id=by.user_id,
    )  # fmt: skip
    history.save(paper, by=by)
    return paper


def day_of(on: date | None, paper: Upload | None) -> date:
    """Today for a signature on screen; for one on paper the day that stands on it, which is not after today."""
    if paper is None or on is None:
        return dates.today()
    if on > dates.today():
        raise Refusal("The day of the signature must not be after today.")
    return on
