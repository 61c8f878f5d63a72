"""What kind of file is this really? Told by its first bytes, never by its name alone."""

from sharedliving.pages.importing.csv_files import read_csv
from sharedliving.pages.importing.grid import Grid
from sharedliving.pages.importing.limits import MOST_BYTES
from sharedliving.pages.importing.problems import FileProblem
from sharedliving.pages.importing.workbooks import read_workbook

SAVE = "Save the list as an Excel workbook (.xlsx) or as CSV."
NOT_LISTS = {
    b"\x89PNG": f"This is a picture, not a list. {SAVE}",
    b"\xff\xd8\xff": f"This is a picture, not a list. {SAVE}",
    b"GIF8": f"This is a picture, not a list. {SAVE}",
    b"%PDF": f"This is a PDF document, not a list. {SAVE}",
    b"{\\rtf": f"This is a text document, not a list. {SAVE}",
    b"\x1f\x8b": "This is a packed file. Unpack it and send the list that is in it.",
    b"Rar!": "This is a packed file. Unpack it and send the list that is in it.",
    b"7z\xbc\xaf": "This is a packed file. Unpack it and send the list that is in it.",
}
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
WEB = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<head")


def read(content: bytes, name: str) -> Grid:
    """The lines of a CSV or XLSX file. Raises FileProblem with one sentence that says what is wrong with it."""
    _check_size(content)
    _check_kind(content)
    is_zip, ending = content.startswith(ZIP), name.rpartition(".")[2].lower()
    if is_zip and ending in ("csv", "txt", "tsv"):
        raise FileProblem("This is an Excel workbook, though its name says CSV. Give it a name that ends in .xlsx.")
    if not is_zip and ending in ("xlsx", "xlsm"):
        raise FileProblem(f"The name says that this is an Excel workbook, but it is none. {SAVE}")
    grid = read_workbook(content) if is_zip else read_csv(content)
    if not grid.lines:
        raise FileProblem("The file is empty. Choose the file that has the list in it.")
    return grid


def _check_size(content: bytes) -> None:
    if not content.strip(b"\x00 \r\n\t\xef\xbb\xbf\xff\xfe,;"):
        raise FileProblem("The file is empty. Choose the file that has the list in it.")
    if len(content) > MOST_BYTES:
        raise FileProblem(
            "The file is bigger than 10 MB. Delete pictures and sheets that are not the list, or split it."
        )


def _check_kind(content: bytes) -> None:
    for start, said in NOT_LISTS.items():
        if content.startswith(start):
            raise FileProblem(said)
    if content.startswith(OLD_OFFICE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise FileProblem("The file is protected with a password. Save it again without one.")
        raise FileProblem(f"This is an old Excel file (.xls). {SAVE}")
    if _is_web(content):
        raise FileProblem(f"This is a web page, though it may open in Excel. {SAVE}")


def _is_web(content: bytes) -> bool:
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower().startswith(WEB)
