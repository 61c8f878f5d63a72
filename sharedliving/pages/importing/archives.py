"""Is this ZIP file an Excel workbook that is safe to open? Looked at without unpacking more than a little at a time."""

import io
import zipfile
import zlib
from xml.parsers import expat

from sharedliving.pages.importing import limits
from sharedliving.pages.importing.problems import FileProblem

PIECE = 64 * 1024
DAMAGED = "The workbook is damaged or only a part of it arrived. Open it in Excel, save it again and send it again."
TOO_BIG = (
    "The workbook unpacks to far more than a list of people needs, so it is not opened. Copy the list into a new,"
    " empty workbook and save that."
)
OTHERS = {
    "content.xml": "This is an OpenDocument spreadsheet (.ods). Save it as an Excel workbook (.xlsx) or as CSV.",
    "word/document.xml": "This is a Word document. Copy the table into Excel and save it as an Excel workbook (.xlsx).",
    "ppt/presentation.xml": "This is a presentation. Save the list as an Excel workbook (.xlsx) or as CSV.",
    "xl/workbook.bin": "This is a binary Excel workbook (.xlsb). Save it as an Excel workbook (.xlsx) or as CSV.",
}
CELL_TAGS = frozenset({"c", "v", "f", "is", "t", "si", "r"})


def check_workbook(content: bytes) -> None:
    """Raise FileProblem unless this is an .xlsx workbook within limits."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_parts(archive)
            _Elements().count(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise FileProblem(DAMAGED) from error
    except expat.ExpatError as error:
        raise FileProblem(DAMAGED) from error


def _check_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise FileProblem("The file is protected with a password. Save it again without one.")
    if len(parts) > limits.MOST_PARTS or sum(part.file_size for part in parts) > limits.MOST_UNPACKED:
        raise FileProblem(TOO_BIG)
    for part in parts:
        if part.file_size > 1024 * 1024 and part.file_size > limits.MOST_RATIO * max(part.compress_size, 1):
            raise FileProblem(TOO_BIG)
    if "xl/workbook.xml" not in names:
        other = next((said for name, said in OTHERS.items() if name in names), None)
        raise FileProblem(other or "This is a ZIP file, not a list. Unpack it and send the list that is in it.")


class _Elements:
    """Counts XML elements as they stream by: a tree of all of them would take far more memory than the file."""

    def __init__(self) -> None:
        self.every = self.others = self.in_row = 0

    def count(self, archive: zipfile.ZipFile) -> None:
        for part in archive.infolist():
            if part.filename.endswith((".xml", ".rels")):
                self._stream(archive, part)

    def _stream(self, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._element
        parser.EntityDeclHandler = self._entity
        parser.StartDoctypeDeclHandler = self._entity
        with archive.open(part) as stream:
            while piece := stream.read(PIECE):
                parser.Parse(piece)
            parser.Parse(b"", True)

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        self.every += 1
        if tag == "row":
            self.in_row = 0
        elif tag == "c":
            self.in_row += 1
        elif tag not in CELL_TAGS:
            self.others += 1
        if self.in_row > limits.MOST_CELLS_A_ROW:
            raise FileProblem(
                f"The workbook has a row of more than {limits.MOST_CELLS_A_ROW:,} columns. A list may have at most"
                f" {limits.MOST_COLUMNS}: delete the columns that are not needed and save the file again."
            )
        if self.every > limits.MOST_ELEMENTS or self.others > limits.MOST_OTHER_ELEMENTS:
            raise FileProblem(TOO_BIG)

    def _entity(self, *args: object) -> None:
        raise FileProblem("The workbook holds instructions that no list needs, so it is not opened. Save it again.")
