import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from sharedliving.core.forms import FileField


def refused(field, upload):
    with pytest.raises(ValidationError) as caught:
        field.clean(upload)
    return caught.value.messages


def test_a_file_of_the_right_kind():
    upload = SimpleUploadedFile("people.CSV", b"name")
    assert FileField(label="Spreadsheet", endings=("csv",)).clean(upload) is upload


def test_no_file():
    assert refused(FileField(label="Spreadsheet"), None) == ["Choose spreadsheet"]


def test_an_empty_file():
    empty = SimpleUploadedFile("a.csv", b"")
    assert refused(FileField(label="Spreadsheet"), empty) == ["The file is empty. Choose another file"]


def test_a_file_of_another_kind():
    field = FileField(label="Spreadsheet", endings=("csv", "xlsx"))
    assert refused(field, SimpleUploadedFile("a.exe", b"x")) == ["The file must be a CSV or XLSX file"]


def test_a_file_too_big():
    field = FileField(label="Spreadsheet", megabytes=0)
    assert refused(field, SimpleUploadedFile("a.csv", b"x")) == ["The file must be smaller than 0 MB"]


def test_the_browser_offers_the_right_files():
    assert FileField(label="Spreadsheet", endings=("csv", "xlsx")).widget.attrs["accept"] == ".csv,.xlsx"


def test_no_file_when_optional():
    assert FileField(label="Spreadsheet", required=False).clean(None) is None
