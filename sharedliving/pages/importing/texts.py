"""Bytes to text: UTF-8, UTF-16 with its mark, or the Western European code page that Excel writes in Britain."""

import codecs
import re

from sharedliving.pages.importing.problems import FileProblem

HOW_TO_SAVE = "In Excel choose Save As, then “CSV UTF-8”, or keep it as an Excel workbook (.xlsx)."
UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
# No Western European word has four such letters running; Cyrillic, Greek or Japanese read by the wrong page has.
NOT_WESTERN = re.compile("[\u0080-\u00ff\u0152-\u0178]{4}")


def decode(content: bytes) -> str:
    """The text of a file, without its byte order mark. Raises FileProblem when its encoding is none of ours."""
    if content.startswith(UTF_32):
        raise FileProblem(f"The file is written in UTF-32, which is not read here. {HOW_TO_SAVE}")
    for mark, name in UTF_16.items():
        if content.startswith(mark):
            return _plain(_utf_16(content.removeprefix(mark), name))
    if b"\x00" in content[:4096]:
        raise FileProblem(f"The file is not text that can be read here. {HOW_TO_SAVE}")
    return _plain(_utf_8(content.removeprefix(codecs.BOM_UTF8)))


def _utf_16(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError as error:
        raise _cut_off() from error


def _utf_8(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        has_utf_8 = any(letter > "\x7f" and letter != "�" for letter in content.decode("utf-8", "replace"))
        if has_utf_8 and error.start >= len(content) - 3 and error.reason == "unexpected end of data":
            raise _cut_off() from error
        if has_utf_8:
            raise _unknown() from error
        return _western(content)


def _western(content: bytes) -> str:
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _unknown() from error
    if NOT_WESTERN.search(text):
        raise _unknown()
    return text


def _plain(text: str) -> str:
    if CONTROLS.search(text):
        raise FileProblem(f"The file holds signs that are not text, so it is not a CSV file. {HOW_TO_SAVE}")
    return text


def _cut_off() -> FileProblem:
    return FileProblem("The file stops in the middle of a letter, so a part of it is missing. Save or send it again.")


def _unknown() -> FileProblem:
    return FileProblem(f"The letters of this file are written in a way that is not known here. {HOW_TO_SAVE}")
