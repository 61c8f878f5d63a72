import csv
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from commissioning.cld.fields import FIELDS
from commissioning.cld.synthetic import rows
from commissioning.cld.synthetic_faults import FAULTS
from commissioning.cld.validator import validate
from commissioning.forms import return_check as form
from people.choices import Role
from people.models import User
from sharedliving.core.models import Event
from tests.commissioning.cld.files import file_of, with_planted
from tests.factories.people import viewer

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PAGE, MADE_UP = "/commissioning/return/check/", "/commissioning/return/made-up.csv"


@pytest.fixture
def desk(client, council):
    manager = viewer(Role.LINE_MANAGER, organisation=council)
    client.force_login(User.objects.get(pk=manager.user_id), backend=BACKEND)
    return client


@pytest.fixture
def send(desk):
    """send(content, report="page") → the answer to a file of these bytes."""

    def sent(content: bytes, report: str = form.PAGE, name: str = "return.csv"):
        return desk.post(PAGE, {"upload": SimpleUploadedFile(name, content), "report": report})

    return sent


def words_of(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_the_page_says_what_it_follows_and_that_nothing_is_kept(desk):
    words = words_of(desk.get(PAGE))

    assert "follows the Department’s published processing code, Release 2" in words
    assert "Nothing of the file is kept." in words
    assert "conform" not in words


def test_a_clean_file(send):
    answer = send(file_of(rows(60)).getvalue())

    assert answer.status_code == 200
    assert "Nothing was found in 60 rows." in words_of(answer)
    assert "What to put right" not in words_of(answer)
    assert "NHS_Number" in words_of(answer)


def test_what_is_wrong_stands_with_field_and_row_and_nobodys_data(send):
    file, wanted = with_planted(FAULTS, clean=600)

    answer = send(file.getvalue())

    words = words_of(answer)
    assert f"{len({(field, rule) for _, field, rule in wanted})} things to put right: " in words
    assert "Perhaps “Female” was meant." in words
    for secret in ("Invented", "943476591", "1960-02-30", "99980", "T0800", "ZZ123"):
        assert secret not in answer.content.decode()


def test_the_report_as_a_file(send):
    answer = send(file_of(rows(60)).getvalue(), report=form.CSV)

    table = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert answer["Content-Disposition"] == 'attachment; filename="report-of-the-return.csv"'
    assert {row["Value"] for row in table if row["Field"] == "Date_of_Birth"} == {"N/A - PID"}
    assert sum(int(row["Count"]) for row in table if row["Field"] == "Gender") == 60


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"PK\x03\x04workbook", "return.csv", "an Excel workbook or a ZIP file, not CSV"),
        (b"%PDF-1.7", "return.csv", "a PDF, not CSV"),
        (b"\0\1", "return.csv", "no text, not CSV"),
        (b"   \n", "return.csv", "The file is empty"),
        (b"", "return.csv", "The file is empty"),
        (b"Name,Born\nAnn Invented,1960\n", "return.csv", "none of the names of the return’s 46 columns"),
        (
            ",".join(FIELDS[1:]).encode(),
            "return.csv",
            "The file has no column LA_Code. 45 of the 46 columns are there.",
        ),
        (",".join((*FIELDS, "Gender")).encode(), "return.csv", "a column twice: Gender"),
        (b"LA_Code", "return.xlsx", "must be a CSV or TXT file"),
    ],
)
def test_a_wrong_file_is_refused_plainly(send, content, name, words):
    answer = send(content, name=name)

    assert answer.status_code == 422
    assert words in words_of(answer)
    assert "Invented" not in answer.content.decode()
    assert not Event.objects.filter(verb="return.checked").exists()


def test_a_file_that_is_too_large_is_refused(send, monkeypatch):
    monkeypatch.setattr(form.ReturnCheckForm.base_fields["upload"], "megabytes", 0)

    answer = send(file_of(rows(3)).getvalue())

    assert (answer.status_code, "smaller than 0 MB" in words_of(answer)) == (422, True)


def test_a_large_file_is_read_from_disk_and_leaves_nothing_there(send, settings, tmp_path):
    settings.FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)

    answer = send(file_of(rows(60)).getvalue())

    assert "Nothing was found in 60 rows." in words_of(answer)
    assert list(tmp_path.iterdir()) == []


def test_that_a_file_was_checked_is_written_down_without_its_name(send):
    send(file_of(rows(3)).getvalue(), name="Ann Invented.csv")

    event = Event.objects.get(verb="return.checked")
    assert event.text == "Nothing was found in 3 rows."
    assert event.data == {"rows": 3, "problems": 0}


def test_the_same_few_queries_for_any_file(send, django_assert_num_queries):
    send(file_of(rows(1)).getvalue())
    for number in (1, 300):
        with django_assert_num_queries(6):
            send(file_of(rows(number)).getvalue())


@pytest.mark.parametrize(("query", "is_clean"), [("", True), ("?faults=yes", False)])
def test_a_made_up_file_to_try_it_with(desk, query, is_clean):
    answer = desk.get(MADE_UP + query)

    report = validate(io.BytesIO(answer.getvalue()))
    assert report.is_clean is is_clean
    assert report.rows >= 1_000
    assert Event.objects.filter(verb="return.made_up").count() == 1


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.SCHEME_MANAGER, Role.CARE_MANAGER, Role.ADMINISTRATOR])
def test_others_may_not(client, council, role):
    other = viewer(role, organisation=council)
    client.force_login(User.objects.get(pk=other.user_id), backend=BACKEND)

    assert client.get(PAGE).status_code == client.get(MADE_UP).status_code == 403
    assert client.post(PAGE, {}).status_code == 403
