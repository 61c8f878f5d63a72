"""Files that are what they say, and files that are not: one clear sentence each."""

import io
import random
import struct
import zipfile
import zlib
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from sharedliving.pages.importing import limits
from sharedliving.pages.importing.grid import Formula
from sharedliving.pages.importing.problems import FileProblem
from sharedliving.pages.importing.reading import read

MAY = datetime.fromisoformat("2020-05-01")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINES = "Name,Carer\r\nZoë Carr,Maria & John\r\nSeán Ó,Ada\r\n"
CELLS = [("Name", "Carer"), ("Zoë Carr", "Maria & John"), ("Seán Ó", "Ada")]
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": "<workbook/>",
}


def book(*rows, sheets=()):
    made = Workbook()
    for row in rows:
        made.active.append(row)
    for title, lines in sheets:
        sheet = made.create_sheet(title)
        for row in lines:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def archive(parts, compress=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compress) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return out.getvalue()


def with_part(content, name, text):
    """The same workbook with one part replaced."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = {part: packed.read(part) for part in packed.namelist()}
    return archive(parts | {name: text})


def problem(content, name="list.csv"):
    with pytest.raises(FileProblem) as refused:
        read(content, name)
    assert len(refused.value.missing) == 1
    return str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    assert [line.cells for line in read(LINES.encode(encoding), "a.csv").lines] == CELLS


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators(separator):
    assert [line.cells for line in read(LINES.replace(",", separator).encode(), "a.csv").lines] == CELLS


def test_unicode_text_of_excel_is_utf_16_with_tabs():
    assert [line.cells for line in read(LINES.replace(",", "\t").encode("utf-16"), "a.txt").lines] == CELLS


def test_lines_keep_their_numbers_over_blank_ones_and_cells_of_two_lines():
    content = b'Name,Carer\r\n\r\n"Ann\nCarr",X\r\n,,\r\nBen,Y\r\n'
    grid = read(content, "a.csv")
    assert [line.number for line in grid.lines] == [1, 3, 6]
    assert grid.blank == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Иван,Мария\n".encode("cp1251"), "letters of this file are written in a way that is not known"),
        ("氏名,生年月日\n山田太郎,昭和六十年\n".encode("shift_jis"), "letters of this file are written in a way that is not known"),
        ("Zoë,x\n".encode() + "Seán\n".encode("cp1252") * 3, "letters of this file are written in a way that is not known"),
        (LINES.encode("utf-16-le"), "is not text that can be read here"),
        (LINES.encode("utf-32"), "UTF-32"),
        (LINES.encode("utf-16")[:-1], "stops in the middle of a letter"),
        ("Name,Carer\nZoë,é".encode()[:-1], "stops in the middle of a letter"),
        (b"Name,\x01Carer\n", "holds signs that are not text"),
        (b"", "The file is empty"),
        (b"\xef\xbb\xbf", "The file is empty"),
        (b"\r\n\r\n", "The file is empty"),
        (b",,,\n,,\n", "The file is empty"),
        (b"\x89PNG\r\n\x1a\n....", "This is a picture"),
        (b"\xff\xd8\xff\xe0....", "This is a picture"),
        (b"GIF89a....", "This is a picture"),
        (b"%PDF-1.7", "This is a PDF document"),
        (b"{\\rtf1", "This is a text document"),
        (b"\x1f\x8b\x08...", "This is a packed file"),
        (b"<html><table>", "This is a web page"),
        (b"\xef\xbb\xbf  <!DOCTYPE html>", "This is a web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "This is an old Excel file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_a_list(content, said):
    assert said in problem(content)


def test_a_name_that_does_not_fit():
    assert "though its name says CSV" in problem(book(["Name", "Carer"]), "list.csv")
    assert "The name says that this is an Excel workbook, but it is none" in problem(LINES.encode(), "list.xlsx")


def test_half_a_row_inside_quotation_marks():
    assert "stops in the middle of line 3" in problem(b'Name,Carer\nAnn,"X"\nBen,"Mar')


def test_half_a_row():
    assert "line 4: the line has 2 of 3 columns" in problem(b"Name,Carer,Start\na,b,c\nd,e,f\ng,h")


def test_a_last_line_without_its_end_is_no_half_row():
    assert len(read(b"Name,Carer,Start\na,b,c\nd,e,f", "a.csv").lines) == 3


def test_quotation_marks_that_do_not_match():
    assert "The quotation marks on line 2 do not match" in problem(b'Name,Carer\n"Ann" Carr,X\nBen,Y\n')


def test_a_cell_that_never_ends():
    assert "a cell that is too long" in problem(b'Name,Carer\n"' + b"x" * 200_000 + b'",X\n')


def test_a_long_cell():
    assert "a cell of 6,000 letters" in problem(b"Name,Carer\n" + b"x" * 6000 + b",X\n")


@pytest.mark.parametrize("columns", [201, 100_000])
def test_too_many_columns(columns):
    assert f"{columns:,} columns. A list may have at most 200" in problem(b",".join([b"x"] * columns) + b"\n")


def test_empty_columns_at_the_end_are_none():
    assert read(b"Name,Carer" + b"," * 5000 + b"\nAnn,X\n", "a.csv").lines[0].cells == ("Name", "Carer")


def test_too_many_lines():
    assert "more than 20,000 lines" in problem(b"Name,Carer\n" + b"a,b\n" * 20_000)


def test_too_many_blank_lines():
    assert "more than 20,000 lines" in problem(b"a,b\n" + b"\n" * 100_000 + b"c,d\n")


def test_too_big():
    assert "bigger than 10 MB" in problem(b"x" * (limits.MOST_BYTES + 1))


def test_a_formula_in_a_csv_file_is_text():
    assert read(b"Name,Carer\n=1+1,@SUM(A1)\n", "a.csv").lines[1].cells == ("=1+1", "@SUM(A1)")


# Workbooks


def test_a_workbook():
    lines = read(book(["Name", "Start", "Fee"], ["Zoë", MAY, 412.5], [], ["王", None, 3]), "a.xlsx").lines
    assert [line.cells for line in lines] == [
        ("Name", "Start", "Fee"),
        ("Zoë", MAY, 412.5),
        ("王", None, 3),
    ]
    assert [line.number for line in lines] == [1, 2, 4]


def test_a_formula_in_a_workbook_is_a_formula():
    assert read(book(["Name", "Fee"], ["Ann", "=1+1"]), "a.xlsx").lines[1].cells == ("Ann", Formula("B2"))


def test_the_first_sheet_with_anything_on_it():
    grid = read(book(sheets=[("People", [["Name"], ["Ann"]]), ("Old", [["x"]])]), "a.xlsx")
    assert [line.cells for line in grid.lines] == [("Name",), ("Ann",)]
    assert grid.notes == ["The sheet “People” was read. Not read: Sheet, Old."]


def test_an_empty_workbook():
    assert "The file is empty" in problem(book(), "a.xlsx")


def test_half_a_workbook():
    content = book(*[[f"Name {n}", n] for n in range(200)])
    assert "damaged or only a part of it arrived" in problem(content[: len(content) // 2], "a.xlsx")


def test_a_workbook_with_a_broken_part():
    content = with_part(book(["Name"]), "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c")
    assert "damaged" in problem(content, "a.xlsx")


@pytest.mark.parametrize(
    "sheet",
    [
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>',
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="x"/></sheetData></worksheet>',
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="?"><v>1</v></c></row></sheetData></worksheet>',
    ],
)
def test_a_workbook_that_contradicts_itself(sheet):
    assert "damaged" in problem(with_part(book(["Name"]), "xl/worksheets/sheet1.xml", sheet), "a.xlsx")


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("content.xml", "OpenDocument"), ("word/document.xml", "Word document"), ("ppt/presentation.xml", "presentation"),
        ("xl/workbook.bin", "binary Excel workbook"), ("holiday.txt", "This is a ZIP file, not a list"),
    ],
)  # fmt: skip
def test_an_archive_of_something_else(part, said):
    assert said in problem(archive({part: "x"}), "a.xlsx")


def test_a_zip_bomb_of_one_part():
    assert "unpacks to far more" in problem(archive(PARTS | {"xl/worksheets/sheet1.xml": b"0" * 30_000_000}), "a.xlsx")


def test_a_zip_bomb_of_many_parts():
    rest = random.Random(1).randbytes(1000) * 90
    parts = {f"xl/media/{n}.png": rest * 10 for n in range(80)}
    assert "unpacks to far more" in problem(archive(PARTS | parts), "a.xlsx")


def test_a_zip_bomb_of_too_many_parts():
    assert "unpacks to far more" in problem(archive(PARTS | {f"x/{n}": "" for n in range(600)}), "a.xlsx")


def test_a_zip_that_lies_about_its_size():
    content = bytearray(archive(PARTS | {"xl/worksheets/sheet1.xml": b"<a>" + b" " * 500_000 + b"</a>"}))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = content.rindex(mark)
        content[start + at : start + at + 4] = struct.pack("<I", 10)
    assert "damaged" in problem(bytes(content), "a.xlsx")


def test_a_part_that_does_not_unpack():
    content = bytearray(archive({"xl/workbook.xml": "<workbook/>" * 50}))
    content[60:80] = b"\xff" * 20
    assert "damaged" in problem(bytes(content), "a.xlsx")
    assert zlib.error.__module__  # the error it is made from


def test_a_workbook_with_entities():
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
    assert "instructions that no list needs" in problem(
        with_part(book(["Name"]), "xl/worksheets/sheet1.xml", bomb), "a.xlsx"
    )


def test_a_workbook_of_100_000_columns():
    row = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>'
        + "<c/>" * 100_000
    )
    content = with_part(book(["Name"]), "xl/worksheets/sheet1.xml", row + "</row></sheetData></worksheet>")
    assert "A list may have at most 200" in problem(content, "a.xlsx")


def test_a_workbook_of_201_columns():
    assert "201 columns. A list may have at most 200" in problem(book(["x"] * 201), "a.xlsx")


def test_a_workbook_of_too_many_elements():
    text = "<styleSheet>" + "<x/>" * (limits.MOST_OTHER_ELEMENTS + 1) + "</styleSheet>"
    assert "unpacks to far more" in problem(with_part(book(["Name"]), "xl/styles.xml", text), "a.xlsx")


def test_a_workbook_that_goes_on_for_ever():
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="99999999999"><c r="A9"><v>1</v></c></row></sheetData></worksheet>'
    )
    content = with_part(book(["Name"]), "xl/worksheets/sheet1.xml", sheet)
    assert "goes on beyond line 100,000" in problem(content, "a.xlsx")


def test_an_encrypted_part():
    content = bytearray(archive({"xl/workbook.xml": "<workbook/>"}))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        content[content.rindex(mark) + at] |= 1
    assert "protected with a password" in problem(bytes(content), "a.xlsx")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_lines_or_one_sentence(content):
    try:
        grid = read(content, "list.csv")
    except FileProblem as refused:
        assert len(refused.missing) == 1
    else:
        assert grid.lines
